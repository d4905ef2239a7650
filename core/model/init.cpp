// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/init.h"

#include <cmath>

#include "base/rng.h"

namespace fw {

namespace {
double standardDeviation(const ModelConfig& config, const Parameter& p) {
    const bool intoResidual = p.name.ends_with("attn.out.weight") || p.name.ends_with("mlp.down.weight");
    if (config.zeroInit && (intoResidual || p.role == ParameterRole::Head)) return 0;
    return intoResidual ? config.initStd / std::sqrt(2.0 * config.nLayer) : config.initStd;
}
}  // namespace

std::vector<float> initialWeights(const ModelConfig& config, uint64_t seed) {
    const ParameterLayout layout(config);
    std::vector<float> weights(static_cast<size_t>(layout.flatSize()));
    for (size_t index = 0; index < layout.all().size(); ++index) {
        const Parameter& p = layout.all()[index];
        float* values = weights.data() + p.offset;
        if (p.role == ParameterRole::Bias) continue;
        Rng rng(hashBits(seed, index));
        const double std = standardDeviation(config, p);
        for (int64_t i = 0; i < p.count(); ++i)
            values[i] = p.role == ParameterRole::Gain ? 1.0f : std == 0 ? 0.0f : static_cast<float>(rng.normal() * std);
    }
    return weights;
}

}  // namespace fw
