// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "runs/run_paths.h"

namespace fw {

namespace {

std::string nameIn(int descriptor) {
    std::array<char, 64> text{};
    const ssize_t got = ::pread(descriptor, text.data(), text.size() - 1, 0);
    std::string name(text.data(), static_cast<size_t>(std::max<ssize_t>(got, 0)));
    while (!name.empty() && name.back() == '\n') name.pop_back();
    return name.empty() ? "another process" : name;
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& run) {
    const auto file = run_paths::lock(run);
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        fail(errno == EACCES || errno == EPERM ? ErrorKind::Permission : ErrorKind::CannotCreate, "Cannot write {}: {}.", file.string(),
             std::strerror(errno));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        const std::string who = nameIn(m_descriptor);
        ::close(m_descriptor);
        fail(ErrorKind::Unavailable, "{} is being trained by {}; it can be looked at, but not changed.", run.string(), who);
    }  // a file system without locks: go on without
    const std::string name = fmt::format("process {}\n", ::getpid());
    if (::ftruncate(m_descriptor, 0) == 0 && ::pwrite(m_descriptor, name.data(), name.size(), 0) < 0) errno = 0;  // only for messages
}

RunLock::~RunLock() { ::close(m_descriptor); }

std::optional<std::string> RunLock::holder(const std::filesystem::path& run) {
    const int descriptor = ::open(run_paths::lock(run).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    std::optional<std::string> who;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK) who = nameIn(descriptor);
    ::close(descriptor);
    return who;
}

}  // namespace fw
