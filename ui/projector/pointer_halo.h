// SPDX-License-Identifier: GPL-3.0-or-later
// A ring around the pointer, so that a class can follow it. Never in the way of a click.
#pragma once

#include <QWidget>

namespace fw {

class PointerHalo : public QWidget {
    Q_OBJECT
  public:
    /// Follows the pointer over `window` while it is shown.
    explicit PointerHalo(QWidget* window);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace fw
