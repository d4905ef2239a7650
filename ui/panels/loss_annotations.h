// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the loss plot beside the curves: rungs with their words, and the models that other panels show.
#pragma once

#include <vector>

#include "viewmodels/loss_curve.h"
#include "widgets/plot_widget.h"

namespace fw {

/// One level per rung, with the moment at which it was passed; ln V alone while the rungs are not counted yet.
QVector<PlotLevel> lossLevels(const LossCurve& loss, LossAxis axis);
/// Passed rungs, step 0, pins (steps in the order of their columns), the step cursor's and now, in the colours of their age.
QVector<PlotDot> lossDots(const LossCurve& loss, const std::vector<int64_t>& pins, std::optional<int64_t> visited, LossAxis axis,
                          const ColorRoles& roles);

}  // namespace fw
