// SPDX-License-Identifier: GPL-3.0-or-later
// Operations on numbers one by one: conversions, sums, activations, rotary positions, copies into the cache.
#include "gpu/kernels/element_math.h"
#include "gpu/kernels/portable.h"
#include "gpu/launchers.h"

namespace fw::gpu {

// ---- kernels --------------------------------------------------------------------------------------------------------

namespace {

template <class To, class From>
__global__ void convertKernel(To* to, const From* from, int64_t count) {
    eachPack<From>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        const Values<W> values = load<W>(from + i);
        for (int j = 0; j < W; ++j) to[i + j] = fromFloat<To>(values.at[j]);
    });
}

template <class T>
__global__ void addKernel(T* total, const T* part, int64_t count) {
    eachPack<T>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        Values<W> sum = load<W>(total + i);
        const Values<W> more = load<W>(part + i);
        for (int j = 0; j < W; ++j) sum.at[j] += more.at[j];
        store<W>(total + i, sum);
    });
}

template <class T>
__global__ void copyRowsKernel(T* to, int64_t toStride, const T* from, int64_t fromStride, int64_t rows, int64_t width) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i >= rows * width) return;
    to[i / width * toStride + i % width] = from[i / width * fromStride + i % width];
}

/// rows (B,T,width) behind the `length` positions of cache (B,capacity,width).
template <class T>
__global__ void appendKernel(T* cache, const T* rows, int64_t count, int64_t tokens, int64_t capacity, int64_t width, Position length) {
    const int64_t i = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (i >= count) return;
    const int64_t at = length.device ? *length.device : length.host;
    const int64_t b = i / (tokens * width), inside = i % (tokens * width);
    if (at + inside / width >= capacity) return;
    cache[(b * capacity + at) * width + inside] = rows[i];
}

template <class T>
__global__ void geluForwardKernel(T* out, const T* x, int64_t count) {
    eachPack<T>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        Values<W> values = load<W>(x + i);
        for (int j = 0; j < W; ++j) values.at[j] = gelu(values.at[j]);
        store<W>(out + i, values);
    });
}

template <class T>
__global__ void geluBackwardKernel(T* dx, const T* dOut, const T* x, int64_t count, bool add) {
    eachPack<T>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        Values<W> values = load<W>(x + i);
        const Values<W> dy = load<W>(dOut + i);
        for (int j = 0; j < W; ++j) values.at[j] = dy.at[j] * geluSlope(values.at[j]) + (add ? toFloat(dx[i + j]) : 0.0f);
        store<W>(dx + i, values);
    });
}

template <class T>
__global__ void swigluForwardKernel(T* out, const T* gate, const T* up, int64_t count) {
    eachPack<T>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        Values<W> g = load<W>(gate + i);
        const Values<W> u = load<W>(up + i);
        for (int j = 0; j < W; ++j) g.at[j] = silu(g.at[j]) * u.at[j];
        store<W>(out + i, g);
    });
}

template <class T>
__global__ void swigluBackwardKernel(T* dGate, T* dUp, const T* dOut, const T* gate, const T* up, int64_t count) {
    eachPack<T>(count, [&](int64_t i, auto width) {
        constexpr int W = decltype(width)::value;
        const Values<W> g = load<W>(gate + i), u = load<W>(up + i), dy = load<W>(dOut + i);
        Values<W> dg, du;
        for (int j = 0; j < W; ++j) {
            du.at[j] = dy.at[j] * silu(g.at[j]);
            dg.at[j] = dy.at[j] * u.at[j] * siluSlope(g.at[j]);
        }
        store<W>(dGate + i, dg);
        store<W>(dUp + i, du);
    });
}

struct TurnTable {
    Turns of[kLargestHead / 2];
};

/// One thread turns a pair of every head of a token: they share the angle.
template <class T>
__global__ void ropeKernel(T* x, int64_t tokens, int64_t T_, int64_t heads, int64_t half, Position start, TurnTable turns, bool inverse) {
    const int64_t thread = static_cast<int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    if (thread >= tokens * half) return;
    const int64_t token = thread / half, pair = thread % half;
    const int64_t position = (start.device ? *start.device : start.host) + token % T_;
    float c, s;
    rotation(static_cast<float>(position), turns.of[pair], c, s);
    if (inverse) s = -s;
    T* first = x + token * heads * 2 * half + pair;
    for (int64_t h = 0; h < heads; ++h, first += 2 * half) {
        const float u = toFloat(first[0]), w = toFloat(first[half]);
        first[0] = fromFloat<T>(u * c - w * s);
        first[half] = fromFloat<T>(w * c + u * s);
    }
}

TurnTable turnTable(int64_t half, float theta) {
    TurnTable table{};
    for (int64_t i = 0; i < half; ++i) {
        const double turns = std::pow(static_cast<double>(theta), -static_cast<double>(i) / static_cast<double>(half)) / 6.283185307179586476925;
        table.of[i].head = static_cast<float>(turns);
        table.of[i].rest = static_cast<float>(turns - static_cast<double>(table.of[i].head));
    }
    return table;
}

}  // namespace

// ---- launchers ------------------------------------------------------------------------------------------------------

void convert(Queue queue, Tensor to, Tensor from) {
    const int64_t count = to.count();
    withType(from.type, [&](auto source) {
        using From = decltype(source);
        withType(to.type, [&](auto target) {
            using To = decltype(target);
            launch("convert", queue, packBlocks<From>(count), kThreads, convertKernel<To, From>, of<To>(to), of<From>(from), count);
        });
    });
}

void addTo(Queue queue, Tensor total, Tensor part) {
    withType(total.type, [&](auto type) {
        using T = decltype(type);
        launch("addTo", queue, packBlocks<T>(total.count()), kThreads, addKernel<T>, of<T>(total), of<T>(part), total.count());
    });
}

void copyRows(Queue queue, Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) {
    withType(to.type, [&](auto type) {
        using T = decltype(type);
        launch("copyRows", queue, blocksFor(rows * width, kThreads), kThreads, copyRowsKernel<T>, of<T>(to), toStride, of<T>(from), fromStride,
               rows, width);
    });
}

void appendToCache(Queue queue, Tensor cache, Tensor rows, Position length) {
    withType(cache.type, [&](auto type) {
        using T = decltype(type);
        launch("appendToCache", queue, blocksFor(rows.count(), kThreads), kThreads, appendKernel<T>, of<T>(cache), of<T>(rows), rows.count(),
               rows.shape[1], cache.shape[1], cache.shape[2] * cache.shape[3], length);
    });
}

void geluForward(Queue queue, Tensor out, Tensor x) {
    withType(x.type, [&](auto type) {
        using T = decltype(type);
        launch("geluForward", queue, packBlocks<T>(x.count()), kThreads, geluForwardKernel<T>, of<T>(out), of<T>(x), x.count());
    });
}

void geluBackward(Queue queue, Tensor dx, Tensor dOut, Tensor x, bool add) {
    withType(x.type, [&](auto type) {
        using T = decltype(type);
        launch("geluBackward", queue, packBlocks<T>(x.count()), kThreads, geluBackwardKernel<T>, of<T>(dx), of<T>(dOut), of<T>(x), x.count(), add);
    });
}

void swigluForward(Queue queue, Tensor out, Tensor gate, Tensor up) {
    withType(out.type, [&](auto type) {
        using T = decltype(type);
        launch("swigluForward", queue, packBlocks<T>(out.count()), kThreads, swigluForwardKernel<T>, of<T>(out), of<T>(gate), of<T>(up), out.count());
    });
}

void swigluBackward(Queue queue, Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) {
    withType(dOut.type, [&](auto type) {
        using T = decltype(type);
        launch("swigluBackward", queue, packBlocks<T>(dOut.count()), kThreads, swigluBackwardKernel<T>, of<T>(dGate), of<T>(dUp), of<T>(dOut),
               of<T>(gate), of<T>(up), dOut.count());
    });
}

void rope(Queue queue, Tensor x, Position start, float theta, bool inverse) {
    const int64_t half = x.shape[3] / 2, tokens = x.shape[0] * x.shape[1];
    withType(x.type, [&](auto type) {
        using T = decltype(type);
        launch("rope", queue, blocksFor(tokens * half, kThreads), kThreads, ropeKernel<T>, of<T>(x), tokens, x.shape[1], x.shape[2], half, start,
               turnTable(half, theta), inverse);
    });
}

}  // namespace fw::gpu
