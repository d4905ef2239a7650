// SPDX-License-Identifier: GPL-3.0-or-later
// From logits to a chosen token: greedy, temperature, top-k, top-p (nucleus sampling, Holtzman et al. 2019).
// Keeps the candidates and their probabilities for the panels. Decoding changes the choice, not the model.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/fields.h"
#include "base/rng.h"
#include "text/tokenizer.h"

namespace fw {

struct SamplingConfig {
    int maxTokens = 60;
    double temperature = 0.8;  ///< 0 is greedy
    int topK = 0;              ///< 0 is off
    double topP = 1.0;         ///< 1 is off
    uint64_t seed = 1;
    bool stopAtDocumentEnd = true;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("sample.max_tokens", self.maxTokens, Range{1, 100000}, "Tokens to write at most");
        visit("sample.temperature", self.temperature, Range{0, 10},
              "Below 1 surer, above 1 bolder; 0 always takes the likeliest token");
        visit("sample.top_k", self.topK, Range{0, 1000000}, "Choose among the k likeliest tokens only; 0 is off");
        visit("sample.top_p", self.topP, Range{0.001, 1},
              "Choose among the likeliest tokens that together reach this probability; 1 is off");
        visit("sample.seed", self.seed, Range{0, 1e18}, "Seed of the sampling noise");
    }
};

struct Candidate {
    TokenId id = 0;
    float probability = 0;  ///< of the model itself (temperature 1, nothing cut)
    float chosen = 0;       ///< after temperature, top-k and top-p
};

/// The model's next-token distribution, its head listed.
struct Distribution {
    std::vector<Candidate> top;  ///< likeliest first
    double entropy = 0;          ///< nats, of the model's own distribution
    double chosenEntropy = 0;    ///< nats, after temperature, top-k and top-p
};

struct SampledToken {
    TokenId id = 0;
    float probability = 0;                ///< the model's own probability of this token
    std::vector<Candidate> alternatives;  ///< likeliest first; contains `id` if it is among them
};

/// The distribution after `logits` (V) as the model has it and as `config` would sample it; `topK` candidates listed.
Distribution describeLogits(std::span<const float> logits, const SamplingConfig& config, int listed);
/// Draws one token; one number is taken from `rng` unless greedy. Ties are broken in a fixed order.
SampledToken sampleToken(std::span<const float> logits, const SamplingConfig& config, Rng& rng, int alternatives = 6);

}  // namespace fw
