// SPDX-License-Identifier: GPL-3.0-or-later
// The token embeddings as a picture: each token's C numbers projected on the two directions in which the tokens differ
// most (principal component analysis), turned so that the picture lies as the one before (orthogonal Procrustes,
// Schoenemann 1966): the signs and the order of principal directions mean nothing.
#pragma once

#include "inspect/inspected_model.h"

namespace fw {

/// Large vocabularies are shown by their first tokens: specials, bytes and the earliest merges, which are the most frequent.
inline constexpr int kMappedTokens = 4096;

struct EmbeddingMap {
    struct Point {
        float x = 0, y = 0;
    };
    std::vector<Point> points;  ///< of tokens 0, 1, 2 ...; their mean is the origin
    double explained = 0;       ///< share of the variance that the two directions hold
};

struct TokenNeighbour {
    TokenId id = 0;
    double cosine = 0;
};

/// Embeddings of the mapped tokens on the host, row-major (N,C).
struct EmbeddingTable {
    int64_t tokens = 0, width = 0;
    std::vector<float> values;
};
EmbeddingTable embeddingTable(const InspectedModel& model);

/// `previous`: the map whose orientation is kept, or null; it is ignored if it has other tokens.
EmbeddingMap embeddingMap(const EmbeddingTable& table, const EmbeddingMap* previous = nullptr);
/// The tokens whose embeddings point most nearly where that of `token` does, nearest first, without itself.
std::vector<TokenNeighbour> nearestTokens(const EmbeddingTable& table, TokenId token, int count);

/// How far tokens of a class live together: the mean share of a token's `k` nearest (by cosine) that are of its class, over
/// the tokens with classOf[token] >= 0, among which neighbours are sought; and what tokens thrown at random would give.
struct NeighbourPurity {
    double share = 0, chance = 0;
    int tokens = 0;
};
NeighbourPurity neighbourPurity(const EmbeddingTable& table, std::span<const int> classOf, int k = 5);

}  // namespace fw
