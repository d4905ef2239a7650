// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers how short words were tokenised: text repeats its words, so most of them need one look-up instead of
// merging. Open addressing over fixed-size keys; bounded: when it is half full it starts afresh.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "base/rng.h"
#include "text/tokenizer.h"

namespace fw {

class WordCache {
  public:
    static constexpr size_t kLongestWord = 23;

    /// A word of at most kLongestWord bytes, padded with zeros, its length in the last byte. Never all zero.
    struct Key {
        std::array<uint64_t, 3> parts{};

        explicit Key(std::string_view word) {
            std::array<char, 24> padded{};
            std::memcpy(padded.data(), word.data(), word.size());
            padded[23] = static_cast<char>(word.size());
            std::memcpy(parts.data(), padded.data(), sizeof parts);
        }
        friend bool operator==(const Key&, const Key&) = default;
        uint64_t hash() const { return hashBits(parts[0] ^ (parts[1] * 0x9e3779b97f4a7c15ull) ^ (parts[2] << 1)); }
    };

    /// The ids of the word; empty if it is not known.
    std::span<const TokenId> find(const Key& key) const {
        if (m_slots.empty()) return {};
        const Slot& slot = m_slots[slotOf(key)];
        return {m_ids.data() + slot.begin, slot.size};
    }
    /// Remembers a word that find() did not know.
    void insert(const Key& key, std::span<const TokenId> ids) {
        if (m_slots.empty() || m_used * 2 >= kSlots) clear();
        m_slots[slotOf(key)] = {key, static_cast<uint32_t>(m_ids.size()), static_cast<uint32_t>(ids.size())};
        m_ids.insert(m_ids.end(), ids.begin(), ids.end());
        ++m_used;
    }
    void clear() {
        m_slots.assign(kSlots, Slot{});
        m_ids.clear();
        m_used = 0;
    }

  private:
    static constexpr size_t kSlots = size_t{1} << 16;
    struct Slot {
        Key key{std::string_view{}};
        uint32_t begin = 0;
        uint32_t size = 0;  // 0: free
    };

    /// Where the key stands, or the free slot where it belongs.
    size_t slotOf(const Key& key) const {
        size_t at = key.hash() % kSlots;
        while (m_slots[at].size != 0 && !(m_slots[at].key == key)) at = (at + 1) % kSlots;
        return at;
    }

    std::vector<Slot> m_slots;
    std::vector<TokenId> m_ids;
    size_t m_used = 0;
};

}  // namespace fw
