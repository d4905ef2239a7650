// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/vote_box.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "lesson/prose_view.h"

namespace fw {

/// Hands before (upper bar) and after (lower bar, hatched) of one option.
class VoteBox::Bars : public QWidget {
  public:
    explicit Bars(QWidget* parent) : QWidget(parent) { setFixedHeight(fontMetrics().height()); }
    void show(int first, int second, int most) {
        m_first = first;
        m_second = second;
        m_most = std::max(1, most);
        setAccessibleName(second < 0 ? VoteBox::tr("%1 hands").arg(first)
                                     : VoteBox::tr("%1 hands before, %2 after").arg(first).arg(second));
        setToolTip(accessibleName());
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto bar = [&](int hands, int top, int height, Qt::BrushStyle style) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.setBrush(QBrush(palette().color(QPalette::Highlight), style));
            if (hands > 0) painter.drawRect(0, top, std::max(1, (width() - 2) * hands / m_most), height);
        };
        const int half = height() / 2 - 1;
        bar(m_first, 0, m_second < 0 ? height() - 2 : half, Qt::SolidPattern);
        bar(m_second, half + 1, half - 1, Qt::BDiagPattern);
    }

  private:
    int m_first = 0, m_second = -1, m_most = 1;
};

VoteBox::VoteBox(const std::vector<LessonOption>& options, const Hands& first, const Hands& second, bool again,
                 QWidget* parent)
    : QWidget(parent), m_first(first), m_second(second), m_again(again) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(2, 1);
    for (const LessonOption& option : options) {
        m_ids.push_back(option.id);
        const QString text = plainText(option.text);
        auto* words = new QLabel(text, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setMinimumWidth(1);
        auto* box = new QSpinBox(this);
        box->setRange(0, 999);
        box->setAccessibleName(again ? tr("Hands after the run: %1").arg(text) : tr("Hands: %1").arg(text));
        const Hands& entered = again ? m_second : m_first;
        if (const auto it = entered.find(m_ids.back()); it != entered.end()) box->setValue(it->second);
        auto* bars = new Bars(this);
        const int row = static_cast<int>(m_ids.size()) - 1;
        grid->addWidget(words, row, 0);
        grid->addWidget(box, row, 1);
        grid->addWidget(bars, row, 2);
        m_boxes.push_back(box);
        m_bars.push_back(bars);
        connect(box, &QSpinBox::valueChanged, this, &VoteBox::take);
    }
    paintHands();
}

bool VoteBox::setHands(const Hands& first, const Hands& second) {
    if (first == m_first && second == m_second) return false;
    m_first = first;
    m_second = second;
    const Hands& entered = m_again ? m_second : m_first;
    for (size_t i = 0; i < m_ids.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        const auto it = entered.find(m_ids[i]);
        m_boxes[i]->setValue(it == entered.end() ? 0 : it->second);
    }
    paintHands();
    return true;
}

void VoteBox::take() {
    Hands& entered = m_again ? m_second : m_first;
    entered.clear();
    for (size_t i = 0; i < m_ids.size(); ++i)
        if (m_boxes[i]->value() > 0) entered[m_ids[i]] = m_boxes[i]->value();
    paintHands();
    emit counted(entered);
}

void VoteBox::paintHands() {
    const auto of = [](const Hands& hands, const std::string& id) {
        const auto it = hands.find(id);
        return it == hands.end() ? 0 : it->second;
    };
    int most = 0;
    for (const std::string& id : m_ids) most = std::max({most, of(m_first, id), of(m_second, id)});
    for (size_t i = 0; i < m_ids.size(); ++i)
        m_bars[i]->show(of(m_first, m_ids[i]), m_again ? of(m_second, m_ids[i]) : -1, most);
}

}  // namespace fw
