// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of two pixels around the panel or control that a lesson speaks of. It follows it and takes no clicks.
#pragma once

#include <QPointer>
#include <QWidget>

#include "theme/theme.h"

namespace fw {

class Outline : public QWidget {
    Q_OBJECT
  public:
    Outline(Theme& theme, QWidget* window);

    QWidget* target() const { return m_target; }
    /// Null: around nothing.
    void setTarget(QWidget* target);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void watch(bool on);
    void place();

    Theme& m_theme;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched;  ///< the target and what holds it
};

}  // namespace fw
