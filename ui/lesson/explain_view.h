// SPDX-License-Identifier: GPL-3.0-or-later
// The learner's own sentence first, then an explanation to compare with; the learner judges.
#pragma once

#include "lesson/step_view.h"

class QPlainTextEdit;

namespace fw {

class ExplainView : public StepView {
    Q_OBJECT
  public:
    ExplainView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override { refreshProse(); }

  private:
    void compare();
    void buildRating(QVBoxLayout* layout);

    QPlainTextEdit* m_text;
    QPushButton* m_compare;
    QWidget* m_ours = nullptr;
};

/// A field for a few sentences, which Tab leaves.
QPlainTextEdit* makeSentenceField(const QString& name, const std::string& text, QWidget* parent);

}  // namespace fw
