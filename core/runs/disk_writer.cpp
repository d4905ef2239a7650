// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/disk_writer.h"

namespace fw {

namespace {
constexpr auto kRetry = std::chrono::seconds(1);
}  // namespace

DiskWriter::DiskWriter(Tell tell) : m_tell(std::move(tell)), m_thread([this] { loop(); }) {}

DiskWriter::~DiskWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void DiskWriter::put(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void DiskWriter::makeRoom() {
    std::unique_lock lock(m_mutex);
    const auto isFull = [&] { return m_jobs.size() + (m_busy ? 1 : 0) >= kMost; };
    m_done.wait(lock, [&] { return !isFull() || m_trouble; });
    while (isFull() && !m_jobs.empty()) m_jobs.pop_front();
}

std::optional<Error> DiskWriter::flush(std::chrono::milliseconds limit) {
    std::unique_lock lock(m_mutex);
    if (m_done.wait_for(lock, limit, [&] { return (m_jobs.empty() && !m_busy) || m_trouble; }) && !m_trouble) return std::nullopt;
    return m_trouble ? m_trouble : Error(ErrorKind::Io, "The disk is too slow: the run could not be saved in time.");
}

std::optional<Error> DiskWriter::attempt(const Job& job) {
    try {
        job();
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& error) {
        return Error(ErrorKind::Io, error.what());
    }
}

void DiskWriter::loop() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_trouble) m_wake.wait(lock, [&] { return m_stop || !m_jobs.empty(); });
        else m_wake.wait_for(lock, kRetry, [&] { return m_stop; });
        if (m_stop && (m_jobs.empty() || m_trouble)) return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_busy = true;
        lock.unlock();
        const std::optional<Error> fault = attempt(job);
        lock.lock();
        m_busy = false;
        if (fault && m_jobs.empty()) m_jobs.push_front(job);  // something newer takes its place
        const bool changed = fault.has_value() != m_trouble.has_value();
        m_trouble = fault;
        m_done.notify_all();
        if (!changed) continue;
        lock.unlock();
        m_tell(fault ? &*fault : nullptr);
        lock.lock();
    }
}

}  // namespace fw
