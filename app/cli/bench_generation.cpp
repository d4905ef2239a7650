// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench_generation.h"

#include <algorithm>
#include <chrono>

#include "model/generate.h"
#include "model/init.h"

namespace fw::cli {

namespace {
constexpr int kTurns = 3;
constexpr double kEnoughSeconds = 5;  // after that no further turn

double tokensPerSecond(const Backend& backend, const Gpt& gpt, WeightView weights, int streams, int tokens) {
    const SamplingConfig sampling{.maxTokens = tokens, .temperature = 1, .stopAtDocumentEnd = false};
    Generator generator(backend, gpt, weights, {0}, streams, sampling, {});
    generator.listAlternatives(0);
    const auto start = std::chrono::steady_clock::now();
    while (generator.next()) {
    }
    return streams * tokens / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}
}  // namespace

GenerationBench benchGeneration(const Backend& backend, ModelConfig config) {
    config.zeroInit = false;  // random weights that choose about as firmly as trained ones: choosing takes time too
    config.initStd = 0.4;
    const Gpt gpt(config);
    const Buffer weights(backend, gpt.layout().flatSize());
    backend.copyFromHost(weights.tensor(), initialWeights(config, 1));
    PreparedWeights prepared(backend, gpt.layout(), false);
    prepared.refresh(backend, weights.data());
    GenerationBench result;
    result.tokens = std::min(config.nCtx - 1, 127);
    const auto start = std::chrono::steady_clock::now();
    for (int turn = 0; turn < kTurns && std::chrono::steady_clock::now() - start < std::chrono::duration<double>(kEnoughSeconds); ++turn) {
        result.single = std::max(result.single, tokensPerSecond(backend, gpt, {weights.data(), nullptr, backend.isQueue() ? &prepared : nullptr}, 1, result.tokens));
        result.batched = std::max(result.batched, tokensPerSecond(backend, gpt, {weights.data(), nullptr, &prepared}, result.streams, result.tokens));
    }
    return result;
}

}  // namespace fw::cli
