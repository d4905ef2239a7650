// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/trash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

std::string decoded(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    std::string path;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
        path += escaped ? static_cast<char>(16 * digit(text[i + 1]) + digit(text[i + 2])) : text[i];
        if (escaped) i += 2;
    }
    return path;
}

/// The highest folder on the same disk.
fs::path topOfDisk(fs::path path) {
    while (path.has_parent_path() && path.parent_path() != path && deviceOf(path.parent_path()) == deviceOf(path)) path = path.parent_path();
    return path;
}

fs::path homeTrash() { return xdgDataHome() / "Trash"; }
fs::path trashOfDisk(const fs::path& top) { return top / fmt::format(".Trash-{}", ::getuid()); }
fs::path infoOf(const fs::path& place) { return place.parent_path().parent_path() / "info" / fmt::format("{}.trashinfo", place.filename().string()); }

constexpr int64_t kMaxInfoBytes = 1 << 16;

/// The value of a key in the few lines that the trash keeps about a file; empty without it.
std::string valueIn(const std::string& info, const std::string& key) {
    const size_t at = info.find(fmt::format("\n{}=", key));
    if (at == info.npos) return {};
    const size_t begin = at + key.size() + 2;
    return info.substr(begin, info.find('\n', begin) - begin);
}

/// What the trash knows of `place`. Throws Error.
Trashed readInfo(const fs::path& place) {
    const std::string info = readFile(infoOf(place), kMaxInfoBytes);
    const fs::path path = decoded(valueIn(info, "Path"));
    check(!path.empty(), ErrorKind::BadData, "{} does not say where {} was.", infoOf(place).string(), place.filename().string());
    const fs::path top = place.parent_path().parent_path().parent_path();  // of the disk, if the path is relative
    return {place, path.is_absolute() ? path : top / path, valueIn(info, "DeletionDate")};
}

void listTrash(const fs::path& trash, const fs::path& folder, std::vector<Trashed>& found) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(trash / "files", error)) {
        try {
            if (Trashed one = readInfo(entry.path()); one.original.parent_path() == folder) found.push_back(std::move(one));
        } catch (const Error&) {
            continue;
        }
    }
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
    const fs::path home = homeTrash(), top = topOfDisk(path.parent_path());
    fs::create_directories(home, error);
    fs::path moved;
    if (deviceOf(home) == deviceOf(path) && moveInto(home, path, path, moved)) return moved;
    if (moveInto(trashOfDisk(top), path, path.lexically_relative(top), moved)) return moved;
    fail(errno == EACCES || errno == EPERM ? ErrorKind::Permission : ErrorKind::Io, "Cannot move {} to the trash: {}.", path.string(), std::strerror(errno));
}

std::vector<Trashed> trashedFrom(const fs::path& given) {
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(given, error);
    std::vector<Trashed> found;
    listTrash(homeTrash(), folder, found);
    listTrash(trashOfDisk(topOfDisk(folder)), folder, found);
    const auto moment = [](const Trashed& one) {  // two may have gone in the same second
        std::error_code ignored;
        return std::pair(one.deleted, fs::last_write_time(infoOf(one.place), ignored));
    };
    std::sort(found.begin(), found.end(), [&](const Trashed& a, const Trashed& b) { return moment(a) > moment(b); });
    return found;
}

fs::path restoreFromTrash(const fs::path& place) {
    std::error_code error;
    check(fs::exists(place, error), ErrorKind::NoInput, "{} is no longer in the trash.", place.string());
    const fs::path original = readInfo(place).original;
    check(!fs::exists(original, error), ErrorKind::CannotCreate, "{} cannot be put back: something else is in its place.", original.string());
    fs::create_directories(original.parent_path(), error);
    if (::rename(place.c_str(), original.c_str()) != 0)
        fail(errno == EACCES || errno == EPERM ? ErrorKind::Permission : ErrorKind::Io, "Cannot put {} back: {}.", original.string(), std::strerror(errno));
    fs::remove(infoOf(place), error);
    return original;
}

}  // namespace fw
