// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a row of the run library: check box, small curve, name and loss, what and when, state and what differs.
#pragma once

#include <QStyledItemDelegate>

#include "theme/colors.h"

namespace fw {

class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColors(const ColorRoles& roles) { m_roles = roles; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

  private:
    struct Places;
    static Places placesIn(const QStyleOptionViewItem& option);
    void paintCheck(QPainter* painter, const QModelIndex& index, const QRect& box) const;
    void paintCurve(QPainter* painter, const QModelIndex& index, const QRect& box, const QColor& ink) const;
    void paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Places& places) const;

    ColorRoles m_roles = lightRoles();
};

}  // namespace fw
