// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every platform: integer-only state, no std:: distributions.
// SplitMix64 (Steele, Lea, Flood 2014) both as a stream and, through `hashBits`, as a counter-based generator.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <string_view>

namespace fw {

/// The SplitMix64 finaliser: a bijection of 64-bit words whose output looks random. Also used as hash of (seed, index).
constexpr uint64_t hashBits(uint64_t x) {
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}
constexpr uint64_t hashBits(uint64_t a, uint64_t b) { return hashBits(hashBits(a) ^ b); }
constexpr uint64_t hashBits(uint64_t a, uint64_t b, uint64_t c) { return hashBits(hashBits(a, b) ^ c); }

/// FNV-1a: a hash of bytes, for names and for telling whether bytes have changed.
constexpr uint64_t hashText(std::string_view text, uint64_t hash = 0xcbf29ce484222325ull) {
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return hash;
}

/// A stream of random numbers; its whole state is one word, so it is saved and resumed by value.
class Rng {
  public:
    explicit constexpr Rng(uint64_t seed = 0) : m_state(seed) {}

    constexpr uint64_t next() {
        const uint64_t out = hashBits(m_state);
        m_state += 0x9e3779b97f4a7c15ull;
        return out;
    }
    /// Uniform integer in [0, n), n > 0, without modulo bias worth naming (64-bit multiply-shift).
    constexpr uint64_t below(uint64_t n) { return static_cast<uint64_t>((static_cast<unsigned __int128>(next()) * n) >> 64); }
    /// Uniform in [0, 1) with 53 bits.
    constexpr double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Standard normal (Box-Muller, one of the pair).
    double normal() {
        const double u = 1.0 - uniform(), v = uniform();
        return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
    }

    constexpr uint64_t state() const { return m_state; }
    constexpr void setState(uint64_t state) { m_state = state; }

  private:
    uint64_t m_state;
};

}  // namespace fw
