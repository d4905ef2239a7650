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

namespace fw {

namespace {
/// Lowers the priority of every thread that enters the arena, once per thread (Linux: nice is per thread).
class PolitePriority : public tbb::task_scheduler_observer {
  public:
    explicit PolitePriority(tbb::task_arena& arena) : tbb::task_scheduler_observer(arena) { observe(true); }
    ~PolitePriority() override { observe(false); }
    void on_scheduler_entry(bool) override {
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

CpuBackend::CpuBackend(int threads)
    : m_workers(std::make_unique<Workers>(threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency())))) {}

CpuBackend::~CpuBackend() = default;

int CpuBackend::threads() const { return m_workers->arena.max_concurrency(); }

void CpuBackend::parallel(int count, const std::function<void(int)>& task) const {
    m_workers->arena.execute([&] { tbb::parallel_for(0, count, 1, [&](int i) { task(i); }, tbb::simple_partitioner()); });
}

}  // namespace fw
