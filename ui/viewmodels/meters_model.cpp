// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/meters_model.h"

#include <algorithm>

#include "language/engine_text.h"

namespace fw {

MetersModel::MetersModel(SessionBridge& bridge, const StepCursor& cursor, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_cursor(cursor) {
    connect(&bridge, &SessionBridge::measured, this, &MetersModel::take);
    connect(&bridge, &SessionBridge::modelReady, this, &MetersModel::forget);
    connect(&bridge, &SessionBridge::restarted, this, &MetersModel::forget);
    connect(&cursor, &StepCursor::changed, this, [this] {
        if (m_awake) emit changed();  // there may be a past now
    });
}

/// Readings of the run before that still come are of no use.
void MetersModel::forget() {
    m_meters.clear();
    m_history.clear();
    m_measuredSteps.clear();
    m_past.clear();
    m_error.clear();
    m_now = m_pastRequest = 0;
    m_tokens = 0;
    emit changed();
    if (m_awake) askNow();
}

void MetersModel::setAwake(bool awake) {
    if (std::exchange(m_awake, awake) == awake) return;
    if (awake) return askNow();
    stopPast();
    m_bridge.post(command::Measure{});
}

void MetersModel::askNow() {
    m_now = ++m_request;
    m_bridge.post(command::Measure{m_now, -1, m_awake});
}

void MetersModel::measure() {
    askNow();
}

bool MetersModel::canMeasurePast() const {
    const auto isNew = [this](int64_t step) {
        return std::ranges::find(m_measuredSteps, step) == m_measuredSteps.end();
    };
    return m_past.empty() && m_error.isEmpty() && std::ranges::any_of(m_cursor.steps(), isNew);
}

void MetersModel::measurePast() {
    if (!canMeasurePast()) return;
    for (const int64_t step : m_cursor.steps())
        if (std::ranges::find(m_measuredSteps, step) == m_measuredSteps.end()) m_past.push_back(step);
    askNextPast();
    emit changed();
}

void MetersModel::stopPast() {
    if (m_past.empty()) return;
    m_past.clear();
    emit changed();
}

void MetersModel::askNextPast() {
    if (m_past.empty()) return;
    m_pastRequest = ++m_request;
    m_bridge.post(command::Measure{m_pastRequest, m_past.front(), false});
}

void MetersModel::take(const event::Measured& measured) {
    const bool isNow = measured.request == m_now;
    if (!isNow && measured.request != m_pastRequest) return;
    const QString error = engineText(measured.error);
    if (error.isEmpty())
        for (const Meter& meter : measured.meters) m_history[measured.tokens][meter.id] = meter.share;
    if (isNow) {
        m_error = error;
        m_meters = measured.meters;
        m_tokens = measured.tokens;
    } else if (!m_past.empty()) {
        m_measuredSteps.push_back(m_past.front());
        m_past.pop_front();
        askNextPast();
    }
    emit changed();
    if (isNow) emit this->measured();
}

QVector<QPointF> MetersModel::curve(const std::string& id) const {
    QVector<QPointF> points;
    for (const auto& [tokens, shares] : m_history)
        if (const auto share = shares.find(id); share != shares.end())
            points.append({static_cast<double>(tokens), share->second});
    return points;
}

std::optional<int64_t> MetersModel::firstPassed(const std::string& id) const {
    for (const auto& [tokens, shares] : m_history)
        if (const auto share = shares.find(id); share != shares.end() && share->second >= kPassed) return tokens;
    return std::nullopt;
}

QString MetersModel::title(const std::string& id) {
    if (id == "order") return tr("Word order");
    if (id == "agreement") return tr("Agreement");
    if (id == "meaning") return tr("Meaning");
    if (id == "facts") return tr("Facts");
    if (id == "reasoning") return tr("Reasoning, usual order");
    return tr("Reasoning, swapped");
}

QString MetersModel::meaning(const std::string& id) {
    if (id == "order")
        return tr(
            "Two neighbouring words changed places in one of two sentences: is the right one likelier? By chance: "
            "half.");
    if (id == "agreement")
        return tr("was or were, is or are, has or have, a or an: is the right form likelier? By chance: half.");
    if (id == "meaning")
        return tr("A fitting word, and one of another kind: is the fitting one likelier? By chance: half.");
    if (id == "facts") return tr("Of all capitals, is that of this country the likeliest? By chance: hardly ever.");
    if (id == "reasoning")
        return tr(
            "If A is larger than B, and B than C: is \"A is larger than C\" likelier than the reverse? By chance: "
            "half.");
    return tr("The very same premises in the other order. A rule would not care; a pattern does. By chance: half.");
}

}  // namespace fw
