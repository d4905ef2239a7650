// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/atomic_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/error.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failWriting(const fs::path& folder, const char* what, int code) {
    const ErrorKind kind = code == EACCES || code == EPERM                   ? ErrorKind::Permission
                           : code == ENOSPC || code == EIO || code == EDQUOT ? ErrorKind::Io
                                                                             : ErrorKind::CannotCreate;
    const char* advice = code == ENOENT ? " Does the folder above it exist?" : "";
    fail(kind, "Cannot write the folder {}: {} failed: {}.{}", folder.string(), what, std::strerror(code), advice);
}

/// Makes what was renamed inside `folder` durable.
void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;  // a folder that may be written but not read cannot be synced by us
    const int result = ::fsync(descriptor);
    const int code = errno;
    ::close(descriptor);
    if (result != 0 && code != EINVAL && code != ENOTSUP) failWriting(folder, "fsync", code);
}

/// Through links and without a trailing slash, so that the temporary really stands beside it.
fs::path realTarget(const fs::path& target) {
    std::error_code error;
    fs::path real = fs::weakly_canonical(fs::absolute(target, error), error);
    if (error) real = target;
    return real.has_filename() ? real : real.parent_path();
}

fs::path hiddenBeside(const fs::path& target, const char* ending) {
    return target.parent_path() / ("." + target.filename().string() + ending);
}

}  // namespace

AtomicFolder::AtomicFolder(const fs::path& target, std::span<const std::string_view> mayReplace)
    : m_target(realTarget(target)),
      m_temporary(hiddenBeside(m_target, ".writing")),
      m_mayReplace(mayReplace.begin(), mayReplace.end()) {
    check(m_target.has_filename(), ErrorKind::CannotCreate, "{} cannot be a model's folder.", target.string());
    checkReplaceable();
    std::error_code error;
    fs::remove_all(m_temporary, error);  // left by a crash
    if (::mkdir(m_temporary.c_str(), 0777) != 0) failWriting(m_target, "creating it", errno);
}

AtomicFolder::~AtomicFolder() {
    std::error_code ignored;
    if (!m_done) fs::remove_all(m_temporary, ignored);
}

void AtomicFolder::checkReplaceable() const {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(m_target, error);
    if (!fs::exists(status)) return;
    check(fs::is_directory(status), ErrorKind::CannotCreate,
          "Cannot write the folder {}: a file of this name is in the way.", m_target.string());
    for (const fs::directory_entry& entry : fs::directory_iterator(m_target, error)) {
        const std::string name = entry.path().filename().string();
        const bool known = std::find(m_mayReplace.begin(), m_mayReplace.end(), name) != m_mayReplace.end();
        check(known && entry.is_regular_file(error), ErrorKind::CannotCreate,
              "Cannot replace the folder {}: it holds '{}', which is not part of what would be written. Choose another "
              "name.",
              m_target.string(), name);
    }
    if (error) failWriting(m_target, "looking into it", error.value());
}

void AtomicFolder::commit() {
    syncFolder(m_temporary);
    checkReplaceable();
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) {  // works if the place is free or an empty folder
        if (errno != ENOTEMPTY && errno != EEXIST) failWriting(m_target, "renaming it", errno);
        swapWithOld();
    }
    m_done = true;
    syncFolder(m_target.parent_path());
}

void AtomicFolder::swapWithOld() const {
    std::error_code ignored;
    if (::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), RENAME_EXCHANGE) == 0) {
        fs::remove_all(m_temporary, ignored);
        return;
    }
    // The file system cannot swap: for a moment there is only the old folder under its hidden name.
    const fs::path old = hiddenBeside(m_target, ".old");
    fs::remove_all(old, ignored);
    if (::rename(m_target.c_str(), old.c_str()) != 0) failWriting(m_target, "moving the old one aside", errno);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
        const int code = errno;
        if (::rename(old.c_str(), m_target.c_str()) != 0)
            fail(ErrorKind::Io, "Cannot write the folder {}; its old content is in {}.", m_target.string(),
                 old.string());
        failWriting(m_target, "renaming it", code);
    }
    fs::remove_all(old, ignored);
}

}  // namespace fw
