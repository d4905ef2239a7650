// SPDX-License-Identifier: GPL-3.0-or-later
// A token's vector is a row of a table; so is a position's. Their gradient is added to that row.
#include "backend/reference/reference_backend.h"

namespace fw {

void ReferenceBackend::embeddingForward(Tensor out, const int32_t* ids, Tensor table) const {
    const int64_t C = table.cols();
    for (int64_t n = 0; n < out.rows(); ++n)
        for (int64_t c = 0; c < C; ++c) out.data[n * C + c] = table.data[ids[n] * C + c];
}

void ReferenceBackend::embeddingBackward(Tensor dTable, const int32_t* ids, Tensor dOut) const {
    const int64_t C = dTable.cols();
    for (int64_t n = 0; n < dOut.rows(); ++n)
        for (int64_t c = 0; c < C; ++c) dTable.data[ids[n] * C + c] += dOut.data[n * C + c];
}

void ReferenceBackend::positionForward(Tensor out, Tensor table, Position start) const {
    const int64_t B = out.shape[0], T = out.shape[1], C = out.shape[2];
    for (int64_t b = 0; b < B; ++b)
        for (int64_t t = 0; t < T; ++t)
            for (int64_t c = 0; c < C; ++c) out.data[(b * T + t) * C + c] += table.data[(start.host + t) * C + c];
}

void ReferenceBackend::positionBackward(Tensor dTable, Tensor dOut, int64_t start) const {
    const int64_t B = dOut.shape[0], T = dOut.shape[1], C = dOut.shape[2];
    for (int64_t b = 0; b < B; ++b)
        for (int64_t t = 0; t < T; ++t)
            for (int64_t c = 0; c < C; ++c) dTable.data[(start + t) * C + c] += dOut.data[(b * T + t) * C + c];
}

}  // namespace fw
