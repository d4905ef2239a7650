// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

Var rope(Tape& tape, Var x, Position start, float theta) {
    tape.backend().rope(x->value, start, theta, false);
    Var y = tape.view(x->value, "rope");
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y, start, theta] {
        tape.backend().rope(y->grad, start, theta, true);
        tape.passGradient(y, x);
    });
    return y;
}

Var attention(Tape& tape, Var q, Var k, Var v) {
    const Shape &qs = q->value.shape, &ks = k->value.shape;
    check(qs.rank() == 4 && ks.rank() == 4 && ks == v->value.shape && qs[0] == ks[0] && qs[1] == ks[1] && qs[3] == ks[3] &&
              qs[2] % ks[2] == 0,
          ErrorKind::Internal, "[attention] q is {}, k is {}, v is {}.", qs.str(), ks.str(), v->value.shape.str());
    Var y = tape.activation(qs, "attention");
    const Tensor lse = tape.keep({qs[0], qs[2], qs[1]});
    tape.backend().attentionForward(y->value, lse, q->value, k->value, v->value, ks[1] * ks[2] * ks[3]);
    tape.announce(y);
    tape.onBackward(y, [&tape, q, k, v, y, lse = lse.data] {
        for (Var input : {q, k, v}) tape.claimGradient(input);  // each has this one consumer
        const Tensor stats{lse, {q->value.shape[0], q->value.shape[2], q->value.shape[1]}};
        tape.backend().attentionBackward(q->grad, k->grad, v->grad, y->grad, q->value, k->value, v->value, y->value, stats);
    });
    return y;
}

Var attentionCached(Tape& tape, Var q, Tensor keys, Tensor values, Position length) {
    const Shape& qs = q->value.shape;
    Var y = tape.activation(qs, "attention");
    const Tensor lse = tape.keep({qs[0], qs[2], qs[1]});
    tape.backend().attentionCached(y->value, lse, q->value, keys, values, length);
    tape.announce(y);
    return y;
}

}  // namespace fw::ops
