// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a projector: large type on light ground, one panel at a time, big counters, and the keys of a
// presenter. What the window looked like comes back afterwards.
#pragma once

#include <QMainWindow>
#include <functional>
#include <map>

#include "theme/theme.h"
#include "workbench.h"

class QAction;
class QDockWidget;
class QScreen;

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
    /// What Space, Page Down (1) and Page Up (-1) do on the wall; returns false where there is no such beat.
    void setBeats(std::function<bool(int)> beats) { m_beats = std::move(beats); }
    /// Goes on by one beat of the lesson, or back; false (nothing happened) off the wall or where there is none.
    bool goBeat(int by);
    void blank();
    void freeze();
    /// The wall is there from now on; where the window was before, it is again afterwards.
    void moveTo(QScreen& screen);
    const PictureCover& cover() const { return *m_cover; }
    /// The presenter's keys; they work only on the wall.
    const QList<QAction*>& keys() const { return m_keys; }
    BigCounters& counters() { return *m_counters; }

  signals:
    /// It came or went, shows another panel, or the picture is covered.
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
    std::function<bool(int)> m_beats;
    bool m_on = false;
    QByteArray m_state;        ///< of the docks before
    QByteArray m_geometry;     ///< of the window before
    QList<QWidget*> m_hidden;  ///< what was visible before
    ThemeMode m_mode = ThemeMode::System;
};

}  // namespace fw
