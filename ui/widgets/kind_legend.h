// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of points on a map with their marks, on as many lines as they need. Each is a button that shows or hides
// its kind.
#pragma once

#include <QWidget>
#include <vector>

#include "theme/colors.h"

class QToolButton;

namespace fw {

class KindLegend : public QWidget {
    Q_OBJECT
  public:
    struct Row {
        QString title;
        int count = 0;
        int mark = 0;  ///< see point_map.h
        bool shown = true;
    };
    explicit KindLegend(QWidget* parent = nullptr);

    void setColors(const ColorRoles& roles);
    void setRows(const std::vector<Row>& rows);

    QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 30, m_height}; }
    QSize minimumSizeHint() const override;

  signals:
    void toggled(int row, bool shown);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void arrange();
    void dress(size_t row);

    ColorRoles m_roles;
    std::vector<Row> m_rows;
    std::vector<QToolButton*> m_buttons;
    int m_height = 1;
};

}  // namespace fw
