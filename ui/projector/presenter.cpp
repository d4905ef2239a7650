// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include "projector/presenter_window.h"
#include "projector/projector_mode.h"

namespace fw {

namespace {

/// Null where the wall is the only one.
QScreen* otherScreen(const QWidget& wall) {
    const QList<QScreen*> screens = QGuiApplication::screens();
    QList<QRect> places;
    for (const QScreen* screen : screens) places.append(screen->geometry());
    const int free = freeScreen(wall.screen()->geometry(), places);
    return free < 0 ? nullptr : screens[free];
}

void putOn(QScreen& screen, QWidget& window) {
    window.setScreen(&screen);
    window.move(screen.availableGeometry().center() - window.rect().center());
}

}  // namespace

int freeScreen(const QRect& wall, const QList<QRect>& screens) {
    for (int i = 0; i < screens.size(); ++i)
        if (!screens[i].intersects(wall)) return i;
    return -1;
}

Presenter::Presenter(QMainWindow& wall, PanelContext& context, ProjectorMode& projector, QList<QAction*> keys)
    : QObject(&wall), m_wall(wall), m_context(context), m_projector(projector), m_keys(projector.keys() + keys) {
    LessonDesk& desk = context.bench.lessons;
    connect(&projector, &ProjectorMode::changed, this, &Presenter::renew);
    connect(&desk, &LessonDesk::lessonChanged, this, &Presenter::renew);
    connect(&desk, &LessonDesk::freePlayChanged, this, &Presenter::renew);
    connect(qApp, &QGuiApplication::screenAdded, this, [this] {
        m_wasWanted = false;  // the projector was plugged in late
        renew();
    });
    connect(qApp, &QGuiApplication::screenRemoved, this, &Presenter::renew);
}

PresenterWindow* Presenter::window() const {
    return m_window;
}

bool Presenter::isWanted() {
    LessonDesk& desk = m_context.bench.lessons;
    return m_projector.isOn() && desk.runner() && !desk.isFreePlay();
}

/// Opens by itself once, where a lesson comes to the wall and another screen is free.
void Presenter::renew() {
    const bool wanted = isWanted();
    if (!wanted)
        close();
    else if (!m_wasWanted && !m_window && otherScreen(m_wall))
        open();
    if (m_window) m_window->setCanSwap(otherScreen(m_wall) != nullptr);
    m_wasWanted = wanted;
}

void Presenter::open() {
    m_window = new PresenterWindow({m_context, m_context.bench.lessons}, m_projector, &m_wall);
    m_window->addActions(m_keys);
    connect(m_window, &PresenterWindow::swapWanted, this, &Presenter::swap);
    QScreen* free = otherScreen(m_wall);
    if (free) putOn(*free, *m_window);
    m_window->setCanSwap(free != nullptr);
    m_window->show();
}

/// It may be one of its own keys that ends it.
void Presenter::close() {
    if (m_window) m_window->close();
    m_window.clear();
}

void Presenter::toggle() {
    if (m_window)
        close();
    else if (isWanted())
        open();
}

void Presenter::swap() {
    QScreen* free = otherScreen(m_wall);
    if (!free || !m_window) return;
    QScreen* walls = m_wall.screen();
    m_wall.setWindowState(m_wall.windowState() & ~Qt::WindowFullScreen);
    m_wall.setGeometry(free->availableGeometry());
    m_wall.setWindowState(m_wall.windowState() | Qt::WindowFullScreen);
    putOn(*walls, *m_window);
}

}  // namespace fw
