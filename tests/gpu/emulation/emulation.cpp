// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/emulation/emulation.h"

#include <boost/context/fiber.hpp>
#include <boost/context/fixedsize_stack.hpp>
#include <cstring>
#include <deque>

#include "base/error.h"

namespace fw::gpu {

dim3 threadIdx, blockIdx, blockDim, gridDim;

namespace {

using boost::context::fiber;
constexpr size_t kStack = 64 * 1024;

enum class State { Ready, AtBlock, AtWarp, Done };

struct PendingCopy {
    void* to;
    const void* from;  ///< null: zeros
};

/// A fiber that carries out one thread of a block after the other.
struct Thread {
    fiber body, scheduler;
    State state = State::Done;
    Exchange exchange{};
    unsigned exchanges = 0;
    dim3 index;
    std::vector<PendingCopy> copies;
};

class Scheduler {
  public:
    void runBlock(const char* name, const std::function<void()>& work) {
        m_name = name;
        m_work = &work;
        m_count = blockDim.x * blockDim.y * blockDim.z;
        while (m_threads.size() < m_count) addThread();
        m_slots.resize((m_count + 31) / 32 * 2);
        for (unsigned i = 0; i < m_count; ++i) {
            m_threads[i].state = State::Ready;
            m_threads[i].exchanges = 0;
            m_threads[i].index = dim3(i % blockDim.x, i / blockDim.x % blockDim.y, i / (blockDim.x * blockDim.y));
        }
        while (runReady()) releaseWarps(), releaseBlock();
    }

    void wait(State state, Exchange exchange = {}) {
        Thread& self = m_threads[m_current];
        self.state = state;
        self.exchange = exchange;
        self.scheduler = std::move(self.scheduler).resume();
    }
    WarpSlots& nextSlots() { return m_slots[m_current / 32 * 2 + m_threads[m_current].exchanges++ % 2]; }
    int lane() const { return static_cast<int>(m_current % 32); }
    std::vector<PendingCopy>& copies() { return m_threads[m_current].copies; }

  private:
    void addThread() {
        const size_t number = m_threads.size();
        m_threads.emplace_back();
        m_threads.back().body = fiber(std::allocator_arg, boost::context::fixedsize_stack(kStack), [this, number](fiber&& scheduler) {
            Thread& self = m_threads[number];
            self.scheduler = std::move(scheduler);
            for (;;) {
                (*m_work)();
                check(self.copies.empty(), ErrorKind::Internal, "[{}] a thread has ended without waiting for its copies.", m_name);
                self.state = State::Done;
                self.scheduler = std::move(self.scheduler).resume();
            }
            return std::move(self.scheduler);
        });
    }

    /// Runs every thread that can go on; false when all are done.
    bool runReady() {
        bool ran = false, waiting = false;
        for (m_current = 0; m_current < m_count; ++m_current) {
            Thread& thread = m_threads[m_current];
            if (thread.state == State::Ready) {
                ran = true;
                threadIdx = thread.index;
                thread.body = std::move(thread.body).resume();
            }
            waiting |= thread.state != State::Done;
        }
        check(ran || !waiting, ErrorKind::Internal, "[{}] threads wait for others that never come.", m_name);
        return waiting;
    }

    void releaseWarps() {
        for (unsigned first = 0; first < m_count; first += 32) {
            const unsigned end = std::min(first + 32, m_count);
            unsigned arrived = 0;
            for (unsigned i = first; i < end; ++i) arrived += m_threads[i].state == State::AtWarp;
            for (unsigned i = first; i < end && arrived > 0; ++i) {
                check(m_threads[i].state != State::Done, ErrorKind::Internal, "[{}] a lane has ended while its warp exchanges values.", m_name);
                if (arrived == end - first)
                    check(m_threads[i].exchange == m_threads[first].exchange, ErrorKind::Internal,
                          "[{}] the lanes of a warp are at different exchanges.", m_name);
            }
            check(arrived == 0 || end - first == 32, ErrorKind::Internal, "[{}] an exchange in a warp of {} lanes.", m_name, end - first);
            for (unsigned i = first; i < end && arrived == end - first; ++i) m_threads[i].state = State::Ready;
        }
    }

    void releaseBlock() {
        for (unsigned i = 0; i < m_count; ++i)
            if (m_threads[i].state == State::Ready || m_threads[i].state == State::AtWarp) return;
        for (unsigned i = 0; i < m_count; ++i)
            if (m_threads[i].state == State::AtBlock) m_threads[i].state = State::Ready;
    }

    std::deque<Thread> m_threads;
    std::vector<WarpSlots> m_slots;
    const std::function<void()>* m_work = nullptr;
    const char* m_name = "";
    unsigned m_count = 0, m_current = 0;
};

Scheduler& scheduler() {
    static Scheduler scheduler;
    return scheduler;
}

float half(uint32_t pair, int upper) { return toFloat(bf16{static_cast<uint16_t>(upper ? pair >> 16 : pair & 0xffffu)}); }

}  // namespace

void runGrid(const char* name, dim3 grid, dim3 block, const std::function<void()>& thread) {
    check(grid.x > 0 && grid.y > 0 && grid.z > 0 && grid.y < 65536 && grid.z < 65536, ErrorKind::Internal, "[{}] a grid of {} x {} x {} blocks.",
          name, grid.x, grid.y, grid.z);
    check(block.x * block.y * block.z <= 1024, ErrorKind::Internal, "[{}] a block of {} threads.", name, block.x * block.y * block.z);
    gridDim = grid;
    blockDim = block;
    for (unsigned z = 0; z < grid.z; ++z)
        for (unsigned y = 0; y < grid.y; ++y)
            for (unsigned x = 0; x < grid.x; ++x) {
                blockIdx = dim3(x, y, z);
                scheduler().runBlock(name, thread);
            }
}

void __syncthreads() {
    const dim3 index = threadIdx;
    scheduler().wait(State::AtBlock);
    threadIdx = index;
}

void __syncwarp() { nextSlots(), warpBarrier(Exchange::Sync); }

constexpr size_t kCopy = 16;

void copyAsync(void* shared, const void* from, bool exists) {
    for (const void* address : {static_cast<const void*>(shared), from})
        check(reinterpret_cast<uintptr_t>(address) % kCopy == 0, ErrorKind::Internal, "[cp.async] an address is no multiple of 16 bytes.");
    std::memset(shared, 0xff, kCopy);
    scheduler().copies().push_back({shared, exists ? from : nullptr});
}

void waitCopies() {
    for (const PendingCopy& copy : scheduler().copies()) {
        if (copy.from)
            std::memcpy(copy.to, copy.from, kCopy);
        else
            std::memset(copy.to, 0, kCopy);
    }
    scheduler().copies().clear();
}

void warpBarrier(Exchange exchange) {
    const dim3 index = threadIdx;
    scheduler().wait(State::AtWarp, exchange);
    threadIdx = index;
}

WarpSlots& nextSlots() { return scheduler().nextSlots(); }
int laneOfWarp() { return scheduler().lane(); }

// Which lane and register hold which number: PTX ISA, "Matrix Fragments for mma.m16n8k16".
void multiplyTile(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
    WarpSlots& slots = nextSlots();
    const int lane = laneOfWarp();
    for (int i = 0; i < 4; ++i) slots.a[lane][i] = a[i];
    slots.b[lane][0] = b0;
    slots.b[lane][1] = b1;
    warpBarrier(Exchange::Multiply);
    for (int i = 0; i < 4; ++i) {
        const int row = lane / 4 + i / 2 * 8, column = lane % 4 * 2 + i % 2;
        for (int k = 0; k < 16; ++k) {
            const uint32_t left = slots.a[row % 8 * 4 + k % 8 / 2][row / 8 + k / 8 * 2], right = slots.b[column * 4 + k % 8 / 2][k / 8];
            d[i] += half(left, k % 2) * half(right, k % 2);
        }
    }
}

void loadTransposed(uint32_t (&r)[4], const bf16* row) {
    WarpSlots& slots = nextSlots();
    const int lane = laneOfWarp();
    check(reinterpret_cast<uintptr_t>(row) % 16 == 0, ErrorKind::Internal, "[ldmatrix] a row does not begin at a multiple of 16 bytes.");
    slots.row[lane] = row;
    warpBarrier(Exchange::LoadTransposed);
    for (int tile = 0; tile < 4; ++tile) {
        const int column = lane / 4, first = lane % 4 * 2;
        r[tile] = static_cast<uint32_t>(slots.row[tile * 8 + first][column].bits) | static_cast<uint32_t>(slots.row[tile * 8 + first + 1][column].bits) << 16;
    }
}

}  // namespace fw::gpu
