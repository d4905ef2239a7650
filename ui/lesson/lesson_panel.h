// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson panel: the list of lessons, an open lesson, or a strip while the learner plays freely. Asleep it follows
// nothing.
#pragma once

#include "panels/panel.h"

class QStackedWidget;

namespace fw {

class LessonList;
class LessonView;

class LessonPanel : public Panel {
    Q_OBJECT
  public:
    explicit LessonPanel(PanelContext& context);
    LessonView& view() { return *m_view; }

  signals:
    void panelWanted(const QString& id);

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    QWidget* makeStrip();
    void connectDesk();
    void showPage();
    void showStep();
    void offerLink(const QUrl& address);
    void exportPortfolio();
    void showTeacherNotes(const std::shared_ptr<const Lesson>& lesson);

    QStackedWidget* m_pages;
    LessonList* m_list;
    LessonView* m_view;
    QWidget* m_strip;
};

}  // namespace fw
