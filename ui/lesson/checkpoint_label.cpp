// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checkpoint_label.h"

using namespace Qt::StringLiterals;

namespace fw {

CheckpointLabel::CheckpointLabel(const LessonContext& context, const LessonStep& step, QWidget* parent)
    : QLabel(parent), m_context(context), m_step(step) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    hide();
}

QString CheckpointLabel::words(Outcome outcome) const {
    const auto filled = [this](const std::string& text) { return QString::fromStdString(m_context.runner().filled(text)); };
    switch (outcome) {
        case Outcome::Seen: return tr("✔ Seen.");
        case Outcome::NotYet: return tr("… Not yet. %1").arg(filled(m_step.checkpoint.notYet));
        case Outcome::Unusual: {
            QString text = tr("○ It did not happen this time. %1").arg(filled(m_step.checkpoint.unusual));
            if (!m_step.checkpoint.usual.empty()) text += u' ' + tr("Usual: %1").arg(filled(m_step.checkpoint.usual));
            return text;
        }
        case Outcome::None: break;
    }
    return {};
}

Outcome CheckpointLabel::look(bool tried) {
    if (!m_step.checkpoint.isSet()) return Outcome::None;
    StepRecord& record = m_context.runner().record();
    const Outcome before = record.outcome, outcome = m_context.runner().look();
    const bool quiet = outcome == Outcome::None || (outcome == Outcome::NotYet && !tried);
    const QString text = quiet ? QString() : words(outcome);
    if (text != this->text()) {
        setText(text);
        setAccessibleName(text);
        QPalette colors = palette();
        const ColorRoles& roles = m_context.roles();
        colors.setColor(QPalette::WindowText, outcome == Outcome::Seen ? roles.good : outcome == Outcome::Unusual ? roles.attention : roles.text);
        setPalette(colors);
        setVisible(!text.isEmpty());
    }
    if (outcome != before) m_context.desk.keep();
    return outcome;
}

}  // namespace fw
