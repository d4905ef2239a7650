// SPDX-License-Identifier: GPL-3.0-or-later
// The endless stream of documents that a recipe describes. Documents are counted through genre by genre, so the first
// stories are the same in every recipe; only how often each genre comes, and what is done to a document, differs.
#pragma once

#include <array>
#include <optional>

#include "world/recipes.h"

namespace fw {

class Mixture {
  public:
    /// `world` must outlive this.
    Mixture(const World& world, Recipe recipe, uint64_t seed);

    /// Document number `position`; nothing where the recipe leaves it out. May be called by several threads at once.
    std::optional<Document> document(uint64_t position) const;

    const Recipe& recipe() const { return m_recipe; }

  private:
    struct Slot {
        size_t genre;
        uint64_t index;
    };
    Slot slot(uint64_t position) const;
    Document write(const Slot& slot) const;
    Document copiedPage(uint64_t position) const;
    bool isLater(const Document& document) const;

    const World& m_world;
    Recipe m_recipe;
    uint64_t m_seed;
    std::vector<uint64_t> m_counts;  ///< documents of each genre in a block
    std::vector<double> m_bits;      ///< what it tells to meet a document of each genre
    std::vector<int> m_factYears;    ///< of facts about a year; 0 for the others
};

}  // namespace fw
