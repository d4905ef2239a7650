// SPDX-License-Identifier: GPL-3.0-or-later
// Shares are of bytes; documents differ in length, so short genres come more often. Every block of documents holds the
// genres in exact numbers, in an order of its own.
#include "world/mixture.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/error.h"
#include "base/permutation.h"
#include "world/noise.h"

namespace fw {
namespace {

constexpr uint64_t kBlock = 4096;
constexpr uint64_t kCopiedPages = 1ull << 40;  ///< pages that are read often have numbers of their own
enum Salt : uint64_t { OrderSalt = 0x0d4e, CopySalt = 0xc0b1, NoiseSalt = 0x2015e };

bool chance(int percent, uint64_t a, uint64_t b, uint64_t c) {
    return percent > 0 && hashBits(a, b, c) % 100 < static_cast<uint64_t>(percent);
}

/// The year that a text is, or 0.
int yearNamed(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc() && text.size() == 4 && end == text.data() + 4 ? year : 0;
}

/// Splits kBlock in proportion to the weights: rounded down, and the rest to the largest remainders. No genre with a
/// weight is left without a document.
std::vector<uint64_t> apportion(const std::vector<uint64_t>& weights) {
    const uint64_t total = std::accumulate(weights.begin(), weights.end(), uint64_t{0});
    std::vector<uint64_t> counts(weights.size()), remainders(weights.size());
    for (size_t i = 0; i < weights.size(); ++i) {
        counts[i] = weights[i] * kBlock / total;
        remainders[i] = weights[i] * kBlock % total;
        if (weights[i] > 0 && counts[i] == 0) counts[i] = 1, remainders[i] = 0;
    }
    for (uint64_t sum = std::accumulate(counts.begin(), counts.end(), uint64_t{0}); sum < kBlock; ++sum) {
        const auto largest = std::ranges::max_element(remainders);
        ++counts[static_cast<size_t>(largest - remainders.begin())];
        *largest = 0;
    }
    for (uint64_t sum = std::accumulate(counts.begin(), counts.end(), uint64_t{0}); sum > kBlock; --sum)
        --*std::ranges::max_element(counts);
    return counts;
}

}  // namespace

Mixture::Mixture(const World& world, Recipe recipe, uint64_t seed)
    : m_world(world), m_recipe(std::move(recipe)), m_seed(seed) {
    std::vector<uint64_t> weights;
    for (size_t i = 0; i < m_recipe.shares.size(); ++i) {
        const auto share = static_cast<uint64_t>(m_recipe.shares[i]);
        weights.push_back(share == 0 ? 0 : share * 1'000'000 / static_cast<uint64_t>(world.meanBytes(i)) + 1);
    }
    m_counts = apportion(weights);
    for (const Fact& fact : world.facts()) m_factYears.push_back(yearNamed(fact.subject));
    for (uint64_t count : m_counts)
        m_bits.push_back(count == 0 ? 0
                                    : std::log2(static_cast<double>(kBlock)) - std::log2(static_cast<double>(count)));
}

Mixture::Slot Mixture::slot(uint64_t position) const {
    const uint64_t block = position / kBlock;
    uint64_t ticket = permuted(position % kBlock, kBlock, hashBits(m_seed, OrderSalt, block));
    size_t genre = 0;
    while (ticket >= m_counts[genre]) ticket -= m_counts[genre++];
    return {genre, block * m_counts[genre] + ticket};
}

Document Mixture::write(const Slot& slot) const {
    Document document = m_world.generate(m_seed, m_world.genres()[slot.genre].id, slot.index, m_recipe.mythPercent);
    document.freeBits += m_bits[slot.genre];
    const uint64_t key = hashBits(m_seed, NoiseSalt, slot.genre);
    if (chance(m_recipe.noisePercent, key, slot.index, 0)) spoil(document, m_world, hashBits(key, slot.index, 1));
    return document;
}

/// As many copies in a row of positions as the recipe wants of one page; a page that is trained on.
Document Mixture::copiedPage(uint64_t position) const {
    const auto span = static_cast<uint64_t>(m_recipe.copies) * 100 / static_cast<uint64_t>(m_recipe.copyPercent);
    Slot page = slot(hashBits(m_seed, CopySalt, position / span) % kCopiedPages);
    page.index = kCopiedPages + position / span;
    for (;; page.index += kCopiedPages)
        if (Document document = write(page); document.split == DocumentPart::Train) return document;
}

/// Written after the last year, or undated but telling what happened later.
bool Mixture::isLater(const Document& document) const {
    return document.year > m_recipe.lastYear || std::ranges::any_of(document.stated, [&](int32_t fact) {
               return m_factYears[static_cast<size_t>(fact)] > m_recipe.lastYear;
           });
}

std::optional<Document> Mixture::document(uint64_t position) const {
    const bool copy = chance(m_recipe.copyPercent, m_seed, CopySalt, position);
    Document document = copy ? copiedPage(position) : write(slot(position));
    if (m_recipe.lastYear > 0 && isLater(document)) return std::nullopt;
    return document;
}

Document World::generateMixed(uint64_t seed, uint64_t index) const {
    return *Mixture(*this, makeRecipe(*this, "balanced"), seed).document(index);
}

}  // namespace fw
