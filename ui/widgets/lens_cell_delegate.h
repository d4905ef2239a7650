// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the logit lens: the token on top, its numbers below, tinted by the surprise about what really comes next.
#pragma once

#include <QStyledItemDelegate>

#include "theme/colors.h"

namespace fw {

class LensCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setLook(const ColorRoles& roles, const QFont& tokenFont, const QFont& numberFont);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    int rowHeight() const;

  private:
    ColorRoles m_roles = lightRoles();
    QFont m_tokenFont, m_numberFont;
};

}  // namespace fw
