// SPDX-License-Identifier: GPL-3.0-or-later
// The library shelf: hand-written pieces in world/library/*.txt, one file per shelf. "== Title" begins a piece.
#pragma once

#include <filesystem>
#include <vector>

#include "world/grammar.h"

namespace fw::merrow {

/// All pieces, by file and place; none if `folder` does not exist. Blank lines are left out, as in the other genres.
/// `files` receives the names of the files. Throws Error(BadData) naming file and line.
std::vector<Piece> readLibrary(const std::filesystem::path& folder, std::vector<std::string>& files);

/// The piece that document `index` of the library is: every piece once in each pass, in an order that `seed` sets.
size_t pieceAt(uint64_t seed, uint64_t index, size_t pieces);

}  // namespace fw::merrow
