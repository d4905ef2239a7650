// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to disk beside the training, one thing after the other. What cannot be written (disk full, folder gone) is tried
// again every second until it works; the owner is told when the trouble begins and when it is over.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "base/error.h"

namespace fw {

class DiskWriter {
  public:
    using Job = std::function<void()>;
    /// Called on the writer's own thread with the trouble, or null when it is over.
    using Tell = std::function<void(const Error*)>;

    explicit DiskWriter(Tell tell);
    /// Finishes what waits, unless there is trouble.
    ~DiskWriter();

    /// Does `job` as soon as those before it are done.
    void put(Job job);
    /// How many jobs there are at most, the one in work included, if room is made before every put().
    static constexpr int kMost = 2;
    /// Waits until there are fewer than that; in trouble, the oldest give way instead.
    void makeRoom();
    /// Waits until everything is written; the trouble if it is not by then.
    std::optional<Error> flush(std::chrono::milliseconds limit);

  private:
    void loop();
    /// Throws nothing; an empty optional is success.
    static std::optional<Error> attempt(const Job& job);

    Tell m_tell;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_done;
    std::deque<Job> m_jobs;
    std::optional<Error> m_trouble;
    bool m_busy = false, m_stop = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace fw
