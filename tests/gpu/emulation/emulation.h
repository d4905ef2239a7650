// SPDX-License-Identifier: GPL-3.0-or-later
// CUDA's words on the CPU, so that the kernels of gpu/kernels run where there is no GPU: every thread of a block is a fiber,
// blocks run one after the other. For checking, not for speed. Stricter than a GPU: a shuffle that not all lanes of a warp
// reach, or a barrier that never completes, ends the test.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "gpu/kernels/bf16.h"

#define __global__
#define __device__
#define __host__
#define __shared__ static
#define __launch_bounds__(threads)

namespace fw::gpu {

struct dim3 {
    unsigned x, y, z;
    dim3(unsigned x_ = 1, unsigned y_ = 1, unsigned z_ = 1) : x(x_), y(y_), z(z_) {}
};

extern dim3 threadIdx, blockIdx, blockDim, gridDim;  // of the fiber that runs

/// The queue of the emulated device: carries out at once, or records.
class EmulatedQueue {
  public:
    void enqueue(std::function<void()> work) {
        if (m_recording)
            m_recording->push_back(std::move(work));
        else
            work();
    }
    void record(std::vector<std::function<void()>>* into) { m_recording = into; }
    bool isRecording() const { return m_recording != nullptr; }

  private:
    std::vector<std::function<void()>>* m_recording = nullptr;
};

/// Runs `thread` once for every thread of every block. Throws Error(Internal) where a GPU would hang or misbehave.
void runGrid(const char* name, dim3 grid, dim3 block, const std::function<void()>& thread);

template <class... Parameters, class... Arguments>
void launch(const char* name, void* queue, dim3 grid, dim3 block, void (*kernel)(Parameters...), Arguments... arguments) {
    static_cast<EmulatedQueue*>(queue)->enqueue(
        [=] { runGrid(name, grid, block, [=] { kernel(static_cast<Parameters>(arguments)...); }); });
}

void __syncthreads();
void __syncwarp();

/// What the lanes of a warp show each other in one exchange.
struct WarpSlots {
    float value[32];
    uint32_t a[32][4], b[32][2];
    const bf16* row[32];
};
enum class Exchange { Shuffle, Multiply, LoadTransposed, Sync };
/// Where this lane shows something for its next exchange. Two take turns, so that a lane that is ahead does not overwrite
/// what the others still read.
WarpSlots& nextSlots();
int laneOfWarp();
/// All lanes have arrived at the same exchange.
void warpBarrier(Exchange exchange);

inline float shuffleXor(float value, int mask) {
    WarpSlots& slots = nextSlots();
    const int lane = laneOfWarp();
    slots.value[lane] = value;
    warpBarrier(Exchange::Shuffle);
    return slots.value[lane ^ mask];
}

void multiplyTile(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1);
void loadTransposed(uint32_t (&r)[4], const bf16* row);

/// Nothing arrives before waitCopies; until then the place holds no numbers.
void copyAsync(void* shared, const void* from, bool exists);
void waitCopies();

}  // namespace fw::gpu
