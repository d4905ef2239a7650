// SPDX-License-Identifier: GPL-3.0-or-later
// One nudge: a sentence pulls at the weights of a copy of the model; see where, let them give way once or often, and
// take it back.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/nudge_model.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace fw {

class NumberSlider;
class SignedBars;
class TokenFlow;

class NudgePanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit NudgePanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void buildSentence();
    void buildButtons();
    void buildResults();
    QLabel* heading(const QString& text, QWidget* parent);
    void showButtons();
    void showTokens();
    void showPulls(const Nudge& nudge);
    void showLayers(const Nudge& nudge);
    QString nameOf(const Nudge::MovedWeight& weight) const;
    void showWeights(const Nudge& nudge);

    NudgeModel& m_model;
    QLineEdit* m_edit = nullptr;
    TokenFlow* m_tokens = nullptr;
    QPushButton* m_once = nullptr;
    QPushButton* m_often = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_undoAll = nullptr;
    QPushButton* m_uphill = nullptr;
    NumberSlider* m_rate = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_pullTitle = nullptr;
    QLabel* m_layerTitle = nullptr;
    SignedBars* m_pulls = nullptr;
    SignedBars* m_layers = nullptr;
    QTableWidget* m_weights = nullptr;
    QLabel* m_slope = nullptr;
};

}  // namespace fw
