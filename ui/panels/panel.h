// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel is: a piece of the window with a message bar on top, awake only while it can be seen.
#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "workbench.h"

class QVBoxLayout;

namespace fw {

class MessageBar;

/// What panels are given. Everything in it outlives them.
struct PanelContext {
    Workbench& bench;
    Theme& theme;
};

class Panel : public QWidget {
    Q_OBJECT
  public:
    explicit Panel(PanelContext& context, QWidget* parent = nullptr);

    /// False while hidden: a sleeping panel repaints nothing and asks the session for nothing.
    bool isAwake() const { return m_awake; }
    /// False where it is covered by another tab, which Qt does not call hidden.
    void setInFront(bool inFront);
    MessageBar& messages() { return *m_messages; }

  protected:
    /// Where a panel puts its widgets.
    QVBoxLayout* content() { return m_content; }
    const ColorRoles& roles() const { return m_context.theme.roles(); }
    bool reducedMotion() const { return m_context.bench.settings.value(Setting::ReducedMotion).toBool(); }
    /// Colours, fonts or motion changed. Called once after construction, when the panel is first shown.
    virtual void dress() {}
    virtual void wake() {}
    virtual void sleep() {}

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    PanelContext& m_context;

  private:
    MessageBar* m_messages;
    QVBoxLayout* m_content;
    void setAwake(bool awake);

    bool m_inFront = true;
    bool m_awake = false;
    bool m_dressed = false;
};

}  // namespace fw
