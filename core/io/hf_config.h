// SPDX-License-Identifier: GPL-3.0-or-later
// ModelConfig <-> the `config.json` of its Hugging Face class. What our model does not compute is refused by name,
// never read past: a wrong activation or a scaled rotary base would give a model that runs and is wrong.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "model/model_config.h"

namespace fw {

/// The complete `config.json`. `documentToken` is the id that begins and ends documents, if the tokenizer has one.
nlohmann::ordered_json configToHf(const ModelConfig& config, std::optional<int> documentToken);

/// The configuration in a `config.json`, checked. `file` is used in messages.
/// Throws Error(BadData) naming the key, what stands there and what is supported.
ModelConfig configFromHf(const nlohmann::json& json, const std::string& file);

}  // namespace fw
