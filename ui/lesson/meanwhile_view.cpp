// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/meanwhile_view.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "lesson/quiz_item_view.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr size_t kMostQuestions = 3;
}

MeanwhileView::MeanwhileView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    for (const std::string& what : step.meanwhile) {
        if (what == "guess") {
            QPushButton* play = makeLessonButton(tr("Guess along with the model"), false, this);
            play->setToolTip(tr("Opens the guessing game: what comes next?\nYou against the model as it is now."));
            m_column->addWidget(play, 0, Qt::AlignLeft);
            connect(play, &QPushButton::clicked, this, [this] { emit panelWanted(u"guess"_s); });
        } else if (what == "recall") {
            m_questions = questions();
            askNext();
        }
    }
}

/// From the lessons before this one, the nearest first.
std::vector<const QuizItem*> MeanwhileView::questions() const {
    std::vector<const QuizItem*> found;
    const auto& list = m_context.desk.list();
    for (auto lesson = list.rbegin(); lesson != list.rend(); ++lesson) {
        if (!lesson->lesson || lesson->lesson->number >= m_context.runner().lesson().number) continue;
        for (const LessonStep& step : lesson->lesson->steps)
            for (const QuizItem& item : step.items)
                if (found.size() < kMostQuestions && item.spare) found.push_back(&item);
    }
    return found;
}

void MeanwhileView::askNext() {
    delete m_question;
    m_question = nullptr;
    m_item = nullptr;
    if (m_next >= m_questions.size()) return;
    m_question = new QWidget(this);
    auto* inside = new QVBoxLayout(m_question);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(makeWords(tr("While it trains: do you remember?"), m_question));
    m_item = new QuizItemView(m_context, *m_questions[m_next++], m_question);
    inside->addWidget(m_item);
    QPushButton* next = makeLessonButton(tr("Next"), false, m_question);
    next->setVisible(false);
    inside->addWidget(next, 0, Qt::AlignLeft);
    connect(m_item, &QuizItemView::linkWanted, this, &MeanwhileView::linkWanted);
    connect(m_item, &QuizItemView::answered, next, [this, next] {
        next->setVisible(m_next < m_questions.size());
        m_context.desk.keep();
    });
    connect(next, &QPushButton::clicked, this, &MeanwhileView::askNext, Qt::QueuedConnection);
    m_column->addWidget(m_question);
}

void MeanwhileView::refresh() {
    if (m_item) m_item->refresh();
}

}  // namespace fw
