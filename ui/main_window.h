// SPDX-License-Identifier: GPL-3.0-or-later
// The window: controls on top, panels in docks from the registry, menus from the tables, numbers at the bottom.
#pragma once

#include <QMainWindow>
#include <map>

#include "actions/actions.h"
#include "panels/panel.h"

class QDockWidget;

namespace fw {

class BigCounters;
class LessonStage;
class Presenter;
class ProjectorMode;
class RunExporter;
class RunNotice;
class TextSourcePicker;

class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    /// Both must outlive the window.
    MainWindow(Workbench& bench, Theme& theme);

    /// The dock of a panel; null if there is no panel of this id.
    QDockWidget* dock(const QString& panelId) const;
    const Actions& actions() const { return m_actions; }
    LessonStage& stage() { return *m_stage; }
    ProjectorMode& projector() { return *m_projector; }
    Presenter& presenter() { return *m_presenter; }
    /// Shows a panel in front of others.
    void openPanel(const QString& panelId);
    /// Every panel in its place, sizes for the window as it is.
    void resetLayout();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void childEvent(QChildEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void buildTop();
    void buildDocks();
    void holdMiddle();
    bool pressesButton(QObject* watched, const QEvent& event);
    void connectActions();
    void connectRunActions();
    void present();
    void takeUp();
    void extendMenu(QMenu* menu, const QString& title);
    void buildThemeMenu(QMenu* menu);
    void buildLanguageMenu(QMenu* menu);
    /// Opens it and gives it the keyboard.
    void goToPanel(const QString& panelId);
    void showTitle();
    void saveModel();
    void showAbout();
    void restoreLayout();

    Workbench& m_bench;
    Theme& m_theme;
    PanelContext m_context;
    Actions m_actions;
    /// Of no height, between the panels: without it Qt makes the panels at the sides wider with every new layout.
    QWidget* m_middle;
    TextSourcePicker* m_picker;
    RunNotice* m_notice = nullptr;
    RunExporter* m_exporter = nullptr;
    LessonStage* m_stage = nullptr;
    ProjectorMode* m_projector = nullptr;
    Presenter* m_presenter = nullptr;
    QList<QWidget*> m_besidePanels;  ///< menu, controls, time bar, numbers: not on the wall
    BigCounters* m_counters = nullptr;
    std::map<QString, QDockWidget*> m_docks;
    bool m_shownBefore = false;
    QObject m_whole;  ///< goes first: while a window is taken apart, its panels still say that they close
};

}  // namespace fw
