// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

double crossEntropy(Tape& tape, Var logits, const int32_t* targets, float scale) {
    const int64_t N = logits->value.rows();
    const Tensor losses = tape.keep({N});
    if (tape.training()) {
        tape.backend().crossEntropyGradient(losses, logits->value, targets, scale);
        tape.setGradient(logits, logits->value);
    } else {
        tape.backend().crossEntropyForward(losses, logits->value, targets);
    }
    tape.lap("cross_entropy");
    thread_local std::vector<float> host;
    host.resize(static_cast<size_t>(N));
    tape.backend().copyToHost(host, losses.data);
    double sum = 0;
    for (const float loss : host) sum += loss;
    return sum;
}

}  // namespace fw::ops
