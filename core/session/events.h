// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the training session tells its clients (window, CLI, tests). Values only; big things are shared_ptr<const>.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "eval/meters.h"
#include "inspect/inspection.h"
#include "model/describe.h"
#include "model/sampler.h"
#include "session/age.h"
#include "text/tokenizer.h"
#include "train/run_config.h"
#include "train/step_plan.h"

namespace fw {

enum class SessionState {
    Empty,      ///< nothing configured yet
    Preparing,  ///< text, tokenizer or model are being made
    Ready,      ///< random (or loaded) weights at step 0
    Running,
    Paused,
    Finished,   ///< the planned steps are done; Start goes on
    Failed,     ///< configuration failed; Configure again
};

/// What a run is about to do, known before its first step.
struct RunInfo {
    RunConfig config;
    std::shared_ptr<const Tokenizer> tokenizer;
    ModelSummary model;           ///< parameter counts, FLOPs, memory
    TrainingMemory memory;        ///< what training will hold
    int64_t expectedPeakBytes = 0;  ///< what the process will have used at most; known with the text
    std::string source;           ///< title of the text
    std::string device;           ///< "CPU, 2 threads"
    int64_t documents = 0;
    int64_t trainTokens = 0;
    int64_t validationTokens = 0;
    double bytesPerToken = 0;
    double uniformLoss = 0;       ///< ln V
    std::shared_ptr<const std::vector<int64_t>> tokenCounts;  ///< how often each token stands in the training text; with the text
};

/// A reference level on the loss axis, computed from the text in use. Nats per token on the validation text.
struct Rung {
    std::string id;     ///< "uniform" "unigram" "bigram" "trigram" "floor"
    double loss = 0;
};

namespace event {

struct StateChanged { SessionState state = SessionState::Empty; };
/// Long preparations: "making the text", "learning tokens", "encoding", "counting"; fraction 0..1.
struct Preparing { std::string what; double fraction = 0; };
/// The random model exists; probes and samples work from here on. The text may still be loading (no trainTokens yet).
struct ModelReady { std::shared_ptr<const RunInfo> info; };
/// The text is complete and training can start: RunInfo again, now with all its numbers.
struct DataReady { std::shared_ptr<const RunInfo> info; };
/// Something in the description of the same run has changed, as the number of its threads.
struct InfoChanged { std::shared_ptr<const RunInfo> info; };
struct RungsReady { std::vector<Rung> rungs; };
struct StepDone {
    int64_t step = 0;     ///< number of updates done
    int64_t tokens = 0;   ///< tokens seen since step 0
    double loss = 0;      ///< of this step's batch, before the update; nats per token
    double learningRate = 0;
    double gradNorm = 0;  ///< before clipping
    double seconds = 0;   ///< training time since step 0 (pauses, probes and evaluation not counted)
    double tokensPerSecond = 0;  ///< recent
};
/// `whole`: over the whole validation text, otherwise over the fixed slice that is used while training.
struct Evaluated { int64_t step = 0; int64_t tokens = 0; double seconds = 0; double loss = 0; bool whole = false; };
/// The smoothed loss has fallen below a rung for the first time.
struct RungPassed { std::string id; int64_t step = 0; int64_t tokens = 0; double seconds = 0; };
/// Next-token distribution after the prompt for the model of one age.
struct Probed { Age age; uint64_t request = 0; std::string prompt; std::vector<TokenId> tokens; Distribution next; };
/// A completion, whole or growing (`done` false): the tokens after the prompt with their probabilities.
struct Sampled {
    Age age;
    uint64_t request = 0;
    std::string prompt;
    std::vector<TokenId> promptTokens;
    std::vector<SampledToken> tokens;
    bool done = false;
};
/// What a view of the inside shows. Without an inspection, `error` says why.
struct Inspected {
    Age age;  ///< of the model that was looked at
    InspectView view = InspectView::Attention;
    uint64_t request = 0;
    std::shared_ptr<const Inspection> inspection;
    std::string error;
};
/// Many completions of one prompt by one model, as far as they are written.
struct SampledMany {
    Age age;
    uint64_t request = 0;
    std::string prompt;
    std::vector<std::string> texts;
    std::vector<std::string> kinds;  ///< question, answer, other, nonsense; empty while the first line is being written
    int wanted = 0;
    bool done = false;
    std::string error;  ///< why there are none
};
using fw::Meter;
struct Measured {
    Age age;  ///< of an earlier step: AgeRole::Visited
    uint64_t request = 0;
    int64_t tokens = 0;  ///< that this model had read
    std::vector<Meter> meters;
    std::string error;   ///< why there are none
};
/// Where the step-by-step writer stands: all tokens after the prompt, and what it expects next.
struct Written {
    struct Token {
        SampledToken token;       ///< with the candidates it was drawn from
        double dice = 0;          ///< the random number in [0, 1) that chose it, counted down the candidates
        double milliseconds = 0;  ///< to compute its distribution from the token before, and draw it
    };
    Age age;
    uint64_t request = 0;
    std::string prompt;
    std::vector<TokenId> promptTokens;
    std::vector<Token> tokens;
    Distribution next;
    double dice = 0;                ///< the number that will choose the next one
    double promptMilliseconds = 0;  ///< to read what stood there at first
    bool done = false;  ///< nothing more was ordered
    std::string error;
};
struct PinsChanged { std::vector<int64_t> steps; };
struct Saved { std::string path; int64_t step = 0; };
/// A kept run was opened (or branched): where it stands. ModelReady and DataReady follow.
struct RunOpened {
    std::string folder;
    int64_t step = 0, planned = 0, tokens = 0;
    double seconds = 0, loss = 0;
    double validationLoss = -1;  ///< -1: not measured yet
    bool ended = false;          ///< its plan is done
    bool readOnly = false;       ///< another process trains it
};
/// The model of a step is on disk and will stay there for the step cursor.
struct SnapshotTaken { int64_t step = 0; std::string path; };
/// The run cannot be kept: training waits, and goes on by itself when `ok` comes. The last good state is whole. `past`: it
/// was so once; told again with the history of the run.
struct Storage { bool ok = false; int64_t step = 0; std::string message; int exitCode = 0; bool past = false; };
/// The update that leads to this step goes wrong on purpose; `kind` as in train.trouble.
struct TroubleCaused { std::string kind; int64_t step = 0; };
/// The step cursor stands here: the nearest step not after the one asked for whose model is kept. Its probes and samples follow
/// as those of AgeRole::Visited. -1: nowhere any more.
struct StepShown { int64_t step = -1; };
/// What was done about a loss or gradient that is not a number.
struct Recovered {
    enum class Action { Skip, RollBack, Stop } action = Action::Skip;
    int64_t step = 0;
    int64_t toStep = 0;       ///< whose weights are in use now
    double learningRate = 0;  ///< peak, from here on
};
/// Answer to command Finish: everything is on disk.
struct Done {
    std::string reason;
    int64_t step = 0, tokens = 0;
    double seconds = 0, loss = 0;
    double validationLoss = -1;  ///< -1: not measured
    std::string path;            ///< of the model's folder; empty: nothing is kept
};
/// Something was adjusted or skipped and training goes on (or paused): what, why, what to try.
struct Warned { std::string message; int64_t step = 0; bool paused = false; };
struct Failed { std::string message; int exitCode = 70; };

}  // namespace event

using Event = std::variant<event::StateChanged, event::Preparing, event::ModelReady, event::DataReady, event::InfoChanged, event::RungsReady,
                           event::StepDone, event::Evaluated, event::RungPassed, event::Probed, event::Sampled,
                           event::Inspected, event::SampledMany, event::Measured, event::Written, event::PinsChanged, event::Saved, event::RunOpened, event::SnapshotTaken, event::StepShown,
                           event::Storage, event::TroubleCaused,
                           event::Recovered, event::Done, event::Warned, event::Failed>;

}  // namespace fw
