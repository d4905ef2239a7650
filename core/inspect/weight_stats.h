// SPDX-License-Identifier: GPL-3.0-or-later
// Every matrix and vector of a model in numbers: how large its weights are, how large the gradient on it, and how they
// are spread.
#pragma once

#include <optional>
#include <string>

#include "inspect/inspected_model.h"

namespace fw {

/// How many numbers fall into each of kBins equal parts of [-limit, limit].
struct Histogram {
    static constexpr int kBins = 61;  // odd: zero is in the middle of one
    double limit = 0;                 ///< the largest magnitude
    std::vector<int64_t> counts;
};

struct NumberStats {
    double norm = 0;  ///< Euclidean
    double rms = 0;   ///< norm / sqrt(count)
    double mean = 0;
    Histogram histogram;
};

struct ParameterStats {
    std::string name;
    Shape shape;
    NumberStats weight;
    std::optional<NumberStats> gradient;
    std::optional<double> updateRatio;  ///< |change of one update| / |weights|
};

struct WeightStats {
    std::vector<ParameterStats> parameters;  ///< in the layout's order
    double gradientNorm = 0;                 ///< of all parameters together; 0 without a gradient
    double gradientLoss = 0;                 ///< nats per token on the text that the gradient is of
    int64_t gradientTokens = 0;
};

NumberStats statsOf(std::span<const float> values);
/// `batch`: text for the gradient, or null. `before`: the weights of one update ago, flat in the layout, or empty.
WeightStats weightStats(const InspectedModel& model, const Batch* batch, std::span<const float> before = {});

}  // namespace fw
