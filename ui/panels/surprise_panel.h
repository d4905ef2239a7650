// SPDX-License-Identifier: GPL-3.0-or-later
// A page painted by its loss, token by token, and squeezed with the model's predictions.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/surprise_model.h"

class QLineEdit;
class QPushButton;

namespace fw {

class CompletionView;
class SignedBars;
class SurpriseLegend;

class SurprisePanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit SurprisePanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void buildText();
    void buildSizes();
    QLabel* words(bool muted, const QString& name);
    void showPage();
    void showSizes();

    SurpriseModel& m_model;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_other = nullptr;
    CompletionView* m_page = nullptr;
    SurpriseLegend* m_legend = nullptr;
    QLabel* m_picked = nullptr;
    QLabel* m_readings = nullptr;
    SignedBars* m_sizes = nullptr;
    QLabel* m_decoded = nullptr;
    QLabel* m_fairness = nullptr;
};

}  // namespace fw
