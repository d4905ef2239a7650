// SPDX-License-Identifier: GPL-3.0-or-later
// What most backends have in common. Not inline: files compiled for one instruction set must not bring copies of it.
#include "backend/backend.h"

#include <algorithm>

#include "base/error.h"

namespace fw {

void Backend::windows(int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T) const {
    for (int64_t b = 0; b < B; ++b) std::copy_n(text + starts[b], T, out + b * T);
}

void Backend::store(int32_t* to, int32_t value) const { *to = value; }
DType Backend::activationType() const { return DType::F32; }
int64_t Backend::freeBytes() const { return -1; }
void Backend::useThreads(int) {}

bool Backend::isQueue() const { return false; }
void Backend::replay(Recording&, FunctionRef<void()> work) const { work(); }
void Backend::finish() const {}
bool Backend::isLost() const { return false; }

void Backend::draw(std::span<DrawnToken>, Tensor, int64_t, const DrawSettings&, std::span<const double>) const {
    fail(ErrorKind::Internal, "[draw] {} draws on the host.", id());
}

void Backend::attentionCached(Tensor out, Tensor lse, Tensor q, Tensor keys, Tensor values, Position length) const {
    const Shape& c = keys.shape;
    const Shape seen{c[0], length.host + q.shape[1], c[2], c[3]};
    attentionForward(out, lse, q, keys.as(seen), values.as(seen), c[1] * c[2] * c[3]);
}

void Backend::appendToCache(Tensor cache, Tensor rows, Position length) const {
    const Shape& c = cache.shape;
    const int64_t width = c[2] * c[3], T = rows.shape[1];
    copyRows(cache.from(length.host * width, c), c[1] * width, rows, T * width, c[0], T * width);
}

}  // namespace fw
