// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspected_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "base/error.h"

namespace fw {

namespace {
constexpr int kFirstSlot = 256;  // of ids, above those of a training step
constexpr int64_t kSequencesAtOnce = 2;
}  // namespace

std::span<const TokenId> lastTokens(const Gpt& gpt, std::span<const TokenId> tokens) {
    check(!tokens.empty(), ErrorKind::Usage, "There is no text to look into: type a prompt.");
    return tokens.last(std::min({tokens.size(), kInspectedTokens, static_cast<size_t>(gpt.config().nCtx)}));
}

const int32_t* inspectedIds(const Backend& backend, std::span<const int32_t> ids, int slot) { return backend.ids(ids, kFirstSlot + slot); }

std::vector<double> softmaxOf(std::span<const float> logits) {
    const double highest = *std::max_element(logits.begin(), logits.end());
    std::vector<double> p(logits.size());
    double sum = 0;
    for (size_t v = 0; v < p.size(); ++v) sum += p[v] = std::exp(logits[v] - highest);
    for (double& value : p) value /= sum;
    return p;
}

Gradient gradientOf(const InspectedModel& model, const Batch& batch) {
    const Backend& backend = model.backend;
    Gradient gradient{Buffer(backend, model.gpt.layout().flatSize())};
    const Buffer total(backend, sizeof(double) / sizeof(float));
    const auto scale = static_cast<float>(1.0 / static_cast<double>(batch.B * batch.T));
    Tape tape(backend);
    for (int64_t b = 0; b < batch.B; b += kSequencesAtOnce) {
        const int64_t sequences = std::min(kSequencesAtOnce, batch.B - b);
        const auto at = static_cast<size_t>(b * batch.T), count = static_cast<size_t>(sequences * batch.T);
        const int32_t* inputs = inspectedIds(backend, std::span(batch.inputs).subspan(at, count), 0);
        const int32_t* targets = inspectedIds(backend, std::span(batch.targets).subspan(at, count), 1);
        tape.begin(true);
        const Var logits = model.gpt.forward(tape, {model.weights.values, gradient.values.data(), model.weights.prepared}, inputs, sequences, batch.T);
        ops::crossEntropy(tape, logits, targets, scale, reinterpret_cast<double*>(total.data()));
        tape.backward();
    }
    std::array<float, sizeof(double) / sizeof(float)> words{};
    backend.copyToHost(words, total.tensor());
    gradient.loss = std::bit_cast<double>(words) / static_cast<double>(batch.B * batch.T);
    return gradient;
}

std::vector<double> tokenLosses(const InspectedModel& model, std::span<const TokenId> tokens) {
    std::vector<double> losses;
    if (tokens.size() < 2) return losses;
    const int64_t V = model.gpt.config().vocabSize, T = static_cast<int64_t>(tokens.size()) - 1;
    Tape tape(model.backend);
    tape.begin(false);
    const Var logits = model.gpt.forward(tape, model.weights, inspectedIds(model.backend, tokens.first(tokens.size() - 1)), 1, T);
    std::vector<float> row(static_cast<size_t>(V));
    for (int64_t t = 0; t < T; ++t) {
        model.backend.copyToHost(row, logits->value.from(t * V, {V}));
        const double highest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (const float x : row) sum += std::exp(x - highest);
        const auto right = static_cast<size_t>(tokens[static_cast<size_t>(t) + 1]);
        losses.push_back(highest + std::log(sum) - static_cast<double>(row[right]));
    }
    return losses;
}

}  // namespace fw
