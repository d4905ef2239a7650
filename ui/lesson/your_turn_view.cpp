// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/your_turn_view.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "lesson/checkpoint_label.h"
#include "lesson/explain_view.h"

namespace fw {

YourTurnView::YourTurnView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    addProse(step.ask);
    m_text = makeSentenceField(tr("Your result"), record().product, this);
    m_text->setPlaceholderText(tr("What you made or found, in your words"));
    column()->addWidget(m_text);
    m_handIn = makeButton(tr("Put it into the portfolio"), true);
    column()->addWidget(m_handIn, 0, Qt::AlignLeft);
    m_said = addWords();
    m_checkpoint = new CheckpointLabel(context, step, this);
    column()->addWidget(m_checkpoint);
    const auto renew = [this] { m_handIn->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, this, renew);
    connect(m_handIn, &QPushButton::clicked, this, &YourTurnView::handIn);
    renew();
    setFocusProxy(m_text);
    refresh();
}

void YourTurnView::handIn() {
    record().product = m_text->toPlainText().trimmed().toStdString();
    m_context.desk.keep();
    refresh();
}

void YourTurnView::refresh() {
    refreshProse();
    const bool given = !record().product.empty();
    m_said->setText(!given               ? QString()
                    : step().acceptsText ? tr("It is in your portfolio. No program can judge it; show it to somebody.")
                                         : tr("It is in your portfolio."));
    m_said->setVisible(given);
    m_checkpoint->look(given || !step().acceptsText);
}

}  // namespace fw
