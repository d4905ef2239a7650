// SPDX-License-Identifier: GPL-3.0-or-later
// A line plot with named levels, dots and a cursor: the only place that knows QCustomPlot. It draws what it is given;
// what the numbers mean is the panel's business.
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>
#include <memory>
#include <optional>

#include "theme/colors.h"

namespace fw {

/// How a curve looks; its points come separately and often.
struct PlotPen {
    QColor color;
    double width = 1.5;
    Qt::PenStyle style = Qt::SolidLine;
    bool dots = false;
    QVector<qreal> dashes = {};  ///< lengths of dash, gap, ... in pen widths; takes the place of `style`
};

/// A dashed line across the plot with words at its right end.
struct PlotLevel {
    double y = 0;
    QString label;
    std::optional<double> crossedAt = {};  ///< x at which the curve fell below
    QStringList shorter = {};              ///< in place of the label where that does not fit, the longest first
};

/// A dot, with words beside it if there are any.
struct PlotDot {
    enum Shape { Disc, Square, Cross };
    QPointF at;
    QColor color;
    QString label;
    Shape shape = Disc;
    bool stem = false;  ///< a thin line through it from top to bottom
};

/// What a full view shows.
struct PlotExtent {
    double left = 0, right = 1, bottom = 0, top = 1;
};

class PlotWidget : public QWidget {
    Q_OBJECT
  public:
    /// `curves` pens are set with setPen before points are shown.
    explicit PlotWidget(int curves, QWidget* parent = nullptr);
    ~PlotWidget() override;

    void setColors(const ColorRoles& roles);
    void setPen(int curve, const PlotPen& pen);
    void setPoints(int curve, const QVector<QPointF>& points);
    void setLevels(const QVector<PlotLevel>& levels);
    void setDots(const QVector<PlotDot>& dots);
    void setTitles(const QString& bottom, const QString& left, const QString& right);
    void setLogX(bool on);
    /// The whole of the data; the view follows it until the user zooms or drags.
    void setExtent(const PlotExtent& extent);
    /// Multiplies line widths and dots (projector).
    void setBoldness(double factor);

    /// What is visible along the bottom.
    std::pair<double, double> visibleX() const;
    int pixelWidth() const;
    std::optional<double> cursor() const { return m_cursor; }
    void setCursorAt(std::optional<double> x);
    /// A solid line across at `x`, for the step that other panels show.
    void setMark(std::optional<double> x);
    void zoom(double factor);
    void fit();
    /// Distance on the screen of two places along the bottom.
    double pixelsBetween(double from, double to) const;
    /// Where a value lies on this widget, and which value lies there.
    QPointF placeOf(const QPointF& value) const;
    QPointF valueAt(const QPointF& place) const;
    QRect plotArea() const;
    /// Writes the plot as it is, `size` pixels large: .png (at twice the resolution) or .pdf. False if that fails.
    bool save(const QString& file, const QSize& size);

    /// Whether clicking and dragging chooses a place (and Shift with it moves the view); otherwise dragging moves the view.
    void setPickable(bool on) { m_pickable = on; }

  signals:
    /// Clicked or dragged to, or Enter on the cursor.
    void picked(double x);
    void cursorMoved(std::optional<double> x);
    /// Zoomed or dragged: points for another range are needed.
    void viewChanged();
    void tableWanted();
    /// The view, or its size, is another one.
    void placesChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Parts;
    void connectMouse();
    void applyExtent();
    void fitTitles();
    void placeLabels();
    QRectF placeDotLabel(int dot, const QRect& area);
    void placeStemLabel(int dot, const QRect& area);
    void placeLevelLabels(const QRect& area, const QRectF& taken);
    QString fittingLabel(const PlotLevel& level, double width) const;
    void moveCursorBy(int pixels);
    void pickAt(const QPoint& position);
    void refresh();
    /// Behind words that may lie on a curve.
    QColor veil() const;

    std::unique_ptr<Parts> m;
    PlotExtent m_extent;
    std::optional<double> m_cursor;
    bool m_following = true;
    bool m_logX = false;
    bool m_pickable = false;
    double m_boldness = 1.0;
};

}  // namespace fw
