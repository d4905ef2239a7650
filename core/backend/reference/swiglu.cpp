// SPDX-License-Identifier: GPL-3.0-or-later
// SwiGLU (Shazeer 2020): silu(gate) up, with silu(x) = x / (1 + e^-x). The gate decides how much of the other passes.
#include <cmath>

#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::swigluForward(Tensor out, Tensor gate, Tensor up) const {
    for (int64_t i = 0; i < out.count(); ++i) {
        const double g = gate.data[i];
        out.data[i] = static_cast<float>(g / (1.0 + std::exp(-g)) * up.data[i]);
    }
}

void ReferenceBackend::swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const {
    for (int64_t i = 0; i < dOut.count(); ++i) {
        const double g = gate.data[i], sigmoid = 1.0 / (1.0 + std::exp(-g)), dy = dOut.data[i];
        dUp.data[i] = static_cast<float>(dy * g * sigmoid);
        dGate.data[i] = static_cast<float>(dy * up.data[i] * sigmoid * (1.0 + g * (1.0 - sigmoid)));
    }
}

}  // namespace fw
