// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a lesson shows between its prose: one small view per kind of step, made from one table.
#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include "lesson/lesson_desk.h"
#include "panels/panel.h"

class QLabel;
class QPushButton;

namespace fw {

class ProseView;

/// What the views of a lesson are given; lives as long as they do.
struct LessonContext {
    PanelContext& panels;
    LessonDesk& desk;

    LessonRunner& runner() const { return *desk.runner(); }
    const ColorRoles& roles() const { return panels.theme.roles(); }
};

class StepView : public QWidget {
    Q_OBJECT
  public:
    StepView(const LessonContext& context, const LessonStep& step, QWidget* parent);

    /// The record, a value or what is under way has changed.
    virtual void refresh() {}

  signals:
    void linkWanted(const QUrl& address);
    void panelWanted(const QString& id);
    /// What was asked is answered: the learner may go on.
    void done();

  protected:
    LessonRunner& runner() const { return m_context.runner(); }
    StepRecord& record() const { return runner().record(); }
    const LessonStep& step() const { return m_step; }
    QVBoxLayout* column() const { return m_column; }
    /// Prose with values that are kept fresh; at the end of the view, or of the layout given.
    ProseView* addProse(const std::string& markdown, QBoxLayout* into = nullptr);
    /// A wrapped line of plain text.
    QLabel* addWords(const QString& text = {});
    QPushButton* makeButton(const QString& text, bool primary = false);
    void refreshProse();

    LessonContext m_context;

  private:
    const LessonStep& m_step;
    QVBoxLayout* m_column;
    std::vector<ProseView*> m_prose;
};

/// Null for kinds that are prose alone.
StepView* makeStepView(const LessonContext& context, const LessonStep& step, QWidget* parent);

QLabel* makeWords(const QString& text, QWidget* parent);
QPushButton* makeLessonButton(const QString& text, bool primary, QWidget* parent);
void clearLayout(QLayout* layout);

}  // namespace fw
