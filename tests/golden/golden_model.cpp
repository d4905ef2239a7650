// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden_model.h"

#include <cmath>

#include "base/error.h"
#include "io/model_folder.h"
#include "io/name_map.h"
#include "io/safetensors.h"

namespace fw {

namespace {

const SafetensorsEntry& entryOf(const SafetensorsFile& file, const std::string& name) {
    const SafetensorsEntry* entry = file.find(name);
    check(entry, ErrorKind::BadData, "{} has no '{}'.", file.path().string(), name);
    return *entry;
}

std::vector<float> floats(const SafetensorsFile& file, const std::string& name) {
    const SafetensorsEntry& entry = entryOf(file, name);
    std::vector<float> values(static_cast<size_t>(entry.count()));
    file.read(entry, values);
    return values;
}

/// A tensor per weight, "grad." or "final.", put where our layout has it.
std::vector<float> flat(const SafetensorsFile& file, const std::string& prefix, const ModelConfig& config) {
    const ParameterLayout layout(config);
    std::vector<float> values(static_cast<size_t>(layout.flatSize()));
    for (const HfTensor& tensor : hfTensors(config, layout))
        scatterTensor(tensor, layout, floats(file, prefix + tensor.name), values);
    return values;
}

/// (steps, B, T + 1) ids: each row is its inputs and, one further, its targets.
std::vector<Batch> batches(const SafetensorsFile& file) {
    const SafetensorsEntry& entry = entryOf(file, "batches");
    const std::vector<int64_t> ids = file.readIntegers(entry);
    const int64_t steps = entry.shape.at(0), B = entry.shape.at(1), width = entry.shape.at(2);
    std::vector<Batch> all(static_cast<size_t>(steps), Batch{B, width - 1, {}, {}, {}});
    for (size_t i = 0; i < ids.size(); ++i) {
        Batch& batch = all[i / static_cast<size_t>(B * width)];
        const int64_t column = static_cast<int64_t>(i) % width;
        if (column < width - 1) batch.inputs.push_back(static_cast<int32_t>(ids[i]));
        if (column > 0) batch.targets.push_back(static_cast<int32_t>(ids[i]));
    }
    return all;
}

}  // namespace

std::vector<std::string> goldenNames() {
    return {"gpt2", "llama", "qwen3", "qwen3_tied"};
}

GoldenModel readGolden(const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path(FW_SOURCE_DIR) / "tests" / "golden" / name;
    ModelFolder model = readModelFolder(folder);
    const SafetensorsFile file(folder / "golden.safetensors");
    return {.config = model.config,
            .weights = std::move(model.weights),
            .batches = batches(file),
            .logits = floats(file, "logits"),
            .gradients = flat(file, "grad.", model.config),
            .losses = floats(file, "losses"),
            .gradNorms = floats(file, "grad_norms"),
            .finalWeights = flat(file, "final.", model.config)};
}

double relativeDistance(std::span<const float> ours, std::span<const float> theirs, double floor) {
    double difference = 0, norm = 0;
    for (size_t i = 0; i < theirs.size(); ++i) {
        const double d = static_cast<double>(ours[i]) - static_cast<double>(theirs[i]);
        difference += d * d;
        norm += static_cast<double>(theirs[i]) * static_cast<double>(theirs[i]);
    }
    return std::sqrt(difference) / std::max(std::sqrt(norm), floor);
}

}  // namespace fw
