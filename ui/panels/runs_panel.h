// SPDX-License-Identifier: GPL-3.0-or-later
// The run library: every kept run with its curve, what differs from the one before it, and what can be done with it.
#pragma once

#include <map>
#include <vector>

#include "panels/panel.h"
#include "panels/run_actions.h"

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QModelIndex;
class QPushButton;
class QToolButton;

namespace fw {

class RunDelegate;

class RunsPanel : public Panel {
    Q_OBJECT
  public:
    explicit RunsPanel(PanelContext& context);

    /// What the rows of run_actions.cpp do.
    void open(const RunRow& run);
    void rename(const RunRow& run);
    void annotate(const RunRow& run);
    void exportRun(const RunRow& run);
    void branch(const RunRow& run);
    void showFolder(const RunRow& run);
    void moveToTrash(const RunRow& run);
    PanelContext& context() { return m_context; }

  protected:
    void dress() override;
    void wake() override;
    void sleep() override;

  private:
    void buildList();
    void buildDetails();
    void buildActions();
    void connectModel();
    /// The run of the current row; null without one.
    const RunRow* current() const;
    std::vector<RunRow> selected() const;
    void act(const RunAction& action);
    void compare();
    void showCurrent();
    void showTotal();
    void saveNote();
    void tellTrashed();
    QString detailsText(const RunRow& run) const;

    RunLibraryModel& m_library;
    RunFilterModel m_filter;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    RunDelegate* m_delegate = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_details = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_compare = nullptr;
    QToolButton* m_more = nullptr;
    QLabel* m_total = nullptr;
    std::vector<QAction*> m_actions;  ///< in the order of runActions()
    QStringList m_gone;               ///< names of what went to the trash at once
    std::vector<std::filesystem::path> m_gonePlaces;
    std::filesystem::path m_noted;    ///< the run whose note stands in the line
};

}  // namespace fw
