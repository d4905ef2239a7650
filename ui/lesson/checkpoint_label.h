// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a checkpoint: seen, not yet (and what to do), or did not happen this time (and what is usual).
#pragma once

#include "lesson/prose_view.h"
#include "lesson/step_view.h"

namespace fw {

class CheckpointLabel : public ProseView {
    Q_OBJECT
  public:
    CheckpointLabel(const LessonContext& context, const LessonStep& step, QWidget* parent);

    /// Looks at the run; keeps the record if the outcome is another one. `tried`: the learner has done something, so
    /// that "not yet" is worth saying.
    Outcome look(bool tried);

  private:
    QString words(Outcome outcome) const;

    LessonContext m_context;
    const LessonStep& m_step;
    QString m_said;
};

}  // namespace fw
