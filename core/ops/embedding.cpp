// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "ops/ops.h"

namespace fw::ops {

Var embedding(Tape& tape, const int32_t* ids, int64_t B, int64_t T, Var table) {
    Var x = tape.activation({B, T, table->value.cols()}, "embedding");
    tape.backend().embeddingForward(x->value, ids, table->value);
    tape.announce(x);
    tape.onBackward(x, [&tape, x, ids, table] { tape.backend().embeddingBackward(table->grad, ids, x->grad); });
    return x;
}

Var addPositions(Tape& tape, Var x, Var table, Position start) {
    check(start.host + x->value.shape[1] <= table->value.rows(), ErrorKind::Internal, "[positions] {} + {} positions, but the table has {}.",
          start.host, x->value.shape[1], table->value.rows());
    tape.backend().positionForward(x->value, table->value, start);
    Var y = tape.view(x->value, "positions");
    tape.announce(y);
    tape.onBackward(y, [&tape, x, y, table, start] {
        tape.backend().positionBackward(table->grad, y->grad, start.host);
        tape.passGradient(y, x);
    });
    return y;
}

}  // namespace fw::ops
