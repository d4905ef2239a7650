// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what can be done from anywhere in the window: name, key, help. Menus are built from it; what an action does
// is connected by id in main_window.cpp.
#pragma once

#include <QAction>
#include <QMenuBar>
#include <QString>
#include <functional>
#include <map>
#include <span>

namespace fw {

struct ActionRow {
    const char* menu;      ///< title of its menu; translatable, context "Actions"
    const char* id;
    const char* text;      ///< translatable
    const char* shortcut;  ///< portable text; several are separated by "; "
    const char* help;      ///< two lines: what it is, what to try; translatable
    bool checkable = false;
};

std::span<const ActionRow> actionTable();

/// The actions of the table, made once and owned by `owner`.
class Actions {
  public:
    explicit Actions(QWidget* owner);
    /// The action with this id, which must be in the table.
    QAction* operator[](const char* id) const;
    /// Adds the menus in the order of the table. `extend` is called with each finished menu and its untranslated title.
    void fill(QMenuBar* bar, const std::function<void(QMenu*, const QString&)>& extend) const;

  private:
    std::map<QString, QAction*> m_actions;
};

}  // namespace fw
