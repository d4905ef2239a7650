// SPDX-License-Identifier: GPL-3.0-or-later
// What only the presenter sees while a lesson is on the wall: notes of the beat, the teacher's page, what comes next,
// the time against the plan, what came in the rehearsal, the hands of the class, and the presenter's keys as buttons.
#pragma once

#include <QWidget>
#include <map>

#include "lesson/step_view.h"

class QHBoxLayout;
class QTabWidget;

namespace fw {

class PresenterClock;
class PresenterRun;
class ProjectorMode;
class VoteBox;

class PresenterWindow : public QWidget {
    Q_OBJECT
  public:
    PresenterWindow(const LessonContext& context, ProjectorMode& projector, QWidget* owner);
    /// There is another screen that the wall could be on.
    void setCanSwap(bool can);

  signals:
    void swapWanted();

  private:
    void buildHead(QVBoxLayout* column);
    void buildKeys(QVBoxLayout* column);
    void buildPages(QVBoxLayout* column);
    ProseView* addPage(const QString& title);
    void follow();
    void showLesson();
    void showBeat();
    void showRehearsal();
    void showVotes();
    void showPanels();
    void keepType();
    void buildPanels(const QStringList& ids);
    void refresh();

    LessonContext m_context;
    ProjectorMode& m_projector;
    QLabel *m_title, *m_beat, *m_rehearsed, *m_next;
    PresenterClock* m_clock;
    PresenterRun* m_run;
    QPushButton *m_goOn, *m_back, *m_blank, *m_freeze, *m_swap;
    QHBoxLayout* m_panels;
    QStringList m_panelIds;
    std::map<QString, QPushButton*> m_panelButtons;
    QVBoxLayout* m_voteRoom;
    VoteBox* m_votes = nullptr;
    QTabWidget* m_pages;
    ProseView *m_notes, *m_teacher;
    std::string m_lesson;  ///< that the pages are filled for
};

}  // namespace fw
