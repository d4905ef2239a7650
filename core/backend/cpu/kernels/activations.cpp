// SPDX-License-Identifier: GPL-3.0-or-later
// GELU (tanh form) and SwiGLU, element by element in vector code.
#include "backend/cpu/kernels/kernels.h"
#include "backend/cpu/kernels/vector_math.h"

namespace fw::FW_ISA {

namespace {
constexpr float kRoot = 0.7978845608028654f;  // sqrt(2 / pi)
constexpr float kCubic = 0.044715f;
}  // namespace

void Kernels::geluForward(Tensor out, Tensor x) const {
    float* __restrict to = out.data;
    const float* __restrict from = x.data;
    const int64_t count = x.count();
    for (int64_t i = 0; i < count; ++i) {
        const float u = from[i];
        to[i] = u * fastSigmoid(2.0f * kRoot * (u + kCubic * u * u * u));  // (1 + tanh z) / 2 = sigmoid(2 z)
    }
}

void Kernels::geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const {
    float* __restrict to = dx.data;
    const float *__restrict dy = dOut.data, *__restrict from = x.data;
    const int64_t count = x.count();
    const float keep = add ? 1.0f : 0.0f;
    if (!add) zero(to, count);
    for (int64_t i = 0; i < count; ++i) {
        const float u = from[i], s = fastSigmoid(2.0f * kRoot * (u + kCubic * u * u * u));
        const float slope = s + u * s * (1.0f - s) * 2.0f * kRoot * (1.0f + 3.0f * kCubic * u * u);
        to[i] = keep * to[i] + dy[i] * slope;
    }
}

void Kernels::swigluForward(Tensor out, Tensor gate, Tensor up) const {
    float* __restrict to = out.data;
    const float *__restrict g = gate.data, *__restrict u = up.data;
    const int64_t count = out.count();
    for (int64_t i = 0; i < count; ++i) to[i] = g[i] * fastSigmoid(g[i]) * u[i];
}

void Kernels::swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const {
    float *__restrict dg = dGate.data, *__restrict du = dUp.data;
    const float *__restrict dy = dOut.data, *__restrict g = gate.data, *__restrict u = up.data;
    const int64_t count = dOut.count();
    for (int64_t i = 0; i < count; ++i) {
        const float s = fastSigmoid(g[i]);
        du[i] = dy[i] * g[i] * s;
        dg[i] = dy[i] * u[i] * s * (1.0f + g[i] * (1.0f - s));
    }
}

}  // namespace fw::FW_ISA
