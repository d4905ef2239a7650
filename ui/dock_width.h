// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDockWidget;
class QMainWindow;

namespace fw {

/// Makes a panel at a side `width` pixels wide, as far as the others leave room.
void setDockWidth(QMainWindow& window, QDockWidget* dock, int width);

}  // namespace fw
