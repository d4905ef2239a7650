// SPDX-License-Identifier: GPL-3.0-or-later
// What is written down about a run: a small record that lists of runs read, and the whole configuration.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "runs/checkpoint.h"
#include "train/run_config.h"

namespace fw {

/// Where a run branched off another.
struct ForkOrigin {
    std::string run;      ///< id of the other run
    std::string folder;   ///< where it was
    int64_t step = 0;
    std::string key;      ///< the one setting that was changed, empty: none
    std::string from, to;
    bool exact = true;    ///< false: the optimizer began anew

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("run", self.run, Any{}, "");
        visit("folder", self.folder, Any{}, "");
        visit("step", self.step, Any{}, "");
        visit("key", self.key, Any{}, "");
        visit("from", self.from, Any{}, "");
        visit("to", self.to, Any{}, "");
        visit("exact", self.exact, Any{}, "");
    }
};

struct RunRecord {
    std::string name;             ///< as created; a label given later is in label.json
    std::string created;          ///< UTC, ISO 8601
    std::string preset, source, device;
    int64_t parameters = 0;
    std::optional<ForkOrigin> fork;
    std::vector<std::string> differs;  ///< "train.seed 1 -> 2", from the run before it in the library
    std::string differsFrom;           ///< id of that run
    // Replaced at every checkpoint:
    std::string state = "running";     ///< running | paused | finished
    int64_t step = 0, planned = 0, tokens = 0, bytes = 0;
    double seconds = 0, loss = 0, validationLoss = -1;
    int64_t validationStep = -1;       ///< where that was measured; -1: not told (older records)

    /// Whether the validation loss is that of the model at the end, not of one on the way.
    bool isValidated() const { return validationLoss >= 0 && (validationStep < 0 ? state == "finished" : validationStep == step); }

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("name", self.name, Any{}, "");
        visit("created", self.created, Any{}, "");
        visit("preset", self.preset, Any{}, "");
        visit("source", self.source, Any{}, "");
        visit("device", self.device, Any{}, "");
        visit("parameters", self.parameters, Any{}, "");
        visit("differs", self.differs, Any{}, "");
        visit("differs_from", self.differsFrom, Any{}, "");
        visit("state", self.state, Any{}, "");
        visit("step", self.step, Any{}, "");
        visit("planned", self.planned, Any{}, "");
        visit("tokens", self.tokens, Any{}, "");
        visit("bytes", self.bytes, Any{}, "");
        visit("seconds", self.seconds, Any{}, "");
        visit("loss", self.loss, Any{}, "");
        visit("validation_loss", self.validationLoss, Any{}, "");
        visit("validation_step", self.validationStep, Any{}, "");
    }
};

/// Name and note given by a person; they outlive whatever the training writes.
struct RunLabel {
    std::string name, note;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("name", self.name, Any{}, "");
        visit("note", self.note, Any{}, "");
    }
};

void writeRunRecord(const std::filesystem::path& run, const RunRecord& record);
/// Throws Error(NoInput) if the folder is no run, BadData if the record is damaged.
RunRecord readRunRecord(const std::filesystem::path& run);
void writeRunLabel(const std::filesystem::path& run, const RunLabel& label);
/// Empty where there is none.
RunLabel readRunLabel(const std::filesystem::path& run);
/// The whole configuration, with the places of text and device.
void writeRunSettings(const std::filesystem::path& run, const RunConfig& config);
RunConfig readRunSettings(const std::filesystem::path& run);

/// One setting in which two runs differ.
struct Difference {
    std::string key, from, to;
};
/// What makes `b` another experiment than `a`: settings, text, starting weights; not how it is run or kept.
std::vector<Difference> differences(const RunConfig& a, const RunConfig& b);
/// A setting in which not all of several runs agree.
struct Disagreement {
    std::string key;
    std::vector<std::string> values;  ///< one per run
};
/// In the alphabetical order of their keys.
std::vector<Disagreement> disagreements(const std::vector<RunConfig>& runs);
/// Now, as in RunRecord::created.
std::string timeStamp();
/// Bytes of all files in a run's folder; what hard links share counts once.
int64_t folderBytes(const std::filesystem::path& folder);

}  // namespace fw
