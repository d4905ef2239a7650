// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's trash (the FreeDesktop.org trash specification), so that a deleted run can be put back with any file manager.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fw {

/// $XDG_DATA_HOME, or ~/.local/share.
std::filesystem::path xdgDataHome();

/// Moves a file or folder to the trash: the home trash if it is on the same disk, else the trash of its own disk. Returns
/// its new place. Throws Error(Permission | Io); then nothing was moved.
std::filesystem::path moveToTrash(const std::filesystem::path& path);

/// Something in the trash.
struct Trashed {
    std::filesystem::path place, original;
    std::string deleted;  ///< local time, ISO 8601
};
/// What was deleted from `folder`, the latest first. What the trash says about it may be damaged: that is passed over.
std::vector<Trashed> trashedFrom(const std::filesystem::path& folder);
/// Puts back what moveToTrash moved to `place`, and returns where it is again. Throws Error(NoInput | CannotCreate |
/// Permission | Io); then it is still in the trash.
std::filesystem::path restoreFromTrash(const std::filesystem::path& place);

}  // namespace fw
