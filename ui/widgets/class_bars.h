// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of classes as bars with their 95 % intervals. A class can be chosen, with mouse or keys, and is let go the
// same way.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

namespace fw {

struct ClassBar {
    QString id, letter, name;
    int count = 0, of = 0;
    double low = 0, high = 1;  ///< interval of the share
    QColor color;
};

class ClassBars : public QWidget {
    Q_OBJECT
  public:
    explicit ClassBars(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles);
    void setBars(std::vector<ClassBar> bars);
    /// Framed; empty: none.
    void setChosen(const QString& id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    /// The class, or nothing if it was the chosen one.
    void chosen(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    int rowHeight() const { return fontMetrics().height() + 4; }
    void paintRow(QPainter& painter, const ClassBar& bar, const QRect& area) const;
    void choose(int row);

    ColorRoles m_roles;
    std::vector<ClassBar> m_bars;
    QString m_chosen;
    int m_row = 0;
};

}  // namespace fw
