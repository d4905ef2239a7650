// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/loss_curve.h"

#include <algorithm>
#include <utility>

#include "viewmodels/decimate.h"
#include "viewmodels/number_text.h"

namespace fw {

namespace {

double pick(LossAxis axis, int64_t step, int64_t tokens, double seconds) {
    switch (axis) {
        case LossAxis::Tokens: return static_cast<double>(tokens);
        case LossAxis::Seconds: return seconds;
        case LossAxis::Steps: break;
    }
    return static_cast<double>(step);
}

}  // namespace

double smoothedLoss(double before, double loss, size_t count) {
    const double share = std::max(1.0 / 32, 1 / (1 + static_cast<double>(count) / 12));
    return before + share * (loss - before);
}

double LossCurve::place(const LossPoint& p, LossAxis axis) { return pick(axis, p.step, p.tokens, p.seconds); }
double LossCurve::place(const event::Evaluated& e, LossAxis axis) { return pick(axis, e.step, e.tokens, e.seconds); }
double LossCurve::place(const event::RungPassed& e, LossAxis axis) { return pick(axis, e.step, e.tokens, e.seconds); }

void LossCurve::begin(const RunInfo& info) {
    m_steps.clear();
    m_previous.clear();
    m_evaluations.clear();
    m_passed.clear();
    m_rungs.clear();
    m_uniformLoss = info.uniformLoss;
    emit reset();
}

void LossCurve::restart() {
    m_previous = std::exchange(m_steps, {});
    m_evaluations.clear();
    m_passed.clear();
    emit reset();
}

void LossCurve::append(const std::vector<event::StepDone>& steps) {
    const int firstNew = static_cast<int>(m_steps.size());
    for (const event::StepDone& s : steps) {
        const double before = m_steps.empty() ? s.loss : m_steps.back().smooth;
        m_steps.push_back({s.step, s.tokens, s.seconds, s.loss, smoothedLoss(before, s.loss, m_steps.size()), s.gradNorm,
                           s.learningRate});
        const double smooth = m_steps.back().smooth;
        m_smoothLow = m_steps.size() == 1 ? smooth : std::min(m_smoothLow, smooth);
        m_smoothHigh = m_steps.size() == 1 ? smooth : std::max(m_smoothHigh, smooth);
    }
    emit appended(firstNew);
}

void LossCurve::addEvaluation(const event::Evaluated& evaluation) {
    m_evaluations.push_back(evaluation);
    emit annotated();
}

void LossCurve::setRungs(std::vector<Rung> rungs) {
    m_rungs = std::move(rungs);
    emit annotated();
}

void LossCurve::addPassed(const event::RungPassed& passed) {
    m_passed.push_back(passed);
    emit annotated();
}

QVector<QPointF> LossCurve::points(Series series, LossAxis axis, double from, double to, int buckets) const {
    if (series == Series::Validation) {
        // The value of step 0 would tie all others to a long straight line that nobody measured.
        const size_t skip = !m_evaluations.empty() && m_evaluations.front().step == 0 ? 1 : 0;
        const auto x = [&](size_t i) { return place(m_evaluations[i + skip], axis); };
        return decimate(m_evaluations.size() - skip, x, [&](size_t i) { return m_evaluations[i + skip].loss; }, from, to, buckets);
    }
    const std::vector<LossPoint>& line = series == Series::Previous ? m_previous : m_steps;
    const auto x = [&](size_t i) { return place(line[i], axis); };
    if (series == Series::Raw) return decimate(line.size(), x, [&](size_t i) { return line[i].raw; }, from, to, buckets);
    return decimate(line.size(), x, [&](size_t i) { return line[i].smooth; }, from, to, buckets);
}

std::optional<LossReading> LossCurve::readingAt(LossAxis axis, double x) const {
    if (m_steps.empty()) return std::nullopt;
    auto it = std::lower_bound(m_steps.begin(), m_steps.end(), x,
                               [axis](const LossPoint& p, double value) { return place(p, axis) < value; });
    if (it == m_steps.end()) --it;
    if (it != m_steps.begin() && x - place(*(it - 1), axis) < place(*it, axis) - x) --it;
    LossReading reading{*it, std::nullopt};
    for (const event::Evaluated& e : m_evaluations)
        if (e.step <= it->step) reading.validation = e.loss;
    return reading;
}

std::optional<double> LossCurve::placeOf(int64_t step, LossAxis axis) const {
    if (step == 0) return 0.0;
    const auto it = std::lower_bound(m_steps.begin(), m_steps.end(), step,
                                     [](const LossPoint& p, int64_t value) { return p.step < value; });
    if (it == m_steps.end() || it->step != step) return std::nullopt;
    return place(*it, axis);
}

double LossCurve::lastPlace(LossAxis axis) const {
    double last = 0;
    if (!m_steps.empty()) last = place(m_steps.back(), axis);
    if (!m_previous.empty()) last = std::max(last, place(m_previous.back(), axis));
    return last;
}

std::pair<double, double> LossCurve::lossRange() const {
    double low = m_uniformLoss, high = m_uniformLoss;
    const auto include = [&](double loss) {
        low = std::min(low, loss);
        high = std::max(high, loss);
    };
    for (const Rung& rung : m_rungs) include(rung.loss);
    for (const event::Evaluated& e : m_evaluations) include(e.loss);
    if (!m_steps.empty()) {
        include(m_smoothLow);
        include(m_smoothHigh);
    }
    return {low, high};
}

QString LossCurve::passedText(const event::RungPassed& passed) {
    const auto better = [&]() -> QString {
        if (passed.id == "uniform") return tr("better than knowing nothing");
        if (passed.id == "unigram") return tr("better than counting single tokens");
        if (passed.id == "bigram") return tr("better than a table of token pairs");
        if (passed.id == "trigram") return tr("better than a table of token triples");
        return tr("below %1").arg(rungName(passed.id));
    };
    return tr("%1, %2 tokens: now %3")
        .arg(secondsText(passed.seconds), compactNumber(static_cast<double>(passed.tokens)), better());
}

}  // namespace fw
