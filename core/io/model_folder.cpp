// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: finds the folder, checks everything against the header before a single weight is allocated, then fills.
#include "io/model_folder.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/atomic_file.h"
#include "base/error.h"
#include "io/hf_config.h"
#include "io/name_map.h"
#include "io/safetensors.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kMaxConfigBytes = 16 << 20;
constexpr int kMaxDepth = 64;
constexpr size_t kListed = 12;  ///< faults or names listed in one message

bool isFile(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

bool isPickleName(const fs::path& file) {
    const std::array<std::string_view, 6> endings{".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle"};
    return std::find(endings.begin(), endings.end(), file.extension().string()) != endings.end();
}

[[noreturn]] void failPickle(const fs::path& file) {
    fail(ErrorKind::BadData,
         "{} is a PyTorch pickle. Such files can run code and are never opened; save the model as model.safetensors.",
         file.string());
}

std::optional<fs::path> firstPickle(const fs::path& folder) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (isPickleName(entry.path())) return entry.path();
    return {};
}

/// "a, b, c and 4 more"
std::string listed(const std::vector<std::string>& items, std::string_view separator) {
    const size_t shown = std::min(items.size(), kListed);
    std::string text =
        fmt::format("{}", fmt::join(items.begin(), items.begin() + static_cast<ptrdiff_t>(shown), separator));
    if (shown < items.size()) text += fmt::format("{}and {} more", separator, items.size() - shown);
    return text;
}

/// The number at the end of a name ("step-000120" is 120), -1 without one.
int64_t trailingNumber(const std::string& name) {
    const size_t start = name.find_last_not_of("0123456789") + 1;
    if (start == name.size() || name.size() - start > 18) return -1;
    return std::stoll(name.substr(start));
}

std::optional<fs::path> latestSnapshot(const fs::path& folder) {
    std::optional<fs::path> best;
    int64_t bestNumber = -2;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.') || !isFile(entry.path() / "config.json")) continue;
        if (trailingNumber(name) <= bestNumber) continue;
        bestNumber = trailingNumber(name);
        best = entry.path();
    }
    return best;
}

nlohmann::json readJson(const fs::path& file) {
    const std::string text = readFile(file, kMaxConfigBytes);
    const auto guard = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        check(depth <= kMaxDepth, ErrorKind::BadData, "{}: nested deeper than {} levels.", file.string(), kMaxDepth);
        return true;
    };
    try {
        return nlohmann::json::parse(text, guard);
    } catch (const nlohmann::json::exception& error) {
        fail(ErrorKind::BadData, "{} is not valid JSON: {}.", file.string(),
             std::string_view(error.what()).substr(0, 200));
    }
}

fs::path weightFile(const fs::path& folder) {
    const fs::path file = folder / "model.safetensors";
    if (isFile(file)) return file;
    check(!isFile(folder / "model.safetensors.index.json"), ErrorKind::BadData,
          "{} keeps its weights in several files, which is not supported; save the model with one model.safetensors.",
          folder.string());
    if (const auto pickle = firstPickle(folder)) failPickle(*pickle);
    fail(ErrorKind::NoInput, "{} does not exist.", file.string());
}

/// Which entry of the file each tensor of the model is, and what stands in the file besides.
struct Match {
    std::vector<std::pair<HfTensor, const SafetensorsEntry*>> found;
    std::vector<const SafetensorsEntry*> unused;
};

Match matchTensors(const SafetensorsFile& file, const ModelConfig& config, const ParameterLayout& layout) {
    Match match;
    std::set<const SafetensorsEntry*> used;
    std::vector<std::string> faults;
    for (HfTensor& tensor : hfTensors(config, layout)) {
        const SafetensorsEntry* entry = file.find(tensor.name);
        if (!entry) entry = file.find(withoutPrefix(config, tensor.name));
        if (!entry)
            faults.push_back(fmt::format("'{}' {} is missing", tensor.name, shapeText(tensor.shape)));
        else if (entry->shape != tensor.shape)
            faults.push_back(fmt::format("'{}' should be {} and is {}", tensor.name, shapeText(tensor.shape),
                                         shapeText(entry->shape)));
        else if (!isFloating(entry->dtype))
            faults.push_back(fmt::format("'{}' holds {}", tensor.name, dtypeName(entry->dtype)));
        used.insert(entry);
        match.found.emplace_back(std::move(tensor), entry);
    }
    check(faults.empty(), ErrorKind::BadData, "{} does not fit its config.json: {}.", file.path().string(),
          listed(faults, "; "));
    for (const SafetensorsEntry& entry : file.entries())
        if (!used.contains(&entry) && !isIgnoredTensor(entry.name)) match.unused.push_back(&entry);
    return match;
}

std::vector<float> readWeights(const SafetensorsFile& file, const Match& match, const ParameterLayout& layout) {
    std::vector<float> weights(static_cast<size_t>(layout.flatSize()));
    std::vector<float> piece;
    for (const auto& [tensor, entry] : match.found) {
        piece.resize(static_cast<size_t>(tensor.count()));
        file.read(*entry, piece);
        scatterTensor(tensor, layout, piece, weights);
    }
    return weights;
}

void checkFinite(const ModelFolder& model, const ParameterLayout& layout, const std::string& file, bool allowed,
                 std::vector<std::string>& warnings) {
    int64_t count = 0;
    std::string first;
    for (const Parameter& p : layout.all()) {
        const auto begin = model.weights.begin() + p.offset;
        const auto bad = std::count_if(begin, begin + p.count(), [](float x) { return !std::isfinite(x); });
        if (bad > 0 && count == 0) first = p.name;
        count += bad;
    }
    if (count == 0) return;
    const std::string message = fmt::format(
        "{}: the weights contain {} non-finite values (NaN or infinite), first in '{}'", file, count, first);
    check(allowed, ErrorKind::BadData, "{}. Pass --allow-nonfinite to load them all the same.", message);
    warnings.push_back(message + ".");
}

/// A tied model may still carry a head; if it is another matrix, somebody should know.
bool isCopyOfEmbedding(const SafetensorsFile& file, const SafetensorsEntry& head, const ModelFolder& model,
                       const ParameterLayout& layout) {
    const Parameter& embedding = layout.all()[static_cast<size_t>(layout.index("embed.tokens"))];
    if (!isFloating(head.dtype) || head.count() != embedding.count()) return false;
    std::vector<float> values(static_cast<size_t>(head.count()));
    file.read(head, values);
    return std::equal(values.begin(), values.end(), model.weights.begin() + embedding.offset);
}

void warnOfUnused(ModelFolder& model, const SafetensorsFile& file, const Match& match, const ParameterLayout& layout) {
    std::vector<std::string> names;
    for (const SafetensorsEntry* entry : match.unused) {
        const bool tiedHead = model.config.tieEmbeddings && entry->name == "lm_head.weight";
        if (tiedHead && isCopyOfEmbedding(file, *entry, model, layout)) continue;
        names.push_back(quotedName(entry->name));
    }
    if (!names.empty())
        model.warnings.push_back(fmt::format("{} holds tensors that the model does not use: {}.", file.path().string(),
                                             listed(names, ", ")));
}

void readTokenizerOf(ModelFolder& model, const fs::path& folder) {
    const fs::path file = folder / "tokenizer.json";
    if (!isFile(file)) {
        model.warnings.push_back(
            fmt::format("{} has no tokenizer.json: the model cannot read or write text.", folder.string()));
        return;
    }
    model.tokenizer = readTokenizer(file);
    const int tokens = model.tokenizer->vocabSize(), ids = model.config.vocabSize;
    check(tokens <= ids, ErrorKind::BadData, "{} has {} tokens, but the model knows only {} ids.", file.string(),
          tokens, ids);
    if (tokens < ids)
        model.warnings.push_back(fmt::format("{} ids of the model have no token in {}.", ids - tokens, file.string()));
}

}  // namespace

fs::path findModelFolder(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    check(fs::exists(status), ErrorKind::NoInput, "{} does not exist.", path.string());
    if (fs::is_regular_file(status)) {
        if (isPickleName(path)) failPickle(path);
        const bool part = path.filename() == "config.json" || path.filename() == "model.safetensors";
        check(part, ErrorKind::BadData, "{} is not a model: a folder with config.json and model.safetensors is needed.",
              path.string());
        return path.has_parent_path() ? path.parent_path() : fs::path(".");
    }
    check(fs::is_directory(status), ErrorKind::NoInput, "{} is neither a folder nor a regular file.", path.string());
    if (isFile(path / "model" / "config.json")) return path / "model";
    if (isFile(path / "config.json")) return path;
    if (const auto snapshot = latestSnapshot(path / "snapshots")) return *snapshot;
    if (const auto pickle = firstPickle(path)) failPickle(*pickle);
    fail(ErrorKind::NoInput, "{} is not a model: it has no config.json, no 'model' and no snapshot.", path.string());
}

ModelFolder readModelFolder(const fs::path& path, bool allowNonFinite) {
    const fs::path folder = findModelFolder(path);
    ModelFolder model;
    model.config = configFromHf(readJson(folder / "config.json"), (folder / "config.json").string());
    const ParameterLayout layout(model.config);
    const SafetensorsFile file(weightFile(folder));
    const Match match = matchTensors(file, model.config, layout);
    model.weights = readWeights(file, match, layout);
    checkFinite(model, layout, file.path().string(), allowNonFinite, model.warnings);
    warnOfUnused(model, file, match, layout);
    readTokenizerOf(model, folder);
    return model;
}

}  // namespace fw
