// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson in the window: brings panels to the front, outlines what a step speaks of, and changes the layout while
// the lesson is open. The only thing of the lessons that knows the main window.
#pragma once

#include <QObject>

#include "lesson/lesson_layout.h"
#include "panels/panel.h"

namespace fw {

class LessonPanel;
class Outline;

class LessonStage : public QObject {
    Q_OBJECT
  public:
    LessonStage(MainWindow& window, PanelContext& context);

    const LessonLayout& layout() const { return m_layout; }
    Outline& outline() { return *m_outline; }
    /// The window closes: what is remembered is the learner's own layout.
    void leave();
    /// The panel or control of this name ("loss", "nudge.once"); null: there is none.
    QWidget* find(const QString& name) const;
    /// The lesson goes on by one step, or back; false: no lesson is open, or it has no such step.
    bool goBeat(int by);

  private:
    void renew();
    void showOnTheWall();
    void followPanels();
    LessonPanel* panel() const;

    MainWindow& m_window;
    PanelContext& m_context;
    LessonLayout m_layout;
    Outline* m_outline;
    bool m_onTheWall = false;
};

}  // namespace fw
