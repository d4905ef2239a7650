// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels that look inside the model have in common: a line that says whose inside it is, in the colour of its
// age; trouble in the message bar; and no question to the session while nobody looks.
#pragma once

#include "panels/panel.h"
#include "viewmodels/inspection_feed.h"

class QLabel;

namespace fw {

class InspectionPanel : public Panel {
    Q_OBJECT
  public:
    /// The feed must outlive the panel.
    InspectionPanel(PanelContext& context, InspectionFeed& feed);

  protected:
    void wake() override;
    void sleep() override;
    /// Age and message; subclasses show the rest, and call it when their model has changed while awake.
    virtual void showAnswer();
    /// Words behind the age.
    void setHead(const QString& words);
    /// Colour of the age for areas.
    QColor ink() const;
    InspectionFeed& feed() const { return m_feed; }

  private:
    InspectionFeed& m_feed;
    QLabel* m_head;
};

}  // namespace fw
