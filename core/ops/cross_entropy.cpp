// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/ops.h"

namespace fw::ops {

void crossEntropy(Tape& tape, Var logits, const int32_t* targets, float scale, double* total) {
    const int64_t N = logits->value.rows();
    const Tensor losses = tape.keep({N});
    tape.backend().crossEntropyGradient(losses, logits->value, targets, scale);
    tape.setGradient(logits, logits->value);
    tape.backend().sum(total, losses.data, N);
    tape.lap("cross_entropy");
}

}  // namespace fw::ops
