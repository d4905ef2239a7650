// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/attention_model.h"

#include <algorithm>
#include <numeric>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

AttentionModel::AttentionModel(SessionBridge& bridge, const NextTokenModel& prompts, QObject* parent)
    : QObject(parent),
      m_prompts(prompts),
      m_feed(bridge, InspectView::Attention, [this] { return AttentionQuery{m_prompts.prompt().sent}; }) {
    connect(&prompts, &NextTokenModel::promptChanged, &m_feed, &InspectionFeed::askSoon);
    connect(&m_feed, &InspectionFeed::changed, this, &AttentionModel::take);
}

void AttentionModel::take() {
    m_labels.clear();
    if (const AttentionMaps* m = maps()) {
        for (const TokenId id : m->tokens) m_labels.push_back(tokenLabel(m_feed.tokenizer(), id));
        m_layer = std::min(m_layer, m->layers - 1);
        m_head = std::min(m_head, m->heads - 1);
        if (m_position >= static_cast<int>(m_labels.size())) m_position = -1;
    }
    emit answered();
}

int AttentionModel::position() const {
    return m_position >= 0 ? m_position : static_cast<int>(m_labels.size()) - 1;
}

void AttentionModel::chooseHead(int layer, int head) {
    const AttentionMaps* m = maps();
    if (!m || layer < 0 || head < 0 || layer >= m->layers || head >= m->heads || (layer == m_layer && head == m_head))
        return;
    m_layer = layer;
    m_head = head;
    emit placeChanged();
}

void AttentionModel::point(int position) {
    if (position >= static_cast<int>(m_labels.size())) position = -1;
    if (position == m_position) return;
    m_position = position;
    emit placeChanged();
}

QString AttentionModel::sentence() const {
    const AttentionMaps* m = maps();
    if (!m || m_labels.empty()) return {};
    const auto at = static_cast<size_t>(position());
    const auto row = m->row(m_layer, m_head, at);
    std::vector<size_t> order(at + 1);
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return row[a] > row[b]; });
    QStringList places;
    for (size_t i = 0; i < std::min<size_t>(3, order.size()); ++i) {
        const QString name = order[i] == at ? tr("itself") : m_labels[order[i]];
        places.append(u"%1 %2"_s.arg(name, percentText(static_cast<double>(row[order[i]]))));
    }
    return tr("%1 looks at %2").arg(m_labels[at], places.join(u", "_s));
}

}  // namespace fw
