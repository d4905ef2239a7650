// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <new>

#include "backend/reference/reference_backend.h"
#include "base/error.h"

namespace fw {

std::string_view ReferenceBackend::id() const { return "reference"; }

float* ReferenceBackend::allocate(int64_t floats) const {
    const size_t bytes = (static_cast<size_t>(std::max<int64_t>(floats, 1)) * sizeof(float) + 63) / 64 * 64;
    void* memory = std::aligned_alloc(64, bytes);
    check(memory != nullptr, ErrorKind::Unavailable, "Out of memory: {} MB more were needed. Try a smaller model, batch or context.",
          bytes / 1000000);
    return static_cast<float*>(memory);
}

void ReferenceBackend::release(float* memory) const noexcept { std::free(memory); }

void ReferenceBackend::zero(float* memory, int64_t floats) const { std::fill_n(memory, floats, 0.0f); }

void ReferenceBackend::copyFromHost(Tensor to, std::span<const float> from) const { std::copy(from.begin(), from.end(), to.data); }

void ReferenceBackend::copyToHost(std::span<float> to, Tensor from) const { std::copy_n(from.data, to.size(), to.begin()); }

void ReferenceBackend::copyWithin(float* to, const float* from, int64_t words) const { std::copy_n(from, words, to); }

void ReferenceBackend::copyRows(Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) const {
    for (int64_t r = 0; r < rows; ++r) std::copy_n(from.data + r * fromStride, width, to.data + r * toStride);
}

const int32_t* ReferenceBackend::ids(std::span<const int32_t> ids, int) const { return ids.data(); }

int ReferenceBackend::shards(int) const { return 1; }

int ReferenceBackend::workers() const { return 1; }

void ReferenceBackend::parallel(int count, ParallelTask task) const {
    for (int i = 0; i < count; ++i) task(i, 0);
}

}  // namespace fw
