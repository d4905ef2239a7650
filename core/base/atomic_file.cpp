// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace fw {

namespace {

ErrorKind kindOfWriteError(int code) {
    switch (code) {
        case EACCES:
        case EPERM:
            return ErrorKind::Permission;
        case ENOENT:
        case ENOTDIR:
        case EISDIR:
        case EROFS:
        case ENAMETOOLONG:
        case ELOOP:
            return ErrorKind::CannotCreate;
        default:
            return ErrorKind::Io;
    }
}

[[noreturn]] void failWriting(const std::filesystem::path& file, const char* what, int code) {
    const char* advice = code == ENOSPC || code == EDQUOT ? " Free some space or choose another disk."
                         : code == ENOENT                 ? " Does the folder exist?"
                                                          : "";
    fail(kindOfWriteError(code), "Cannot write {}: {} failed: {}.{}", file.string(), what, std::strerror(code), advice);
}

/// Where a write to `file` really goes: through symbolic links, so that the link stays.
std::filesystem::path followLink(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_symlink(file, error)) return file;
    const auto target = std::filesystem::weakly_canonical(file, error);
    return error ? file : target;
}

std::filesystem::path temporaryBeside(const std::filesystem::path& file) {
    static std::atomic<unsigned> counter{0};
    const std::string name = fmt::format(".{}.{}-{}.tmp", file.filename().string(), ::getpid(), counter++);
    return file.parent_path() / name;
}

void syncFolder(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;  // a folder that may be written but not read cannot be synced by us
    const int result = ::fsync(descriptor);
    const int code = errno;
    ::close(descriptor);
    if (result != 0 && code != EINVAL && code != ENOTSUP) failWriting(file, "fsync of the folder", code);
}

}  // namespace

AtomicFile::AtomicFile(const std::filesystem::path& file) : m_file(followLink(file)), m_temporary(temporaryBeside(m_file)) {
    std::error_code ignored;
    check(m_file.has_filename() && !std::filesystem::is_directory(m_file, ignored), ErrorKind::CannotCreate,
          "Cannot write {}: it is a folder, a file name is needed.", file.string());
    m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (m_descriptor < 0) failWriting(m_file, "creating it", errno);
    struct stat old {};
    if (::stat(m_file.c_str(), &old) == 0 && ::fchmod(m_descriptor, old.st_mode & 07777) != 0) {
        const int code = errno;
        discard();
        failWriting(m_file, "keeping its permissions", code);
    }
}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard() noexcept {
    if (m_descriptor < 0) return;
    ::close(m_descriptor);
    m_descriptor = -1;
    ::unlink(m_temporary.c_str());
}

void AtomicFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failWriting(m_file, "writing", written < 0 ? errno : EIO);
        bytes.remove_prefix(static_cast<size_t>(written));
    }
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    write(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

void AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0) failWriting(m_file, "fsync", errno);
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0 || ::rename(m_temporary.c_str(), m_file.c_str()) != 0) {
        const int code = errno;
        ::unlink(m_temporary.c_str());
        failWriting(m_file, "replacing it", code);
    }
    syncFolder(m_file);
}

void writeFileAtomically(const std::filesystem::path& file, std::string_view bytes) {
    AtomicFile out(file);
    out.write(bytes);
    out.commit();
}

namespace {

/// A descriptor that closes itself.
struct Descriptor {
    int value = -1;
    ~Descriptor() {
        if (value >= 0) ::close(value);
    }
};

[[noreturn]] void failReading(const std::filesystem::path& file, int code) {
    if (code == ENOENT || code == ENOTDIR) fail(ErrorKind::NoInput, "{} does not exist.", file.string());
    const ErrorKind kind = code == EACCES || code == EPERM ? ErrorKind::Permission : ErrorKind::Io;
    fail(kind, "Cannot read {}: {}.", file.string(), std::strerror(code));
}

/// Size of a regular file; anything else (folder, device, pipe) is refused before a byte is read.
int64_t regularSize(const std::filesystem::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) failReading(file, errno);
    check(S_ISREG(info.st_mode), ErrorKind::NoInput, "{} is not a regular file ({}).", file.string(),
          S_ISDIR(info.st_mode) ? "it is a folder" : "it is a device, a pipe or a socket");
    return info.st_size;
}

}  // namespace

std::string readFile(const std::filesystem::path& file, int64_t maxBytes) {
    const int64_t size = regularSize(file);
    check(size <= maxBytes, ErrorKind::BadData, "{} has {} bytes; at most {} are read here.", file.string(), size, maxBytes);
    const Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    if (in.value < 0) failReading(file, errno);
    std::string bytes(static_cast<size_t>(size), '\0');
    size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(in.value, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failReading(file, errno);
        if (got == 0) break;  // it shrank meanwhile
        filled += static_cast<size_t>(got);
    }
    check(filled == bytes.size(), ErrorKind::Io, "{} shrank from {} to {} bytes while it was read; try again.", file.string(),
          size, filled);
    return bytes;
}

}  // namespace fw
