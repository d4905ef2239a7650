// SPDX-License-Identifier: GPL-3.0-or-later
// The teacher's page of a lesson with what came in its rehearsal, in a window of its own that may stay open; printed,
// or written as PDF.
#pragma once

#include <QWidget>

#include "lesson/step_view.h"

class QLabel;

namespace fw {

class ProseView;

class TeacherWindow : public QWidget {
    Q_OBJECT
  public:
    /// Shows the notes; a second time it brings the same window to the front.
    static void open(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* owner);
    /// False if it cannot be written.
    bool writePdf(const QString& file) const;

  private:
    TeacherWindow(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* owner);
    QString markdown() const;
    void print();
    void askForFile();

    LessonContext m_context;
    std::shared_ptr<const Lesson> m_lesson;
    QString m_title;
    ProseView* m_prose;
    QLabel* m_said;
};

}  // namespace fw
