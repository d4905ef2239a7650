// SPDX-License-Identifier: GPL-3.0-or-later
#include "paths.h"

#include <cstdlib>
#include <system_error>
#include <vector>

#include "base/error.h"

namespace fw {

namespace {

bool holdsResources(const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::is_directory(folder / "presets", error) && std::filesystem::is_directory(folder / "world", error);
}

/// Folders to try, in order: the variable, what is installed beside the program, the source tree it was built from.
std::vector<std::filesystem::path> candidates() {
    std::vector<std::filesystem::path> folders;
    if (const char* named = std::getenv("FIRSTWORDS_RESOURCES"); named && *named) folders.emplace_back(named);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) folders.push_back(program.parent_path().parent_path() / "share/firstwords");
    folders.emplace_back(FW_SOURCE_RESOURCES);
    return folders;
}

}  // namespace

std::filesystem::path resourceFolder() {
    std::string tried;
    for (const auto& folder : candidates()) {
        if (holdsResources(folder)) return folder;
        tried += (tried.empty() ? "" : ", ") + folder.string();
    }
    fail(ErrorKind::NoInput,
         "The data folder with presets/ and world/ was not found. Tried: {}. Set FIRSTWORDS_RESOURCES to the folder "
         "'resources' of First Words.",
         tried);
}

std::filesystem::path lessonFolder() {
    if (const char* named = std::getenv("FIRSTWORDS_LESSONS"); named && *named) return named;
    const std::filesystem::path resources = resourceFolder();
    std::error_code error;
    const std::filesystem::path inside = resources / "lessons";
    return std::filesystem::is_directory(inside, error) ? inside : resources.parent_path() / "lessons";
}

std::filesystem::path cacheFolder() {
    // The XDG rules: a relative path counts as not set.
    if (const char* named = std::getenv("XDG_CACHE_HOME"); named && *named == '/') return std::filesystem::path(named) / "firstwords";
    if (const char* home = std::getenv("HOME"); home && *home == '/') return std::filesystem::path(home) / ".cache/firstwords";
    return {};
}

}  // namespace fw
