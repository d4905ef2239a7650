// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/embeddings_model.h"

#include <algorithm>

#include "base/error.h"
#include "inspect/token_classes.h"
#include "language/engine_text.h"
#include "viewmodels/number_text.h"

namespace fw {

namespace {
/// Bytes that no text of the run holds stay where they began and hide what is to be seen.
bool isShownAtFirst(const TokenClass& c) {
    return std::string_view(c.id) != "bytes" && std::string_view(c.id) != "special";
}
}  // namespace

EmbeddingsModel::EmbeddingsModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_feed(bridge, InspectView::Embeddings, [this] { return EmbeddingsQuery{m_chosen}; }) {
    connect(&m_feed, &InspectionFeed::anotherRun, this, [this] { m_chosen = -1; });
    connect(&m_feed, &InspectionFeed::changed, this, &EmbeddingsModel::take);
}

void EmbeddingsModel::countKinds(const EmbeddingsView& view) {
    if (view.classes == m_classes) return;
    m_classes = view.classes;
    m_kinds.clear();
    const auto classes = tokenClasses();
    for (size_t c = 0; c < classes.size(); ++c) {
        const auto count = std::count(m_classes->begin(), m_classes->end(), static_cast<int>(c));
        if (count > 0)
            m_kinds.push_back({static_cast<int>(c), engineText(classes[c].title), static_cast<int>(count),
                               isShownAtFirst(classes[c]), false});
    }
    const auto isWorld = [&](const Kind& k) { return classes[static_cast<size_t>(k.index)].isWorld; };
    const bool fromWorld = std::any_of(m_kinds.begin(), m_kinds.end(), isWorld);
    for (Kind& kind : m_kinds) {
        const std::string_view id = classes[static_cast<size_t>(kind.index)].id;
        kind.quiet = fromWorld && !isWorld(kind) && id != "digits" && id != "punctuation";
    }
}

void EmbeddingsModel::take() {
    m_points.clear();
    if (const auto* view = m_feed.as<EmbeddingsView>(); view && view->classes) {
        countKinds(*view);
        for (size_t i = 0; i < view->map.points.size(); ++i) {
            const int c = i < m_classes->size() ? (*m_classes)[i] : -1;
            const auto kind = std::find_if(m_kinds.begin(), m_kinds.end(), [c](const Kind& k) { return k.index == c; });
            const bool shown = kind != m_kinds.end() && kind->shown;
            const auto& p = view->map.points[i];
            m_points.push_back({QPointF(static_cast<double>(p.x), static_cast<double>(p.y)),
                                static_cast<int>(kind - m_kinds.begin()), shown});
        }
    }
    emit changed();
}

QString EmbeddingsModel::kindOf(TokenId id) const {
    if (!m_classes || id < 0 || static_cast<size_t>(id) >= m_classes->size()) return {};
    return engineText(tokenClasses()[static_cast<size_t>((*m_classes)[static_cast<size_t>(id)])].title);
}

void EmbeddingsModel::showKind(size_t kind, bool shown) {
    if (kind >= m_kinds.size() || m_kinds[kind].shown == shown) return;
    m_kinds[kind].shown = shown;
    take();
}

void EmbeddingsModel::choose(TokenId id) {
    if (id == m_chosen) return;
    m_chosen = id;
    m_feed.ask();
    emit changed();
}

bool EmbeddingsModel::search(const QString& text) {
    const Tokenizer* tokenizer = m_feed.tokenizer();
    if (!tokenizer || text.trimmed().isEmpty()) return false;
    const std::string typed = text.toStdString(), bare = text.trimmed().toStdString();
    for (const std::string& spelling : {typed, " " + bare, bare}) try {
            const std::vector<TokenId> ids = tokenizer->encodeOrdinary(spelling);
            if (ids.size() != 1 || static_cast<size_t>(ids[0]) >= m_points.size()) continue;
            choose(ids[0]);
            return true;
        } catch (const Error&) {
            continue;  // a character tokenizer does not know it
        }
    return false;
}

std::vector<EmbeddingsModel::Neighbour> EmbeddingsModel::neighbours() const {
    std::vector<Neighbour> list;
    const auto* view = m_feed.as<EmbeddingsView>();
    if (view && view->neighboursOf == m_chosen)
        for (const TokenNeighbour& n : view->neighbours) list.push_back({n.id, label(n.id), n.cosine});
    return list;
}

QString EmbeddingsModel::summary() const {
    const auto* view = m_feed.as<EmbeddingsView>();
    if (!view) return {};
    const QString axes = tr("The two axes hold %1 of the variance.").arg(percentText(view->map.explained));
    if (view->purity.tokens < 10) return axes;
    return axes + u' ' +
           tr("Of a word's five nearest, %1 are of its kind (by chance %2).")
               .arg(percentText(view->purity.share), percentText(view->purity.chance));
}

}  // namespace fw
