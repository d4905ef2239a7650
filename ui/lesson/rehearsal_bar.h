// SPDX-License-Identifier: GPL-3.0-or-later
// Rehearses a lesson: which path, start and stop, how far it is, and when it was rehearsed last.
#pragma once

#include <QWidget>

#include "lesson/step_view.h"

class QComboBox;

namespace fw {

class RehearsalBar : public QWidget {
    Q_OBJECT
  public:
    RehearsalBar(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* parent);

  private:
    void press();
    void refresh();

    LessonContext m_context;
    std::shared_ptr<const Lesson> m_lesson;
    QComboBox* m_path;
    QPushButton* m_go;
    QLabel* m_said;
};

/// What the last rehearsal of a lesson showed, step by step, as Markdown; empty where there was none.
QString rehearsalMarkdown(const Lesson& lesson, const Rehearsal* rehearsal);

}  // namespace fw
