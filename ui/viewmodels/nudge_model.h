// SPDX-License-Identifier: GPL-3.0-or-later
// One nudge: a sentence, the position whose logits are shown, how often and how far the weights have given way, and
// what came of it. Nothing is nudged but a copy of the model that is viewed.
#pragma once

#include "viewmodels/inspection_feed.h"
#include "viewmodels/prompt.h"

namespace fw {

class NudgeModel : public QObject {
    Q_OBJECT
  public:
    static constexpr int kMostSteps = 300;

    explicit NudgeModel(SessionBridge& bridge, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    /// Null before the first answer.
    const Nudge* result() const { return m_feed.as<Nudge>(); }
    QString label(TokenId id) const { return tokenLabel(m_feed.tokenizer(), id); }

    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    const Prompt& prompt() const { return m_prompt; }
    /// The position whose next token is looked at.
    size_t position() const { return m_plan.position; }
    void setPosition(size_t position);
    double rate() const { return m_rate; }
    void setRate(double rate);
    bool isUphill() const { return m_uphill; }
    void setUphill(bool on);
    int steps() const { return m_plan.steps; }
    bool canNudge() const { return result() && m_plan.steps < kMostSteps; }
    void nudge(int times);
    /// Takes back the last steps: one, or all.
    void undo();
    void undoAll();
    /// Measures the slope of one of the weights listed.
    void checkWeight(int row);

    /// What the nudges did, in words; before the first one, what they would act on.
    QString outcome() const;
    /// The slope that was measured beside the gradient; empty if none was.
    QString slope() const;

  signals:
    void changed();
    void promptChanged();
    /// Rate or direction.
    void settingsChanged();

  private:
    void cut();
    void setSteps(int steps);
    NudgeQuery query() const;

    QString m_typed;
    Prompt m_prompt;
    NudgePlan m_plan;
    double m_rate = 0.03;
    bool m_uphill = false;
    InspectionFeed m_feed;
};

}  // namespace fw
