// SPDX-License-Identifier: GPL-3.0-or-later
// The loss curve with its rungs: raw and smoothed, validation, the previous run of the same start, and the value under the
// cursor. The same numbers as a table on T.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "panels/panel.h"
#include "viewmodels/loss_table_model.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace fw {

class PlotWidget;

class LossPanel : public Panel {
    Q_OBJECT
  public:
    explicit LossPanel(PanelContext& context);

    /// The chart as a picture in light colours, for paper and slides; .png or .pdf. False if it cannot be written.
    bool saveChart(const QString& file);
    /// The chart, for what lies over it.
    PlotWidget& plot() { return *m_plot; }
    /// Shows at least so many tokens, on an axis of tokens; 0: as the curve is.
    void reserve(double tokens);
    /// Of a number of tokens on the bottom axis as it is.
    double placeOfTokens(double tokens) const;

  protected:
    void dress() override;
    void wake() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum Curve { Raw, Previous, Validation, Smooth, CurveCount };

    void buildHead();
    void buildBody();
    void connectModels();
    LossAxis axis() const;
    bool logX() const;
    void setTableShown(bool shown);
    void markDirty() { m_dirty = true; }
    void redraw();
    void drawCurves();
    void fitExtent();
    void paintWith(const ColorRoles& colors);
    QString marksAt(double x) const;
    std::optional<double> visitedPlace() const;
    void pick(double x);
    void showAxisTitles();
    void showReading();
    void showPreparation();
    QString readingText(const LossReading& reading) const;
    QString legendText() const;
    void showLegend();
    void arrangeHead();
    void takeWarning(const event::Warned& warning);

    LossTableModel m_table;
    QComboBox* m_axis = nullptr;
    QPushButton* m_log = nullptr;
    QPushButton* m_tableButton = nullptr;
    QLabel* m_legend = nullptr;
    QBoxLayout *m_head = nullptr, *m_controls = nullptr;
    QStackedWidget* m_stack = nullptr;
    PlotWidget* m_plot = nullptr;
    QTableView* m_tableView = nullptr;
    QLabel* m_reading = nullptr;
    QWidget* m_preparation = nullptr;
    QLabel* m_preparationText = nullptr;
    QProgressBar* m_preparationBar = nullptr;
    std::vector<int64_t> m_pins;
    double m_reserved = 0;  ///< tokens
    bool m_dirty = true;
    QElapsedTimer m_sinceRedraw;
    QTimer m_later;  ///< the redraw that had to wait
};

}  // namespace fw
