// SPDX-License-Identifier: GPL-3.0-or-later
// Four meters and an honest fifth: what is learned in which order.
#pragma once

#include <vector>

#include "panels/panel.h"
#include "viewmodels/meters_model.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace fw {

class PlotWidget;

class MetersPanel : public Panel {
    Q_OBJECT
  public:
    explicit MetersPanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    struct Row {
        std::string id;
        QLabel *title, *value, *passed, *example;
    };
    QWidget* makeRows();
    void buildButtons();
    void showAll();
    void showRow(const Row& row, const Meter* meter);
    void showPlot();
    QColor colorOf(size_t row) const;

    MetersModel& m_model;
    std::vector<Row> m_rows;
    QLabel* m_head = nullptr;
    QPushButton* m_past = nullptr;
    QPushButton* m_measure = nullptr;
    PlotWidget* m_plot = nullptr;
};

}  // namespace fw
