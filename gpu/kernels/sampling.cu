// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a token of every stream as core/model/sampler.cpp does on the host, so that only a few numbers leave the device. A
// block for every stream. Nothing is sorted: the place in the ranking where a sum reaches its target is found by halving
// the space of keys, one pass over the row for every bit.
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr uint32_t kMix = 0x9e3779b1u, kUnmix = 0x0e8b2f51u;  // as in the host's ranking: ties stand in a fixed disorder

__device__ uint32_t bitsOf(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/// Smaller for likelier tokens, different for all.
__device__ uint64_t keyOf(float logit, int64_t id) {
    const uint32_t bits = bitsOf(logit + 0.0f), ordered = bits & 0x80000000u ? ~bits : bits | 0x80000000u;
    return static_cast<uint64_t>(~ordered) << 32 | static_cast<uint32_t>((static_cast<uint32_t>(id) + 1u) * kMix);
}

/// The same result in every thread of the block.
template <class T, class Join>
__device__ T overBlock(T value, Join join) {
    __shared__ T values[kThreads];
    __syncthreads();
    values[threadIdx.x] = value;
    __syncthreads();
    for (unsigned half = kThreads / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) values[threadIdx.x] = join(values[threadIdx.x], values[threadIdx.x + half]);
        __syncthreads();
    }
    return values[0];
}

template <class T>
struct Row {
    const T* logits;
    int64_t count;
    float highest, temperature;

    __device__ float logit(int64_t id) const { return toFloat(logits[id]); }
    __device__ double weight(int64_t id, float t) const { return static_cast<double>(expf((logit(id) - highest) / t)); }

    /// Sum of weight(id) over the tokens whose key is less than `end`.
    template <class Weight>
    __device__ double below(uint64_t end, Weight weightOf) const {
        double sum = 0;
        for (int64_t id = threadIdx.x; id < count; id += kThreads)
            if (keyOf(logit(id), id) < end) sum += weightOf(id);
        return overBlock(sum, [](double a, double b) { return a + b; });
    }
    /// The key of the token at which the sum from the likeliest on reaches `target` (or passes it).
    template <class Weight>
    __device__ uint64_t reach(double target, bool pass, Weight weightOf) const {
        uint64_t key = 0;
        for (int bit = 63; bit >= 0; --bit) {
            const uint64_t candidate = key + (uint64_t{1} << bit);
            const double sum = below(candidate, weightOf);
            if (pass ? sum <= target : sum < target) key = candidate;
        }
        return key;
    }
    /// The smallest key above `last`.
    __device__ uint64_t next(uint64_t last) const {
        uint64_t smallest = ~uint64_t{0};
        for (int64_t id = threadIdx.x; id < count; id += kThreads) {
            const uint64_t key = keyOf(logit(id), id);
            if (key > last && key < smallest) smallest = key;
        }
        return overBlock(smallest, [](uint64_t a, uint64_t b) { return a < b ? a : b; });
    }
};

__device__ int32_t idOf(uint64_t key) { return static_cast<int32_t>(static_cast<uint32_t>(key) * kUnmix - 1u); }

template <class T>
__global__ void drawKernel(DrawnToken* drawn, const T* logits, int64_t V, int64_t ids, DrawSettings s, const double* noise) {
    float highest = -INFINITY;
    const T* row = logits + static_cast<int64_t>(blockIdx.x) * V;
    for (int64_t id = threadIdx.x; id < ids; id += kThreads) highest = fmaxf(highest, toFloat(row[id]));
    highest = overBlock(highest, [](float a, float b) { return fmaxf(a, b); });
    const Row<T> r{row, ids, highest, static_cast<float>(s.temperature)};
    const auto own = [&](int64_t id) { return r.weight(id, 1.0f); };
    const auto heated = [&](int64_t id) { return r.weight(id, r.temperature); };
    const double all = r.below(~uint64_t{0}, own);
    uint64_t last = ~uint64_t{0} - 1, key = r.next(0);  // the last that may be chosen, and the chosen one
    double mass = 1;
    const bool greedy = s.temperature <= 0;
    if (greedy) {
        last = key;
    } else {
        if (s.topK > 0 && s.topK < ids) last = r.reach(s.topK, false, [](int64_t) { return 1.0; });
        mass = r.below(last + 1, heated);
        if (s.topP < 1) {
            const uint64_t nucleus = r.reach(s.topP * mass, false, heated);
            last = nucleus < last ? nucleus : last;
            mass = r.below(last + 1, heated);
        }
        const uint64_t found = r.reach(noise[blockIdx.x] * mass, true, heated);
        key = found < last ? found : last;
        if (key == ~uint64_t{0} - 1) key = r.next(0);  // rounding left nothing: the likeliest
    }
    DrawnToken& out = drawn[blockIdx.x];
    const auto probability = [&](int32_t id) { return static_cast<float>(own(id) / all); };
    uint64_t listed = 0;
    for (int i = 0; i < s.listed; ++i) {
        listed = r.next(listed);
        if (threadIdx.x != 0) continue;
        const int32_t id = idOf(listed);
        out.top[i] = {id, probability(id), listed > last ? 0.0f : greedy ? 1.0f : static_cast<float>(heated(id) / mass)};
    }
    if (threadIdx.x == 0) {
        out.id = idOf(key);
        out.probability = probability(out.id);
    }
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void drawTokens(Queue queue, DrawnToken* drawn, Tensor logits, int64_t ids, const DrawSettings& settings, const double* noise) {
    withType(logits.type, [&](auto type) {
        using T = decltype(type);
        launch("drawTokens", queue, static_cast<unsigned>(logits.rows()), kThreads, drawKernel<T>, drawn, of<T>(logits), logits.cols(), ids, settings,
               noise);
    });
}

}  // namespace fw::gpu
