// SPDX-License-Identifier: GPL-3.0-or-later
// An open lesson: its head, one step at a time with its prose, its view and its hints, and the ways on and back.
#pragma once

#include "lesson/step_view.h"

class QComboBox;
class QProgressBar;
class QScrollArea;
class QShortcut;

namespace fw {

class LessonView : public QWidget {
    Q_OBJECT
  public:
    LessonView(const LessonContext& context, QWidget* parent);
    void showLesson();
    void showStep();
    /// Whether this step is on the page.
    bool shows(const LessonStep& step) const { return m_shown == &step; }
    /// No lesson is open any more.
    void clear();
    void refresh();
    /// On a projector: what only concerns who learns alone is hidden, and Page Up and Page Down belong to the window.
    void setOnTheWall(bool on);

  signals:
    void linkWanted(const QUrl& address);
    void panelWanted(const QString& id);
    void teacherWanted();
    void portfolioWanted();

  private:
    void buildHead(QVBoxLayout* column);
    void buildFoot(QVBoxLayout* column);
    void addProse(QVBoxLayout* page, const std::string& markdown);
    void addHints(QVBoxLayout* page);
    void showHints();
    void goOn();

    LessonContext m_context;
    QLabel *m_title, *m_place;
    QComboBox* m_path;
    QPushButton* m_teacher;
    QProgressBar* m_progress;
    QScrollArea* m_area;
    QPushButton *m_back, *m_hint, *m_next;
    const LessonStep* m_shown = nullptr;
    StepView* m_step = nullptr;
    std::vector<QShortcut*> m_pageKeys;
    QWidget* m_ways;  ///< to notes, portfolio, free play
    std::vector<ProseView*> m_prose;
    QVBoxLayout* m_hints = nullptr;
};

}  // namespace fw
