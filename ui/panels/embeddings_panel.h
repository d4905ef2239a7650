// SPDX-License-Identifier: GPL-3.0-or-later
// A map of the token embeddings, coloured by kind of word; find a token, see its neighbours.
#pragma once

#include "panels/inspection_panel.h"
#include "viewmodels/embeddings_model.h"

class QLabel;
class QLineEdit;

namespace fw {

class KindLegend;
class PointMap;

class EmbeddingsPanel : public InspectionPanel {
    Q_OBJECT
  public:
    explicit EmbeddingsPanel(PanelContext& context);

  protected:
    void dress() override;
    void showAnswer() override;

  private:
    void build();
    void search();
    void showChosen();
    int markOf(int kind) const;

    EmbeddingsModel& m_model;
    QLineEdit* m_edit;
    PointMap* m_map;
    KindLegend* m_legend;
    QLabel* m_neighbours;
};

}  // namespace fw
