// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ngram.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

#include "base/error.h"
#include "base/rng.h"

namespace fw {

namespace {

constexpr int kLongest = 3;   // trigrams
constexpr int kIdBits = 21;   // three ids in one 64-bit key
constexpr int kBuckets = 33;  // of the context's count c: 0, 1, 2-3, 4-7, ...
constexpr int kEmSteps = 30;
constexpr size_t kStride = size_t{1} << 16;  // tokens between two calls of progress

/// Counts of keys. Open addressing, a power of two of slots, at most half of them in use.
class CountTable {
  public:
    CountTable() : m_slots(1024) {}

    void add(uint64_t key) {
        Slot& slot = m_slots[slotOf(key)];
        if (slot.count++ > 0) return;
        slot.key = key;
        if (++m_used * 2 > m_slots.size()) grow();
    }
    uint32_t count(uint64_t key) const { return m_slots[slotOf(key)].count; }

  private:
    struct Slot {
        uint64_t key = 0;
        uint32_t count = 0;  // 0: free
    };

    size_t slotOf(uint64_t key) const {
        const size_t mask = m_slots.size() - 1;
        size_t at = hashBits(key) & mask;
        while (m_slots[at].count > 0 && m_slots[at].key != key) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.count > 0) m_slots[slotOf(slot.key)] = slot;
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

/// The n-gram of `length` tokens that ends before `end`.
uint64_t keyOf(std::span<const TokenId> tokens, size_t end, int length) {
    uint64_t key = 0;
    for (size_t i = end - length; i < end; ++i) key = (key << kIdBits) | static_cast<uint32_t>(tokens[i]);
    return key;
}

/// What the counts say about one token after its context.
struct Evidence {
    double frequency = 0;  ///< count(context, token) / count(context)
    int bucket = 0;        ///< by count(context); 0: the context was never followed by anything
};

/// Counts of all n-grams up to trigrams of a stream that grows at its end.
class NgramCounts {
  public:
    /// Counts the n-grams that end at tokens [begin, end) of the stream.
    template <class Progress>
    void add(std::span<const TokenId> tokens, size_t begin, size_t end, Progress&& progress) {
        for (size_t i = begin; i < end; ++i) {
            for (int n = 1; n <= kLongest && i + 1 >= static_cast<size_t>(n); ++n)
                m_tables[n - 1].add(keyOf(tokens, i + 1, n));
            if (i % kStride == 0) progress(i - begin);
        }
        m_total = end;
        for (int n = 1; n < kLongest; ++n)  // the last n tokens have been seen once more than they have been followed
            m_last[n] = end >= static_cast<size_t>(n) ? keyOf(tokens, end, n) : kNoKey;
    }

    /// The token at `at` of any stream, after the n-1 tokens before it.
    Evidence evidence(std::span<const TokenId> tokens, size_t at, int n) const {
        if (at + 1 < static_cast<size_t>(n)) return {};
        const double context = n == 1 ? static_cast<double>(m_total) : followed(keyOf(tokens, at, n - 1), n - 1);
        if (context == 0) return {};
        const double both = m_tables[n - 1].count(keyOf(tokens, at + 1, n));
        return {both / context,
                std::min(static_cast<int>(std::bit_width(static_cast<uint64_t>(context))), kBuckets - 1)};
    }

  private:
    static constexpr uint64_t kNoKey = ~uint64_t{0};

    double followed(uint64_t key, int length) const {
        return static_cast<double>(m_tables[length - 1].count(key)) - (key == m_last[length] ? 1 : 0);
    }

    std::array<CountTable, kLongest> m_tables;
    std::array<uint64_t, kLongest> m_last{kNoKey, kNoKey, kNoKey};
    size_t m_total = 0;
};

using Weights = std::array<double, kBuckets>;

/// Share of the frequency against the shorter context's estimate, per bucket, by expectation maximisation. One imagined
/// success and one failure per bucket keep every weight inside (0, 1), so no token is ever impossible.
Weights fitWeights(const std::vector<Evidence>& evidence, const std::vector<double>& shorter) {
    Weights weights;
    weights.fill(0.5);
    for (int step = 0; step < kEmSteps; ++step) {
        Weights explained{}, seen{};
        for (size_t i = 0; i < evidence.size(); ++i) {
            const auto& [frequency, bucket] = evidence[i];
            const double byFrequency = weights[bucket] * frequency;
            explained[bucket] += byFrequency / (byFrequency + (1 - weights[bucket]) * shorter[i]);
            seen[bucket] += 1;
        }
        for (int b = 1; b < kBuckets; ++b) weights[b] = (explained[b] + 1) / (seen[b] + 2);
    }
    weights[0] = 0;
    return weights;
}

/// Tokens that are predicted, and their probability with contexts up to the length at hand.
struct Scored {
    std::span<const TokenId> tokens;
    size_t begin = 0;
    std::vector<double> probability;
    std::vector<Evidence> evidence;

    Scored(std::span<const TokenId> stream, size_t first, int vocabSize)
        : tokens(stream),
          begin(first),
          probability(stream.size() - first, 1.0 / vocabSize),
          evidence(probability.size()) {}

    template <class Progress>
    void look(const NgramCounts& counts, int n, Progress&& progress) {
        for (size_t i = 0; i < evidence.size(); ++i) {
            evidence[i] = counts.evidence(tokens, begin + i, n);
            if (i % kStride == 0) progress(i);
        }
    }
    void mix(const Weights& weights) {
        for (size_t i = 0; i < evidence.size(); ++i) {
            const double weight = weights[evidence[i].bucket];
            probability[i] = weight * evidence[i].frequency + (1 - weight) * probability[i];
        }
    }
    double loss() const {
        double sum = 0;
        for (const double p : probability) sum -= std::log(p);
        return sum / static_cast<double>(probability.size());
    }
};

void checkIds(std::span<const TokenId> tokens, int vocabSize) {
    for (const TokenId id : tokens)
        check(id >= 0 && id < vocabSize, ErrorKind::BadData, "The token id {} is outside the vocabulary (0 to {}).", id,
              vocabSize - 1);
}

/// Turns "tokens done" of all phases into one fraction, and a refusal into the error.
class ProgressMeter {
  public:
    ProgressMeter(const std::function<bool(double)>& callback, size_t work) : m_callback(callback), m_work(work) {}
    void startPhase(size_t size) {
        m_done += m_phase;
        m_phase = size;
    }
    void at(size_t inPhase) const {
        const double fraction = static_cast<double>(m_done + inPhase) / static_cast<double>(m_work);
        if (m_callback && !m_callback(std::min(fraction, 1.0)))
            fail(ErrorKind::Unavailable, "Counting n-grams was cancelled.");
    }

  private:
    const std::function<bool(double)>& m_callback;
    size_t m_work;
    size_t m_done = 0, m_phase = 0;
};

}  // namespace

NgramRungs computeNgramRungs(std::span<const TokenId> train, std::span<const TokenId> validation, int vocabSize,
                             const std::function<bool(double)>& progress) {
    check(vocabSize > 0 && vocabSize <= 1 << kIdBits, ErrorKind::BadData,
          "A vocabulary has 1 to {} tokens; this one has {}.", 1 << kIdBits, vocabSize);
    checkIds(train, vocabSize);
    checkIds(validation, vocabSize);
    const double uniform = std::log(vocabSize);
    NgramRungs rungs{uniform, uniform, uniform, uniform};
    if (train.empty() || validation.empty()) return rungs;

    const size_t heldOutSize = (train.size() + 9) / 10, counted = train.size() - heldOutSize;
    ProgressMeter meter(progress, train.size() + kLongest * (heldOutSize + validation.size()));
    const auto tick = [&](size_t i) { meter.at(i); };
    NgramCounts counts;
    meter.startPhase(counted);
    counts.add(train, 0, counted, tick);

    Scored heldOut(train, counted, vocabSize);
    std::array<Weights, kLongest> weights;
    for (int n = 1; n <= kLongest; ++n) {
        meter.startPhase(heldOutSize);
        heldOut.look(counts, n, tick);
        weights[n - 1] = fitWeights(heldOut.evidence, heldOut.probability);
        heldOut.mix(weights[n - 1]);
    }
    meter.startPhase(heldOutSize);
    counts.add(train, counted, train.size(), tick);

    Scored scored(validation, 0, vocabSize);
    const std::array<double*, kLongest> results{&rungs.unigram, &rungs.bigram, &rungs.trigram};
    for (int n = 1; n <= kLongest; ++n) {
        meter.startPhase(validation.size());
        scored.look(counts, n, tick);
        scored.mix(weights[n - 1]);
        *results[n - 1] = scored.loss();
    }
    return rungs;
}

}  // namespace fw
