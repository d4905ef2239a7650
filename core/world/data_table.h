// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the world's data files as plain text, for the parts of the program that are no generator: probes, kinds of
// facts. How the files look is told in resources/world/README.md.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

/// Column -> cell.
using TableRow = std::map<std::string, std::string, std::less<>>;

/// The rows of table `name` in `folder` (resources/world), in order; none if no file has it. Throws Error as World::load.
std::vector<TableRow> readDataTable(const std::filesystem::path& folder, std::string_view name);

}  // namespace fw
