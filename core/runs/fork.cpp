// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/fork.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <fmt/ranges.h>

#include "base/atomic_file.h"
#include "runs/run_paths.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

/// What may be changed, and the settings (or their beginning) that belong to it. One row per thing.
struct Change {
    std::string_view title;
    std::string_view key;
};
constexpr std::array kChanges{Change{"learning rate", "train.learning_rate"}, Change{"text", "data."}, Change{"batch size", "train.batch_size"},
                              Change{"seed", "train.seed"}, Change{"optimizer", "train.optimizer"}};

const Change* changeOf(std::string_view key) {
    if (key == "data.tokenizer") return nullptr;  // the vocabulary belongs to the weights
    for (const Change& change : kChanges)
        if (change.key.ends_with('.') ? key.starts_with(change.key) : key == change.key) return &change;
    return nullptr;
}

/// Bytes of the metrics up to the end of a step.
int64_t metricsBytesUpTo(const fs::path& run, int64_t step) {
    std::ifstream file(run_paths::metrics(run));
    int64_t bytes = 0;
    for (std::string line; std::getline(file, line); bytes += static_cast<int64_t>(line.size()) + 1) {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (json.is_object() && json.value("event", "") == "step" && json.value("step", int64_t{0}) > step) break;
    }
    return bytes;
}

/// A snapshot that kept only its model.
Checkpoint plainPoint(const fs::path& folder, int64_t step, const RunConfig& before) {
    ModelFolder model = readModelFolder(folder);
    check(model.tokenizer != nullptr, ErrorKind::BadData, "{} has no tokenizer.json.", folder.string());
    Checkpoint point;
    point.model = model.config;
    point.tokenizer = model.tokenizer;
    point.state = std::make_shared<const TrainingState>(TrainingState{.weights = std::move(model.weights)});
    point.progress.step = step;
    point.progress.tokens = step * before.train.batchSize * before.model.nCtx;
    point.progress.planned = before.train.steps;
    point.progress.metricsBytes = metricsBytesUpTo(run_paths::runOfSnapshot(folder), step);
    return point;
}

}  // namespace

ForkOrigin forkOrigin(const fs::path& run, int64_t step, const RunConfig& config) {
    ForkOrigin origin;
    origin.run = fs::absolute(run).lexically_normal().filename().string();
    origin.folder = fs::absolute(run).string();
    origin.step = step;
    const Change* changed = nullptr;
    for (const Difference& d : differences(readRunSettings(run), config)) {
        const Change* change = changeOf(d.key);
        check(change != nullptr, ErrorKind::Usage, "A branch keeps {} ({}, not {}); it may change the learning rate, the text, the batch size, the seed or the optimizer.",
              d.key, d.from, d.to);
        check(!changed || changed == change, ErrorKind::Usage, "A branch changes exactly one thing, or nobody knows what made the difference; here {} and {} differ.",
              changed ? changed->title : "", change->title);
        if (!changed) {
            origin.key = d.key;
            origin.from = d.from;
            origin.to = d.to;
        }
        changed = change;
    }
    check(changed != nullptr, ErrorKind::Usage,
          "A branch changes exactly one thing, and nothing was changed: set train.learning_rate, train.batch_size, train.seed, train.optimizer or the text.");
    return origin;
}

std::string forkWords(const ForkOrigin& origin) {
    const Change* change = changeOf(origin.key);
    std::string words = fmt::format("branched at step {}: {} {} → {}", origin.step, change ? change->title : std::string_view(origin.key), origin.from, origin.to);
    if (!origin.exact) words += ", with a new optimizer";
    return words;
}

Checkpoint forkPoint(ForkOrigin& origin, const RunConfig& config) {
    const fs::path folder = run_paths::snapshot(origin.folder, origin.step);
    std::error_code error;
    if (!fs::exists(folder / "config.json", error)) {
        std::vector<int64_t> steps = run_paths::snapshotSteps(origin.folder);
        std::sort(steps.begin(), steps.end(), [&](int64_t a, int64_t b) { return std::abs(a - origin.step) < std::abs(b - origin.step); });
        if (steps.size() > 6) steps.resize(6);
        std::sort(steps.begin(), steps.end());
        fail(ErrorKind::NoInput, "{} keeps no model of step {}; nearby are {}.", origin.folder, origin.step, fmt::join(steps, ", "));
    }
    const RunConfig before = readRunSettings(origin.folder);
    Checkpoint point = fs::exists(folder / "checkpoint.json", error) ? readCheckpoint(folder) : plainPoint(folder, origin.step, before);
    if (before.train.optimizer != config.train.optimizer)  // their memories mean different things
        point.state = std::make_shared<const TrainingState>(TrainingState{.weights = point.state->weights});
    if (point.state->first.empty()) origin.exact = false;
    if (origin.key == "train.learning_rate" || point.progress.learningRate == 0) point.progress.learningRate = config.train.learningRate;
    point.progress.evaluatedAt = -1;
    return point;
}

void copySharedMetrics(const ForkOrigin& origin, int64_t bytes, const fs::path& run) {
    std::error_code error;
    if (!fs::exists(run_paths::metrics(origin.folder), error)) return;
    std::string text = readFile(run_paths::metrics(origin.folder));
    text.resize(std::min(text.size(), static_cast<size_t>(bytes)));
    writeFileAtomically(run_paths::metrics(run), text);
}

}  // namespace fw
