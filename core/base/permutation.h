// SPDX-License-Identifier: GPL-3.0-or-later
// A shuffled order without a list: where element i of [0, n) goes, computed alone. A Feistel network on the next power
// of four; values outside of [0, n) are sent through it again (cycle walking).
#pragma once

#include <bit>
#include <cstdint>

#include "base/rng.h"

namespace fw {

/// A bijection of [0, n), n > 0, chosen by `key`; the same on every platform.
constexpr uint64_t permuted(uint64_t i, uint64_t n, uint64_t key) {
    const int half = (static_cast<int>(std::bit_width(n - 1)) + 1) / 2;
    const uint64_t mask = (uint64_t{1} << half) - 1;
    do {
        uint64_t left = i >> half, right = i & mask;
        for (uint64_t round = 0; round < 4; ++round) {
            const uint64_t next = left ^ (hashBits(key, round, right) & mask);
            left = right;
            right = next;
        }
        i = left << half | right;
    } while (i >= n);
    return i;
}

}  // namespace fw
