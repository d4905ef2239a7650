// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/console_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "eval/line_sorter.h"
#include "language/engine_text.h"
#include "viewmodels/age_columns.h"
#include "viewmodels/number_text.h"
#include "viewmodels/token_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

ConsoleSample sampleOf(const std::string& prompt, const std::string& text, const std::string& kind) {
    const std::string_view written = fromNextLine(prompt, text);
    const size_t end = written.find('\n');
    ConsoleSample sample;
    sample.firstLine = flowToken(written.substr(0, end));
    if (end != std::string_view::npos) sample.rest = flowToken(written.substr(end + 1));
    sample.kind = QString::fromStdString(kind);
    return sample;
}

}  // namespace

ShareInterval wilsonInterval(int count, int of) {
    if (of <= 0) return {};
    constexpr double z = 1.959964;
    const double n = of, p = count / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

int ConsoleColumn::count(const QString& kind) const {
    return static_cast<int>(std::ranges::count_if(samples, [&](const ConsoleSample& s) { return s.kind == kind; }));
}

int ConsoleColumn::sorted() const {
    return static_cast<int>(samples.size()) - count({});
}

ConsoleModel::ConsoleModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_prompt(u"What is the capital of France?\n"_s) {
    connect(&bridge, &SessionBridge::sampledMany, this, &ConsoleModel::take);
    connect(&bridge, &SessionBridge::modelReady, this, &ConsoleModel::forget);
    connect(&bridge, &SessionBridge::restarted, this, &ConsoleModel::forget);
}

void ConsoleModel::forget() {
    m_columns.clear();
    m_error.clear();
    m_running = false;
    emit changed();
}

void ConsoleModel::setPrompt(const QString& text) {
    if (std::exchange(m_prompt, text) != text) emit settingsChanged();
}

void ConsoleModel::setCount(int count) {
    count = std::clamp(count, 1, kMostSamples);
    if (std::exchange(m_count, count) != count) emit settingsChanged();
}

void ConsoleModel::setLength(int tokens) {
    tokens = std::clamp(tokens, 1, kMostLength);
    if (std::exchange(m_length, tokens) != tokens) emit settingsChanged();
}

void ConsoleModel::setTemperature(double temperature) {
    if (std::exchange(m_temperature, temperature) != temperature) emit settingsChanged();
}

bool ConsoleModel::hasRole(AgeRole role) const {
    return std::ranges::find(m_roles, role) != m_roles.end();
}

/// One at least stays.
void ConsoleModel::setRole(AgeRole role, bool on) {
    if (on == hasRole(role) || (!on && m_roles.size() == 1)) return emit settingsChanged();
    if (on)
        m_roles.push_back(role);
    else
        std::erase(m_roles, role);
    std::ranges::sort(m_roles);
    emit settingsChanged();
}

void ConsoleModel::run(const QString& prompt, int count, int length, double temperature,
                       const std::vector<AgeRole>& roles) {
    m_prompt = prompt;
    m_count = std::clamp(count, 1, kMostSamples);
    m_length = std::clamp(length, 1, kMostLength);
    m_temperature = temperature;
    if (!roles.empty()) m_roles = roles;
    emit settingsChanged();
    run();
}

void ConsoleModel::run() {
    m_columns.clear();
    m_error.clear();
    m_asked = m_prompt;
    m_running = true;
    ++m_request;
    m_bridge.post(command::SampleMany{m_request,
                                      m_prompt.toStdString(),
                                      m_count,
                                      {.maxTokens = m_length, .temperature = m_temperature, .seed = m_request},
                                      m_roles});
    emit changed();
}

void ConsoleModel::stop() {
    if (!std::exchange(m_running, false)) return;
    m_bridge.post(command::SampleMany{m_request, {}, 0, {}, {}});
    emit changed();
}

void ConsoleModel::take(const event::SampledMany& samples) {
    if (samples.request != m_request || !m_running) return;
    if (!samples.error.empty()) {
        m_error = engineText(samples.error);
        m_running = false;
        return emit changed();
    }
    ConsoleColumn& column = m_columns[columnOf(m_columns, samples.age)];
    column.age = samples.age;
    column.done = samples.done;
    column.samples.clear();
    for (size_t i = 0; i < samples.texts.size(); ++i)
        column.samples.push_back(sampleOf(samples.prompt, samples.texts[i], samples.kinds[i]));
    const bool all = std::ranges::all_of(m_columns, [](const ConsoleColumn& c) { return c.done; });
    m_running = !all;
    emit changed();
    if (all) emit finished();
}

void ConsoleModel::setFilter(const QString& kind) {
    if (std::exchange(m_filter, kind) != kind) emit changed();
}

void ConsoleModel::setWanted(const QString& text) {
    if (std::exchange(m_wanted, text) != text) emit changed();
}

int ConsoleModel::containing(const ConsoleColumn& column) const {
    if (m_wanted.isEmpty()) return 0;
    return static_cast<int>(std::ranges::count_if(column.samples, [&](const ConsoleSample& s) {
        return s.firstLine.contains(m_wanted, Qt::CaseInsensitive) || s.rest.contains(m_wanted, Qt::CaseInsensitive);
    }));
}

QString ConsoleModel::asText() const {
    QString text = tr("Prompt: %1\nTemperature %2, at most %3 tokens each\n")
                       .arg(m_asked.trimmed())
                       .arg(m_temperature)
                       .arg(m_length);
    for (const ConsoleColumn& column : m_columns) {
        text += u"\n"_s + ageTitle(column.age) + u"\n"_s;
        for (const QString& kind : kinds()) text += u"  %1: %2\n"_s.arg(kindName(kind)).arg(column.count(kind));
        if (!m_wanted.isEmpty()) text += tr("  containing \"%1\": %2\n").arg(m_wanted).arg(containing(column));
        int number = 0;
        for (const ConsoleSample& sample : column.samples) {
            text += u"%1. [%2] %3\n"_s.arg(++number).arg(kindName(sample.kind), sample.firstLine);
            if (!sample.rest.isEmpty()) text += sample.rest + u"\n"_s;
        }
    }
    return text;
}

QStringList ConsoleModel::kinds() {
    QStringList names;
    for (const LineRule& rule : lineRules())
        names << QString::fromUtf8(rule.kind.data(), static_cast<qsizetype>(rule.kind.size()));
    return names;
}

QString ConsoleModel::kindName(const QString& kind) {
    if (kind == "question"_L1) return tr("question");
    if (kind == "answer"_L1) return tr("answer");
    if (kind == "other"_L1) return tr("other text");
    if (kind == "nonsense"_L1) return tr("nonsense");
    return tr("being written");
}

QString ConsoleModel::kindLetter(const QString& kind) {
    return kind.isEmpty() ? u"…"_s : kindName(kind).left(1).toUpper();
}

QString ConsoleModel::rule(const QString& kind) {
    for (const LineRule& rule : lineRules())
        if (kind == QLatin1StringView(rule.kind.data(), static_cast<qsizetype>(rule.kind.size())))
            return engineText(rule.rule);
    return {};
}

}  // namespace fw
