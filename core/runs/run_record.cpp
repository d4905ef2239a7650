// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_record.h"

#include <sys/stat.h>

#include <ctime>
#include <fmt/chrono.h>
#include <set>

#include "base/atomic_file.h"
#include "runs/run_paths.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;
constexpr int64_t kMaxBytes = 64 << 20;  // pasted text may be long
constexpr int kVersion = 1;

Json readJson(const fs::path& file) {
    Json json = Json::parse(readFile(file, kMaxBytes), nullptr, false);
    check(json.is_object(), ErrorKind::BadData, "{} is damaged: it is no JSON object.", file.string());
    return json;
}

/// Damaged values name their file.
template <class Config>
void takeFields(Config& config, const Json& json, const fs::path& file) {
    try {
        fieldsFromJson(config, json);
    } catch (const Error& error) {
        fail(ErrorKind::BadData, "{}: {}", file.string(), error.what());
    }
}

/// Not part of the experiment: how often somebody looks, and how much is kept.
bool isIncidental(std::string_view key) {
    return key.starts_with("keep.") || key.starts_with("sample.") || key == "train.auto_pin" || key == "train.sample_every" || key == "model.vocab_size";
}

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::vector<std::string> absolutePaths(const RunConfig& config) {
    std::vector<std::string> paths;
    for (const std::string& path : config.data.paths) paths.push_back(fs::absolute(path).lexically_normal().string());
    return paths;
}

Json experiment(const RunConfig& config) {
    Json json = fieldsToJson(config);
    json["data.paths"] = absolutePaths(config);
    json["data.pasted_text"] = config.data.pastedText.substr(0, 40);
    json["init"] = config.initFrom;
    return json;
}

}  // namespace

void writeRunRecord(const fs::path& run, const RunRecord& record) {
    Json json{{"format", "firstwords-run"}, {"version", kVersion}, {"program", FW_VERSION}};
    json.update(fieldsToJson(record));
    if (record.fork) json["fork"] = fieldsToJson(*record.fork);
    writeFileAtomically(run_paths::record(run), json.dump(1) + "\n");
}

RunRecord readRunRecord(const fs::path& run) {
    const fs::path file = run_paths::record(run);
    const Json json = readJson(file);
    RunRecord record;
    takeFields(record, json, file);
    if (json.contains("fork")) takeFields(record.fork.emplace(), json["fork"], file);
    return record;
}

void writeRunLabel(const fs::path& run, const RunLabel& label) { writeFileAtomically(run_paths::label(run), fieldsToJson(label).dump(1) + "\n"); }

RunLabel readRunLabel(const fs::path& run) {
    RunLabel label;
    std::error_code error;
    if (fs::exists(run_paths::label(run), error)) takeFields(label, readJson(run_paths::label(run)), run_paths::label(run));
    return label;
}

void writeRunSettings(const fs::path& run, const RunConfig& config) {
    Json json{{"preset", config.preset}, {"device", config.device}, {"threads", config.threads}, {"init", config.initFrom}};
    json["data.paths"] = absolutePaths(config);
    json["data.pasted_text"] = config.data.pastedText;
    json.update(fieldsToJson(config));
    writeFileAtomically(run_paths::settings(run), json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

RunConfig readRunSettings(const fs::path& run) {
    const fs::path file = run_paths::settings(run);
    const Json json = readJson(file);
    RunConfig config;
    takeFields(config, json, file);
    try {
        config.preset = json.value("preset", "");
        config.device = json.value("device", "auto");
        config.threads = json.value("threads", 0);
        config.initFrom = json.value("init", "");
        config.data.paths = json.value("data.paths", std::vector<std::string>{});
        config.data.pastedText = json.value("data.pasted_text", "");
    } catch (const nlohmann::json::exception&) {
        fail(ErrorKind::BadData, "{} is damaged.", file.string());
    }
    checkRunConfig(config);
    return config;
}

std::vector<Difference> differences(const RunConfig& a, const RunConfig& b) {
    std::vector<Difference> found;
    const Json before = experiment(a), after = experiment(b);
    for (const auto& [key, value] : before.items())
        if (!isIncidental(key) && after.at(key) != value) found.push_back({key, plain(value), plain(after.at(key))});
    return found;
}

std::string timeStamp() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

int64_t folderBytes(const fs::path& folder) {
    int64_t bytes = 0;
    std::set<std::pair<dev_t, ino_t>> seen;
    std::error_code error;
    for (fs::recursive_directory_iterator each(folder, error), end; each != end && !error; each.increment(error)) {
        struct stat info {};
        if (::lstat(each->path().c_str(), &info) != 0 || !S_ISREG(info.st_mode)) continue;
        if (info.st_nlink > 1 && !seen.emplace(info.st_dev, info.st_ino).second) continue;
        bytes += info.st_size;
    }
    return bytes;
}

}  // namespace fw
