// SPDX-License-Identifier: GPL-3.0-or-later
#include "projector/presenter.h"

#include <QGuiApplication>
#include <QScreen>

#include "projector/presenter_window.h"
#include "projector/projector_mode.h"

namespace fw {

namespace {

/// Null where there is only one, or all show the same.
QScreen* secondScreen() {
    const QList<QScreen*> screens = QGuiApplication::screens();
    QList<QRect> places;
    for (const QScreen* screen : screens) places.append(screen->geometry());
    const int second = fw::secondScreen(QGuiApplication::primaryScreen()->geometry(), places);
    return second < 0 ? nullptr : screens[second];
}

void putOn(QScreen& screen, QWidget& window) {
    const QRect room = screen.availableGeometry();
    window.setScreen(&screen);
    window.resize(window.size().boundedTo(room.size()));
    window.move(room.center() - window.rect().center());
}

}  // namespace

int secondScreen(const QRect& primary, const QList<QRect>& screens) {
    for (int i = 0; i < screens.size(); ++i)
        if (!screens[i].intersects(primary)) return i;
    return -1;
}

Presenter::Presenter(QWidget& owner, PanelContext& context, ProjectorMode& projector, QList<QAction*> keys)
    : QObject(&owner), m_owner(owner), m_context(context), m_projector(projector), m_keys(projector.keys() + keys) {
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

/// Opens by itself once, where a lesson comes to the wall and there is a screen beside it.
void Presenter::renew() {
    const bool wanted = isWanted(), comes = wanted && !m_wasWanted;
    m_wasWanted = wanted;
    if (!wanted) return close();
    if (comes && !m_window && secondScreen()) open();
    if (m_window) m_window->setCanSwap(secondScreen() != nullptr);
}

void Presenter::open() {
    m_window = new PresenterWindow({m_context, m_context.bench.lessons}, m_projector, &m_owner);
    m_window->addActions(m_keys);
    connect(m_window, &PresenterWindow::swapWanted, this, [this] { arrange(!m_wallOnSecond); });
    arrange(m_wallOnSecond);
    m_window->setCanSwap(secondScreen() != nullptr);
    m_window->show();
}

void Presenter::arrange(bool wallOnSecond) {
    m_wallOnSecond = wallOnSecond;
    QScreen *second = secondScreen(), *primary = QGuiApplication::primaryScreen();
    if (!second || !m_window) return;
    m_projector.moveTo(wallOnSecond ? *second : *primary);
    putOn(wallOnSecond ? *primary : *second, *m_window);
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

}  // namespace fw
