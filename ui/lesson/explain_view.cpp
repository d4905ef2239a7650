// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/explain_view.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "lesson/degree_row.h"

namespace fw {

QPlainTextEdit* makeSentenceField(const QString& name, const std::string& text, QWidget* parent) {
    auto* field = new QPlainTextEdit(QString::fromStdString(text), parent);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * 4 + 12);
    return field;
}

ExplainView::ExplainView(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : StepView(context, step, parent) {
    addProse(step.ask);
    m_text = makeSentenceField(tr("Your explanation"), record().explanation, this);
    column()->addWidget(m_text);
    m_compare = makeButton(tr("Compare with ours"), true);
    column()->addWidget(m_compare, 0, Qt::AlignLeft);
    const auto renew = [this] { m_compare->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, this, renew);
    connect(m_compare, &QPushButton::clicked, this, &ExplainView::compare);
    renew();
    if (!record().explanation.empty()) compare();
    setFocusProxy(m_text);
}

void ExplainView::compare() {
    const std::string text = m_text->toPlainText().trimmed().toStdString();
    if (text != record().explanation) {
        record().explanation = text;
        m_context.desk.keep();
    }
    if (m_ours) return;
    m_ours = new QWidget(this);
    auto* inside = new QVBoxLayout(m_ours);
    inside->setContentsMargins(0, 0, 0, 0);
    addProse(step().compare, inside);
    buildRating(inside);
    column()->addWidget(m_ours);
}

void ExplainView::buildRating(QVBoxLayout* layout) {
    layout->addWidget(makeWords(tr("How close was yours?"), m_ours));
    auto* row =
        new DegreeRow({tr("I missed it"), tr("partly"), tr("I had it")}, tr("Mine: %1"), record().selfRating, m_ours);
    layout->addWidget(row);
    connect(row, &DegreeRow::chosen, this, [this](int degree) {
        record().selfRating = degree;
        m_context.desk.keep();
    });
}

}  // namespace fw
