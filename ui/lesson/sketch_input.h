// SPDX-License-Identifier: GPL-3.0-or-later
// The sketch as numbers: what was drawn on the chart, and a way to give it without a mouse.
#pragma once

#include "lesson/answer_input.h"
#include "lesson/step_view.h"

class QDoubleSpinBox;

namespace fw {

class LossSketch;

class SketchInput : public AnswerInput {
    Q_OBJECT
  public:
    SketchInput(const LessonContext& context, const Prediction& prediction, QWidget* parent);
    QString answer() const override;
    void setAnswer(const QString& answer) override;

  protected:
    // The chart can be drawn on as long as this is on the screen.
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void takeNumbers();
    void showNumbers();

    LossSketch& m_sketch;
    bool m_typing = false;  ///< what is given as numbers is not filled in between
    std::vector<QDoubleSpinBox*> m_boxes;
    std::vector<double> m_places;  ///< tokens
};

}  // namespace fw
