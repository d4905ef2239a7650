// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a client may ask of the training session. Orders are carried out between two steps, in the order sent.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "inspect/inspection.h"
#include "model/sampler.h"
#include "train/run_config.h"

namespace fw::command {

/// New run: prepares text, tokenizer and random weights; emits ModelReady, DataReady, RungsReady (or Failed).
struct Configure { RunConfig config; };
/// Begin or go on training; when the plan is finished, plans as many steps again.
struct Start {};
struct Pause {};
/// Exactly one update, then paused.
struct StepOnce {};
/// Back to the same initial weights, step 0; pins are dropped. Stays paused.
struct Reset {};
/// New peak learning rate from the next step on.
struct SetLearningRate { double learningRate = 0; };
/// Show the next-token distribution of every age after `prompt`; again for `now` as training goes on. Empty: stop.
struct SetProbe { uint64_t request = 0; std::string prompt; int topK = 20; };
/// Complete `prompt` with every age, same noise; again for `now` at most every `periodSeconds` while training.
struct SetSampling {
    uint64_t request = 0;
    std::string prompt;
    SamplingConfig sampling;
    double periodSeconds = 2.0;
    std::vector<TokenId> forced;  ///< tokens that every completion starts with (a branch chosen by the user)
};
/// Keep the model of this moment as a column (at most `maxPins`; the oldest makes room).
struct Pin {};
struct Unpin { int index = 0; };
/// Look inside the model that is viewed; again, at most twice a second, as it changes. No query: this view ends.
struct Inspect {
    uint64_t request = 0;
    InspectView view = InspectView::Attention;
    std::optional<InspectQuery> query;
};
/// Write the model folder (config.json, model.safetensors, tokenizer.json).
struct Save { std::filesystem::path folder; };

}  // namespace fw::command

namespace fw {

inline constexpr int kMaxPins = 3;

using Command = std::variant<command::Configure, command::Start, command::Pause, command::StepOnce, command::Reset,
                             command::SetLearningRate, command::SetProbe, command::SetSampling, command::Pin,
                             command::Unpin, command::Inspect, command::Save>;

}  // namespace fw
