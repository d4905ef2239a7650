// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspection_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "widgets/message_bar.h"

using namespace Qt::StringLiterals;

namespace fw {

InspectionPanel::InspectionPanel(PanelContext& context, InspectionFeed& feed)
    : Panel(context), m_feed(feed), m_head(new QLabel(this)) {
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::RichText);
    m_head->setMinimumWidth(1);
    content()->addWidget(m_head);
}

void InspectionPanel::wake() {
    m_feed.setAwake(true);
    showAnswer();
}

void InspectionPanel::sleep() {
    m_feed.setAwake(false);
}

QColor InspectionPanel::ink() const {
    return ageFill(roles(), m_feed.age());
}

void InspectionPanel::showAnswer() {
    if (m_feed.error().isEmpty())
        messages().dismiss();
    else
        messages().showMessage(MessageBar::Kind::Attention, m_feed.error());
}

void InspectionPanel::setHead(const QString& words) {
    m_head->setText(u"<b style='color:%1'>%2</b>&nbsp; %3"_s.arg(
        ageColor(roles(), m_feed.age()).name(), ageTitle(m_feed.age()).toHtmlEscaped(), words.toHtmlEscaped()));
}

}  // namespace fw
