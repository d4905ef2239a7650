// SPDX-License-Identifier: GPL-3.0-or-later
// Checksums that tell a damaged file from a whole one: XXH3 with 128 bits, as 32 hexadecimal digits. Not for signatures.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fw {

std::string checksum(std::string_view bytes);
/// Of a file's bytes, read piece by piece. Throws Error(NoInput | Permission | Io).
std::string checksumOfFile(const std::filesystem::path& file);

}  // namespace fw
