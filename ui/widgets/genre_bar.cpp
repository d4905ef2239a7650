// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/genre_bar.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

GenreBar::GenreBar(QWidget* parent) : QWidget(parent), m_roles(lightRoles()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Shares of the text by kind of document"));
}

void GenreBar::setColors(const ColorRoles& roles) {
    m_roles = roles;
    update();
}

void GenreBar::setShares(std::vector<GenreShare> shares) {
    m_shares = std::move(shares);
    m_pointed = -1;
    QStringList words;
    for (const GenreShare& share : m_shares) words.append(u"%1 %2"_s.arg(share.title, percentText(share.share)));
    setAccessibleDescription(words.join(u", "_s));
    update();
}

QSize GenreBar::sizeHint() const { return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() + 8}; }
QSize GenreBar::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 12, fontMetrics().height() + 8}; }

QRect GenreBar::partRect(size_t part) const {
    double before = 0;
    for (size_t i = 0; i < part; ++i) before += m_shares[i].share;
    const int left = static_cast<int>(std::lround(before * width()));
    const int right = static_cast<int>(std::lround((before + m_shares[part].share) * width()));
    return {left, 0, std::max(1, right - left), height()};
}

int GenreBar::partAt(int x) const {
    for (size_t i = 0; i < m_shares.size(); ++i)
        if (partRect(i).contains(x, height() / 2)) return static_cast<int>(i);
    return -1;
}

void GenreBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (size_t i = 0; i < m_shares.size(); ++i) {
        const QRect box = partRect(i).adjusted(0, 0, i + 1 < m_shares.size() ? -1 : 0, 0);
        QColor fill = m_roles.pins[i % m_roles.pins.size()];
        fill.setAlphaF(m_roles.dark ? 0.34f : 0.18f);
        painter.fillRect(box, blended(fill, m_roles.window));
        const QString title = m_shares[i].title, both = u"%1 %2"_s.arg(title, percentText(m_shares[i].share));
        const int room = box.width() - 8;
        painter.setPen(m_roles.text);
        if (fontMetrics().horizontalAdvance(both) <= room) painter.drawText(box, Qt::AlignCenter, both);
        else if (room > 3 * fontMetrics().averageCharWidth())
            painter.drawText(box.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(title, Qt::ElideRight, room));
        if (static_cast<int>(i) == m_pointed) {
            painter.setPen(QPen(m_roles.pins[0], 2));
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }
    if (!hasFocus() || m_pointed >= 0) return;
    painter.setPen(QPen(m_roles.pins[0], 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void GenreBar::point(int part) {
    if (part == m_pointed) return;
    m_pointed = part;
    setCursor(part >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QString GenreBar::helpOf(size_t part) const {
    const GenreShare& share = m_shares[part];
    return tr("%1: %2 of the text, %3 documents\nClick for a random page of it.").arg(share.title, percentText(share.share), wholeNumber(share.documents));
}

void GenreBar::mouseMoveEvent(QMouseEvent* event) { point(partAt(event->pos().x())); }
void GenreBar::leaveEvent(QEvent*) { point(-1); }

void GenreBar::mousePressEvent(QMouseEvent* event) {
    const int part = partAt(event->pos().x());
    if (part >= 0 && event->button() == Qt::LeftButton) emit chosen(m_shares[static_cast<size_t>(part)].id);
}

void GenreBar::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_shares.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Right: return point(std::min(last, m_pointed + 1));
        case Qt::Key_Left: return point(std::max(std::min(0, last), m_pointed - 1));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pointed >= 0) emit chosen(m_shares[static_cast<size_t>(m_pointed)].id);
            return;
        default: QWidget::keyPressEvent(event);
    }
}

void GenreBar::focusOutEvent(QFocusEvent* event) {
    point(-1);
    QWidget::focusOutEvent(event);
}

bool GenreBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int part = partAt(help->pos().x());
        if (part >= 0) QToolTip::showText(help->globalPos(), helpOf(static_cast<size_t>(part)), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace fw
