// SPDX-License-Identifier: GPL-3.0-or-later
// How far a model is from tables of counts: at first it resembles the table of single tokens, then that of pairs, then
// that of triples, before it leaves them all behind (Belrose et al. 2024).
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "eval/scorer.h"

namespace fw {

class TableDistances {
  public:
    /// Mean KL divergence of the model's distribution from that of a table, nats per token.
    struct Nats {
        double uniform = 0, unigram = 0, bigram = 0, trigram = 0;
    };
    /// Counts in `train`, and asks at about `places` of `asked`, each with half a context before it. Each table is
    /// mixed with the one of shorter contexts, so that nothing is impossible in it. Ids are below `vocabSize`.
    TableDistances(std::span<const TokenId> train, std::span<const TokenId> asked, int vocabSize, int nCtx,
                   size_t places = 1500);
    Nats of(const Scorer& scorer) const;

  private:
    /// What follows the contexts of one length that are asked about.
    struct Table {
        size_t order = 0;                               ///< tokens of a context
        std::unordered_map<uint64_t, size_t> row = {};  ///< of a context
        std::vector<std::vector<float>> counts = {};    ///< (rows, V)
        std::vector<double> seen = {};                  ///< of each row

        void count(std::span<const TokenId> train, std::span<const ScoredText> texts, size_t vocabulary);
        /// Counts after this text and how many they are; 0 where the context is too short or new.
        std::pair<const float*, double> after(std::span<const TokenId> text) const;
    };
    size_t m_vocabulary;
    std::vector<double> m_single;  ///< probability of each token
    std::vector<ScoredText> m_texts;
    Table m_pairs, m_triples;
};

}  // namespace fw
