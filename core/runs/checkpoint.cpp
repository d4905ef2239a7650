// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/checkpoint.h"

#include <algorithm>
#include <array>

#include "base/atomic_file.h"
#include "base/checksum.h"
#include "io/atomic_folder.h"
#include "io/safetensors.h"
#include "runs/run_paths.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr const char* kManifest = "checkpoint.json";
constexpr const char* kOptimizer = "optimizer.safetensors";
constexpr std::string_view kFormat = "firstwords-checkpoint";
constexpr int kVersion = 1;
constexpr int64_t kMaxManifestBytes = 1 << 20;

using Json = nlohmann::ordered_json;

std::vector<std::string_view> mayReplace() {
    std::vector<std::string_view> names(modelFileNames().begin(), modelFileNames().end());
    names.insert(names.end(), {kManifest, kOptimizer});
    return names;
}

Json describeFiles(const fs::path& folder) {
    Json files = Json::object();
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    for (const fs::path& file : found)
        files[file.filename().string()] = {{"bytes", fs::file_size(file)}, {"xxh3_128", checksumOfFile(file)}};
    return files;
}

/// The manifest vouches for itself too.
std::string sealed(Json manifest) {
    manifest["checksum"] = checksum(manifest.dump());
    return manifest.dump(2) + "\n";
}

Json readManifest(const fs::path& file) {
    Json manifest = Json::parse(readFile(file, kMaxManifestBytes), nullptr, false);
    check(manifest.is_object() && manifest.value("format", "") == kFormat, ErrorKind::BadData, "{} is not a checkpoint's manifest, or it is damaged.",
          file.string());
    check(manifest.value("version", 0) <= kVersion, ErrorKind::BadData, "{} was written by a newer version of First Words.", file.string());
    const std::string expected = manifest.value("checksum", "");
    manifest.erase("checksum");
    check(checksum(manifest.dump()) == expected, ErrorKind::BadData, "{} is damaged: its checksum does not fit.", file.string());
    return manifest;
}

void verifyFiles(const fs::path& folder, const Json& files) {
    for (const auto& [name, facts] : files.items()) {
        const fs::path file = folder / name;
        std::error_code error;
        const auto bytes = fs::file_size(file, error);
        check(!error, ErrorKind::BadData, "{} is missing.", file.string());
        check(bytes == facts.value("bytes", uint64_t{0}), ErrorKind::BadData, "{} has {} bytes instead of {}.", file.string(), bytes,
              facts.value("bytes", uint64_t{0}));
        check(checksumOfFile(file) == facts.value("xxh3_128", ""), ErrorKind::BadData, "{} is damaged: its checksum does not fit.", file.string());
    }
}

void writeMoments(const fs::path& file, const TrainingState& state) {
    const auto count = static_cast<int64_t>(state.first.size());
    writeSafetensors(file, {{"first", {count}, state.first}, {"second", {count}, state.second}});
}

void readMoments(const fs::path& path, TrainingState& state) {
    const SafetensorsFile file(path);
    for (auto& [name, values] : {std::pair<const char*, std::vector<float>&>{"first", state.first}, {"second", state.second}}) {
        const SafetensorsEntry* entry = file.find(name);
        check(entry && entry->count() == static_cast<int64_t>(state.weights.size()), ErrorKind::BadData, "{} does not fit the model.", path.string());
        values.resize(state.weights.size());
        file.read(*entry, values);
    }
}

/// Another snapshot of the run whose unchanging files can be shared.
fs::path twinOf(const fs::path& run) {
    for (const int64_t step : run_paths::snapshotSteps(run)) {
        std::error_code error;
        const fs::path folder = run_paths::snapshot(run, step);
        if (fs::exists(folder / "config.json", error)) return folder;
    }
    return {};
}

}  // namespace

fs::path writeCheckpoint(const fs::path& run, const Checkpoint& c) {
    const fs::path folder = run_paths::snapshot(run, c.progress.step);
    AtomicFolder out(folder, mayReplace());
    writeModelFiles(out.path(), c.model, c.state->weights, *c.tokenizer, twinOf(run));
    Json manifest{{"format", kFormat}, {"version", kVersion}, {"program", FW_VERSION}, {"progress", fieldsToJson(c.progress)}};
    if (!c.state->first.empty()) {
        writeMoments(out.path() / kOptimizer, *c.state);
        manifest["updates"] = c.state->updates;
    }
    manifest["files"] = describeFiles(out.path());
    writeFileAtomically(out.path() / kManifest, sealed(std::move(manifest)));
    out.commit();
    return folder;
}

Checkpoint readCheckpoint(const fs::path& folder) {
    const Json manifest = readManifest(folder / kManifest);
    try {
        verifyFiles(folder, manifest.at("files"));
        Checkpoint c;
        fieldsFromJson(c.progress, manifest.at("progress"));
        ModelFolder model = readModelFolder(folder, true);
        check(model.tokenizer != nullptr, ErrorKind::BadData, "{} has no tokenizer.json.", folder.string());
        c.model = model.config;
        c.tokenizer = model.tokenizer;
        TrainingState state{.weights = std::move(model.weights)};
        if (manifest.contains("updates")) {
            state.updates = manifest.at("updates").get<int64_t>();
            readMoments(folder / kOptimizer, state);
        }
        c.state = std::make_shared<const TrainingState>(std::move(state));
        return c;
    } catch (const nlohmann::json::exception& error) {
        fail(ErrorKind::BadData, "{} is damaged: {}.", (folder / kManifest).string(), error.what());
    }
}

Checkpoint newestCheckpoint(const fs::path& run, const std::function<void(const std::string&)>& warn) {
    std::vector<int64_t> steps = run_paths::snapshotSteps(run);
    std::string reasons;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const fs::path folder = run_paths::snapshot(run, *step);
        std::error_code error;
        if (!fs::exists(folder / kOptimizer, error)) continue;  // only a model was kept of that step
        try {
            return readCheckpoint(folder);
        } catch (const Error& fault) {
            reasons += fmt::format(" {}", fault.what());
            warn(fmt::format("The state of step {} cannot be used: {} An earlier one is tried.", *step, fault.what()));
        }
    }
    check(!reasons.empty(), ErrorKind::NoInput, "{} holds no state to go on from. A model in it can be trained further with train --init.", run.string());
    fail(ErrorKind::BadData, "{} holds no state that is whole.{}", run.string(), reasons);
}

void stripCheckpoint(const fs::path& folder) {
    std::error_code ignored;
    fs::remove(folder / kManifest, ignored);
    fs::remove(folder / kOptimizer, ignored);
}

void removeSnapshot(const fs::path& folder) {
    const fs::path hidden = folder.parent_path() / fmt::format(".{}.deleting", folder.filename().string());
    std::error_code error;
    fs::remove_all(hidden, error);
    fs::rename(folder, hidden, error);
    if (!error) fs::remove_all(hidden, error);
}

void clearLeftovers(const fs::path& run) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const fs::path& folder : {run, run_paths::snapshots(run)})
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with('.') && (name.ends_with(".writing") || name.ends_with(".deleting") || name.ends_with(".tmp"))) found.push_back(entry.path());
        }
    for (const fs::path& path : found) fs::remove_all(path, error);
}

int64_t checkpointBytes(int64_t weights, bool withOptimizer) { return weights * 4 * (withOptimizer ? 3 : 1) + 20'000; }

}  // namespace fw
