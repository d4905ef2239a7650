// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kind_legend.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "theme/theme.h"
#include "widgets/point_map.h"

using namespace Qt::StringLiterals;

namespace fw {

KindLegend::KindLegend(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Kinds of tokens"));
}

void KindLegend::setColors(const ColorRoles& roles) {
    m_roles = roles;
    for (size_t i = 0; i < m_rows.size(); ++i) dress(i);
    arrange();
}

/// A full mark where the kind is shown, a faint one where it is hidden.
void KindLegend::dress(size_t row) {
    QToolButton* button = m_buttons[row];
    const int side = fontMetrics().height();
    const double ratio = devicePixelRatioF();
    QPixmap mark(QSize(side, side) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(button->isChecked() ? 1.0 : 0.25);
    paintMark(painter, QPointF(side / 2.0, side / 2.0), side * 0.55, m_rows[row].mark, m_roles);
    painter.end();
    button->setIcon(QIcon(mark));
    button->setIconSize(QSize(side, side));
    // Flat, or a dozen of them would look like a keyboard; hidden kinds are struck through.
    button->setStyleSheet(
        u"QToolButton { border: 1px solid transparent; padding: 0 2px; color: %1; text-decoration: %2; }"
        "QToolButton:hover, QToolButton:focus { border-color: %3; }"_s.arg(
            (button->isChecked() ? m_roles.text : m_roles.muted).name(),
            button->isChecked() ? u"none"_s : u"line-through"_s, m_roles.rung.name()));
}

void KindLegend::setRows(const std::vector<Row>& rows) {
    m_rows = rows;
    while (m_buttons.size() < rows.size()) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        const size_t row = m_buttons.size();
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, row](bool on) {
            dress(row);
            emit toggled(static_cast<int>(row), on);
        });
    }
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < rows.size());
        if (i >= rows.size()) continue;
        m_buttons[i]->setText(rows[i].title);
        m_buttons[i]->setChecked(rows[i].shown);
        setHelp(m_buttons[i], rows[i].title,
                tr("%1: %2 tokens of the vocabulary.").arg(rows[i].title).arg(rows[i].count),
                tr("Click to show or hide them."));
        dress(i);
    }
    arrange();
}

QSize KindLegend::minimumSizeHint() const {
    int widest = 0;
    for (const QToolButton* button : m_buttons)
        if (!button->isHidden()) widest = std::max(widest, button->sizeHint().width());
    return {widest, m_height};
}

void KindLegend::arrange() {
    int x = 0, y = 0, line = 0;
    for (QToolButton* button : m_buttons) {
        if (button->isHidden()) continue;
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width()) {
            x = 0;
            y += line;
        }
        line = size.height();
        button->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + 2;
    }
    if (std::exchange(m_height, std::max(1, y + line)) != m_height) updateGeometry();
}

void KindLegend::resizeEvent(QResizeEvent*) {
    arrange();
}

void KindLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

}  // namespace fw
