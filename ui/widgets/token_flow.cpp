// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_flow.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace fw {

namespace {
constexpr int kGap = 3, kPad = 4, kMostLines = 5;
}

TokenFlow::TokenFlow(QWidget* parent) : QAbstractScrollArea(parent), m_roles(lightRoles()), m_tokenFont(font()) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
}

void TokenFlow::setLook(const ColorRoles& roles, const QFont& tokenFont) {
    m_roles = roles;
    m_tokenFont = tokenFont;
    arrange();
}

void TokenFlow::setChips(std::vector<TokenChip> chips) {
    const bool same = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                                 [](const TokenChip& a, const TokenChip& b) { return a.text == b.text && a.note == b.note; });
    m_chips = std::move(chips);
    m_hasNotes = std::any_of(m_chips.begin(), m_chips.end(), [](const TokenChip& chip) { return !chip.note.isEmpty(); });
    if (!same) arrange();
    viewport()->update();
}

void TokenFlow::setCurrent(int chip) {
    if (chip == m_current) return;
    m_current = chip;
    viewport()->update();
}

QFont TokenFlow::noteFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

int TokenFlow::chipHeight() const {
    return QFontMetrics(m_tokenFont).height() + 5;
}

int TokenFlow::lineHeight() const {
    return chipHeight() + 3 + (m_hasNotes ? QFontMetrics(noteFont()).height() : 0);
}

/// Places chips from left to right, line by line.
void TokenFlow::arrange() {
    m_places.clear();
    const QFontMetrics metrics(m_tokenFont), notes(noteFont());
    const int room = viewport()->width();
    int x = 0, y = 0;
    for (const TokenChip& chip : m_chips) {
        const int w = std::min(room, std::max(metrics.horizontalAdvance(chip.text) + 2 * kPad, notes.horizontalAdvance(chip.note)));
        if (x > 0 && x + w > room) {
            x = 0;
            y += lineHeight();
        }
        m_places.push_back(QRect(x, y + 1, w, chipHeight()));
        x += w + kGap;
    }
    const int all = y + lineHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(lineHeight());
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    updateGeometry();
    viewport()->update();
}

int TokenFlow::lines() const {
    return m_places.empty() ? 1 : m_places.back().bottom() / lineHeight() + 1;
}

QSize TokenFlow::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, std::min(kMostLines, lines()) * lineHeight()};
}
QSize TokenFlow::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 10, std::min(2, lines()) * lineHeight()};
}

void TokenFlow::resizeEvent(QResizeEvent*) {
    arrange();
}

void TokenFlow::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.translate(0, -verticalScrollBar()->value());
    const QFontMetrics metrics(m_tokenFont);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const TokenChip& chip = m_chips[i];
        const QRect& place = m_places[i];
        painter.fillRect(place, m_roles.panel);
        if (chip.fill.isValid()) painter.fillRect(place, chip.fill);
        painter.setFont(m_tokenFont);
        painter.setPen(chip.enabled ? m_roles.text : m_roles.muted);
        painter.drawText(place.adjusted(kPad, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(chip.text, Qt::ElideRight, place.width() - kPad));
        if (chip.underline > 0)
            painter.fillRect(QRectF(place.left(), place.bottom() + 1 - chip.underline, place.width(), chip.underline),
                             m_roles.text);
        if (!chip.note.isEmpty()) {
            painter.setFont(noteFont());
            painter.setPen(m_roles.muted);
            painter.drawText(QRect(place.left(), place.bottom() + 1, place.width(), lineHeight() - place.height()), Qt::AlignHCenter | Qt::AlignTop, chip.note);
        }
        const bool current = static_cast<int>(i) == m_current;
        if (!current && static_cast<int>(i) != m_pointed) continue;
        painter.setPen(QPen(current ? m_roles.nowText : m_roles.rung, current && hasFocus() ? 2 : 1));
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
}

int TokenFlow::chipAt(const QPoint& position) const {
    const QPoint at = position + QPoint(0, verticalScrollBar()->value());
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&](const QRect& place) { return place.contains(at); });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

void TokenFlow::step(int by) {
    const int last = static_cast<int>(m_chips.size()) - 1;
    for (int i = std::clamp(m_current + by, 0, last); i >= 0 && i <= last; i += by)
        if (m_chips[static_cast<size_t>(i)].enabled) {
            emit chosen(i);
            return;
        }
}

void TokenFlow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
            return step(1);
        case Qt::Key_Left:
            return step(-1);
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void TokenFlow::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TokenFlow::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TokenFlow::viewportEvent(QEvent* event) {
    const auto point = [this](int chip) {
        if (chip == m_pointed) return;
        m_pointed = chip;
        viewport()->update();
        emit pointed(chip);
    };
    switch (event->type()) {
        case QEvent::MouseMove:
            point(chipAt(static_cast<QMouseEvent*>(event)->pos()));
            break;
        case QEvent::Leave:
            point(-1);
            break;
        case QEvent::MouseButtonPress: {
            const int chip = chipAt(static_cast<QMouseEvent*>(event)->pos());
            if (chip >= 0 && m_chips[static_cast<size_t>(chip)].enabled) emit chosen(chip);
            break;
        }
        case QEvent::ToolTip: {
            const auto* help = static_cast<QHelpEvent*>(event);
            const int chip = chipAt(help->pos());
            if (chip < 0 || m_chips[static_cast<size_t>(chip)].tip.isEmpty()) break;
            QToolTip::showText(help->globalPos(), m_chips[static_cast<size_t>(chip)].tip, this);
            return true;
        }
        default:
            break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace fw
