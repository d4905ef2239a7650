// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "theme/icons.h"

using namespace Qt::StringLiterals;

namespace fw {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_roles(lightRoles()) {
    setObjectName(u"messageBar"_s);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(10, 4, 4, 4);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit closed();
    });
    hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::setColors(const ColorRoles& roles) {
    m_roles = roles;
    dress();
}

void MessageBar::dress() {
    const QColor edge = m_kind == Kind::Error ? m_roles.error : m_kind == Kind::Attention ? m_roles.attention : m_roles.pins[0];
    setStyleSheet(u"#messageBar { background: %1; border: 0; border-left: 4px solid %2; }"_s.arg(m_roles.panel.name(), edge.name()));
    m_close->setIcon(makeIcon(Icon::Close, m_roles.muted));
}

void MessageBar::showMessage(Kind kind, const QString& text, const std::vector<Way>& ways) {
    m_kind = kind;
    dress();
    m_text->setText(text);
    setAccessibleName(text);
    for (QPushButton* button : m_buttons) button->deleteLater();
    m_buttons.clear();
    for (const Way& way : ways) {
        auto* button = new QPushButton(way.text, this);
        button->setAccessibleName(way.text);
        connect(button, &QPushButton::clicked, this, [this, go = way.go] {
            dismiss();
            go();
        });
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_buttons.push_back(button);
    }
    show();
}

void MessageBar::dismiss() { hide(); }

}  // namespace fw
