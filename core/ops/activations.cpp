// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

Var gelu(Tape& tape, Var x) {
    Var y = tape.activation(x->value.shape, "gelu");
    tape.backend().geluForward(y->value, x->value);
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y] {
        const bool add = tape.claimGradient(x);
        tape.backend().geluBackward(x->grad, y->grad, x->value, add);
    });
    return y;
}

Var swiglu(Tape& tape, Var gate, Var up) {
    check(gate->value.shape == up->value.shape, ErrorKind::Internal, "[swiglu] gate is {}, up is {}.", gate->value.shape.str(),
          up->value.shape.str());
    Var y = tape.activation(up->value.shape, "swiglu");
    tape.backend().swigluForward(y->value, gate->value, up->value);
    tape.announce(y);
    tape.onBackward(y, [&tape, gate, up, y] {
        for (Var input : {gate, up}) tape.claimGradient(input);  // each has this one consumer
        tape.backend().swigluBackward(gate->grad, up->grad, y->grad, gate->value, up->value);
    });
    return y;
}

}  // namespace fw::ops
