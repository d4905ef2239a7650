// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a projector: large type on light ground, one panel at a time, big counters, and the keys of a presenter.
// What the window looked like comes back afterwards.
#pragma once

#include <QMainWindow>
#include <functional>
#include <map>

#include "theme/theme.h"
#include "workbench.h"

class QAction;
class QDockWidget;

namespace fw {

class BigCounters;
class PictureCover;
class PointerHalo;

class ProjectorMode : public QObject {
    Q_OBJECT
  public:
    /// `aside` is hidden meanwhile, `counters` shown only then. `docks` are the panels by id. All must outlive this.
    ProjectorMode(QMainWindow& window, Workbench& bench, Theme& theme, const std::map<QString, QDockWidget*>& docks,
                  QList<QWidget*> aside, BigCounters* counters);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Which panels are shown one at a time, by the digits 1 to 9. A lesson gives its own; empty: the registry's.
    void setPanels(const QStringList& ids);
    QStringList panels() const;
    /// Brings this panel alone to the wall.
    void show(const QString& id);
    QString shown() const { return m_shown; }
    /// What Space and Page Down do on the wall; returns false where there is no next beat.
    void setNextBeat(std::function<bool()> beat) { m_nextBeat = std::move(beat); }
    /// Goes on to the next beat of the lesson; false (nothing happened) off the wall or without one.
    bool nextBeat();
    const PictureCover& cover() const { return *m_cover; }
    BigCounters& counters() { return *m_counters; }

  signals:
    void changed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addKey(const QString& key, const QString& name, std::function<void()> what);
    void buildKeys();
    double typeScale() const;

    QMainWindow& m_window;
    Workbench& m_bench;
    Theme& m_theme;
    const std::map<QString, QDockWidget*>& m_docks;
    QList<QWidget*> m_aside;
    BigCounters* m_counters;
    PictureCover* m_cover;
    PointerHalo* m_halo;
    QList<QAction*> m_keys;
    QStringList m_panels;
    QString m_shown;
    std::function<bool()> m_nextBeat;
    bool m_on = false;
    QByteArray m_state;          ///< of the docks before
    QList<QWidget*> m_hidden;    ///< what was visible before
    ThemeMode m_mode = ThemeMode::System;
};

}  // namespace fw
