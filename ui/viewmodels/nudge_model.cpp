// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/nudge_model.h"

#include <algorithm>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

NudgeModel::NudgeModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent),
      m_typed(u"The capital of France is Paris."_s),
      m_feed(bridge, InspectView::Nudge, [this] { return query(); }) {
    const auto fresh = [this] {
        m_plan.steps = 0;
        m_plan.check.reset();
        cut();
    };
    connect(&m_feed, &InspectionFeed::anotherRun, this, fresh);
    connect(&bridge, &SessionBridge::restarted, this, [this, fresh] {
        fresh();
        m_feed.ask();
    });
    connect(&m_feed, &InspectionFeed::changed, this, &NudgeModel::changed);
    cut();
}

NudgeQuery NudgeModel::query() const {
    NudgeQuery query{m_typed.toStdString(), m_plan};
    query.plan.rate = m_uphill ? -m_rate : m_rate;
    return query;
}

/// The position that is looked at first: before the last word, which is where a sentence says something.
void NudgeModel::cut() {
    m_prompt = makePrompt(m_typed, m_feed.tokenizer());
    const size_t tokens = m_prompt.tokens.size();
    const bool dotted = m_typed.endsWith(u'.') || m_typed.endsWith(u'?');
    m_plan.position = tokens < 2 ? 0 : tokens - (dotted && tokens > 2 ? 3 : 2);
    emit promptChanged();
}

void NudgeModel::setTyped(const QString& text) {
    if (text == m_typed) return;
    m_typed = text;
    m_plan.steps = 0;
    m_plan.check.reset();
    cut();
    m_feed.askSoon();
}

void NudgeModel::setPosition(size_t position) {
    if (position == m_plan.position || position + 1 >= m_prompt.tokens.size()) return;
    m_plan.position = position;
    m_feed.ask();
    emit changed();
}

void NudgeModel::setRate(double rate) {
    if (rate == m_rate) return;
    m_rate = rate;
    m_feed.askSoon();
    emit settingsChanged();
}

void NudgeModel::setUphill(bool on) {
    if (on == m_uphill) return;
    m_uphill = on;
    m_feed.ask();
    emit settingsChanged();
}

void NudgeModel::setSteps(int steps) {
    steps = std::clamp(steps, 0, kMostSteps);
    if (steps == m_plan.steps) return;
    m_plan.steps = steps;
    m_feed.ask();
    emit changed();
}

void NudgeModel::nudge(int times) {
    setSteps(m_plan.steps + times);
}
void NudgeModel::undo() {
    setSteps(m_plan.steps - 1);
}
void NudgeModel::undoAll() {
    setSteps(0);
}

void NudgeModel::checkWeight(int row) {
    if (!result() || row < 0 || static_cast<size_t>(row) >= result()->moved.size()) return;
    m_plan.check = result()->moved[static_cast<size_t>(row)].place;
    m_feed.ask();
}

QString NudgeModel::outcome() const {
    const Nudge* n = result();
    if (!n || n->pulls.empty()) return {};
    const Nudge::TokenPull& right = n->pulls.front();
    if (n->plan.steps == 0)
        return tr("The sentence has a loss of %1; %2 has a probability of %3.")
            .arg(lossText(n->lossBefore()), label(right.id), percentText(right.before));
    QString text =
        tr("Nudged %1: loss of the sentence %2 → %3, probability of %4 %5 → %6.")
            .arg(n->plan.steps == 1 ? tr("once") : tr("%1 times").arg(n->plan.steps), lossText(n->lossBefore()),
                 lossText(n->lossAfter()), label(right.id), percentText(right.before), percentText(right.after));
    if (n->heldOutBefore >= 0)
        text += u' ' + tr("Loss on text that it was not nudged on: %1 → %2.")
                           .arg(lossText(n->heldOutBefore), lossText(n->heldOutAfter));
    return text;
}

QString NudgeModel::slope() const {
    if (!result() || !result()->check) return {};
    const SlopeCheck& c = *result()->check;
    const auto& moved = result()->moved;
    const auto at =
        std::find_if(moved.begin(), moved.end(), [&](const Nudge::MovedWeight& w) { return w.place == c.place; });
    return tr("Slope of weight %1. ")
               .arg(at == moved.end() ? tr("(not listed)") : QString::number(at - moved.begin() + 1)) +
           tr("With it at %1 the loss is %2, at %3 it is %4: a slope of %5. Backpropagation says %6.")
               .arg(c.weight - c.epsilon, 0, 'f', 4)
               .arg(c.lossBelow, 0, 'f', 6)
               .arg(c.weight + c.epsilon, 0, 'f', 4)
               .arg(c.lossAbove, 0, 'f', 6)
               .arg(c.slope, 0, 'f', 5)
               .arg(c.gradient, 0, 'f', 5);
}

}  // namespace fw
