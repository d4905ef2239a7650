// SPDX-License-Identifier: GPL-3.0-or-later
// The logit lens: what the model would say after every token of the prompt if it stopped after each block.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/lens_model.h"

class QTableView;

namespace fw {

class LensCellDelegate;

class LensPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit LensPanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitColumns();

    LensModel& m_model;
    QTableView* m_table;
    LensCellDelegate* m_cells;
};

}  // namespace fw
