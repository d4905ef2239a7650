// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

Var layerNorm(Tape& tape, Var x, Var weight, Var bias, float eps) {
    check(weight->value.count() == x->value.cols(), ErrorKind::Internal, "[layer_norm] weight is {}, input is {}.",
          weight->value.shape.str(), x->value.shape.str());
    Var y = tape.activation(x->value.shape, "layer_norm");
    const Tensor mean = tape.keep({x->value.rows()}), rstd = tape.keep({x->value.rows()});
    tape.backend().layerNormForward(y->value, mean, rstd, x->value, weight->value, bias->value, eps);
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y, weight, bias, mean = mean.data, rstd = rstd.data] {
        const bool add = tape.claimGradient(x);
        const Shape rows{x->value.rows()};
        tape.backend().layerNormBackward(x->grad, weight->grad, bias->grad, y->grad, x->value, weight->value, {mean, rows}, {rstd, rows}, add);
    });
    return y;
}

Var rmsNorm(Tape& tape, Var x, Var weight, float eps) {
    check(weight->value.count() == x->value.cols(), ErrorKind::Internal, "[rms_norm] weight is {}, input is {}.",
          weight->value.shape.str(), x->value.shape.str());
    Var y = tape.activation(x->value.shape, "rms_norm");
    const Tensor rstd = tape.keep({x->value.rows()});
    tape.backend().rmsNormForward(y->value, rstd, x->value, weight->value, eps);
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y, weight, rstd = rstd.data] {
        const bool add = tape.claimGradient(x);
        tape.backend().rmsNormBackward(x->grad, weight->grad, y->grad, x->value, weight->value, {rstd, {x->value.rows()}}, add);
    });
    return y;
}

}  // namespace fw::ops
