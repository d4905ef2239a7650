// SPDX-License-Identifier: GPL-3.0-or-later
// Sums, the decision about an update, AdamW, and what Muon does beside its matrix products. All numbers that change from
// step to step are read from the device's memory. Sums have a fixed order.
#include "backend/polar_express.h"
#include "gpu/kernels/element_math.h"
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

constexpr int kSumBlocks = 256;      // partial sums of squares, at most
constexpr int kMuonBlocks = 32;      // blocks that share a matrix, at most
constexpr int kMatricesAtOnce = 64;  // pointers that fit into a launch

/// The sum of all threads' values, in thread 0.
__device__ double blockSum(double value) {
    __shared__ double values[kThreads];
    values[threadIdx.x] = value;
    __syncthreads();
    for (unsigned half = kThreads / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) values[threadIdx.x] += values[threadIdx.x + half];
        __syncthreads();
    }
    return values[0];
}

template <class T, bool Squares>
__device__ double partOf(const T* values, int64_t count) {
    const int64_t step = static_cast<int64_t>(gridDim.x) * kThreads;
    double sum = 0;
    for (int64_t i = static_cast<int64_t>(blockIdx.x) * kThreads + threadIdx.x; i < count; i += step) {
        const auto value = static_cast<double>(values[i]);
        sum += Squares ? value * value : value;
    }
    return sum;
}

/// One block: *total (+)= sum of the values.
template <class T>
__global__ void sumKernel(double* total, const T* values, int64_t count, bool add) {
    const double sum = blockSum(partOf<T, false>(values, count));
    if (threadIdx.x == 0) *total = sum + (add ? *total : 0.0);
}

__global__ void squaresKernel(double* partial, const float* values, int64_t count) {
    const double sum = blockSum(partOf<float, true>(values, count));
    if (threadIdx.x == 0) partial[blockIdx.x] = sum;
}

__global__ void decideKernel(UpdateNumbers* numbers, const double* losses, int64_t lossCount, const double* squares, int64_t squareCount,
                             double tokens, double gradClip) {
    double loss = 0, square = 0;
    for (int64_t i = 0; i < lossCount; ++i) loss += losses[i];
    for (int64_t i = 0; i < squareCount; ++i) square += squares[i];
    loss /= tokens;
    const double norm = sqrt(square);
    numbers->loss = loss;
    numbers->gradNorm = norm;
    numbers->apply = loss - loss == 0.0 && norm - norm == 0.0;  // both finite
    numbers->gradScale = gradClip > 0 && norm > gradClip ? static_cast<float>(gradClip / norm) : 1.0f;
}

__global__ void adamwKernel(float* weight, const float* grad, float* m, float* v, int64_t count, AdamWStep step, const UpdateNumbers* now) {
    const UpdateNumbers numbers = *now;
    if (!numbers.apply) return;
    eachPack<float>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        Values<W> w = load<W>(weight + i), first = load<W>(m + i), second = load<W>(v + i);
        const Values<W> g = load<W>(grad + i);
        for (int j = 0; j < W; ++j) adamwElement(w.at[j], g.at[j], first.at[j], second.at[j], step, numbers);
        store<W>(weight + i, w);
        store<W>(m + i, first);
        store<W>(v + i, second);
    });
}

/// Blocks for `count` numbers, some for every thread.
unsigned blocksUpTo(int most, int64_t count) {
    const unsigned wanted = blocksFor(count, int64_t{8} * kThreads);
    return wanted < static_cast<unsigned>(most) ? wanted : static_cast<unsigned>(most);
}

struct Matrices {
    float* weight[kMatricesAtOnce];
    const float* grad[kMatricesAtOnce];
    float* momentum[kMatricesAtOnce];
};

/// Block (part, matrix): momentum and directions, and this part's sum of squares.
template <class T>
__global__ void muonDirectionKernel(T* directions, Matrices matrices, int64_t count, MuonStep step, const UpdateNumbers* now, float* partial) {
    const UpdateNumbers numbers = *now;
    const int64_t matrix = blockIdx.y;
    double squares = 0;
    for (int64_t i = static_cast<int64_t>(blockIdx.x) * kThreads + threadIdx.x; i < count; i += static_cast<int64_t>(gridDim.x) * kThreads) {
        float m = matrices.momentum[matrix][i];
        const float direction = muonElement(m, matrices.grad[matrix][i], step, numbers);
        if (numbers.apply) matrices.momentum[matrix][i] = m;
        directions[matrix * count + i] = fromFloat<T>(direction);
        squares += static_cast<double>(direction) * direction;
    }
    const double sum = blockSum(squares);
    if (threadIdx.x == 0) partial[matrix * kMuonBlocks + blockIdx.x] = static_cast<float>(sum);
}

template <class T>
__global__ void muonNormaliseKernel(T* directions, int64_t count, const float* partial) {
    const int64_t matrix = blockIdx.y;
    float squares = 0;
    for (unsigned b = 0; b < gridDim.x; ++b) squares += partial[matrix * kMuonBlocks + b];
    const float factor = 1.0f / (sqrtf(squares) * static_cast<float>(kPolarExpressMargin) + 1e-7f);
    for (int64_t i = static_cast<int64_t>(blockIdx.x) * kThreads + threadIdx.x; i < count; i += static_cast<int64_t>(gridDim.x) * kThreads)
        directions[matrix * count + i] = fromFloat<T>(toFloat(directions[matrix * count + i]) * factor);
}

template <class T>
__global__ void muonUpdateKernel(const T* directions, Matrices matrices, int64_t count, float shapeScale, MuonStep step, const UpdateNumbers* now) {
    const UpdateNumbers numbers = *now;
    if (!numbers.apply) return;
    const int64_t matrix = blockIdx.y;
    const float rate = numbers.learningRate * step.lrRatio, keep = 1.0f - rate * step.weightDecay;
    for (int64_t i = static_cast<int64_t>(blockIdx.x) * kThreads + threadIdx.x; i < count; i += static_cast<int64_t>(gridDim.x) * kThreads)
        matrices.weight[matrix][i] = matrices.weight[matrix][i] * keep - rate * shapeScale * toFloat(directions[matrix * count + i]);
}

/// Calls f(pointers, how many, first) for the matrices in groups that fit into a launch.
template <class F>
void inGroups(std::span<const MuonMatrix> matrices, F f) {
    for (size_t first = 0; first < matrices.size(); first += kMatricesAtOnce) {
        const size_t count = matrices.size() - first < kMatricesAtOnce ? matrices.size() - first : kMatricesAtOnce;
        Matrices group{};
        for (size_t i = 0; i < count; ++i) {
            const MuonMatrix& m = matrices[first + i];
            group.weight[i] = m.weight.data;
            group.grad[i] = m.grad.data;
            group.momentum[i] = m.momentum.data;
        }
        f(group, static_cast<unsigned>(count), static_cast<int64_t>(first));
    }
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void sum(Queue queue, double* total, const float* values, int64_t count) {
    launch("sum", queue, 1, kThreads, sumKernel<float>, total, values, count, true);
}

int64_t sumOfSquaresScratch() { return kSumBlocks; }

void sumOfSquares(Queue queue, double* total, const float* values, int64_t count, double* scratch) {
    const unsigned blocks = blocksUpTo(kSumBlocks, count);
    launch("sumOfSquares", queue, blocks, kThreads, squaresKernel, scratch, values, count);
    launch("sumOfSquares", queue, 1, kThreads, sumKernel<double>, total, scratch, static_cast<int64_t>(blocks), false);
}

void decideUpdate(Queue queue, UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                  double gradClip) {
    launch("decideUpdate", queue, 1, 1, decideKernel, numbers, losses.data(), static_cast<int64_t>(losses.size()), squares.data(),
           static_cast<int64_t>(squares.size()), tokens, gradClip);
}

void adamw(Queue queue, float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step, const UpdateNumbers* now) {
    launch("adamw", queue, packBlocks<float>(count), kThreads, adamwKernel, weight, grad, m, v, count, step, now);
}

int64_t muonScratch() { return kMuonBlocks; }

void muonDirections(Queue queue, void* directions, DType type, std::span<const MuonMatrix> matrices, const MuonStep& step,
                    const UpdateNumbers* now, float* scratch) {
    const int64_t count = matrices[0].weight.count();
    withType(type, [&](auto number) {
        using T = decltype(number);
        inGroups(matrices, [&](const Matrices& group, unsigned groupSize, int64_t first) {
            T* out = static_cast<T*>(directions) + first * count;
            float* partial = scratch + first * kMuonBlocks;
            launch("muonDirections", queue, dim3(blocksUpTo(kMuonBlocks, count), groupSize), kThreads, muonDirectionKernel<T>, out, group, count, step, now, partial);
            launch("muonNormalise", queue, dim3(blocksUpTo(kMuonBlocks, count), groupSize), kThreads, muonNormaliseKernel<T>, out, count, partial);
        });
    });
}

void muonUpdate(Queue queue, const void* directions, DType type, std::span<const MuonMatrix> matrices, const MuonStep& step,
                const UpdateNumbers* now) {
    const int64_t rows = matrices[0].weight.rows(), cols = matrices[0].weight.cols(), count = rows * cols;
    const float shapeScale = rows > cols ? std::sqrt(static_cast<float>(rows) / static_cast<float>(cols)) : 1.0f;
    withType(type, [&](auto number) {
        using T = decltype(number);
        inGroups(matrices, [&](const Matrices& group, unsigned groupSize, int64_t first) {
            launch("muonUpdate", queue, dim3(blocksUpTo(kMuonBlocks, count), groupSize), kThreads, muonUpdateKernel<T>, static_cast<const T*>(directions) + first * count,
                   group, count, shapeScale, step, now);
        });
    });
}

}  // namespace fw::gpu
