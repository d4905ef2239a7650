// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/writer_model.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <set>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "viewmodels/prompt.h"

using namespace Qt::StringLiterals;

namespace fw {

std::vector<bool> repeatedFours(const std::vector<TokenId>& tokens) {
    std::vector<bool> marked(tokens.size(), false);
    std::set<std::vector<TokenId>> seen;
    for (size_t end = 4; end <= tokens.size(); ++end) {
        const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(end - 4);
        if (!seen.insert({begin, begin + 4}).second)
            std::fill_n(marked.begin() + static_cast<std::ptrdiff_t>(end - 4), 4, true);
    }
    return marked;
}

WriterModel::WriterModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_typed(u"The ferry"_s) {
    for (QTimer* timer : {&m_rest, &m_shape}) timer->setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(250));
    m_shape.setInterval(std::chrono::milliseconds(40));
    connect(&m_rest, &QTimer::timeout, this, [this] { order({}, 0, true); });
    connect(&m_shape, &QTimer::timeout, this, [this] { shape(); });
    connect(&bridge, &SessionBridge::written, this, &WriterModel::take);
    const auto anew = [this] {
        m_state = {};
        m_waiting = m_later = 0;
        m_begun = false;
        emit changed();
        if (m_awake) order({}, 0, true);
    };
    connect(&bridge, &SessionBridge::modelReady, this, anew);
    connect(&bridge, &SessionBridge::restarted, this, anew);
    connect(&bridge, &SessionBridge::stepsDone, this, &WriterModel::followModel);
    connect(&bridge, &SessionBridge::stateChanged, this, &WriterModel::followModel);
    connect(&bridge, &SessionBridge::stepShown, this, &WriterModel::followModel);
}

/// Nothing is written yet, so the bars may change; once a second is enough while it trains.
void WriterModel::followModel() {
    const bool stands = m_bridge.state() != SessionState::Running;
    if (!m_awake || !m_begun || m_waiting > 0 || m_later > 0 || !m_state.tokens.empty() || m_state.request != m_request)
        return;
    if (stands || m_sinceBegin.elapsed() > 1000) order({}, 0, true);
}

void WriterModel::setAwake(bool awake) {
    m_awake = awake;
    if (awake && !m_begun) order({}, 0, true);
}

void WriterModel::setTyped(const QString& text) {
    if (text == m_typed) return;
    m_typed = text;
    emit settingsChanged();
    m_rest.start();
}

void WriterModel::setTemperature(double temperature) {
    m_sampling.temperature = temperature;
    emit settingsChanged();
    m_shape.start();
}

void WriterModel::setTopK(int topK) {
    m_sampling.topK = topK;
    emit settingsChanged();
    m_shape.start();
}

void WriterModel::setTopP(double topP) {
    m_sampling.topP = topP;
    emit settingsChanged();
    m_shape.start();
}

void WriterModel::setSameNoise(bool on) {
    if (std::exchange(m_sameNoise, on) != on) emit settingsChanged();
}

/// The same logits, cut as the sliders say.
void WriterModel::shape() {
    if (m_waiting > 0 || m_later > 0) return m_shape.start();
    if (m_begun) order(written(), 0, false);
}

void WriterModel::begin(const QString& prompt, const SamplingConfig& sampling) {
    m_typed = prompt;
    m_sampling = sampling;
    emit settingsChanged();
    order({}, 0, true);
}

void WriterModel::restart() {
    if (!m_sameNoise) ++m_sampling.seed;
    order({}, 0, true);
}

void WriterModel::step(int count) {
    if (m_rest.isActive() || !m_begun) order({}, 0, true);  // what was just typed
    if (m_state.request == m_request && m_state.tokens.empty())
        return order({}, count, true);  // by the model as it is now
    if (m_waiting > 0 || m_state.request != m_request)
        m_later += count;  // the answer says from where
    else
        order(written(), count, false);
}

void WriterModel::goBack(int tokens) {
    std::vector<TokenId> kept = written();
    kept.resize(std::min(kept.size(), static_cast<size_t>(std::max(0, tokens))));
    order(std::move(kept), 0, false);
}

void WriterModel::choose(TokenId id) {
    std::vector<TokenId> tokens = written();
    tokens.push_back(id);
    order(std::move(tokens), 0, false);
}

std::vector<TokenId> WriterModel::written() const {
    std::vector<TokenId> ids;
    for (const auto& token : m_state.tokens) ids.push_back(token.token.id);
    return ids;
}

void WriterModel::order(std::vector<TokenId> tokens, int count, bool begin) {
    m_rest.stop();
    m_shape.stop();
    m_begun = true;
    if (begin) m_sinceBegin.start();
    m_later = 0;
    m_waiting = count;
    m_bridge.post(command::Write{++m_request, m_typed.toStdString(), std::move(tokens), count, m_sampling, begin});
    emit changed();
}

void WriterModel::take(const event::Written& written) {
    if (written.request != m_request) return;
    m_error = engineText(written.error);
    if (m_error.isEmpty())
        m_state = written;
    else
        m_state.request = written.request;
    if (written.done) m_waiting = 0;
    if (const int more = written.done ? std::exchange(m_later, 0) : 0; more > 0)
        return order(this->written(), more, false);
    emit changed();
    if (written.done && m_error.isEmpty()) emit wrote(static_cast<int>(m_state.tokens.size()));
}

QString WriterModel::label(TokenId id) const {
    return tokenLabel(m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr, id);
}

std::vector<TokenBar> WriterModel::bars() const {
    std::vector<TokenBar> bars;
    for (const Candidate& c : m_state.next.top) bars.push_back({c.id, label(c.id), c.probability, c.chosen});
    return bars;
}

/// Of the written tokens; a stretch may have begun in the prompt.
std::vector<bool> WriterModel::repeated() const {
    std::vector<TokenId> all = m_state.promptTokens;
    const std::vector<TokenId> ids = written();
    all.insert(all.end(), ids.begin(), ids.end());
    const std::vector<bool> marked = repeatedFours(all);
    return {marked.begin() + static_cast<std::ptrdiff_t>(m_state.promptTokens.size()), marked.end()};
}

double WriterModel::milliseconds() const {
    double sum = 0;
    for (const auto& token : m_state.tokens) sum += token.milliseconds;
    return sum;
}

int WriterModel::timedTokens() const {
    return static_cast<int>(
        std::ranges::count_if(m_state.tokens, [](const auto& token) { return token.milliseconds > 0; }));
}

QString WriterModel::clock() const {
    if (!isReady()) return {};
    const auto number = [](double v) { return QLocale().toString(v, 'f', v < 10 ? 2 : 1); };
    QString text =
        tr("Tokens read: %1 in %2 ms.").arg(m_state.promptTokens.size()).arg(number(m_state.promptMilliseconds));
    if (timedTokens() > 0)
        text += u" "_s + tr("Written: %1 in %2 ms, %3 ms each.")
                             .arg(timedTokens())
                             .arg(number(milliseconds()), number(milliseconds() / timedTokens()));
    return text;
}

QString WriterModel::modelName() const {
    return tr("step %1").arg(wholeNumber(m_state.age.step));
}

}  // namespace fw
