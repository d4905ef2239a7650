// SPDX-License-Identifier: GPL-3.0-or-later
// Change one thing: predict, then run.
#pragma once

#include "lesson/step_view.h"

namespace fw {

class DoView;
class PredictView;

class VaryView : public StepView {
    Q_OBJECT
  public:
    VaryView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    PredictView* m_predict;
    DoView* m_do;
};

}  // namespace fw
