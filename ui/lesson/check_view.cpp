// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/check_view.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "lesson/quiz_item_view.h"

namespace fw {

CheckView::CheckView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent), m_items(runner().items()) {
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    column()->addLayout(m_body);
    const auto open =
        std::find_if(m_items.begin(), m_items.end(), [this](const QuizItem* item) { return !isAnswered(*item); });
    if (open == m_items.end())
        end();
    else
        ask(static_cast<size_t>(open - m_items.begin()));
}

bool CheckView::isAnswered(const QuizItem& item) const {
    return record().answers.contains(runner().nameOf(item));
}

void CheckView::refresh() {
    if (m_item) m_item->refresh();
}

void CheckView::ask(size_t index) {
    clearLayout(m_body);
    QLabel* count = makeWords(tr("Question %1 of %2").arg(index + 1).arg(m_items.size()), this);
    count->setForegroundRole(QPalette::PlaceholderText);
    m_body->addWidget(count);
    m_item = new QuizItemView(m_context, *m_items[index], this);
    m_body->addWidget(m_item);
    const bool last = index + 1 == m_items.size();
    QPushButton* next = makeButton(last ? tr("Done") : tr("Next question"));
    next->setVisible(isAnswered(*m_items[index]));
    m_body->addWidget(next, 0, Qt::AlignLeft);
    connect(m_item, &QuizItemView::linkWanted, this, &StepView::linkWanted);
    connect(m_item, &QuizItemView::answered, next, [this, next] {
        next->show();
        m_context.desk.keep();
    });
    connect(next, &QPushButton::clicked, this, [this, index, last] {
        if (!last) return ask(index + 1);
        end();
        emit done();
    });
    setFocusProxy(m_item);
    if (isVisible()) m_item->setFocus();
}

void CheckView::end() {
    clearLayout(m_body);
    m_item = nullptr;
    if (m_items.empty()) {
        m_body->addWidget(makeWords(tr("There is nothing to repeat yet."), this));
        return;
    }
    const auto right = std::count_if(m_items.begin(), m_items.end(), [this](const QuizItem* item) {
        const auto it = record().right.find(runner().nameOf(*item));
        return it != record().right.end() && it->second;
    });
    m_body->addWidget(makeWords(tr("%1 of %2 right at the first try.").arg(right).arg(m_items.size()), this));
    QPushButton* again = makeButton(tr("Look at the questions again"));
    m_body->addWidget(again, 0, Qt::AlignLeft);
    connect(again, &QPushButton::clicked, this, [this] { ask(0); });
    setFocusProxy(again);
}

}  // namespace fw
