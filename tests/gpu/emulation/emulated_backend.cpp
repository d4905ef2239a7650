// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/emulation/emulated_backend.h"

#include <cstdlib>
#include <cstring>
#include <map>

#include "base/error.h"
#include "gpu/cuda_backend.h"
#include "gpu/emulation/emulation.h"

namespace fw::gpu {

EmulationCounts& emulationCounts() {
    static EmulationCounts counts;
    return counts;
}

namespace {

constexpr int64_t kFence = 64;
constexpr unsigned char kFenceByte = 0xa5, kFreshByte = 0xff;  // fresh memory is full of not-a-numbers

class EmulatedDevice : public Device {
  public:
    Queue queue() const override {
        if (int64_t& left = emulationCounts().operationsLeft; left >= 0 && left-- == 0) const_cast<EmulatedDevice*>(this)->m_lost = true;
        check(!m_lost, ErrorKind::Unavailable, "The emulated device stopped working.");
        return const_cast<EmulatedQueue*>(&m_queue);
    }
    bool isLost() override { return m_lost; }

    void* allocate(int64_t bytes) override {
        outsideRecording("memory is allocated");
        EmulationCounts& counts = emulationCounts();
        check(counts.memoryUsed + bytes <= counts.memoryLimit, ErrorKind::Unavailable, "The emulated device is full.");
        ++counts.allocations;
        counts.memoryUsed += bytes;
        const int64_t rounded = (bytes + 2 * kFence + 63) / 64 * 64;
        auto* memory = static_cast<unsigned char*>(std::aligned_alloc(64, static_cast<size_t>(rounded)));
        std::memset(memory, kFenceByte, static_cast<size_t>(rounded));
        std::memset(memory + kFence, kFreshByte, static_cast<size_t>(bytes));
        m_sizes[memory + kFence] = bytes;
        return memory + kFence;
    }
    void release(void* memory) noexcept override {
        auto* start = static_cast<unsigned char*>(memory);
        const int64_t bytes = m_sizes[memory];
        m_sizes.erase(memory);
        for (int64_t i = 0; i < kFence; ++i)
            if (start[i - kFence] != kFenceByte || start[bytes + i] != kFenceByte) ++emulationCounts().overruns;
        emulationCounts().memoryUsed -= bytes;
        std::free(start - kFence);
    }
    int64_t freeBytes() override { return emulationCounts().memoryLimit - emulationCounts().memoryUsed; }

    void zero(void* memory, int64_t bytes) override {
        m_queue.enqueue([=] { std::memset(memory, 0, static_cast<size_t>(bytes)); });
    }
    void copy(void* to, const void* from, int64_t bytes) override {
        m_queue.enqueue([=] { std::memcpy(to, from, static_cast<size_t>(bytes)); });
    }
    void upload(void* to, const void* fromHost, int64_t bytes) override {
        outsideRecording("host memory is read");
        emulationCounts().uploadedBytes += bytes;
        std::memcpy(to, fromHost, static_cast<size_t>(bytes));
    }
    void download(void* toHost, const void* from, int64_t bytes) override {
        outsideRecording("host memory is written");
        check(!m_lost, ErrorKind::Unavailable, "The emulated device stopped working.");
        std::memcpy(toHost, from, static_cast<size_t>(bytes));
    }
    void finish() override { outsideRecording("the queue is waited for"); }

    void replay(Recording& recording, FunctionRef<void()> work) override {
        using Commands = std::vector<std::function<void()>>;
        queue();
        if (recording.passes == 0) {
            work();
            ++recording.passes;
            return;
        }
        if (!recording.state) {
            const auto commands = std::make_shared<Commands>();
            m_queue.record(commands.get());
            work();
            m_queue.record(nullptr);
            recording.state = commands;
        }
        ++emulationCounts().replays;
        for (const auto& command : *std::static_pointer_cast<Commands>(recording.state)) command();
    }

  private:
    void outsideRecording(const char* what) const {
        check(!m_queue.isRecording(), ErrorKind::Internal, "[emulation] {} while a pass is recorded.", what);
    }
    EmulatedQueue m_queue;
    bool m_lost = false;
    std::map<void*, int64_t> m_sizes;
};

class PlainProducts : public MatrixProducts {
  public:
    explicit PlainProducts(Queue queue) : m_queue(static_cast<EmulatedQueue*>(queue)) {}
    void run(const MatrixProduct& product) override {
        m_queue->enqueue([product] { carryOut(product); });
    }

  private:
    static float read(const void* memory, int64_t i, DType type) {
        return type == DType::F32 ? static_cast<const float*>(memory)[i] : toFloat(static_cast<const bf16*>(memory)[i]);
    }
    static void carryOut(const MatrixProduct& p) {
        for (int64_t batch = 0; batch < p.batch; ++batch)
            for (int64_t m = 0; m < p.M; ++m)
                for (int64_t n = 0; n < p.N; ++n) {
                    float sum = 0;
                    for (int64_t k = 0; k < p.K; ++k) {
                        const int64_t a = batch * p.M * p.K + (p.aTransposed ? k * p.M + m : m * p.K + k);
                        const int64_t b = batch * p.K * p.N + (p.bTransposed ? n * p.K + k : k * p.N + n);
                        sum += read(p.a, a, p.in) * read(p.b, b, p.in);
                    }
                    const int64_t at = (batch * p.M + m) * p.N + n;
                    sum *= p.alpha;
                    if (p.beta != 0) sum += p.beta * read(p.c, at, p.out);
                    if (p.bias) sum += read(p.bias, n, p.out);
                    if (p.out == DType::F32)
                        static_cast<float*>(p.d)[at] = sum;
                    else
                        static_cast<bf16*>(p.d)[at] = toBf16(sum);
                }
    }
    EmulatedQueue* m_queue;
};

}  // namespace

std::unique_ptr<Backend> makeEmulatedBackend(DType activations) {
    auto device = std::make_unique<EmulatedDevice>();
    auto products = std::make_unique<PlainProducts>(device->queue());
    return std::make_unique<CudaBackend>(std::move(device), std::move(products), activations);
}

}  // namespace fw::gpu
