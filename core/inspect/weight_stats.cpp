// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/weight_stats.h"

#include <algorithm>
#include <cmath>

namespace fw {

namespace {

Histogram histogramOf(std::span<const float> values) {
    Histogram h;
    h.counts.resize(Histogram::kBins, 0);
    float limit = 0;
    for (const float v : values)
        if (std::isfinite(v)) limit = std::max(limit, std::abs(v));
    h.limit = limit;
    const double perUnit = limit > 0 ? Histogram::kBins / (2.0 * h.limit) : 0;
    for (const float v : values) {
        if (!std::isfinite(v)) continue;
        const int bin = limit > 0 ? static_cast<int>((static_cast<double>(v) + h.limit) * perUnit) : Histogram::kBins / 2;
        ++h.counts[static_cast<size_t>(std::clamp(bin, 0, Histogram::kBins - 1))];
    }
    return h;
}

double distance(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += (static_cast<double>(a[i]) - b[i]) * (static_cast<double>(a[i]) - b[i]);
    return std::sqrt(sum);
}

}  // namespace

NumberStats statsOf(std::span<const float> values) {
    NumberStats stats;
    double squares = 0, sum = 0;
    for (const float v : values) {
        squares += static_cast<double>(v) * v;
        sum += v;
    }
    const auto count = static_cast<double>(std::max<size_t>(1, values.size()));
    stats.norm = std::sqrt(squares);
    stats.rms = std::sqrt(squares / count);
    stats.mean = sum / count;
    stats.histogram = histogramOf(values);
    return stats;
}

WeightStats weightStats(const InspectedModel& model, const Batch* batch, std::span<const float> before) {
    WeightStats stats;
    std::optional<Gradient> gradient;
    if (batch) {
        gradient = gradientOf(model, *batch);
        stats.gradientLoss = gradient->loss;
        stats.gradientTokens = batch->B * batch->T;
    }
    std::vector<float> values;
    double squares = 0;
    for (const Parameter& p : model.gpt.layout().all()) {
        values.resize(static_cast<size_t>(p.count()));
        model.backend.copyToHost(values, {model.weights.values + p.offset, {p.count()}});
        ParameterStats& one = stats.parameters.emplace_back(ParameterStats{p.name, p.shape, statsOf(values), {}, {}});
        if (!before.empty() && one.weight.norm > 0)
            one.updateRatio = distance(values, before.subspan(static_cast<size_t>(p.offset), values.size())) / one.weight.norm;
        if (!gradient) continue;
        model.backend.copyToHost(values, {gradient->values.data() + p.offset, {p.count()}});
        one.gradient = statsOf(values);
        squares += one.gradient->norm * one.gradient->norm;
    }
    stats.gradientNorm = std::sqrt(squares);
    return stats;
}

}  // namespace fw
