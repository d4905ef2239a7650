// SPDX-License-Identifier: GPL-3.0-or-later
// The table of panels. A new panel is one new file and one row here; docks, menus, shortcuts and tests follow from it.
#pragma once

#include <QString>
#include <Qt>
#include <span>

namespace fw {

class Panel;
struct PanelContext;

struct PanelRow {
    const char* id;
    const char* title;     ///< translatable, context "Panels"
    const char* help;      ///< one line: what it shows; translatable
    Qt::DockWidgetArea area;  ///< panels at the sides are closed until somebody wants them
    const char* shortcut;
    Panel* (*make)(PanelContext& context);
    int percent = 32;  ///< of the window's width, when a panel at a side is opened

    bool isAside() const { return area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea; }

    QString idText() const { return QString::fromLatin1(id); }
    QString titleText() const;
    QString helpText() const;
};

std::span<const PanelRow> panelRegistry();

}  // namespace fw
