// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_stage.h"

#include <QDockWidget>

#include "lesson/lesson_director.h"
#include "lesson/lesson_panel.h"
#include "lesson/lesson_view.h"
#include "lesson/outline.h"
#include "lesson/sketch_overlay.h"
#include "main_window.h"
#include "panels/loss_panel.h"
#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/presenter_notes.h"
#include "projector/projector_mode.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QStringList words(const std::vector<std::string>& list) {
    QStringList out;
    for (const std::string& word : list) out.append(QString::fromStdString(word));
    return out;
}

/// Of the step, else of the last step before it that names any, else of the lesson.
QStringList panelsOf(const LessonRunner& runner) {
    for (int place = runner.place(); place >= 0; --place)
        if (const auto& panels = runner.lesson().steps[runner.order()[static_cast<size_t>(place)]].panels;
            !panels.empty())
            return words(panels);
    return words(runner.lesson().panels);
}

}  // namespace

LessonStage::LessonStage(MainWindow& window, PanelContext& context)
    : QObject(&window),
      m_window(window),
      m_context(context),
      m_layout(window),
      m_outline(new Outline(context.theme, &window)) {
    LessonDesk& desk = context.bench.lessons;
    connect(&desk, &LessonDesk::placeChanged, this, &LessonStage::renew);
    connect(&window.projector(), &ProjectorMode::changed, this, &LessonStage::renew);
    connect(&desk, &LessonDesk::lessonChanged, this, &LessonStage::renew);
    connect(&desk, &LessonDesk::freePlayChanged, this, &LessonStage::renew);
    connect(&desk.director(), &LessonDirector::panelWanted, &window, &MainWindow::openPanel);
    connect(panel(), &LessonPanel::panelWanted, &window, &MainWindow::openPanel);
    connect(window.dock(u"lesson"_s), &QDockWidget::visibilityChanged, this, &LessonStage::renew, Qt::QueuedConnection);
    new SketchOverlay(*qobject_cast<LossPanel*>(window.dock(u"loss"_s)->widget()), desk.sketch(), context.theme);
    followPanels();
}

LessonPanel* LessonStage::panel() const {
    return qobject_cast<LessonPanel*>(m_window.dock(u"lesson"_s)->widget());
}

void LessonStage::followPanels() {
    for (const PanelRow& row : panelRegistry())
        connect(m_window.dock(row.idText()), &QDockWidget::visibilityChanged, this,
                [this, id = row.idText()](bool visible) {
                    if (visible) m_context.bench.lessons.panelOpened(id);
                });
}

QWidget* LessonStage::find(const QString& name) const {
    if (name.isEmpty()) return nullptr;
    if (QDockWidget* dock = m_window.dock(name)) return dock;
    return m_window.findChild<QWidget*>(QString(name).replace(u'.', u'_'));
}

void LessonStage::leave() {
    m_context.bench.lessons.close();
    m_layout.restore();
}

void LessonStage::renew() {
    panel()->view().setOnTheWall(m_window.projector().isOn());
    if (m_window.projector().isOn()) return showOnTheWall();
    LessonDesk& desk = m_context.bench.lessons;
    const bool on = desk.runner() && !desk.isFreePlay() && !m_window.dock(u"lesson"_s)->isHidden();
    if (!on) {
        m_outline->setTarget(nullptr);
        m_layout.restore();
        return;
    }
    m_layout.apply(panelsOf(*desk.runner()));
    m_outline->setTarget(find(QString::fromStdString(desk.runner()->step().highlight)));
    for (const PanelRow& row : panelRegistry())
        if (!m_window.dock(row.idText())->visibleRegion().isEmpty()) desk.panelOpened(row.idText());
}

/// One panel of the step at a time, the lesson itself last; its beat stands under the counters.
void LessonStage::showOnTheWall() {
    LessonDesk& desk = m_context.bench.lessons;
    ProjectorMode& projector = m_window.projector();
    m_outline->setTarget(nullptr);
    const bool on = desk.runner() && !desk.isFreePlay();
    if (!on && !m_onTheWall) return;
    m_onTheWall = on;
    QStringList panels;
    QString beat;
    if (on) {
        const LessonStep& step = desk.runner()->step();
        panels = panelsOf(*desk.runner());
        panels.append(u"lesson"_s);
        beat = beatOf(step);
    }
    projector.counters().setBeat(beat);
    projector.setPanels(panels);
    // The lesson panel sleeps while another one is on the wall; what happens there counts all the same.
    if (on) desk.setAwake(true);
}

bool LessonStage::goBeat(int by) {
    LessonDesk& desk = m_context.bench.lessons;
    if (!desk.runner() || desk.isFreePlay()) return false;
    if (by > 0 ? !desk.runner()->canGoOn() : !desk.runner()->canGoBack()) return false;
    desk.goTo(desk.runner()->place() + by);
    return true;
}

}  // namespace fw
