// SPDX-License-Identifier: GPL-3.0-or-later
// A run: one button with its price, how far it is, something to think about meanwhile, and the checkpoint.
#pragma once

#include "lesson/step_view.h"

class QProgressBar;

namespace fw {

class CheckpointLabel;
class MeanwhileView;

/// Whose actions they are, for the director.
QString ownerOf(const Lesson& lesson, const LessonStep& step);
/// The words on the button that starts a step, with what it costs where that is worth naming.
QString runWords(LessonDesk& desk, const LessonStep& step);

class DoView : public StepView {
    Q_OBJECT
  public:
    DoView(const LessonContext& context, const LessonStep& step, QWidget* parent);
    void refresh() override;

  private:
    void buildButton();
    void buildProgress();
    void go();
    void showProgress();
    void keepFocus();
    void showOutcome();
    bool isMine() const;

    QWidget* m_locked = nullptr;  ///< in the place of the button before there is a prediction
    QPushButton* m_go = nullptr;
    QLabel* m_status = nullptr;
    QProgressBar* m_bar = nullptr;
    QWidget* m_ways = nullptr;
    QPushButton *m_pause = nullptr, *m_stop = nullptr, *m_yes = nullptr, *m_no = nullptr;
    MeanwhileView* m_meanwhile = nullptr;
    CheckpointLabel* m_checkpoint = nullptr;
    QWidget* m_outcome = nullptr;
    bool m_playing = false;
};

}  // namespace fw
