// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights: small random numbers, a pure function of configuration and seed.
#pragma once

#include <cstdint>
#include <vector>

#include "model/parameters.h"

namespace fw {

/// Flat array in ParameterLayout order. Matrices and embeddings are normal with std init_std; projections back into the
/// residual stream are scaled by 1/sqrt(2 L) (Radford et al. 2019) or zero with zero_init, which also zeroes an untied
/// head; gains are one, biases zero. Every parameter has a random stream of its own.
std::vector<float> initialWeights(const ModelConfig& config, uint64_t seed);

}  // namespace fw
