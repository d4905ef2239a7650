// SPDX-License-Identifier: GPL-3.0-or-later
#include "dock_width.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <cstdlib>

namespace fw {

namespace {
constexpr int kLayouts = 8, kNearEnough = 2;
}

void setDockWidth(QMainWindow& window, QDockWidget* dock, int width) {
    // Qt shares the wish out among the columns as they were, so each time it comes nearer. A panel that was hidden says its
    // width of then, so the first time is for everyone.
    int left = kLayouts;
    do {
        window.resizeDocks({dock}, {width}, Qt::Horizontal);
        window.layout()->activate();
    } while (--left > 0 && std::abs(dock->width() - width) > kNearEnough);
}

}  // namespace fw
