// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/step_view.h"

#include <QLabel>
#include <QPushButton>
#include <array>

#include "lesson/check_view.h"
#include "lesson/do_view.h"
#include "lesson/explain_view.h"
#include "lesson/observe_view.h"
#include "lesson/predict_view.h"
#include "lesson/prose_view.h"
#include "lesson/terms_view.h"
#include "lesson/vary_view.h"
#include "lesson/your_turn_view.h"

namespace fw {

namespace {

template <class View>
StepView* make(const LessonContext& context, const LessonStep& step, QWidget* parent) {
    return new View(context, step, parent);
}

struct Row {
    StepKind kind;
    StepView* (*make)(const LessonContext&, const LessonStep&, QWidget*);
};

constexpr std::array kRows{
    Row{StepKind::Recall, make<CheckView>},      Row{StepKind::Terms, make<TermsView>},
    Row{StepKind::Predict, make<PredictView>},   Row{StepKind::Do, make<DoView>},
    Row{StepKind::Observe, make<ObserveView>},   Row{StepKind::Explain, make<ExplainView>},
    Row{StepKind::Vary, make<VaryView>},         Row{StepKind::Check, make<CheckView>},
    Row{StepKind::YourTurn, make<YourTurnView>},
};

}  // namespace

StepView* makeStepView(const LessonContext& context, const LessonStep& step, QWidget* parent) {
    for (const Row& row : kRows)
        if (row.kind == step.kind) return row.make(context, step, parent);
    return nullptr;
}

QLabel* makeWords(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

QPushButton* makeLessonButton(const QString& text, bool primary, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    if (primary) button->setProperty("primary", true);
    button->setAccessibleName(text);
    return button;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (item->layout()) {
            clearLayout(item->layout());
        }
        delete item;
    }
}

StepView::StepView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : QWidget(parent), m_context(context), m_step(step), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

ProseView* StepView::addProse(const std::string& markdown, QBoxLayout* into) {
    auto* prose = new ProseView(runner().lesson().folder, m_context.panels.theme, this);
    prose->showMarkdown(QString::fromStdString(markdown), &runner());
    connect(prose, &ProseView::linkWanted, this, &StepView::linkWanted);
    (into ? into : m_column)->addWidget(prose);
    m_prose.push_back(prose);
    return prose;
}

void StepView::refreshProse() {
    for (ProseView* prose : m_prose) prose->refresh(&runner());
}

QLabel* StepView::addWords(const QString& text) {
    QLabel* label = makeWords(text, this);
    m_column->addWidget(label);
    return label;
}

QPushButton* StepView::makeButton(const QString& text, bool primary) {
    return makeLessonButton(text, primary, this);
}

}  // namespace fw
