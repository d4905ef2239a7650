// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of single numbers that kernels share, callable on host and device, so that it is checked where there is
// no GPU.
#pragma once

#include <cmath>

#include "backend/backend.h"
#include "gpu/kernels/bf16.h"

namespace fw::gpu {

/// GELU, tanh form: x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))).
FW_HOST_DEVICE inline float gelu(float x) { return 0.5f * x * (1.0f + tanhf(0.7978845608f * (x + 0.044715f * x * x * x))); }

FW_HOST_DEVICE inline float geluSlope(float x) {
    const float t = tanhf(0.7978845608f * (x + 0.044715f * x * x * x));
    return 0.5f * (1.0f + t) + 0.5f * x * (1.0f - t * t) * 0.7978845608f * (1.0f + 3.0f * 0.044715f * x * x);
}

FW_HOST_DEVICE inline float sigmoid(float x) { return 1.0f / (1.0f + expf(-x)); }
FW_HOST_DEVICE inline float silu(float x) { return x * sigmoid(x); }
FW_HOST_DEVICE inline float siluSlope(float x) {
    const float s = sigmoid(x);
    return s * (1.0f + x * (1.0f - s));
}

/// One AdamW update of one weight.
FW_HOST_DEVICE inline void adamwElement(float& weight, float grad, float& m, float& v, const AdamWStep& s, const UpdateNumbers& now) {
    const float g = grad * now.gradScale;
    m = s.beta1 * m + (1.0f - s.beta1) * g;
    v = s.beta2 * v + (1.0f - s.beta2) * g * g;
    weight -= now.learningRate * (m / now.correction1 / (sqrtf(v / now.correction2) + s.eps) + s.weightDecay * weight);
}

/// Muon's momentum of one number; returns Nesterov's direction.
FW_HOST_DEVICE inline float muonElement(float& momentum, float grad, const MuonStep& s, const UpdateNumbers& now) {
    const float g = grad * now.gradScale;
    momentum = s.momentum * momentum + (1.0f - s.momentum) * g;
    return (1.0f - s.momentum) * g + s.momentum * momentum;
}

/// Turns per position of a pair, cut into a head and a rest, so that position * turns keeps its fraction in fp32.
struct Turns {
    float head, rest;
};

/// Cosine and sine of a position's turn.
FW_HOST_DEVICE inline void rotation(float position, Turns turns, float& cosine, float& sine) {
    const float product = position * turns.head;
    const float fraction = (product - rintf(product)) + (fmaf(position, turns.head, -product) + position * turns.rest);
    cosine = cosf(6.283185307179586f * fraction);
    sine = sinf(6.283185307179586f * fraction);
}

}  // namespace fw::gpu
