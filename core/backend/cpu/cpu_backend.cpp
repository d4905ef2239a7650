// SPDX-License-Identifier: GPL-3.0-or-later
// Threads of the CPU backend: one oneTBB arena, its workers at lower priority than the interface.
#include "backend/cpu/cpu_backend.h"

#include <sys/resource.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_scheduler_observer.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <thread>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace fw {

#if defined(__x86_64__)
namespace avx2 {
std::unique_ptr<CpuBackend> createBackend(int threads);
}
namespace avx512 {
std::unique_ptr<CpuBackend> createBackend(int threads);
}
#else
namespace portable {
std::unique_ptr<CpuBackend> createBackend(int threads);
}
#endif

namespace {
/// Numbers too small for full precision count as zero in this thread: they slow products down and mean nothing here.
void flushDenormals() {
#if defined(__x86_64__)
    _mm_setcsr(_mm_getcsr() | 0x8040);  // FTZ and DAZ
#endif
}

/// Prepares every thread that enters the arena: lower priority, once per thread (Linux: nice is per thread).
class PolitePriority : public tbb::task_scheduler_observer {
  public:
    explicit PolitePriority(tbb::task_arena& arena) : tbb::task_scheduler_observer(arena) { observe(true); }
    ~PolitePriority() override { observe(false); }
    void on_scheduler_entry(bool) override {
        flushDenormals();
        thread_local bool lowered = false;
        if (!lowered) setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 10);
        lowered = true;
    }
};
}  // namespace

struct CpuBackend::Workers {
    explicit Workers(int threads) : arena(threads), polite(arena) {
        if (threads > tbb::info::default_concurrency())  // a test may ask for more threads than there are cores
            allowed.emplace(tbb::global_control::max_allowed_parallelism, static_cast<size_t>(threads));
    }
    std::optional<tbb::global_control> allowed;
    tbb::task_arena arena;
    PolitePriority polite;
};

CpuBackend::CpuBackend(int threads) { CpuBackend::useThreads(threads); }

CpuBackend::~CpuBackend() = default;

std::string_view CpuBackend::id() const { return "cpu"; }

int CpuBackend::shards(int wanted) const { return wanted; }

int CpuBackend::workers() const { return threads(); }

int CpuBackend::threads() const { return m_workers->arena.max_concurrency(); }

void CpuBackend::useThreads(int threads) {
    const int count = threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    if (!m_workers || m_workers->arena.max_concurrency() != count) m_workers = std::make_unique<Workers>(count);
}

void CpuBackend::parallel(int count, ParallelTask task) const {
    const auto run = [&](int i) { task(i, tbb::this_task_arena::current_thread_index()); };
    m_workers->arena.execute([&] { tbb::parallel_for(0, count, 1, run, tbb::simple_partitioner()); });
}

std::unique_ptr<CpuBackend> makeCpuBackend(int threads) {
#if defined(__x86_64__)
    return cpuFeatures().avx512 ? avx512::createBackend(threads) : avx2::createBackend(threads);
#else
    return portable::createBackend(threads);
#endif
}

}  // namespace fw
