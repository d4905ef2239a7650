// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of a GPT on the tape. Each checks shapes, calls the backend forward, and says what to do backwards.
//
//   B sequences   T positions   N = B T tokens   C width of the residual stream   V vocabulary
//   H heads       G heads of keys and values     D head size                      F hidden width of the MLP
#pragma once

#include "ops/tape.h"

namespace fw::ops {

/// x[n] = table[ids[n]]   ids (B,T) in the backend's memory -> (B,T,C)
Var embedding(Tape& tape, const int32_t* ids, int64_t B, int64_t T, Var table);
/// x + positions[start + t], in place   x (B,T,C), table (T_max,C)
Var addPositions(Tape& tape, Var x, Var table, Position start);
/// LayerNorm   x (...,C), weight (C), bias (C)
Var layerNorm(Tape& tape, Var x, Var weight, Var bias, float eps);
/// RMSNorm over the last axis   x (...,C), weight (C)
Var rmsNorm(Tape& tape, Var x, Var weight, float eps);
/// x W^T (+ bias) (+ residual)   x (...,I), weight (O,I) -> (...,O)
Var linear(Tape& tape, Var x, Var weight, Var bias = nullptr, Var residual = nullptr);
/// The same numbers with other extents.
Var reshape(Tape& tape, Var x, Shape shape);
/// Rotary positions, in place   x (B,T,H,D)
Var rope(Tape& tape, Var x, Position start, float theta);
/// Causal attention   q (B,T,H,D), k and v (B,T,G,D) -> (B,T,H,D)
Var attention(Tape& tape, Var q, Var k, Var v);
/// Attention over caches (B,capacity,G,D) that hold `length` + T positions; no backward pass.
Var attentionCached(Tape& tape, Var q, Tensor keys, Tensor values, Position length);
Var gelu(Tape& tape, Var x);
/// silu(gate) up
Var swiglu(Tape& tape, Var gate, Var up);

/// Adds the sum over tokens of -ln p(target), in nats, to *total, and sets the gradient of scale * sum (run tape.backward()
/// then); the logits are overwritten. Targets (N) and total in the backend's memory; negative targets do not count.
void crossEntropy(Tape& tape, Var logits, const int32_t* targets, float scale, double* total);

}  // namespace fw::ops
