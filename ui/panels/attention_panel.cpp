// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/attention_panel.h"

#include <QVBoxLayout>
#include <cmath>

#include "viewmodels/number_text.h"
#include "widgets/attention_map_view.h"
#include "widgets/head_grid.h"
#include "widgets/token_flow.h"
#include "widgets/turning_box.h"

namespace fw {

AttentionPanel::AttentionPanel(PanelContext& context)
    : InspectionPanel(context, context.bench.attention.feed()),
      m_model(context.bench.attention),
      m_tokens(new TokenFlow(this)),
      m_map(new AttentionMapView(this)),
      m_heads(new HeadGrid(this)) {
    setHelp(m_tokens, tr("Tokens of the prompt, tinted by attention"),
            tr("The prompt. The framed token looks; the deeper the tint, the more it takes from there."),
            tr("Point at another token. The prompt is that of the next-token panel."));
    setHelp(m_map, tr("Attention of the chosen head"),
            tr("Each row is a token that looks, each column a token looked at. Nobody sees ahead: the upper half is "
               "empty."),
            tr("Try a prompt in which a name comes twice, and look for a head that finds the first one."));
    setHelp(m_heads, tr("All heads"), tr("Every head of every block, small."),
            tr("Click one to see it large, or use the arrow keys."));
    content()->addWidget(m_tokens);
    auto* box = new TurningBox(this);
    box->add(m_heads, 1, 0);
    box->add(m_map, 2, 1);
    content()->addWidget(box, 1);
    setFocusProxy(m_heads);
    connect(m_tokens, &TokenFlow::pointed, &m_model, &AttentionModel::point);
    connect(m_tokens, &TokenFlow::chosen, &m_model, &AttentionModel::point);
    connect(m_map, &AttentionMapView::pointed, &m_model, &AttentionModel::point);
    connect(m_heads, &HeadGrid::chosen, &m_model, &AttentionModel::chooseHead);
    connect(&m_model, &AttentionModel::answered, this, [this] {
        if (isAwake()) showAnswer();
    });
    connect(&m_model, &AttentionModel::placeChanged, this, [this] {
        if (isAwake()) showPlaces();
    });
}

void AttentionPanel::dress() {
    m_tokens->setLook(roles(), m_context.theme.monospace());
    m_map->setLook(roles(), m_context.theme.monospace(0.9));
    m_heads->setColors(roles());
    showAnswer();
}

void AttentionPanel::showAnswer() {
    InspectionPanel::showAnswer();
    m_heads->setMaps(m_model.maps(), ink());
    showPlaces();
}

/// What the chosen head and token decide.
void AttentionPanel::showPlaces() {
    const AttentionMaps* maps = m_model.maps();
    const int position = m_model.position();
    std::vector<TokenChip> chips;
    if (maps) {
        const auto row = maps->row(m_model.layer(), m_model.head(), static_cast<size_t>(std::max(0, position)));
        for (size_t i = 0; i < m_model.labels().size(); ++i) {
            QColor tint = ink();
            tint.setAlphaF(std::sqrt(row[i]) * 0.6f);
            chips.push_back({m_model.labels()[i], tint, 3.0 * static_cast<double>(row[i]),
                             percentText(static_cast<double>(row[i])), true});
        }
        setHead(tr("block %1, head %2: %3").arg(m_model.layer() + 1).arg(m_model.head() + 1).arg(m_model.sentence()));
    } else {
        setHead({});
    }
    m_tokens->setChips(std::move(chips));
    m_tokens->setCurrent(position);
    m_map->setMap(maps, m_model.labels(), m_model.layer(), m_model.head(), position, ink());
    m_map->setAccessibleDescription(m_model.sentence());
    m_heads->setChosen(m_model.layer(), m_model.head());
}

}  // namespace fw
