// SPDX-License-Identifier: GPL-3.0-or-later
// Where the data files are (FIRSTWORDS_RESOURCES, the installed share folder, or the source tree), and the cache.
#pragma once

#include <filesystem>

namespace fw {

/// The folder that holds world/ and presets/. Throws Error(NoInput) listing the places that were tried.
std::filesystem::path resourceFolder();
/// The folder of the lessons, beside the data: FIRSTWORDS_LESSONS, installed, or of the source tree. It may be missing.
std::filesystem::path lessonFolder();
/// Where what can be made again is kept: $XDG_CACHE_HOME/firstwords or ~/.cache/firstwords. Empty where there is neither.
std::filesystem::path cacheFolder();

}  // namespace fw
