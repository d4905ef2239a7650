// SPDX-License-Identifier: GPL-3.0-or-later
// The cards with the words that come.
#pragma once

#include "lesson/step_view.h"

namespace fw {

class TermsView : public StepView {
    Q_OBJECT
  public:
    TermsView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override { refreshProse(); }
};

}  // namespace fw
