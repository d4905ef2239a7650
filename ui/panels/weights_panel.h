// SPDX-License-Identifier: GPL-3.0-or-later
// Every matrix of the model in numbers, and of the chosen one the spread of its weights and of the gradient on them.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/weights_model.h"

class QTableView;

namespace fw {

class HistogramView;

class WeightsPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit WeightsPanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void showChosen();

    WeightsModel& m_model;
    QTableView* m_table;
    HistogramView* m_weights;
    HistogramView* m_gradients;
    int m_shown = -1;
};

}  // namespace fw
