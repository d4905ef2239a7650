// SPDX-License-Identifier: GPL-3.0-or-later
// The teacher's page of a lesson, in a window of its own that may stay open; printed, or written as PDF.
#pragma once

#include <QWidget>

#include "lesson/lesson.h"
#include "theme/theme.h"

class QLabel;

namespace fw {

class ProseView;

class TeacherWindow : public QWidget {
    Q_OBJECT
  public:
    /// Shows the notes; a second time it brings the same window to the front.
    static void open(const Lesson& lesson, Theme& theme, QWidget* owner);
    /// False if it cannot be written.
    bool writePdf(const QString& file) const;

  private:
    TeacherWindow(const Lesson& lesson, Theme& theme, QWidget* owner);
    void print();
    void askForFile();

    QString m_title, m_markdown;
    QLabel* m_said;
};

}  // namespace fw
