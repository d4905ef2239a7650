// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that defines a run: model + data + training + sampling. Presets are layers over these defaults.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/data_config.h"
#include "model/model_config.h"
#include "model/sampler.h"
#include "train/keep_config.h"
#include "train/train_config.h"

namespace fw {

struct RunConfig {
    std::string preset;
    ModelConfig model;
    DataConfig data;
    TrainConfig train;
    SamplingConfig sampling;
    KeepConfig keep;
    std::string device = "auto";  ///< cpu | cuda | cuda-fp32 | auto | reference; how it runs, not what it computes
    int threads = 0;              ///< 0: all cores
    std::string initFrom;         ///< model folder to start from; empty: random weights

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        ModelConfig::fields(self.model, visit);
        DataConfig::fields(self.data, visit);
        TrainConfig::fields(self.train, visit);
        SamplingConfig::fields(self.sampling, visit);
        KeepConfig::fields(self.keep, visit);
    }
};

/// A row of resources/presets: a TOML file with `title`, `summary`, an optional `extends`, and settings by key.
struct PresetInfo {
    std::string id;
    std::string title;
    std::string summary;
};

/// All presets of the folder, in their order of appearance (`order` in the file).
std::vector<PresetInfo> listPresets(const std::filesystem::path& folder);
/// Defaults, then the chain of `extends`, then the preset. Throws Error(Config) naming file and key.
RunConfig loadPreset(const std::filesystem::path& folder, const std::string& id);
/// Lays the settings of a TOML file over `config`. Throws Error(Config) naming file, line and the nearest key.
void applyConfigFile(RunConfig& config, const std::filesystem::path& file);
/// Sets one field from "key=value". Throws Error(Usage) without "=", else as setField does.
void applySetting(RunConfig& config, const std::string& assignment);
/// Checks ranges and what must fit together. Throws Error(Config).
void checkRunConfig(const RunConfig& config);

}  // namespace fw
