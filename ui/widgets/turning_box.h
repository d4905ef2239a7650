// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a panel below each other, or side by side where the room is low and wide, as on a projector.
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace fw {

class TurningBox : public QWidget {
  public:
    explicit TurningBox(QWidget* parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
        m_layout->setContentsMargins(0, 0, 0, 0);
    }
    /// Side by side, the room is shared by `stretch`; below each other, what has 0 `below` takes what it needs.
    void add(QWidget* part, int stretch, int below) {
        m_layout->addWidget(part);
        m_stretch.append({stretch, below});
        turn();
    }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        turn();
    }

  private:
    void turn() {
        const bool wide = width() > height() * 8 / 5;
        m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        for (int i = 0; i < m_stretch.size(); ++i) m_layout->setStretch(i, wide ? m_stretch[i].first : m_stretch[i].second);
    }

    QBoxLayout* m_layout;
    QList<std::pair<int, int>> m_stretch;
};

}  // namespace fw
