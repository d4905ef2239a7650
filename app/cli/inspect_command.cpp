// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect`: what a model folder holds: configuration, parameters with their shapes, costs.
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "model/describe.h"

namespace fw::cli {

namespace {

int64_t countNonFinite(const ModelFolder& model) {
    return std::count_if(model.weights.begin(), model.weights.end(), [](float w) { return !std::isfinite(w); });
}

/// Weights, gradient and two optimizer moments in fp32.
int64_t trainingBytes(const ModelSummary& summary) { return 4 * summary.weightBytes; }

Json inspectJson(const ModelFolder& model, const ModelSummary& summary) {
    Json rows = Json::array();
    for (const ParameterRow& row : summary.rows) rows.push_back({{"name", row.name}, {"shape", row.shape}, {"count", row.count}});
    return {{"config", fieldsToJson(model.config)},
            {"tokenizer", {{"kind", model.tokenizer->kind()}, {"vocab_size", model.tokenizer->vocabSize()}}},
            {"parameters", summary.parameters},
            {"parameters_without_embeddings", summary.nonEmbedding},
            {"parameters_in_matmuls", summary.matmulParameters},
            {"train_flops_per_token", summary.trainFlopsPerToken},
            {"weight_bytes", summary.weightBytes},
            {"training_bytes", trainingBytes(summary)},
            {"non_finite_weights", countNonFinite(model)},
            {"tensors", rows}};
}

void printInspect(std::ostream& out, const ModelFolder& model, const ModelSummary& summary) {
    const ModelConfig& c = model.config;
    out << fmt::format("{}, {} layers, {} heads of {}", c.family, c.nLayer, c.nHead, c.headSize());
    if (c.kvHeads() != c.nHead) out << fmt::format(" sharing {} of keys and values", c.kvHeads());
    out << fmt::format(", {} wide, context {}, {} tokens ({})\n", c.nEmbd, c.nCtx, model.tokenizer->vocabSize(),
                       model.tokenizer->kind());
    out << fmt::format("{} parameters, {} without embeddings\n", grouped(summary.parameters), grouped(summary.nonEmbedding));
    out << fmt::format("{:.2f} MFLOP to train on one token\n", summary.trainFlopsPerToken / 1e6);
    out << fmt::format("{} of weights, {} while training (with gradients and optimizer)\n",
                       bytesText(static_cast<double>(summary.weightBytes)), bytesText(static_cast<double>(trainingBytes(summary))));
    if (const int64_t bad = countNonFinite(model)) out << fmt::format("WARNING: {} weights are not finite numbers\n", grouped(bad));
    out << '\n';
    for (const ParameterRow& row : summary.rows)
        out << fmt::format("{:>14}  {:16} {}\n", grouped(row.count), fmt::format("({})", fmt::join(row.shape, ", ")), row.name);
}

}  // namespace

Execute prepareInspect(CLI::App& app) {
    struct Options {
        std::string model;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    app.add_option("MODEL", options->model, "Run folder or model folder")->required();
    app.add_flag("--json", options->json, "Print one JSON document");
    return [options](Streams& streams) {
        const ModelFolder model = readModelWithTokenizer(options->model, true, streams.err);
        const ModelSummary summary = describeModel(model.config);
        if (options->json) printJson(streams.out, inspectJson(model, summary));
        else printInspect(streams.out, model, summary);
        return 0;
    };
}

}  // namespace fw::cli
