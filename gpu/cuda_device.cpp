// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_device.h"

#include <cstring>
#include <utility>

#include "base/error.h"
#include "gpu/cuda_check.h"

namespace fw::gpu {

void failCuda(cudaError_t error, const char* call) {
    cudaGetLastError();  // an error that can be got over must not be reported again by the next call
    const char* name = cudaGetErrorString(error);
    switch (error) {
        case cudaErrorMemoryAllocation:
            fail(ErrorKind::Unavailable,
                 "The GPU has no memory left ({}). Nothing is lost: the model is as it was before this step. Close other programs that use the "
                 "GPU, or choose a smaller batch (train.batch_size), a shorter context or a smaller model.",
                 call);
        case cudaErrorNoKernelImageForDevice:
        case cudaErrorInvalidDeviceFunction:
            fail(ErrorKind::Unavailable, "This GPU is older than what the program was built for (compute capability 8.0): {}. Use --device cpu.", name);
        default:
            fail(ErrorKind::Unavailable,
                 "The GPU stopped working: {} answered \"{}\". The run can go on from its last saved state on the CPU (--device cpu), or on the GPU "
                 "after the program has been started again.",
                 call, name);
    }
}

namespace {

/// A handle with its own way of being given back.
template <class Handle, cudaError_t (*Destroy)(Handle)>
class Owned {
  public:
    Owned() = default;
    explicit Owned(Handle handle) : m_handle(handle) {}
    ~Owned() {
        if (m_handle) Destroy(m_handle);
    }
    Owned(Owned&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    Handle get() const { return m_handle; }

  private:
    Handle m_handle = nullptr;
};
using Stream = Owned<cudaStream_t, cudaStreamDestroy>;
using HostMemory = Owned<void*, cudaFreeHost>;
using Graph = Owned<cudaGraph_t, cudaGraphDestroy>;
using ReadyGraph = Owned<cudaGraphExec_t, cudaGraphExecDestroy>;

/// A call that failed where nobody asks must not be reported by the next one that is asked.
void forgetError() { cudaGetLastError(); }

class CudaDevice : public Device {
  public:
    explicit CudaDevice(int index) {
        checkCuda(cudaSetDevice(index), "cudaSetDevice");
        cudaStream_t stream = nullptr;
        checkCuda(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "cudaStreamCreate");
        m_stream = Stream(stream);
        m_index = index;
        void* staging = nullptr;
        checkCuda(cudaHostAlloc(&staging, kStaging, cudaHostAllocDefault), "cudaHostAlloc");
        m_staging = HostMemory(staging);
    }

    Queue queue() const override {
        useDevice();
        return m_stream.get();
    }

    void* allocate(int64_t bytes) override {
        useDevice();
        void* memory = nullptr;
        checkCuda(cudaMalloc(&memory, static_cast<size_t>(bytes)), "cudaMalloc");
        return memory;
    }
    void release(void* memory) noexcept override {
        cudaStreamSynchronize(m_stream.get());
        cudaFree(memory);
        forgetError();
    }
    int64_t freeBytes() override {
        useDevice();
        size_t free = 0, total = 0;
        checkCuda(cudaMemGetInfo(&free, &total), "cudaMemGetInfo");
        return static_cast<int64_t>(free);
    }

    void zero(void* memory, int64_t bytes) override {
        checkCuda(cudaMemsetAsync(memory, 0, static_cast<size_t>(bytes), m_stream.get()), "cudaMemsetAsync");
    }
    void copy(void* to, const void* from, int64_t bytes) override {
        checkCuda(cudaMemcpyAsync(to, from, static_cast<size_t>(bytes), cudaMemcpyDeviceToDevice, m_stream.get()), "cudaMemcpyAsync (device)");
    }
    void upload(void* to, const void* fromHost, int64_t bytes) override {
        const auto size = static_cast<size_t>(bytes);
        if (size > kStaging) {
            copyToDevice(to, fromHost, size);
            finish();
            return;
        }
        // Through pinned memory of our own, so that nobody waits. What was put there before is still being read, so when
        // all of it is used up, the queue has to be waited for.
        if (m_staged + size > kStaging) {
            finish();
            m_staged = 0;
        }
        void* staging = static_cast<unsigned char*>(m_staging.get()) + m_staged;
        std::memcpy(staging, fromHost, size);
        copyToDevice(to, staging, size);
        m_staged += (size + 63) / 64 * 64;
    }
    void download(void* toHost, const void* from, int64_t bytes) override {
        checkCuda(cudaMemcpyAsync(toHost, from, static_cast<size_t>(bytes), cudaMemcpyDeviceToHost, m_stream.get()), "cudaMemcpyAsync (to host)");
        finish();
    }
    void finish() override { checkCuda(cudaStreamSynchronize(m_stream.get()), "cudaStreamSynchronize"); }

    bool isLost() override {
        const cudaError_t error = cudaStreamQuery(m_stream.get());
        forgetError();  // "not ready" counts as one
        return error != cudaSuccess && error != cudaErrorNotReady;
    }

    void replay(Recording& recording, FunctionRef<void()> work) override {
        useDevice();
        if (recording.passes == 0) {
            work();
            ++recording.passes;  // not where it failed: what it did not come to has not settled
            return;
        }
        if (!recording.state) recording.state = std::make_shared<ReadyGraph>(record(work));
        const auto& graph = *std::static_pointer_cast<ReadyGraph>(recording.state);
        checkCuda(cudaGraphLaunch(graph.get(), m_stream.get()), "cudaGraphLaunch");
    }

  private:
    /// The runtime's current device belongs to the thread, and a session makes its backend in one and uses it in another.
    void useDevice() const {
        thread_local int current = -1;
        if (current == m_index) return;
        checkCuda(cudaSetDevice(m_index), "cudaSetDevice");
        current = m_index;
    }

    ReadyGraph record(FunctionRef<void()> work) const {
        checkCuda(cudaStreamBeginCapture(m_stream.get(), cudaStreamCaptureModeThreadLocal), "cudaStreamBeginCapture");
        cudaGraph_t captured = nullptr;
        try {
            work();
        } catch (...) {
            cudaStreamEndCapture(m_stream.get(), &captured);
            const Graph dropped(captured);
            forgetError();
            throw;
        }
        checkCuda(cudaStreamEndCapture(m_stream.get(), &captured), "cudaStreamEndCapture");
        const Graph graph(captured);
        cudaGraphExec_t ready = nullptr;
        checkCuda(cudaGraphInstantiate(&ready, captured, 0), "cudaGraphInstantiate");
        return ReadyGraph(ready);
    }

    void copyToDevice(void* to, const void* fromHost, size_t bytes) {
        checkCuda(cudaMemcpyAsync(to, fromHost, bytes, cudaMemcpyHostToDevice, m_stream.get()), "cudaMemcpyAsync (to device)");
    }

    static constexpr size_t kStaging = size_t{1} << 20;

    int m_index = 0;
    HostMemory m_staging;
    size_t m_staged = 0;  ///< bytes of it that the queue may still have to read
    Stream m_stream;
};

}  // namespace

std::unique_ptr<Device> makeCudaDevice(int index) { return std::make_unique<CudaDevice>(index); }

}  // namespace fw::gpu
