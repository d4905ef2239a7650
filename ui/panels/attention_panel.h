// SPDX-License-Identifier: GPL-3.0-or-later
// Where the heads look while they read the prompt: all heads small, one large, and the prompt itself tinted by what the
// token that is pointed at looks at.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/attention_model.h"

namespace fw {

class AttentionMapView;
class HeadGrid;
class TokenFlow;

class AttentionPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit AttentionPanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void showPlaces();

    AttentionModel& m_model;
    TokenFlow* m_tokens;
    AttentionMapView* m_map;
    HeadGrid* m_heads;
};

}  // namespace fw
