// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alternatives_popup.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include "widgets/probability_bars.h"

namespace fw {

AlternativesPopup::AlternativesPopup(const ColorRoles& roles, const QFont& tokenFont, const QColor& fill,
                                     std::vector<TokenBar> bars, TokenId taken, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    setAccessibleName(tr("Alternatives to this token"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    auto* heading = new QLabel(tr("What it could have been.\nChoose one to continue from there."), this);
    auto* list = new ProbabilityBars(this);
    list->setAccessibleName(tr("Alternatives"));
    list->setReducedMotion(true);
    list->setLook(roles, tokenFont);
    list->setFill(fill);
    const int rows = static_cast<int>(bars.size());
    list->setBars(std::move(bars), false);
    list->setMarked(taken);
    list->setFixedSize(QFontMetrics(tokenFont).averageCharWidth() * 34, rows * (QFontMetrics(tokenFont).height() + 3));
    layout->addWidget(heading);
    layout->addWidget(list);
    setFocusProxy(list);
    connect(list, &ProbabilityBars::chosen, this, [this](TokenId id) {
        emit chosen(id);
        close();
    });
}

void AlternativesPopup::showAt(const QPoint& where) {
    adjustSize();
    QPoint corner = where;
    if (const QScreen* screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (corner.y() + height() > room.bottom()) corner.setY(where.y() - height() - 2 * fontMetrics().height());
    }
    move(corner);
    show();
    setFocus(Qt::PopupFocusReason);
}

}  // namespace fw
