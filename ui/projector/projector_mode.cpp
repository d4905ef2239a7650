// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/projector_mode.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QScreen>
#include <QShortcutEvent>

#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/picture_cover.h"
#include "projector/pointer_halo.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kLargestPoints = 24;
constexpr double kLinesOnTheWall = 34;  // of body text, from top to bottom
constexpr int kPanelKeys = 9;
}  // namespace

ProjectorMode::ProjectorMode(QMainWindow& window, Workbench& bench, Theme& theme,
                             const std::map<QString, QDockWidget*>& docks, QList<QWidget*> aside, BigCounters* counters)
    : QObject(&window),
      m_window(window),
      m_bench(bench),
      m_theme(theme),
      m_docks(docks),
      m_aside(std::move(aside)),
      m_counters(counters),
      m_cover(new PictureCover(&window)),
      m_halo(new PointerHalo(&window)) {
    m_counters->hide();
    buildKeys();
    connect(m_cover, &PictureCover::changed, this, &ProjectorMode::changed);
    window.installEventFilter(this);
}

void ProjectorMode::buildKeys() {
    for (int i = 0; i < kPanelKeys; ++i)
        addKey(QString::number(i + 1), tr("Panel %1 on the projector").arg(i + 1), [this, i] {
            const QStringList ids = panels();
            if (i < ids.size()) show(ids[i]);
        });
    addKey(u"B"_s, tr("Blank the projector"), [this] { blank(); });
    addKey(u"."_s, tr("Freeze the picture"), [this] { freeze(); });
    addKey(u"PgDown"_s, tr("Next beat of the lesson"), [this] { goBeat(1); });
    addKey(u"PgUp"_s, tr("Beat before of the lesson"), [this] { goBeat(-1); });
    addKey(u"Esc"_s, tr("Take the cover off"), [this] { m_cover->takeOff(); });
}

void ProjectorMode::addKey(const QString& key, const QString& name, std::function<void()> what) {
    auto* action = new QAction(name, this);
    action->setShortcut(QKeySequence(key));
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, what);
    m_window.addAction(action);
    m_keys.append(action);
}

bool ProjectorMode::goBeat(int by) {
    if (!m_on) return false;
    m_cover->takeOff();
    return m_beats && m_beats(by);
}

void ProjectorMode::blank() {
    if (m_on) m_cover->toggle(PictureCover::Kind::Blank);
}

void ProjectorMode::freeze() {
    if (m_on) m_cover->toggle(PictureCover::Kind::Frozen);
}

QStringList ProjectorMode::panels() const {
    if (!m_panels.isEmpty()) return m_panels;
    QStringList all;
    for (const PanelRow& row : panelRegistry()) all.append(row.idText());
    return all;
}

void ProjectorMode::setPanels(const QStringList& ids) {
    if (ids == m_panels) return;
    m_panels = ids;
    if (m_on && !ids.isEmpty()) show(ids.contains(m_shown) ? m_shown : ids.front());
}

void ProjectorMode::show(const QString& id) {
    const auto wanted = m_docks.find(id);
    if (!m_on || wanted == m_docks.end()) return;
    m_shown = id;
    // Two at once could need more room than the wall has. Whoever holds the focus must not be hidden with it.
    m_window.setUpdatesEnabled(false);
    if (!wanted->second->isVisible()) m_window.setFocus(Qt::OtherFocusReason);
    for (const auto& [other, dock] : m_docks)
        if (other != id) dock->hide();
    wanted->second->show();
    m_window.setUpdatesEnabled(true);
    wanted->second->widget()->setFocus(Qt::OtherFocusReason);
    emit changed();
}

double ProjectorMode::typeScale() const {
    const QFont base = QApplication::font();
    const double usual = base.pointSizeF() / m_theme.typeScale();
    const double pixelsPerPoint = m_window.logicalDpiY() / 72.0;
    const double fitting = m_window.screen()->size().height() / kLinesOnTheWall / pixelsPerPoint;
    return std::max(1.0, std::min(kLargestPoints, fitting) / usual);
}

void ProjectorMode::setOn(bool on) {
    if (on == m_on) return;
    m_on = on;
    for (QAction* key : m_keys) key->setEnabled(on);
    if (on) {
        m_state = m_window.saveState();
        m_geometry = m_window.saveGeometry();
        m_mode = m_theme.mode();
        for (QWidget* widget : m_aside)
            if (!widget->isHidden()) m_hidden.append(widget);
        for (QWidget* widget : m_hidden) widget->hide();
        m_theme.setMode(ThemeMode::Light);
        m_theme.setTypeScale(typeScale());
        m_window.setWindowState(m_window.windowState() | Qt::WindowFullScreen);
        show(m_shown.isEmpty() || !panels().contains(m_shown) ? panels().front() : m_shown);
    } else {
        m_cover->takeOff();
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
        m_window.restoreGeometry(m_geometry);
        m_theme.setTypeScale(m_bench.settings.value(Setting::TypeScale).toDouble());
        m_theme.setMode(m_mode);
        for (QWidget* widget : std::exchange(m_hidden, {})) widget->show();
        m_window.restoreState(m_state);
    }
    m_counters->setVisible(on);
    m_halo->setVisible(on);
    emit changed();
}

void ProjectorMode::moveTo(QScreen& screen) {
    if (!m_on || m_window.screen() == &screen) return;
    m_cover->takeOff();
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
    m_window.setScreen(&screen);
    m_window.setGeometry(screen.availableGeometry());
    m_window.setWindowState(m_window.windowState() | Qt::WindowFullScreen);
    m_theme.setTypeScale(typeScale());
}

bool ProjectorMode::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) m_cover->setGeometry(m_window.rect());
    return QObject::eventFilter(watched, event);
}

}  // namespace fw
