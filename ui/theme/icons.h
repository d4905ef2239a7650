// SPDX-License-Identifier: GPL-3.0-or-later
// The few icons of the window, painted from paths: sharp at every scale, no files, no image plug-ins.
#pragma once

#include <QColor>
#include <QIcon>

namespace fw {

enum class Icon { Play, Pause, Step, Restart, Close, Pin, Search };

/// An icon in one colour; disabled states are painted at 40 %.
QIcon makeIcon(Icon icon, const QColor& color);

}  // namespace fw
