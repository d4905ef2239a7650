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
#include "runs/run_record.h"
#include "session/age.h"
#include "train/run_config.h"

namespace fw::command {

/// Where a run is kept. With neither folder nor library, nothing is.
struct RunPlace {
    std::filesystem::path folder;   ///< this folder; an earlier run in it goes to the trash
    std::filesystem::path library;  ///< a new folder in here, made when training begins
    std::string name;               ///< for lists; empty: the preset's
    bool isSet() const { return !folder.empty() || !library.empty(); }
};
/// New run: prepares text, tokenizer and random weights; emits ModelReady, DataReady, RungsReady (or Failed). With `fork` it
/// begins where another run was (see runs/fork.h); emits RunOpened first.
struct Configure {
    RunConfig config;
    RunPlace place = {};
    std::optional<ForkOrigin> fork = {};
    bool tellHistory = false;      ///< of a branch: repeat the events of the past it shares
};
/// A kept run, to look at and go on with exactly; emits RunOpened and what Configure emits, then is Paused or Finished.
struct Open {
    std::filesystem::path folder;
    std::optional<int64_t> steps;  ///< plan this many in all
    bool tellHistory = false;      ///< repeat the events of its past that stand on the loss curve
    bool mayOnlyLook = false;      ///< if another process trains it, open it read-only instead of failing
    std::string device;            ///< empty: as before
    int threads = 0;
};
/// Begin or go on training; when the plan is finished, plans as many steps again.
struct Start {};
struct Pause {};
/// Exactly one update, then paused.
struct StepOnce {};
/// Back to the same initial weights, step 0; pins are dropped. Stays paused.
struct Reset {};
/// New peak learning rate from the next step on.
struct SetLearningRate { double learningRate = 0; };
/// From now on the run has as many threads as it is configured for, but no more than this; 0: no limit. Answered by InfoChanged.
struct LimitThreads { int most = 0; };
/// For lessons: the next update goes wrong on purpose. `kind` as in train.trouble: "nan" (a broken batch) or "explosion".
struct CauseTrouble { std::string kind; };
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
/// Keep the model that is shown (the step cursor's, or now) as a column; at most kMaxPins, the oldest makes room.
struct Pin {};
struct Unpin { int index = 0; };
/// Move the step cursor of a kept run: probes and samples of the model of that step besides the others. Empty: away.
struct ShowStep { std::optional<int64_t> step; };
/// Write down where the run stands, and the model; answered by Done once that is on disk, or Failed. `reason` is kept.
struct Finish { std::string reason; };
/// Look inside the model that is viewed; again, at most twice a second, as it changes. No query: this view ends.
struct Inspect {
    uint64_t request = 0;
    InspectView view = InspectView::Attention;
    std::optional<InspectQuery> query;
};
/// The console: `count` (1 to 50) completions of one prompt by every model in `ages`, sorted by the rule of eval/line_sorter.h.
/// Answered by SampledMany, more than once while they grow; a new order ends the one before, and count 0 does nothing else.
struct SampleMany {
    uint64_t request = 0;
    std::string prompt;
    int count = 20;
    SamplingConfig sampling;
    std::vector<AgeRole> ages = {AgeRole::Now};
};
/// The meters of eval/meters.h on the model of now; answered by Measured.
struct Measure {
    uint64_t request = 0;  ///< 0: nothing is read; ends following
    int64_t step = -1;    ///< of an earlier step of a kept run instead; -1: now
    bool follow = false;  ///< and again as training goes on, for a small share of its time; until an order without it
};
/// The step-by-step writer: goes on with `prompt` and `tokens`, which stand already, by `count` more tokens. Answered by
/// Written after each of them. It keeps to a copy of the model that was viewed when it began.
struct Write {
    uint64_t request = 0;
    std::string prompt;
    std::vector<TokenId> tokens;
    int count = 0;
    SamplingConfig sampling;  ///< its length is not used
    bool begin = false;       ///< from the model that is viewed now
};
/// Write the model folder (config.json, model.safetensors, tokenizer.json).
struct Save { std::filesystem::path folder; };

}  // namespace fw::command

namespace fw {

inline constexpr int kMaxPins = 4;

using Command = std::variant<command::Configure, command::Start, command::Pause, command::StepOnce, command::Reset,
                             command::SetLearningRate, command::SetProbe, command::SetSampling, command::Pin,
                             command::Unpin, command::Save, command::Open, command::ShowStep, command::Inspect, command::Finish,
                             command::CauseTrouble, command::SampleMany, command::Measure, command::Write,
                             command::LimitThreads>;

}  // namespace fw
