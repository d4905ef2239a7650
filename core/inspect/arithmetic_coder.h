// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic coding (Witten, Neal and Cleary 1987): a text becomes one number in an interval that every symbol narrows to
// its share, so that a symbol of probability p costs -log2 p bits. Whole numbers only, so that both sides agree exactly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fw {

/// Frequencies may add up to no more than this.
inline constexpr uint64_t kMostFrequency = uint64_t{1} << 30;

/// The interval and where both sides narrow it alike.
struct CodingInterval {
    uint64_t low = 0, high = (uint64_t{1} << 62) - 1;
    /// To the part [begin, end) of `total`.
    void narrow(uint64_t begin, uint64_t end, uint64_t total);
};

class ArithmeticEncoder {
  public:
    /// `symbol` of those with these frequencies; its own must be above 0.
    void put(std::span<const uint32_t> frequencies, size_t symbol);
    /// At most two bits more than the symbols cost, rounded up to whole bytes. Call once, at the end.
    std::vector<uint8_t> finish();

  private:
    void settle(bool bit);
    void write(bool bit);

    CodingInterval m_interval;
    uint64_t m_pending = 0;  ///< bits that will be the opposite of the next one
    std::vector<uint8_t> m_bytes;
    int m_bits = 0;
};

class ArithmeticDecoder {
  public:
    /// `bytes` must outlive the decoder. Behind their end zeros are read.
    explicit ArithmeticDecoder(std::span<const uint8_t> bytes);
    /// The next symbol, given the frequencies that the encoder had.
    size_t get(std::span<const uint32_t> frequencies);

  private:
    uint64_t nextBit();

    std::span<const uint8_t> m_bytes;
    size_t m_at = 0;
    CodingInterval m_interval;
    uint64_t m_value = 0;
};

/// Frequencies for the probabilities of a softmax of `logits`: none is 0, and they follow p to within 2^-30.
void frequenciesOf(std::span<const float> logits, std::vector<uint32_t>& frequencies);

}  // namespace fw
