// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/completion_column_view.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "theme/icons.h"
#include "viewmodels/number_text.h"
#include "widgets/completion_view.h"
#include "widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace fw {

CompletionColumnView::CompletionColumnView(QWidget* parent)
    : QWidget(parent), m_head(new QLabel(this)), m_what(new ElidedLabel(this)), m_origin(new QToolButton(this)), m_unpin(new QToolButton(this)),
      m_view(new CompletionView(this)), m_roles(&lightRoles()) {
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_origin->setAutoRaise(true);
    m_origin->setObjectName(u"origin"_s);
    setHelp(m_origin, tr("Where is this from?"), tr("Where is this from? Shows what of it stands word for word in the training text."),
            tr("Ask it of an early and of a late model."));
    m_unpin->setAutoRaise(true);
    QSizePolicy reserved = m_unpin->sizePolicy();  // heads of all columns stand on one line
    reserved.setRetainSizeWhenHidden(true);
    m_unpin->setSizePolicy(reserved);
    setHelp(m_unpin, tr("Unpin"), tr("Lets this model go: the column closes."), tr("Pin another step in its place."));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_head);
    head->addWidget(m_what, 1);
    head->addWidget(m_origin);
    head->addWidget(m_unpin);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_view, &CompletionView::activated, this,
            [this](int token, QPoint where) { emit tokenActivated(m_age, token, where); });
    connect(m_origin, &QToolButton::clicked, this, [this] { emit originAsked(m_age); });
    connect(m_unpin, &QToolButton::clicked, this, [this] { emit unpinned(m_age.pin); });
}

void CompletionColumnView::setLook(const Theme& theme, bool reducedMotion) {
    m_roles = &theme.roles();
    m_view->setLook(theme.roles());
    m_view->setReducedMotion(reducedMotion);
    m_origin->setIcon(makeIcon(Icon::Search, theme.roles().muted));
    m_unpin->setIcon(makeIcon(Icon::Close, theme.roles().muted));
}

void CompletionColumnView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Where is this from?"), this, [this] { emit originAsked(m_age); });
    menu->popup(event->globalPos());
}

void CompletionColumnView::setColumn(const CompletionColumn& column) {
    m_age = column.age;
    const QColor color = ageColor(*m_roles, m_age);
    m_head->setText(u"<b>%1</b>"_s.arg(ageTitle(m_age)));
    m_head->setStyleSheet(u"color: %1"_s.arg(color.name()));
    m_what->setText(ageExplanation(m_age));
    m_unpin->setVisible(m_age.role == AgeRole::Pin);
    m_view->setAccessibleName(tr("Completion, %1").arg(ageTitle(m_age)));
    m_view->setColumn(column);
}

}  // namespace fw
