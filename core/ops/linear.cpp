// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

namespace {
Shape withLast(const Shape& shape, int64_t last) {
    if (shape.rank() == 2) return {shape[0], last};
    return {shape[0], shape[1], last};
}
}  // namespace

Var linear(Tape& tape, Var x, Var weight, Var bias, Var residual) {
    check(weight->value.cols() == x->value.cols(), ErrorKind::Internal, "[linear] weight is {}, input is {}.",
          weight->value.shape.str(), x->value.shape.str());
    Var y = tape.activation(withLast(x->value.shape, weight->value.rows()), "linear");
    tape.backend().linearForward(y->value, x->value, weight->value, bias ? bias->value : Tensor{}, residual ? residual->value : Tensor{});
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y, weight, bias, residual] {
        const bool add = tape.claimGradient(x);
        tape.backend().linearBackwardInput(x->grad, y->grad, weight->value, add);
        tape.backend().linearBackwardWeight(weight->grad, bias ? bias->grad : Tensor{}, y->grad, x->value);
        if (residual) tape.passGradient(y, residual);
    });
    return y;
}

Var reshape(Tape& tape, Var x, Shape shape) {
    check(shape.count() == x->value.count(), ErrorKind::Internal, "[reshape] {} cannot become {}.", x->value.shape.str(), shape.str());
    Var y = tape.view(x->value.as(shape), "reshape");
    tape.onBackward(y, [&tape, x, y] { tape.passGradient(y, x); });
    return y;
}

}  // namespace fw::ops
