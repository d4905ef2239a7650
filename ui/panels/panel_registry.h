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
    Qt::DockWidgetArea area;  ///< panels of the right area are closed until somebody wants them
    const char* shortcut;
    Panel* (*make)(PanelContext& context);
    int percent = 32;  ///< of the window's width, when a panel of the right area is opened

    /// Beside such a panel there is no room for the views above to stand side by side.
    bool isWide() const { return percent > 40; }
    QString idText() const { return QString::fromLatin1(id); }
    QString titleText() const;
    QString helpText() const;
};

std::span<const PanelRow> panelRegistry();

}  // namespace fw
