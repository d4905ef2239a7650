// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/logit_lens.h"

namespace fw {

LogitLens logitLens(const InspectedModel& model, std::span<const TokenId> text, int listed) {
    const std::span<const TokenId> tokens = lastTokens(model.gpt, text);
    const size_t T = tokens.size();
    const int64_t V = model.gpt.config().vocabSize;
    Tape tape(model.backend);
    tape.begin(false);
    GptTrace trace;
    const Var last = model.gpt.forward(tape, model.weights, inspectedIds(model.backend, tokens), 1, static_cast<int64_t>(T), nullptr, false, &trace);
    std::vector<Var> logits{model.gpt.unembed(tape, model.weights, trace.embedded)};
    for (size_t i = 0; i + 1 < trace.blocks.size(); ++i) logits.push_back(model.gpt.unembed(tape, model.weights, trace.blocks[i].output));
    logits.push_back(last);

    LogitLens lens{{tokens.begin(), tokens.end()}, static_cast<int>(logits.size()), {}};
    std::vector<float> row(static_cast<size_t>(V));
    const std::span<const float> known = std::span(row).first(static_cast<size_t>(model.vocabulary));
    for (const Var layer : logits)
        for (size_t t = 0; t < T; ++t) {
            model.backend.copyToHost(row, layer->value.from(static_cast<int64_t>(t) * V, {V}));
            const Distribution d = describeLogits(known, {.temperature = 1}, listed);
            LogitLens::Cell& cell = lens.cells.emplace_back(LogitLens::Cell{d.top, -1, d.entropy});
            if (t + 1 < T) cell.right = softmaxOf(known)[static_cast<size_t>(tokens[t + 1])];
        }
    return lens;
}

}  // namespace fw
