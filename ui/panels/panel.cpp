// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel.h"

#include <QVBoxLayout>

#include "widgets/message_bar.h"

namespace fw {

Panel::Panel(PanelContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_messages(new MessageBar(this)), m_content(new QVBoxLayout) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(m_content, 1);
    m_content->setContentsMargins(8, 6, 8, 6);
    m_content->setSpacing(4);
    const auto redress = [this] {
        m_messages->setColors(roles());
        m_dressed = isAwake();
        if (m_dressed) dress();
    };
    connect(&context.theme, &Theme::changed, this, redress);
    connect(&context.bench.settings, &Settings::changed, this, [redress](Setting id) {
        if (id == Setting::ReducedMotion) redress();
    });
    m_messages->setColors(roles());
}

void Panel::setAwake(bool awake) {
    if (awake == m_awake) return;
    m_awake = awake;
    if (!awake) return sleep();
    if (!std::exchange(m_dressed, true)) dress();
    wake();
}

void Panel::setInFront(bool inFront) {
    m_inFront = inFront;
    setAwake(inFront && isVisible());
}

void Panel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setAwake(m_inFront);
}

void Panel::hideEvent(QHideEvent* event) {
    setAwake(false);
    QWidget::hideEvent(event);
}

}  // namespace fw
