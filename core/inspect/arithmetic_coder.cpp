// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/arithmetic_coder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fw {

namespace {

constexpr int kBits = 62;
constexpr uint64_t kHalf = uint64_t{1} << (kBits - 1), kQuarter = kHalf / 2;

uint64_t sum(std::span<const uint32_t> frequencies) { return std::accumulate(frequencies.begin(), frequencies.end(), uint64_t{0}); }

/// Half of the range in which nothing is decided yet: doubled by both sides.
void widen(CodingInterval& interval, uint64_t removed) {
    interval.low = 2 * (interval.low - removed);
    interval.high = 2 * (interval.high - removed) + 1;
}

}  // namespace

void CodingInterval::narrow(uint64_t begin, uint64_t end, uint64_t total) {
    const uint64_t step = (high - low + 1) / total;
    if (end < total) high = low + step * end - 1;  // the last part gets what the division leaves over
    low += step * begin;
}

void ArithmeticEncoder::put(std::span<const uint32_t> frequencies, size_t symbol) {
    const uint64_t begin = sum(frequencies.first(symbol));
    m_interval.narrow(begin, begin + frequencies[symbol], sum(frequencies));
    for (;;) {
        if (m_interval.high < kHalf) {
            settle(false);
            widen(m_interval, 0);
        } else if (m_interval.low >= kHalf) {
            settle(true);
            widen(m_interval, kHalf);
        } else if (m_interval.low >= kQuarter && m_interval.high < kHalf + kQuarter) {
            ++m_pending;
            widen(m_interval, kQuarter);
        } else {
            return;
        }
    }
}

void ArithmeticEncoder::settle(bool bit) {
    write(bit);
    for (; m_pending > 0; --m_pending) write(!bit);
}

void ArithmeticEncoder::write(bool bit) {
    if (m_bits % 8 == 0) m_bytes.push_back(0);
    if (bit) m_bytes.back() = static_cast<uint8_t>(m_bytes.back() | (0x80 >> (m_bits % 8)));
    ++m_bits;
}

std::vector<uint8_t> ArithmeticEncoder::finish() {
    ++m_pending;
    settle(m_interval.low >= kQuarter);
    return std::move(m_bytes);
}

ArithmeticDecoder::ArithmeticDecoder(std::span<const uint8_t> bytes) : m_bytes(bytes) {
    for (int i = 0; i < kBits; ++i) m_value = 2 * m_value + nextBit();
}

uint64_t ArithmeticDecoder::nextBit() {
    const size_t byte = m_at / 8;
    const uint64_t bit = byte < m_bytes.size() ? m_bytes[byte] >> (7 - m_at % 8) & 1 : 0;
    ++m_at;
    return bit;
}

size_t ArithmeticDecoder::get(std::span<const uint32_t> frequencies) {
    const uint64_t total = sum(frequencies), step = (m_interval.high - m_interval.low + 1) / total;
    const uint64_t wanted = std::min((m_value - m_interval.low) / step, total - 1);
    size_t symbol = 0;
    uint64_t begin = 0;
    while (begin + frequencies[symbol] <= wanted) begin += frequencies[symbol++];
    m_interval.narrow(begin, begin + frequencies[symbol], total);
    for (;;) {
        uint64_t removed = 0;
        if (m_interval.low >= kHalf) removed = kHalf;
        else if (m_interval.low >= kQuarter && m_interval.high < kHalf + kQuarter) removed = kQuarter;
        else if (m_interval.high >= kHalf) return symbol;
        widen(m_interval, removed);
        m_value = 2 * (m_value - removed) + nextBit();
    }
}

void frequenciesOf(std::span<const float> logits, std::vector<uint32_t>& frequencies) {
    const double highest = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
    std::vector<double> p(logits.size());
    double all = 0;
    for (size_t v = 0; v < p.size(); ++v) all += p[v] = std::exp(static_cast<double>(logits[v]) - highest);
    const double room = static_cast<double>(kMostFrequency - logits.size()) / all;
    frequencies.resize(logits.size());
    for (size_t v = 0; v < p.size(); ++v) frequencies[v] = 1 + static_cast<uint32_t>(p[v] * room);
}

}  // namespace fw
