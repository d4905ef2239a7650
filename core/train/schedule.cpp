// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fw {

double learningRateAt(const TrainConfig& config, int64_t step, int64_t planned) {
    const double peak = config.learningRate, lowest = peak * config.minLrRatio;
    const double s = static_cast<double>(step), total = static_cast<double>(std::max<int64_t>(planned, 1));
    if (step < config.warmup) return peak * (s + 1) / static_cast<double>(config.warmup);
    if (config.schedule == "cosine") {
        const double warm = static_cast<double>(config.warmup);
        const double part = std::clamp((s - warm) / std::max(1.0, total - warm), 0.0, 1.0);
        return lowest + (peak - lowest) * 0.5 * (1.0 + std::cos(std::numbers::pi * part));
    }
    if (config.schedule == "wsd" && config.cooldown > 0) {
        const double rest = std::clamp((total - s) / (total * config.cooldown), 0.0, 1.0);
        return lowest + (peak - lowest) * rest;
    }
    return peak;
}

}  // namespace fw
