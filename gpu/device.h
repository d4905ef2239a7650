// SPDX-License-Identifier: GPL-3.0-or-later
// What the CUDA backend needs of a machine: memory, one queue of work, and a way to record and replay it. The real one
// (cuda_device.cpp) is the CUDA runtime; the tests bring one that carries out the same kernels on the CPU.
#pragma once

#include <cstdint>
#include <memory>

#include "backend/backend.h"

namespace fw::gpu {

/// The queue that kernels are launched into (a cudaStream_t).
using Queue = void*;

class Device {
  public:
    virtual ~Device() = default;
    virtual Queue queue() const = 0;
    /// Throws Error(Unavailable) when there is none left, saying what would help.
    virtual void* allocate(int64_t bytes) = 0;
    virtual void release(void* memory) noexcept = 0;
    virtual int64_t freeBytes() = 0;

    // In the order of the queue.
    virtual void zero(void* memory, int64_t bytes) = 0;
    virtual void copy(void* to, const void* from, int64_t bytes) = 0;
    /// The host's memory may be reused at once.
    virtual void upload(void* to, const void* fromHost, int64_t bytes) = 0;
    /// Waits for everything before it.
    virtual void download(void* toHost, const void* from, int64_t bytes) = 0;
    virtual void finish() = 0;
    /// See Backend::isLost.
    virtual bool isLost() = 0;
    /// See Backend::replay. The first pass is carried out as it is (memory settles, libraries choose), the second is
    /// recorded, all others replay it.
    virtual void replay(Recording& recording, FunctionRef<void()> work) = 0;
};

}  // namespace fw::gpu
