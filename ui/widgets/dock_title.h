// SPDX-License-Identifier: GPL-3.0-or-later
// Head of a dock: its title, one line that says what it shows, and a way to close it. Dragging works as on any dock.
#pragma once

#include <QWidget>

#include "theme/theme.h"

class QDockWidget;

namespace fw {

class DockTitle : public QWidget {
    Q_OBJECT
  public:
    DockTitle(const QString& title, const QString& help, Theme& theme, QDockWidget* dock);
};

}  // namespace fw
