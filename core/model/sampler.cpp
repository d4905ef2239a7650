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

/// A float's bits in the order of its value, as an unsigned number.
uint32_t ordered(float value) {
    const auto bits = std::bit_cast<uint32_t>(value + 0.0f);  // -0 is 0
    return bits & 0x80000000u ? ~bits : bits | 0x80000000u;
}

/// Ids by falling logit; ties in a fixed disorder, so that a model that knows nothing lists some of everything and not the
/// first ids, which are control characters.
std::vector<TokenId> ranked(std::span<const float> logits) {
    constexpr uint32_t kMix = 0x9e3779b1u, kUnmix = 0x0e8b2f51u;  // odd, and each other's inverse modulo 2^32
    static_assert(kMix * kUnmix == 1u);
    std::vector<uint64_t> keys(logits.size());  // plain numbers sort several times faster than ids by what they point to
    for (size_t v = 0; v < keys.size(); ++v)
        keys[v] = static_cast<uint64_t>(~ordered(logits[v])) << 32 | static_cast<uint32_t>(v) * kMix;
    std::sort(keys.begin(), keys.end());
    std::vector<TokenId> order(keys.size());
    for (size_t i = 0; i < keys.size(); ++i) order[i] = static_cast<TokenId>(static_cast<uint32_t>(keys[i]) * kUnmix);
    return order;
}

double entropy(const std::vector<double>& p) {
    double sum = 0;
    for (const double value : p)
        if (value > 0) sum -= value * std::log(value);
    return sum;
}

struct Shaped {
    std::vector<double> model;   ///< the model's own probabilities
    std::vector<double> chosen;  ///< after temperature, top-k, top-p; sums to 1
    std::vector<TokenId> order;  ///< by falling model probability
};

/// Keeps the first tokens of the order that top-k and top-p allow and renormalises.
void cut(Shaped& s, const SamplingConfig& config) {
    size_t kept = s.order.size();
    if (config.topK > 0) kept = std::min(kept, static_cast<size_t>(config.topK));
    double sum = 0, nucleus = 0;
    for (size_t i = 0; i < kept; ++i) sum += s.chosen[static_cast<size_t>(s.order[i])];
    for (size_t i = 0; i < kept; ++i) {
        nucleus += s.chosen[static_cast<size_t>(s.order[i])] / sum;
        if (config.topP < 1 && nucleus >= config.topP) {
            kept = i + 1;
            break;
        }
    }
    sum = 0;
    for (size_t i = 0; i < s.order.size(); ++i) {
        double& p = s.chosen[static_cast<size_t>(s.order[i])];
        if (i >= kept) p = 0;
        sum += p;
    }
    for (double& p : s.chosen) p /= sum;
}

Shaped shape(std::span<const float> logits, const SamplingConfig& config) {
    Shaped s{softmax(logits, 1.0), {}, {}};
    s.order = ranked(logits);
    if (config.temperature <= 0) {
        s.chosen.assign(s.model.size(), 0.0);
        s.chosen[static_cast<size_t>(s.order[0])] = 1;
        return s;
    }
    s.chosen = config.temperature == 1 ? s.model : softmax(logits, config.temperature);
    cut(s, config);
    return s;
}

std::vector<Candidate> head(const Shaped& s, int count) {
    std::vector<Candidate> top;
    for (size_t i = 0; i < std::min(s.order.size(), static_cast<size_t>(std::max(count, 0))); ++i) {
        const size_t id = static_cast<size_t>(s.order[i]);
        top.push_back({s.order[i], static_cast<float>(s.model[id]), static_cast<float>(s.chosen[id])});
    }
    return top;
}

}  // namespace

Distribution describeLogits(std::span<const float> logits, const SamplingConfig& config, int listed) {
    const Shaped s = shape(logits, config);
    return {head(s, listed), entropy(s.model), entropy(s.chosen)};
}

SampledToken sampleToken(std::span<const float> logits, const SamplingConfig& config, Rng& rng, int alternatives) {
    const Shaped s = shape(logits, config);
    TokenId chosen = s.order[0];
    if (config.temperature > 0) {
        // Walking down the ranking makes the same noise pick similar ranks for models of different ages.
        double rest = rng.uniform();
        for (const TokenId id : s.order) {
            const double p = s.chosen[static_cast<size_t>(id)];
            if (p <= 0) break;
            chosen = id;
            if ((rest -= p) < 0) break;
        }
    }
    return {chosen, static_cast<float>(s.model[static_cast<size_t>(chosen)]), head(s, alternatives)};
}

}  // namespace fw
