// SPDX-License-Identifier: GPL-3.0-or-later
// Reading whole files with a size limit, and replacing files so that a crash leaves the old content or the new, never half.
// The recipe: temporary beside the target, every write checked, fsync, rename, fsync of the folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace fw {

/// A file under construction. Nothing of it is visible under its name until commit(); without commit it vanishes.
class AtomicFile {
  public:
    /// Opens the temporary. A symbolic link is followed; the permissions of a file being replaced are kept.
    /// Throws Error(CannotCreate | Permission | Io) naming the file.
    explicit AtomicFile(const std::filesystem::path& file);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Appends bytes. Throws Error(Io), for example when the disk is full.
    void write(std::string_view bytes);
    void write(std::span<const std::byte> bytes);
    /// Makes the content durable and gives it its name. Throws Error; then the old file is still there.
    void commit();

  private:
    void discard() noexcept;

    std::filesystem::path m_file;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Replaces `file` by `bytes` through AtomicFile.
void writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

/// The bytes of a regular file of at most `maxBytes`. Throws Error: NoInput for a missing path or what is no regular file,
/// Permission, BadData if it is larger than allowed, Io.
std::string readFile(const std::filesystem::path& file, int64_t maxBytes = std::numeric_limits<int64_t>::max());

}  // namespace fw
