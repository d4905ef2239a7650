// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampler.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace fw {

namespace {

/// softmax(logits / temperature) in double.
std::vector<double> softmax(std::span<const float> logits, double temperature) {
    const double highest = *std::max_element(logits.begin(), logits.end());
    std::vector<double> p(logits.size());
    double sum = 0;
    for (size_t v = 0; v < p.size(); ++v) sum += p[v] = std::exp((logits[v] - highest) / temperature);
    for (double& value : p) value /= sum;
    return p;
}

/// Ids by falling logit, sorted only as far as somebody looks. Ties stand in a fixed disorder, so that a model that knows
/// nothing lists some of everything and not the first ids, which are control characters.
class Ranking {
  public:
    explicit Ranking(std::span<const float> logits) : m_keys(logits.size()) {
        // Plain numbers sort several times faster than ids by what they point to: the logit above, the mixed id below.
        for (size_t v = 0; v < m_keys.size(); ++v)
            m_keys[v] = static_cast<uint64_t>(~ordered(logits[v])) << 32 | (static_cast<uint32_t>(v) + 1) * kMix;
    }
    size_t size() const { return m_keys.size(); }
    TokenId operator[](size_t rank) {
        if (rank >= m_sorted) sortUpTo(std::max({rank + 1, size_t{64}, 4 * m_sorted}));
        return static_cast<TokenId>(static_cast<uint32_t>(m_keys[rank]) * kUnmix - 1);
    }

  private:
    static constexpr uint32_t kMix = 0x9e3779b1u, kUnmix = 0x0e8b2f51u;  // odd, each other's inverse modulo 2^32
    static_assert(kMix * kUnmix == 1u);

    /// A float's bits in the order of its value, as an unsigned number.
    static uint32_t ordered(float value) {
        const auto bits = std::bit_cast<uint32_t>(value + 0.0f);  // -0 is 0
        return bits & 0x80000000u ? ~bits : bits | 0x80000000u;
    }
    void sortUpTo(size_t count) {
        const auto at = [this](size_t i) { return m_keys.begin() + static_cast<std::ptrdiff_t>(i); };
        const size_t end = std::min(count, m_keys.size());
        std::partial_sort(at(m_sorted), at(end), m_keys.end());
        m_sorted = end;
    }

    std::vector<uint64_t> m_keys;
    size_t m_sorted = 0;
};

double entropy(const std::vector<double>& p) {
    double sum = 0;
    for (const double value : p)
        if (value > 0) sum -= value * std::log(value);
    return sum;
}

struct Shaped {
    std::vector<double> model;   ///< the model's own probabilities
    std::vector<double> chosen;  ///< after temperature, top-k, top-p; sums to 1
    Ranking order;               ///< by falling model probability
};

/// Keeps the first tokens of the order that top-k and top-p allow and renormalises.
void cut(Shaped& s, const SamplingConfig& config) {
    if (config.topK <= 0 && config.topP >= 1) return;
    const auto p = [&](size_t rank) -> double& { return s.chosen[static_cast<size_t>(s.order[rank])]; };
    size_t kept = s.order.size();
    if (config.topK > 0) kept = std::min(kept, static_cast<size_t>(config.topK));
    double sum = 0, nucleus = 0;
    for (size_t i = 0; i < kept; ++i) sum += p(i);
    for (size_t i = 0; i < kept && config.topP < 1; ++i) {
        nucleus += p(i) / sum;
        if (nucleus >= config.topP) kept = i + 1;
    }
    std::vector<double> left(s.chosen.size(), 0.0);
    sum = 0;
    for (size_t i = 0; i < kept; ++i) sum += p(i);
    for (size_t i = 0; i < kept; ++i) left[static_cast<size_t>(s.order[i])] = p(i) / sum;
    s.chosen = std::move(left);
}

Shaped shape(std::span<const float> logits, const SamplingConfig& config) {
    Shaped s{softmax(logits, 1.0), {}, Ranking(logits)};
    if (config.temperature <= 0) {
        s.chosen.assign(s.model.size(), 0.0);
        s.chosen[static_cast<size_t>(s.order[0])] = 1;
        return s;
    }
    s.chosen = config.temperature == 1 ? s.model : softmax(logits, config.temperature);
    cut(s, config);
    return s;
}

std::vector<Candidate> head(Shaped& s, int count) {
    std::vector<Candidate> top;
    for (size_t i = 0; i < std::min(s.order.size(), static_cast<size_t>(std::max(count, 0))); ++i) {
        const TokenId token = s.order[i];
        const size_t id = static_cast<size_t>(token);
        top.push_back({token, static_cast<float>(s.model[id]), static_cast<float>(s.chosen[id])});
    }
    return top;
}

}  // namespace

Distribution describeLogits(std::span<const float> logits, const SamplingConfig& config, int listed) {
    Shaped s = shape(logits, config);
    return {head(s, listed), entropy(s.model), entropy(s.chosen)};
}

SampledToken sampleToken(std::span<const float> logits, const SamplingConfig& config, Rng& rng, int alternatives) {
    Shaped s = shape(logits, config);
    TokenId chosen = s.order[0];
    if (config.temperature > 0) {
        // Walking down the ranking makes the same noise pick similar ranks for models of different ages.
        double rest = rng.uniform();
        for (size_t rank = 0; rank < s.order.size(); ++rank) {
            const TokenId id = s.order[rank];
            const double p = s.chosen[static_cast<size_t>(id)];
            if (p <= 0) break;
            chosen = id;
            if ((rest -= p) < 0) break;
        }
    }
    return {chosen, static_cast<float>(s.model[static_cast<size_t>(chosen)]), head(s, alternatives)};
}

}  // namespace fw
