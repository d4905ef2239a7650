// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/quiz_item_view.h"

#include <QLabel>
#include <QPushButton>

#include "lesson/answer_input.h"
#include "lesson/lesson_director.h"
#include "lesson/prose_view.h"

using namespace Qt::StringLiterals;

namespace fw {

QuizItemView::QuizItemView(const LessonContext& context, const QuizItem& item, QWidget* parent)
    : QWidget(parent), m_context(context), m_item(item), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto* ask = new ProseView(context.runner().lesson().folder, context.panels.theme, this);
    ask->showMarkdown(QString::fromStdString(item.ask), &context.runner());
    connect(ask, &ProseView::linkWanted, this, &QuizItemView::linkWanted);
    m_column->addWidget(ask);
    m_input = item.type == ItemType::Choice ? makeChoiceInput(item.options, this)
              : item.type == ItemType::Order
                  ? makeOrderInput(item.options, this)
                  : makeNumberInput(QString::fromStdString(item.unit), 0, 0, tr("Your number"), this);
    m_column->addWidget(m_input);
    m_mark = makeLessonButton(tr("Check"), true, this);
    m_column->addWidget(m_mark, 0, Qt::AlignLeft);
    const auto renew = [this] { m_mark->setEnabled(!m_input->answer().isEmpty()); };
    connect(m_input, &AnswerInput::changed, this, renew);
    connect(m_input, &AnswerInput::committed, this, &QuizItemView::mark);
    connect(m_mark, &QPushButton::clicked, this, &QuizItemView::mark);
    renew();
    setFocusProxy(m_input);
}

void QuizItemView::mark() {
    const LessonRunner::Marked marked = m_context.runner().answer(m_item, m_input->answer().toStdString());
    delete m_feedback;
    m_progress = nullptr;
    m_feedback = new QWidget(this);
    auto* inside = new QVBoxLayout(m_feedback);
    inside->setContentsMargins(0, 0, 0, 0);
    QLabel* verdict = makeWords(marked.right ? tr("✔ Right.") : tr("✘ Not quite."), m_feedback);
    QPalette colors = verdict->palette();
    colors.setColor(QPalette::WindowText, marked.right ? m_context.roles().good : m_context.roles().error);
    verdict->setPalette(colors);
    inside->addWidget(verdict);
    auto* words = new ProseView(m_context.runner().lesson().folder, m_context.panels.theme, m_feedback);
    words->showMarkdown(QString::fromStdString(marked.feedback), &m_context.runner());
    connect(words, &ProseView::linkWanted, this, &QuizItemView::linkWanted);
    inside->addWidget(words);
    m_column->addWidget(m_feedback);
    if (marked.option && !marked.option->showMe.empty()) offerToShow(*marked.option);
    m_mark->setText(tr("Check again"));
    emit answered();
}

QString QuizItemView::showOwner() const {
    return u"item "_s + QString::fromStdString(m_item.id);
}

void QuizItemView::offerToShow(const LessonOption& option) {
    LessonDirector& director = m_context.desk.director();
    const double seconds = director.secondsOf(option.showMe);
    QPushButton* show = makeLessonButton(seconds > 10 ? tr("Show me (about %1 s)").arg(qRound(seconds)) : tr("Show me"),
                                         false, m_feedback);
    m_feedback->layout()->addWidget(show);
    m_feedback->layout()->setAlignment(show, Qt::AlignLeft);
    m_progress = makeWords({}, m_feedback);
    m_feedback->layout()->addWidget(m_progress);
    connect(show, &QPushButton::clicked, this,
            [this, &director, actions = option.showMe] { director.play(actions, showOwner()); });
    refresh();
}

void QuizItemView::refresh() {
    if (!m_progress) return;
    const LessonDirector& director = m_context.desk.director();
    const bool mine = director.owner() == showOwner();
    const QString text = !mine ? QString() : director.isPlaying() ? director.progressText() : director.failure();
    m_progress->setText(text);
    m_progress->setVisible(!text.isEmpty());
}

}  // namespace fw
