// SPDX-License-Identifier: GPL-3.0-or-later
// The list of lessons: number, title, minutes, how far the learner is; a lesson that is not in order says where and
// why.
#pragma once

#include "lesson/step_view.h"

class QListWidget;

namespace fw {

class LessonList : public QWidget {
    Q_OBJECT
  public:
    LessonList(const LessonContext& context, QWidget* parent);
    void refresh();

  signals:
    void chosen(const std::string& lesson);
    /// Its page for the teacher is wanted.
    void teacherWanted(std::shared_ptr<const fw::Lesson> lesson);

  private:
    const LoadedLesson* current() const;
    void addRow(const LoadedLesson& loaded);
    void showDetails();
    void start();

    LessonContext m_context;
    QListWidget* m_list;
    QLabel* m_details;
    QPushButton *m_start, *m_teacher;
};

}  // namespace fw
