// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that appears whole or not at all: built under a hidden name beside its place, then renamed. See also
// base/atomic_file.h. Knows nothing of what stands in it.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace fw {

class AtomicFolder {
  public:
    /// Creates the hidden folder. What stood at `target` is replaced on commit, but only if it is an empty folder or
    /// holds nothing but regular files called as in `mayReplace`: foreign files are never deleted. Throws
    /// Error(CannotCreate | Permission | Io).
    AtomicFolder(const std::filesystem::path& target, std::span<const std::string_view> mayReplace);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    /// Where to write. A crash leaves at most this one hidden folder behind; the next write removes it.
    const std::filesystem::path& path() const { return m_temporary; }
    /// Gives the folder its name, atomically where the file system can swap two folders. Throws Error; then the old
    /// folder is still there.
    void commit();

  private:
    void checkReplaceable() const;
    void swapWithOld() const;

    std::filesystem::path m_target, m_temporary;
    std::vector<std::string_view> m_mayReplace;
    bool m_done = false;
};

}  // namespace fw
