// SPDX-License-Identifier: GPL-3.0-or-later
// Several runs on one chart, by steps, tokens, seconds or FLOPs; below, as legend and table in one, how far each came and the
// settings in which they differ.
#pragma once

#include "panels/panel.h"
#include "viewmodels/run_comparison_table.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace fw {

class PlotWidget;
struct PlotPen;

class ComparePanel : public Panel {
    Q_OBJECT
  public:
    explicit ComparePanel(PanelContext& context);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    void buildHead();
    void buildBody();
    void connectModel();
    RunAxis axis() const;
    /// Curve number of a run on the plot.
    static int training(size_t run) { return static_cast<int>(2 * run); }
    static int validation(size_t run) { return static_cast<int>(2 * run + 1); }
    PlotPen penOf(size_t run) const;
    void giveSwatches();
    void showRuns();
    void fitTable();
    void drawAll();
    void drawCurves();
    void fitExtent();
    void showAxisTitles();
    void showReading();
    int chosenRun() const;

    RunComparison& m_comparison;
    RunComparisonTable m_table;
    QComboBox* m_axis = nullptr;
    QPushButton* m_training = nullptr;
    QPushButton* m_validation = nullptr;
    QPushButton* m_log = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_toRuns = nullptr;
    QLabel* m_caution = nullptr;
    QWidget* m_body = nullptr;
    PlotWidget* m_plot = nullptr;
    QLabel* m_reading = nullptr;
    QTableView* m_view = nullptr;
};

}  // namespace fw
