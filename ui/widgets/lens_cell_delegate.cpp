// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens_cell_delegate.h"

#include <QPainter>
#include <algorithm>

#include "viewmodels/lens_model.h"

namespace fw {

void LensCellDelegate::setLook(const ColorRoles& roles, const QFont& tokenFont, const QFont& numberFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    m_numberFont = numberFont;
}

int LensCellDelegate::rowHeight() const {
    return QFontMetrics(m_tokenFont).height() + QFontMetrics(m_numberFont).height() + 6;
}

QSize LensCellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int token = QFontMetrics(m_tokenFont).horizontalAdvance(index.data().toString());
    const int numbers = QFontMetrics(m_numberFont).horizontalAdvance(index.data(LensModel::NumbersRole).toString());
    return {std::max(token, numbers) + 12, rowHeight()};
}

void LensCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const double surprise = index.data(LensModel::SurpriseRole).toDouble();
    painter->save();
    painter->fillRect(option.rect, m_roles.window);
    if (surprise >= 0) {
        painter->fillRect(option.rect, surpriseColor(m_roles, surprise));
        const double line = surpriseUnderline(surprise);
        painter->fillRect(QRectF(option.rect.left() + 4, option.rect.bottom() - line, option.rect.width() - 8, line),
                          m_roles.text);
    }
    const QFontMetrics tokens(m_tokenFont), numbers(m_numberFont);
    const QRect inside = option.rect.adjusted(4, 2, -2, -2);
    QFont token = m_tokenFont;
    token.setBold(index.data(LensModel::RightRole).toBool());
    painter->setFont(token);
    painter->setPen(m_roles.text);
    painter->drawText(inside, Qt::AlignTop | Qt::AlignLeft,
                      QFontMetrics(token).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
    painter->setFont(m_numberFont);
    painter->drawText(
        inside.adjusted(0, tokens.height(), 0, 0), Qt::AlignTop | Qt::AlignLeft,
        numbers.elidedText(index.data(LensModel::NumbersRole).toString(), Qt::ElideRight, inside.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_roles.text, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

}  // namespace fw
