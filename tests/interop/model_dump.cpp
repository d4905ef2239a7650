// SPDX-License-Identifier: GPL-3.0-or-later
// Helper of model_transformers_test.py: writes model folders and says what our model makes of token ids.
//   model_dump write FOLDER FAMILY tied|untied bpe|char LAYERS HEADS KV_HEADS HEAD_DIM SPARE_IDS
//   model_dump logits FOLDER ID...
// Both print JSON.
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "backend/registry.h"
#include "base/error.h"
#include "base/rng.h"
#include "io/model_folder.h"
#include "model/gpt.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"

using namespace fw;

namespace {

const std::string kText =
    "the cat sat on the mat and the dog sat on the log. don't they? 12 caf\u00e9s, and then the end.\n";

std::shared_ptr<const Tokenizer> trainTokenizer(const std::string& kind) {
    const std::string specials[] = {std::string(kDocumentToken)};
    const std::string_view texts[] = {kText};
    return kind == "char" ? trainCharTokenizer(kText, specials) : trainBpe(texts, 280, specials);
}

/// Weights like no initialisation: no gain is one, no bias zero.
std::vector<float> randomWeights(const ModelConfig& config) {
    const ParameterLayout layout(config);
    std::vector<float> weights(static_cast<size_t>(layout.flatSize()));
    Rng rng(5);
    for (const Parameter& p : layout.all())
        for (int64_t i = 0; i < p.count(); ++i) {
            const double noise = 0.2 * rng.normal();
            weights[static_cast<size_t>(p.offset + i)] =
                static_cast<float>(p.role == ParameterRole::Gain ? 1 + noise : noise);
        }
    return weights;
}

nlohmann::json write(const std::vector<std::string>& args) {
    const auto tokenizer = trainTokenizer(args.at(3));
    ModelConfig config;
    config.family = args.at(1);
    config.tieEmbeddings = args.at(2) == "tied";
    config.nLayer = std::stoi(args.at(4));
    config.nHead = std::stoi(args.at(5));
    config.nKvHead = std::stoi(args.at(6));
    config.headDim = std::stoi(args.at(7));
    config.nEmbd = 24;
    config.nFf = 40;
    config.nCtx = 32;
    config.normEps = 2e-5;
    config.ropeTheta = 777;
    config.vocabSize = tokenizer->vocabSize() + std::stoi(args.at(8));
    writeModelFolder(args.at(0), config, randomWeights(config), *tokenizer);
    nlohmann::json encoded = nlohmann::json::object();
    for (const std::string text : {"the cat", "don't sat on  caf\u00e9s.\n", "<|doc|>the end"})
        encoded[text] = tokenizer->encode(text);
    return {{"vocab", config.vocabSize}, {"document", *tokenizer->specialId(kDocumentToken)}, {"encoded", encoded}};
}

nlohmann::json logits(const std::vector<std::string>& args) {
    const ModelFolder model = readModelFolder(args.at(0));
    BackendRegistry registry;
    registerCpuBackends(registry);
    const auto backend = registry.pick("reference").create(1);
    Buffer weights(*backend, static_cast<int64_t>(model.weights.size()));
    backend->copyFromHost(weights.tensor(), model.weights);
    std::vector<int32_t> ids;
    for (size_t i = 1; i < args.size(); ++i) ids.push_back(std::stoi(args[i]));
    Tape tape(*backend);
    tape.begin(false);
    const Gpt gpt(model.config);
    const int64_t T = static_cast<int64_t>(ids.size());
    const Var out = gpt.forward(tape, {weights.data(), nullptr}, backend->ids(ids, 0), 1, T);
    std::vector<float> values(static_cast<size_t>(out->value.count()));
    backend->copyToHost(values, out->value);
    return {{"logits", values}, {"warnings", model.warnings}};
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const std::vector<std::string> args(argv + std::min(argc, 2), argv + argc);
        check(argc > 2, ErrorKind::Usage, "usage: model_dump write|logits ...");
        std::cout << (std::string(argv[1]) == "write" ? write(args) : logits(args)) << '\n';
        return 0;
    } catch (const Error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return error.exitCode();
    }
}
