// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a model folder: built aside, config.json last, then put in place in one go.
#include <unistd.h>

#include <array>
#include <deque>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/atomic_file.h"
#include "base/error.h"
#include "io/atomic_folder.h"
#include "io/hf_config.h"
#include "io/model_folder.h"
#include "io/name_map.h"
#include "io/safetensors.h"

namespace fw {

namespace {

constexpr std::array<std::string_view, 9> kModelFiles{"config.json",
                                                      "model.safetensors",
                                                      "tokenizer.json",
                                                      "tokenizer_config.json",
                                                      "generation_config.json",
                                                      "special_tokens_map.json",
                                                      "added_tokens.json",
                                                      "vocab.json",
                                                      "merges.txt"};

void writeJson(const std::filesystem::path& file, const nlohmann::ordered_json& json) {
    writeFileAtomically(file, json.dump(2) + "\n");
}

void writeWeights(const std::filesystem::path& file, const ModelConfig& config, std::span<const float> weights) {
    const ParameterLayout layout(config);
    check(static_cast<int64_t>(weights.size()) == layout.flatSize(), ErrorKind::Internal,
          "The model has {} floats, given were {}.", layout.flatSize(), weights.size());
    std::deque<std::vector<float>> rearranged;
    std::vector<NamedTensor> tensors;
    for (const HfTensor& tensor : hfTensors(config, layout)) {
        std::span<const float> values;
        if (tensor.parts.size() == 1 && !tensor.transposed) {
            const Parameter& part = layout.all()[static_cast<size_t>(tensor.parts.front())];
            values = weights.subspan(static_cast<size_t>(part.offset), static_cast<size_t>(part.count()));
        } else {
            std::vector<float>& copy = rearranged.emplace_back(static_cast<size_t>(tensor.count()));
            gatherTensor(tensor, layout, weights, copy);
            values = copy;
        }
        tensors.push_back({tensor.name, tensor.shape, values});
    }
    writeSafetensors(file, std::move(tensors));
}

nlohmann::ordered_json tokenizerConfig(const ModelConfig& config, bool hasDocumentToken) {
    nlohmann::ordered_json json{{"tokenizer_class", "PreTrainedTokenizerFast"},
                                {"model_max_length", config.nCtx},
                                {"clean_up_tokenization_spaces", false}};
    if (hasDocumentToken) json.update({{"bos_token", kDocumentToken}, {"eos_token", kDocumentToken}});
    return json;
}

nlohmann::ordered_json generationConfig(std::optional<TokenId> documentToken) {
    nlohmann::ordered_json json{{"_from_model_config", true}};
    if (documentToken) json.update({{"bos_token_id", *documentToken}, {"eos_token_id", *documentToken}});
    return json;
}

}  // namespace

std::span<const std::string_view> modelFileNames() { return kModelFiles; }

void writeModelFiles(const std::filesystem::path& folder, const ModelConfig& config, std::span<const float> weights,
                     const Tokenizer& tokenizer, const std::filesystem::path& twin) {
    checkModelConfig(config);
    check(tokenizer.vocabSize() <= config.vocabSize, ErrorKind::Internal,
          "The tokenizer has {} tokens, the model {} ids.", tokenizer.vocabSize(), config.vocabSize);
    const std::optional<TokenId> documentToken = tokenizer.specialId(kDocumentToken);
    const auto orLink = [&](const char* name, auto write) {
        if (twin.empty() || ::link((twin / name).c_str(), (folder / name).c_str()) != 0) write(folder / name);
    };
    orLink("tokenizer.json", [&](const auto& file) { writeTokenizer(tokenizer, file); });
    orLink("tokenizer_config.json", [&](const auto& file) { writeJson(file, tokenizerConfig(config, documentToken.has_value())); });
    orLink("generation_config.json", [&](const auto& file) { writeJson(file, generationConfig(documentToken)); });
    writeWeights(folder / "model.safetensors", config, weights);
    orLink("config.json", [&](const auto& file) { writeJson(file, configToHf(config, documentToken)); });
}

void writeModelFolder(const std::filesystem::path& folder, const ModelConfig& config, std::span<const float> weights,
                      const Tokenizer& tokenizer) {
    AtomicFolder out(folder, kModelFiles);
    writeModelFiles(out.path(), config, weights, tokenizer);
    out.commit();
}

}  // namespace fw
