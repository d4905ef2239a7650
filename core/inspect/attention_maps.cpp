// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/attention_maps.h"

#include <algorithm>
#include <cmath>

namespace fw {

namespace {

std::vector<float> onHost(const Backend& backend, const Tensor& tensor) {
    std::vector<float> values(static_cast<size_t>(tensor.count()));
    backend.copyToHost(values, tensor);
    return values;
}

/// One row of one head: `query` (D) against keys 0 .. seen - 1, `stride` floats apart.
void attend(std::span<float> row, const float* query, const float* keys, size_t stride, size_t D, size_t seen) {
    std::vector<double> scores(seen);
    for (size_t s = 0; s < seen; ++s) {
        double dot = 0;
        for (size_t d = 0; d < D; ++d) dot += static_cast<double>(query[d]) * keys[s * stride + d];
        scores[s] = dot / std::sqrt(static_cast<double>(D));
    }
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) sum += score = std::exp(score - highest);
    for (size_t s = 0; s < seen; ++s) row[s] = static_cast<float>(scores[s] / sum);
}

}  // namespace

AttentionMaps attentionMaps(const InspectedModel& model, std::span<const TokenId> text) {
    const std::span<const TokenId> tokens = lastTokens(model.gpt, text);
    const ModelConfig& c = model.gpt.config();
    const size_t T = tokens.size(), H = static_cast<size_t>(c.nHead), G = static_cast<size_t>(c.kvHeads()), D = static_cast<size_t>(c.headSize());
    AttentionMaps maps{{tokens.begin(), tokens.end()}, c.nLayer, c.nHead, {}};
    maps.weights.resize(static_cast<size_t>(c.nLayer) * H * T * T, 0);
    Tape tape(model.backend);
    tape.begin(false);
    GptTrace trace;
    model.gpt.forward(tape, model.weights, inspectedIds(model.backend, tokens), 1, static_cast<int64_t>(T), nullptr, false, &trace);
    std::span<float> rows(maps.weights);
    for (const GptTrace::Block& block : trace.blocks) {
        const std::vector<float> queries = onHost(model.backend, block.queries->value), keys = onHost(model.backend, block.keys->value);
        for (size_t h = 0; h < H; ++h)
            for (size_t t = 0; t < T; ++t, rows = rows.subspan(T))
                attend(rows.first(T), &queries[(t * H + h) * D], &keys[h / (H / G) * D], G * D, D, t + 1);
    }
    return maps;
}

}  // namespace fw
