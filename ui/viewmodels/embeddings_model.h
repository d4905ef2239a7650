// SPDX-License-Identifier: GPL-3.0-or-later
// The map of token embeddings: points with their words and kinds, the token that is chosen or searched, its neighbours.
#pragma once

#include <QPointF>

#include "viewmodels/inspection_feed.h"
#include "viewmodels/prompt.h"

namespace fw {

class EmbeddingsModel : public QObject {
    Q_OBJECT
  public:
    struct Point {
        QPointF at;
        int kind = -1;  ///< index into kinds()
        bool shown = false;
    };
    /// A kind of token that occurs, a row of the legend.
    struct Kind {
        int index = 0;  ///< in tokenClasses()
        QString title;
        int tokens = 0;
        bool shown = true;
        bool quiet = false;  ///< of less interest beside kinds that the world's tables know
    };
    struct Neighbour {
        TokenId id = 0;
        QString text;
        double cosine = 0;
    };

    explicit EmbeddingsModel(SessionBridge& bridge, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    const std::vector<Point>& points() const { return m_points; }
    const std::vector<Kind>& kinds() const { return m_kinds; }
    QString label(TokenId id) const { return tokenLabel(m_feed.tokenizer(), id); }
    /// Title of a token's kind.
    QString kindOf(TokenId id) const;
    void showKind(size_t kind, bool shown);

    TokenId chosen() const { return m_chosen; }
    void choose(TokenId id);
    /// Chooses the token that a text is, with the space before it or without; false if it is none on the map.
    bool search(const QString& text);
    std::vector<Neighbour> neighbours() const;
    /// Share of the variance on the two axes, and whether words of a kind live together.
    QString summary() const;

  signals:
    void changed();

  private:
    void take();
    void countKinds(const EmbeddingsView& view);

    InspectionFeed m_feed;
    std::vector<Point> m_points;
    std::vector<Kind> m_kinds;
    std::shared_ptr<const std::vector<int>> m_classes;
    TokenId m_chosen = -1;
};

}  // namespace fw
