// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate of a step: a pure function of settings and step.
#pragma once

#include "train/train_config.h"

namespace fw {

/// Rate of update number `step` (0-based) in a plan of `planned` steps. wsd: linear warm-up, constant, linear cool-down;
/// cosine: warm-up, then half a cosine to the minimum (Loshchilov and Hutter 2017); constant: warm-up, then constant.
double learningRateAt(const TrainConfig& config, int64_t step, int64_t planned);

}  // namespace fw
