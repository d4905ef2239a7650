// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checkpoint_label.h"

using namespace Qt::StringLiterals;

namespace fw {

CheckpointLabel::CheckpointLabel(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : ProseView(context.runner().lesson().folder, context.panels.theme, parent), m_context(context), m_step(step) {
    hide();
}

/// In Markdown.
QString CheckpointLabel::words(Outcome outcome) const {
    const LessonCheckpoint& checkpoint = m_step.checkpoint;
    switch (outcome) {
        case Outcome::Seen:
            return tr("**✔ Seen.**");
        case Outcome::NotYet:
            return tr("**… Not yet.** %1").arg(QString::fromStdString(checkpoint.notYet));
        case Outcome::Unusual: {
            const QString text =
                tr("**○ It did not happen this time.** %1").arg(QString::fromStdString(checkpoint.unusual));
            return checkpoint.usual.empty()
                       ? text
                       : text + u"\n\n"_s + tr("Usual: %1").arg(QString::fromStdString(checkpoint.usual));
        }
        case Outcome::None:
            break;
    }
    return {};
}

Outcome CheckpointLabel::look(bool tried) {
    if (!m_step.checkpoint.isSet()) return Outcome::None;
    StepRecord& record = m_context.runner().record();
    const Outcome before = record.outcome, outcome = m_context.runner().look();
    const bool quiet = outcome == Outcome::None || (outcome == Outcome::NotYet && !tried);
    const QString text = quiet ? QString() : words(outcome);
    if (text == m_said) {
        refresh(&m_context.runner());
    } else {
        m_said = text;
        const ColorRoles& roles = m_context.roles();
        QPalette colors = palette();
        colors.setColor(QPalette::Text, outcome == Outcome::Seen      ? roles.good
                                        : outcome == Outcome::Unusual ? roles.attention
                                                                      : roles.text);
        setPalette(colors);
        showMarkdown(text, &m_context.runner());
    }
    if (outcome != before) m_context.desk.keep();
    return outcome;
}

}  // namespace fw
