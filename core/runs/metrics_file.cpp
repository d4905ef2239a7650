// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/metrics_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace fw {

MetricsFile::MetricsFile(std::filesystem::path file) : m_file(std::move(file)) {
    m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    struct stat info {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &info) != 0) {
        const int code = errno;
        if (m_descriptor >= 0) ::close(m_descriptor);
        fail(code == EACCES ? ErrorKind::Permission : ErrorKind::CannotCreate, "Cannot write {}: {}.", m_file.string(), std::strerror(code));
    }
    m_bytes = info.st_size;
}

void MetricsFile::cut(int64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_bytes = std::min(bytes, m_bytes);
    if (::ftruncate(m_descriptor, m_bytes) != 0) fail(ErrorKind::Io, "Cannot shorten {}: {}.", m_file.string(), std::strerror(errno));
}

MetricsFile::~MetricsFile() {
    writeWaiting();
    ::close(m_descriptor);
}

void MetricsFile::append(std::string_view line) {
    const std::lock_guard lock(m_mutex);
    (m_waiting += line) += '\n';
    m_bytes += static_cast<int64_t>(line.size()) + 1;
    writeWaiting();
}

int64_t MetricsFile::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

bool MetricsFile::writeWaiting() {
    while (!m_waiting.empty()) {
        const ssize_t written = ::write(m_descriptor, m_waiting.data(), m_waiting.size());
        if (written < 0 && errno == EINTR) continue;
        m_fault = written <= 0 ? errno : 0;
        if (written <= 0) return false;
        m_waiting.erase(0, static_cast<size_t>(written));
    }
    return true;
}

void MetricsFile::sync() {
    const std::lock_guard lock(m_mutex);
    if (!writeWaiting()) fail(ErrorKind::Io, "Cannot write {}: {}.{}", m_file.string(), std::strerror(m_fault), m_fault == ENOSPC ? " Free some space." : "");
    if (::fsync(m_descriptor) != 0) fail(ErrorKind::Io, "Cannot write {}: fsync failed: {}.", m_file.string(), std::strerror(errno));
}

}  // namespace fw
