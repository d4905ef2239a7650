// SPDX-License-Identifier: GPL-3.0-or-later
// A moment of a run on disk: a Hugging Face model folder that also holds what the next step depends on. The manifest
// checkpoint.json is written last and names every file with its size and checksum; a folder appears whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/fields.h"
#include "io/model_folder.h"
#include "train/trainer.h"

namespace fw {

/// Where a run stands. The data cursor and all random numbers are functions of seed and step (see BatchSource).
struct Progress {
    int64_t step = 0;
    int64_t tokens = 0;
    int64_t planned = 0;        ///< steps the schedule is laid out for
    double seconds = 0;         ///< of training
    double loss = 0;            ///< of the last step
    double validationLoss = -1; ///< last measured; -1: not yet
    int64_t validationStep = -1;  ///< where
    double learningRate = 0;    ///< peak; may have been changed on the way
    double smoothedLoss = 0, smoothWeight = 0;
    int64_t rungsPassed = 0;
    int badSteps = 0;           ///< in a row
    int rollBacks = 0;
    int64_t evaluatedAt = -1;
    bool ended = false;         ///< the plan is done, the last evaluation too
    int64_t metricsBytes = 0;   ///< of metrics.jsonl that belong to the steps so far
    std::string textChecksum;   ///< of the token ids trained on

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("step", self.step, Any{}, "");
        visit("tokens", self.tokens, Any{}, "");
        visit("planned", self.planned, Any{}, "");
        visit("seconds", self.seconds, Any{}, "");
        visit("loss", self.loss, Any{}, "");
        visit("validation_loss", self.validationLoss, Any{}, "");
        visit("validation_step", self.validationStep, Any{}, "");
        visit("learning_rate", self.learningRate, Any{}, "");
        visit("smoothed_loss", self.smoothedLoss, Any{}, "");
        visit("smooth_weight", self.smoothWeight, Any{}, "");
        visit("rungs_passed", self.rungsPassed, Any{}, "");
        visit("bad_steps", self.badSteps, Any{}, "");
        visit("roll_backs", self.rollBacks, Any{}, "");
        visit("evaluated_at", self.evaluatedAt, Any{}, "");
        visit("ended", self.ended, Any{}, "");
        visit("metrics_bytes", self.metricsBytes, Any{}, "");
        visit("text_checksum", self.textChecksum, Any{}, "");
    }
};

struct Checkpoint {
    Progress progress;
    ModelConfig model;
    std::shared_ptr<const TrainingState> state;  ///< without moments if the folder keeps only the model
    std::shared_ptr<const Tokenizer> tokenizer;
};

/// Writes run/snapshots/step-N, durable when it returns. Throws Error; then an older folder of that step is still there.
/// Returns the folder.
std::filesystem::path writeCheckpoint(const std::filesystem::path& run, const Checkpoint& checkpoint);
/// Reads one and verifies every checksum. Throws Error(NoInput | BadData | Permission | Io) naming file and fault.
Checkpoint readCheckpoint(const std::filesystem::path& folder);
/// The newest one that is whole and can be gone on from exactly. What was passed over is told to `warn`. Throws
/// Error(NoInput | BadData) if there is none, with the reasons.
Checkpoint newestCheckpoint(const std::filesystem::path& run, const std::function<void(const std::string&)>& warn);
/// Takes the optimizer's memory out of a snapshot; what is left is a plain model folder.
void stripCheckpoint(const std::filesystem::path& folder);
/// Deletes a snapshot so that nothing half deleted is ever visible.
void removeSnapshot(const std::filesystem::path& folder);
/// Removes what a crash left of folders under construction or being deleted.
void clearLeftovers(const std::filesystem::path& run);
/// Bytes of one checkpoint of a model with this many weights.
int64_t checkpointBytes(int64_t weights, bool withOptimizer);

}  // namespace fw
