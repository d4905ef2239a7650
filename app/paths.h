// SPDX-License-Identifier: GPL-3.0-or-later
// Where the data files are: FIRSTWORDS_RESOURCES, the installed share folder, or the source tree.
#pragma once

#include <filesystem>

namespace fw {

/// The folder that holds world/ and presets/. Throws Error(NoInput) listing the places that were tried.
std::filesystem::path resourceFolder();

}  // namespace fw
