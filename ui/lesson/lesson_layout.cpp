// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_layout.h"

#include <QDockWidget>

#include "dock_width.h"
#include "main_window.h"
#include "panels/panel_registry.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kLeastLessonWidth = 360;  // pixels
}

void LessonLayout::apply(const QStringList& panels) {
    QStringList known;
    for (const QString& id : panels)
        if (m_window.dock(id) && id != "lesson"_L1 && !known.contains(id)) known.append(id);
    if (known == m_shown || (known.isEmpty() && isApplied())) return;
    if (!isApplied()) remember();
    m_shown = known;
    if (!known.isEmpty()) arrange(known);
}

void LessonLayout::remember() {
    m_before = m_window.saveState();
    m_widths.clear();
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::TopDockWidgetArea})
        for (const PanelRow& row : panelRegistry()) {
            QDockWidget* dock = m_window.dock(row.idText());
            if (m_window.dockWidgetArea(dock) == area && !dock->isFloating() && dock->isVisible())
                m_widths.emplace_back(dock, dock->width());
        }
}

/// One fills the room, two lie under each other, three and four make two rows; more share the last place.
void LessonLayout::arrange(const QStringList& panels) {
    const bool updates = m_window.updatesEnabled();
    m_window.setUpdatesEnabled(false);
    for (const PanelRow& row : panelRegistry())
        if (row.idText() != "lesson"_L1) m_window.dock(row.idText())->hide();
    QList<QDockWidget*> docks;
    for (const QString& id : panels) {
        QDockWidget* dock = m_window.dock(id);
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
        docks.append(dock);
    }
    m_window.addDockWidget(Qt::TopDockWidgetArea, docks[0]);
    if (docks.size() == 2) m_window.splitDockWidget(docks[0], docks[1], Qt::Vertical);
    if (docks.size() > 2) {
        m_window.splitDockWidget(docks[0], docks[2], Qt::Vertical);
        m_window.splitDockWidget(docks[0], docks[1], Qt::Horizontal);
    }
    if (docks.size() > 3) m_window.splitDockWidget(docks[2], docks[3], Qt::Horizontal);
    for (int i = 4; i < docks.size(); ++i) m_window.tabifyDockWidget(docks[3], docks[i]);
    for (QDockWidget* dock : docks) dock->show();
    docks[std::min<int>(3, static_cast<int>(docks.size()) - 1)]->raise();
    QDockWidget* lesson = m_window.dock(u"lesson"_s);
    const int left = std::max(kLeastLessonWidth, m_window.width() / 3);
    setDockWidth(m_window, lesson, left);
    if (docks.size() >= 2) m_window.resizeDocks({docks[0], docks[docks.size() == 2 ? 1 : 2]}, {55, 45}, Qt::Vertical);
    if (docks.size() > 2) m_window.resizeDocks({docks[0], docks[1]}, {50, 50}, Qt::Horizontal);
    m_window.setUpdatesEnabled(updates);
}

void LessonLayout::restore() {
    if (!isApplied()) return;
    QDockWidget* lesson = m_window.dock(u"lesson"_s);
    const bool shown = !lesson->isHidden();
    m_window.restoreState(std::exchange(m_before, {}));
    m_shown.clear();
    lesson->setVisible(shown);
    for (const auto& [dock, width] : std::exchange(m_widths, {})) setDockWidth(m_window, dock, width);
}

}  // namespace fw
