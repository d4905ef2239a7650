// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/trash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fmt/chrono.h>

#include "base/atomic_file.h"
#include "base/error.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

dev_t deviceOf(const fs::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_dev : dev_t{};
}

/// Percent-encoding of everything but unreserved characters and slashes.
std::string encoded(const std::string& path) {
    std::string text;
    for (const char c : path) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || std::strchr("-_.~/", c) != nullptr;
        text += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return text;
}

/// The highest folder on the same disk.
fs::path topOfDisk(fs::path path) {
    while (path.has_parent_path() && path.parent_path() != path && deviceOf(path.parent_path()) == deviceOf(path)) path = path.parent_path();
    return path;
}

bool moveInto(const fs::path& trash, const fs::path& path, const fs::path& written, fs::path& moved) {
    std::error_code error;
    fs::create_directories(trash / "files", error);
    fs::create_directories(trash / "info", error);
    ::chmod(trash.c_str(), 0700);
    const std::string base = path.filename().string();
    for (int copy = 1; copy < 10000; ++copy) {
        const std::string name = copy == 1 ? base : fmt::format("{}.{}", base, copy);
        const fs::path info = trash / "info" / fmt::format("{}.trashinfo", name);
        const int descriptor = ::open(info.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0 && errno == EEXIST) continue;
        if (descriptor < 0) return false;
        ::close(descriptor);
        moved = trash / "files" / name;
        if (fs::exists(moved, error)) continue;
        const std::time_t now = std::time(nullptr);
        writeFileAtomically(info, fmt::format("[Trash Info]\nPath={}\nDeletionDate={:%Y-%m-%dT%H:%M:%S}\n", encoded(written.string()), fmt::localtime(now)));
        if (::rename(path.c_str(), moved.c_str()) == 0) return true;
        const int code = errno;
        fs::remove(info, error);
        errno = code;
        return false;
    }
    return false;
}

}  // namespace

fs::path xdgDataHome() {
    if (const char* named = std::getenv("XDG_DATA_HOME"); named && named[0] == '/') return named;
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/") / ".local/share";
}

fs::path moveToTrash(const fs::path& given) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(given, error);
    if (!path.has_filename()) path = path.parent_path();
    const fs::path home = xdgDataHome() / "Trash", top = topOfDisk(path.parent_path());
    fs::create_directories(home, error);
    fs::path moved;
    if (deviceOf(home) == deviceOf(path) && moveInto(home, path, path, moved)) return moved;
    if (moveInto(top / fmt::format(".Trash-{}", ::getuid()), path, path.lexically_relative(top), moved)) return moved;
    fail(errno == EACCES || errno == EPERM ? ErrorKind::Permission : ErrorKind::Io, "Cannot move {} to the trash: {}.", path.string(), std::strerror(errno));
}

}  // namespace fw
