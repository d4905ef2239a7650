// SPDX-License-Identifier: GPL-3.0-or-later
// A saved model is a Hugging Face folder: config.json, model.safetensors, tokenizer.json. Reads ours and foreign ones
// of the supported classes, writes what `transformers` loads without a word. What resuming a run needs is not here.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/model_config.h"
#include "text/tokenizer.h"

namespace fw {

struct ModelFolder {
    ModelConfig config;
    std::vector<float> weights;                  ///< flat, in ParameterLayout order
    std::shared_ptr<const Tokenizer> tokenizer;  ///< null if the folder has none (then there is a warning)
    std::vector<std::string> warnings;           ///< what was left aside, for people
};

/// The folder with the config.json that `path` means: a model folder, a file in it, or a run folder (its `model`, else
/// the snapshot with the highest number under `snapshots`). Throws Error(NoInput | BadData).
std::filesystem::path findModelFolder(const std::filesystem::path& path);

/// Reads a model. Throws Error naming file and field: BadData (unsupported class or setting, missing tensors, all wrong
/// shapes, NaN or infinite weights unless allowed, pickles), NoInput, Permission, Io.
ModelFolder readModelFolder(const std::filesystem::path& path, bool allowNonFinite = false);

/// What a model folder may consist of, ours or written by others.
std::span<const std::string_view> modelFileNames();

/// Writes the files of a model into an existing folder, each atomically. All but the weights are hard links to those of
/// `twin`, a folder of the same model at another step, where there is one and the file system can do it. Throws Error.
void writeModelFiles(const std::filesystem::path& folder, const ModelConfig& config, std::span<const float> weights,
                     const Tokenizer& tokenizer, const std::filesystem::path& twin = {});

/// Writes config.json, model.safetensors, tokenizer.json, tokenizer_config.json and generation_config.json. The folder
/// appears whole or not at all; an older model there is replaced, anything else is refused. Throws Error.
void writeModelFolder(const std::filesystem::path& folder, const ModelConfig& config, std::span<const float> weights,
                      const Tokenizer& tokenizer);

}  // namespace fw
