// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the lesson log: the session's events as they are, and what only the window knows.
#pragma once

#include <QObject>

#include "lesson/lesson_log.h"

namespace fw {

class Workbench;

class LessonFeed : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive the feed.
    LessonFeed(Workbench& bench, LessonLog& log, QObject* parent = nullptr);

    /// A panel came to the front.
    void panelOpened(const QString& id);

  signals:
    void fed();

  private:
    void set(const char* name, LessonValue value, const std::string& argument = {});
    void add(const char* name, double by = 1);
    void followTokens();
    void followPages();
    void followRuns();

    Workbench& m_bench;
    LessonLog& m_log;
};

}  // namespace fw
