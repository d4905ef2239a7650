// SPDX-License-Identifier: GPL-3.0-or-later
// metrics.jsonl: lines are appended by the training, made durable by the writer of checkpoints. A full disk loses nothing:
// what cannot be written waits in memory and the next checkpoint fails, which is where trouble is noticed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace fw {

class MetricsFile {
  public:
    /// Opens the file, or makes it. Throws Error.
    explicit MetricsFile(std::filesystem::path file);
    ~MetricsFile();
    MetricsFile(const MetricsFile&) = delete;
    MetricsFile& operator=(const MetricsFile&) = delete;

    /// Shortens the file to `bytes`, if it is longer: a torn or later part is forgotten. Throws Error(Io).
    void cut(int64_t bytes);
    /// Appends a line (without its newline). Never throws for the disk's sake.
    void append(std::string_view line);
    /// All bytes appended so far, written or waiting.
    int64_t bytes() const;
    /// Writes what waits and makes it durable. Throws Error.
    void sync();

  private:
    bool writeWaiting();

    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    int m_descriptor = -1;
    int64_t m_bytes = 0;
    std::string m_waiting;
    int m_fault = 0;  ///< errno of the last write
};

}  // namespace fw
