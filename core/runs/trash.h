// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's trash (the FreeDesktop.org trash specification), so that a deleted run can be put back with any file manager.
#pragma once

#include <filesystem>

namespace fw {

/// $XDG_DATA_HOME, or ~/.local/share.
std::filesystem::path xdgDataHome();

/// Moves a file or folder to the trash: the home trash if it is on the same disk, else the trash of its own disk. Returns
/// its new place. Throws Error(Permission | Io); then nothing was moved.
std::filesystem::path moveToTrash(const std::filesystem::path& path);

}  // namespace fw
