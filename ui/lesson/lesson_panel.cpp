// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_panel.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

#include "lesson/lesson_director.h"
#include "lesson/lesson_list.h"
#include "lesson/lesson_view.h"
#include "lesson/portfolio_export.h"
#include "lesson/teacher_window.h"
#include "widgets/message_bar.h"

using namespace Qt::StringLiterals;

namespace fw {

LessonPanel::LessonPanel(PanelContext& context) : Panel(context), m_pages(new QStackedWidget(this)) {
    const LessonContext lesson{m_context, m_context.bench.lessons};
    m_list = new LessonList(lesson, this);
    m_view = new LessonView(lesson, this);
    m_strip = makeStrip();
    for (QWidget* page : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_view), m_strip})
        m_pages->addWidget(page);
    content()->addWidget(m_pages, 1);
    setFocusProxy(m_pages);
    connect(m_list, &LessonList::chosen, this, [this](const std::string& name) {
        const int path = m_context.bench.settings.value(Setting::LessonPath).toInt();
        m_context.bench.lessons.open(name, static_cast<LessonPath>(std::clamp(path, 0, 2)));
    });
    connect(m_view, &LessonView::linkWanted, this, &LessonPanel::offerLink);
    connect(m_view, &LessonView::panelWanted, this, &LessonPanel::panelWanted);
    connect(m_view, &LessonView::portfolioWanted, this, &LessonPanel::exportPortfolio);
    connect(m_view, &LessonView::teacherWanted, this,
            [this] { showTeacherNotes(m_context.bench.lessons.openLesson()); });
    connect(m_list, &LessonList::teacherWanted, this, &LessonPanel::showTeacherNotes);
    connectDesk();
}

/// While the learner plays freely: narrow, with one way back.
QWidget* LessonPanel::makeStrip() {
    auto* strip = new QWidget(this);
    auto* column = new QVBoxLayout(strip);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeWords(tr("Free play. The lesson waits where you left it."), strip));
    QPushButton* back = makeLessonButton(tr("Back to the lesson"), true, strip);
    column->addWidget(back);
    column->addStretch(1);
    strip->setFocusProxy(back);
    connect(back, &QPushButton::clicked, this, [this] { m_context.bench.lessons.setFreePlay(false); });
    return strip;
}

void LessonPanel::connectDesk() {
    LessonDesk& desk = m_context.bench.lessons;
    const auto awake = [this](auto what) {
        return [this, what] {
            if (isAwake()) what();
        };
    };
    const auto refresh = awake([this] { m_view->refresh(); });
    connect(&desk, &LessonDesk::listChanged, this, awake([this] { m_list->refresh(); }));
    connect(&desk, &LessonDesk::lessonChanged, this, awake([this] { showPage(); }));
    connect(&desk, &LessonDesk::freePlayChanged, this, awake([this] { showPage(); }));
    connect(&desk, &LessonDesk::placeChanged, this, awake([this] { showStep(); }));
    connect(&desk, &LessonDesk::recordChanged, this, refresh);
    connect(&desk, &LessonDesk::valuesChanged, this, refresh);
    connect(&desk.director(), &LessonDirector::changed, this, refresh);
    connect(&m_context.bench.status, &RunStatus::changed, this, refresh);
    connect(&m_context.bench.status, &RunStatus::stateChanged, this, refresh);
    connect(&desk, &LessonDesk::failed, this,
            [this](const QString& why) { messages().showMessage(MessageBar::Kind::Error, why); });
}

void LessonPanel::showPage() {
    LessonDesk& desk = m_context.bench.lessons;
    QWidget* page = !desk.runner() ? static_cast<QWidget*>(m_list) : desk.isFreePlay() ? m_strip : m_view;
    for (int i = 0; i < m_pages->count(); ++i) {  // only the page that is shown says how wide it must be
        const auto policy = m_pages->widget(i) == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
    m_pages->setCurrentWidget(page);
    m_pages->setFocusProxy(page);
    const bool narrow = page == m_strip;
    setMinimumWidth(narrow ? 0 : fontMetrics().averageCharWidth() * 46);
    setMaximumWidth(narrow ? minimumSizeHint().width() : QWIDGETSIZE_MAX);
    if (!desk.runner()) m_view->clear();
    if (page == m_list) m_list->refresh();
    if (page->focusProxy() && window()->isActiveWindow()) page->setFocus();
}

void LessonPanel::showStep() {
    messages().dismiss();
    if (!m_context.bench.lessons.runner()) return;
    m_context.bench.settings.setValue(Setting::LessonPath, static_cast<int>(m_context.bench.lessons.path()));
    m_view->showLesson();
    m_view->showStep();
}

void LessonPanel::dress() {
    m_list->refresh();
    showStep();
}

/// What was typed and not yet stored stays where it is.
void LessonPanel::wake() {
    LessonDesk& desk = m_context.bench.lessons;
    desk.setAwake(true);
    showPage();
    if (desk.runner() && !m_view->shows(desk.runner()->step())) showStep();
    m_view->refresh();
}

void LessonPanel::sleep() {
    m_context.bench.lessons.setAwake(false);
}

/// A lesson may come from anybody: the whole address is seen before anything is opened, and only web pages are.
void LessonPanel::offerLink(const QUrl& address) {
    const bool web = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
    const QString full = address.toString(QUrl::FullyEncoded);
    if (!web)
        return messages().showMessage(MessageBar::Kind::Attention,
                                      tr("This link leads to no web page, so it is not opened: %1").arg(full));
    messages().showMessage(MessageBar::Kind::Attention, tr("Open this address in the web browser? %1").arg(full),
                           {{tr("Open"), [address] { QDesktopServices::openUrl(address); }}, {tr("Cancel"), [] {}}});
}

void LessonPanel::exportPortfolio() {
    auto* exporter = new PortfolioExport(m_context.bench.lessons, this);
    connect(exporter, &PortfolioExport::written, this, [this](const QString& file) {
        messages().showMessage(MessageBar::Kind::Hint, tr("Written: %1").arg(file));
    });
    connect(exporter, &PortfolioExport::failed, this,
            [this](const QString& why) { messages().showMessage(MessageBar::Kind::Error, why); });
    exporter->ask();
}

void LessonPanel::showTeacherNotes(const std::shared_ptr<const Lesson>& lesson) {
    if (lesson) TeacherWindow::open({m_context, m_context.bench.lessons}, lesson, window());
}

}  // namespace fw
