// SPDX-License-Identifier: GPL-3.0-or-later
// When there is a presenter's window, and on which screen: with a lesson on the wall, never on the wall's screen by
// itself. Of two screens the second is the wall, until they are swapped.
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>

#include "panels/panel.h"

class QAction;

namespace fw {

class PresenterWindow;
class ProjectorMode;

class Presenter : public QObject {
    Q_OBJECT
  public:
    /// `owner` is the window of the wall. `keys` work in the presenter's window, too, besides those of the projector.
    Presenter(QWidget& owner, PanelContext& context, ProjectorMode& projector, QList<QAction*> keys);

    /// Opens the window wherever there is room, or closes it. Nothing happens without a lesson on the wall.
    void toggle();
    /// Null while there is none.
    PresenterWindow* window() const;

  private:
    void renew();
    void open();
    void arrange(bool wallOnSecond);
    void close();
    bool isWanted();

    QWidget& m_owner;
    PanelContext& m_context;
    ProjectorMode& m_projector;
    QList<QAction*> m_keys;
    QPointer<PresenterWindow> m_window;
    bool m_wasWanted = false;
    bool m_wallOnSecond = true;  ///< which is where projectors are
};

/// The first of `screens` that shows nothing of what `primary` shows; -1: there is none (one screen, or all mirror each
/// other).
int secondScreen(const QRect& primary, const QList<QRect>& screens);

}  // namespace fw
