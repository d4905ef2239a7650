// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <algorithm>

namespace fw {

// One by one: a layout among them tells its end to this one.
FlowLayout::~FlowLayout() {
    while (!m_items.empty()) delete takeAt(0);
}

void FlowLayout::addItem(QLayoutItem* item) {
    if (QLayout* inner = item->layout()) addChildLayout(inner);
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem* item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

QSize FlowLayout::sizeHint() const {
    int width = 0, height = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize hint = item->sizeHint();
        width += (width > 0 ? spacing() : 0) + hint.width();
        height = std::max(height, hint.height());
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const {
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->sizeHint());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
    int y = rect.y(), bottom = y;
    for (size_t first = 0, next = 0; first < m_items.size(); first = next) {
        int width = 0, height = 0;
        for (; next < m_items.size(); ++next) {
            if (m_items[next]->isEmpty()) continue;
            const QSize hint = m_items[next]->sizeHint();
            const int longer = width == 0 ? hint.width() : width + spacing() + hint.width();
            if (width > 0 && longer > rect.width()) break;
            width = longer;
            height = std::max(height, hint.height());
        }
        int x = rect.x();
        for (size_t i = first; place && i < next; ++i) {
            if (m_items[i]->isEmpty()) continue;
            const QSize hint = m_items[i]->sizeHint();
            m_items[i]->setGeometry({QPoint(x, y + (height - hint.height()) / 2), hint});
            x += hint.width() + spacing();
        }
        bottom = y + height;
        y = bottom + spacing();
    }
    return bottom - rect.y();
}

}  // namespace fw
