// SPDX-License-Identifier: GPL-3.0-or-later
// Who is training a run: a lock that the kernel drops when its process ends, however it ends, so there are no stale ones.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fw {

class RunLock {
  public:
    /// Takes the lock of a run's folder. Throws Error(Unavailable) naming the holder if another has it; CannotCreate or
    /// Permission if the folder cannot be written.
    explicit RunLock(const std::filesystem::path& run);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

    /// "process 4711" if some process holds the lock of this run.
    static std::optional<std::string> holder(const std::filesystem::path& run);

  private:
    int m_descriptor = -1;
};

}  // namespace fw
