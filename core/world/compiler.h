// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the sections of the data files into the grammar and checks that everything named exists.
#pragma once

#include <filesystem>

#include "world/grammar.h"

namespace fw::merrow {

/// Reads and compiles `folder`. Throws Error(NoInput) without files and Error(BadData) naming file and line.
Grammar compileWorld(const std::filesystem::path& folder);

}  // namespace fw::merrow
