// SPDX-License-Identifier: GPL-3.0-or-later
// Presets and configuration files: TOML in, settings out, every complaint with its file and line. Knows no setting by
// name; the settings describe themselves in fields().
#include "train/run_config.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fmt/ranges.h>
#include <optional>
#include <toml++/toml.h>
#include <tuple>

#include "base/atomic_file.h"
#include "model/describe.h"

namespace fw {

namespace {

namespace fs = std::filesystem;

constexpr int64_t kMaxFileBytes = 1 << 20;

std::string place(const fs::path& file, const toml::node& node) {
    return fmt::format("{}:{}", file.string(), node.source().begin.line);
}

toml::table parseToml(const fs::path& file) {
    const std::string text = readFile(file, kMaxFileBytes);
    try {
        return toml::parse(text, file.string());
    } catch (const toml::parse_error& error) {
        fail(ErrorKind::Config, "{}:{}: {}.", file.string(), error.source().begin.line, error.description());
    }
}

/// What the TOML value of a field of type T is called, and whether `node` is one.
template <class T>
bool hasTypeOf(const toml::node& node, const char*& expected) {
    if constexpr (std::is_same_v<T, std::string>) return expected = "text in quotes", node.is_string();
    else if constexpr (std::is_same_v<T, bool>) return expected = "true or false", node.is_boolean();
    else if constexpr (std::is_integral_v<T>) return expected = "a whole number", node.is_integer();
    else return expected = "a number", node.is_number();
}

std::string valueText(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return fmt::format("{}", number->get());
    if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
    if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
    return {};
}

void applyValue(RunConfig& config, const std::string& key, const toml::node& node, const fs::path& file) {
    try {
        RunConfig::fields(config, [&](std::string_view k, auto& member, const auto&, std::string_view) {
            const char* expected = "";
            if (k == key && !hasTypeOf<std::remove_reference_t<decltype(member)>>(node, expected))
                fail(ErrorKind::Config, "{} must be {}.", key, expected);
        });
        setField(config, key, valueText(node));
    } catch (const Error& error) {
        fail(ErrorKind::Config, "{}: {}", place(file, node), error.what());
    }
}

/// [model] n_layer = 3 and model.n_layer = 3 are the same: tables are part of the key.
void applyTable(RunConfig& config, const std::string& prefix, const toml::table& table, const fs::path& file) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const toml::table* inner = node.as_table()) applyTable(config, key + ".", *inner, file);
        else applyValue(config, key, node, file);
    }
}

/// Removes `key` from the top level and returns its text; throws if it is not text.
std::string takeText(toml::table& table, const char* key, const fs::path& file) {
    const toml::node* node = table.get(key);
    if (!node) return {};
    check(node->is_string(), ErrorKind::Config, "{}: {} must be text in quotes.", place(file, *node), key);
    const std::string text = node->as_string()->get();
    table.erase(key);
    return text;
}

struct PresetFile {
    PresetInfo info;
    std::string extends;
    int64_t order = 0;
    toml::table settings;
    fs::path file;
};

PresetFile readPreset(const fs::path& file) {
    PresetFile preset;
    preset.file = file;
    preset.settings = parseToml(file);
    preset.info = {file.stem().string(), takeText(preset.settings, "title", file), takeText(preset.settings, "summary", file)};
    preset.extends = takeText(preset.settings, "extends", file);
    check(!preset.info.title.empty() && !preset.info.summary.empty(), ErrorKind::Config,
          "{}: a preset needs 'title' and 'summary'.", file.string());
    if (const toml::node* order = preset.settings.get("order")) {
        check(order->is_integer(), ErrorKind::Config, "{}: order must be a whole number.", place(file, *order));
        preset.order = order->as_integer()->get();
        preset.settings.erase("order");
    }
    return preset;
}

std::vector<PresetFile> readPresets(const fs::path& folder) {
    std::error_code error;
    std::vector<PresetFile> presets;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".toml") presets.push_back(readPreset(entry.path()));
    check(!error, ErrorKind::NoInput, "Cannot list the presets in {}: {}.", folder.string(), error.message());
    std::sort(presets.begin(), presets.end(), [](const PresetFile& a, const PresetFile& b) {
        return std::tie(a.order, a.info.id) < std::tie(b.order, b.info.id);
    });
    return presets;
}

/// A preset's name is a file name in the folder and nothing else: no separators, no dots.
PresetFile findPreset(const fs::path& folder, const std::string& id) {
    const bool plain = !id.empty() && id.find_first_of("/\\.") == std::string::npos;
    const fs::path file = folder / (id + ".toml");
    std::error_code ignored;
    if (plain && fs::exists(file, ignored)) return readPreset(file);
    std::vector<std::string> ids;
    for (const PresetInfo& info : listPresets(folder)) ids.push_back(info.id);
    fail(ErrorKind::Config, "There is no preset '{}'. Did you mean '{}'? Presets: {}.", id, nearestKey(id, ids),
         fmt::join(ids, ", "));
}

/// "bpe:N" -> N; nothing for other tokenizers.
std::optional<int> bpeSize(const std::string& tokenizer) {
    if (!tokenizer.starts_with("bpe:")) return std::nullopt;
    const std::string_view number = std::string_view(tokenizer).substr(4);
    int size = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), size);
    check(error == std::errc() && end == number.data() + number.size() && size >= 272 && size <= 1000000, ErrorKind::Config,
          "data.tokenizer: '{}' needs a vocabulary of 272 (256 bytes and 16 special tokens) to 1000000, as in bpe:1024.",
          tokenizer);
    return size;
}

/// Weights, gradient and two moments in fp32 must fit into the machine's memory, or it would only swap.
void checkMemory(const RunConfig& config, int vocabSize) {
    ModelConfig model = config.model;
    model.vocabSize = vocabSize;
    const double needed = 16.0 * static_cast<double>(describeModel(model).parameters);
    const double memory = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGE_SIZE));
    constexpr double kGigabyte = 1e9;
    check(memory <= 0 || needed < 0.9 * memory, ErrorKind::Config,
          "Training this model needs at least {:.1f} GB of memory and this machine has {:.1f} GB. "
          "Try a smaller model.n_embd, fewer layers (model.n_layer), or a smaller vocabulary (data.tokenizer).",
          needed / kGigabyte, memory / kGigabyte);
}

}  // namespace

std::vector<PresetInfo> listPresets(const fs::path& folder) {
    std::vector<PresetInfo> infos;
    for (PresetFile& preset : readPresets(folder)) infos.push_back(std::move(preset.info));
    return infos;
}

RunConfig loadPreset(const fs::path& folder, const std::string& id) {
    std::vector<PresetFile> chain{findPreset(folder, id)};
    while (!chain.back().extends.empty()) {
        const std::string next = chain.back().extends;
        for (const PresetFile& seen : chain)
            check(seen.info.id != next, ErrorKind::Config, "{}: extends '{}', which extends it in turn: a circle.",
                  chain.back().file.string(), next);
        chain.push_back(findPreset(folder, next));
    }
    RunConfig config;
    for (auto preset = chain.rbegin(); preset != chain.rend(); ++preset) applyTable(config, "", preset->settings, preset->file);
    config.preset = id;
    return config;
}

void applySetting(RunConfig& config, const std::string& assignment) {
    const size_t equals = assignment.find('=');
    check(equals != std::string::npos && equals > 0, ErrorKind::Usage, "--set wants key=value, not '{}'.", assignment);
    setField(config, assignment.substr(0, equals), assignment.substr(equals + 1));
}

void applyConfigFile(RunConfig& config, const fs::path& file) {
    toml::table table = parseToml(file);
    if (const toml::node* node = table.get("extends"))
        fail(ErrorKind::Config, "{}: only presets know 'extends'; choose the base with --preset.", place(file, *node));
    takeText(table, "title", file);
    takeText(table, "summary", file);
    RunConfig changed = config;
    applyTable(changed, "", table, file);
    config = changed;
}

void checkRunConfig(const RunConfig& config) {
    checkFields(config);
    checkModelConfig(config.model);
    const std::vector<std::string> devices{"auto", "cpu", "cuda", "cuda-fp32", "reference"};
    check(std::find(devices.begin(), devices.end(), config.device) != devices.end(), ErrorKind::Config,
          "device: '{}' is not one of: {}.", config.device, fmt::join(devices, ", "));
    check(config.threads >= 0 && config.threads <= 4096, ErrorKind::Config, "threads: {} is outside 0 (all cores) to 4096.",
          config.threads);
    check(!config.data.tokenizer.empty(), ErrorKind::Config, "data.tokenizer: choose char, bpe:N or a tokenizer.json.");
    const std::optional<int> planned = bpeSize(config.data.tokenizer);
    checkMemory(config, config.model.vocabSize > 0 ? config.model.vocabSize : planned.value_or(256));
}

}  // namespace fw
