// SPDX-License-Identifier: GPL-3.0-or-later
// `corpus search` and `corpus why`: the subcommands that work with the index of the training text.
#pragma once

#include <functional>

#include "cli/command.h"
#include "data/corpus.h"

namespace fw::cli {

/// Declares search and why on `corpus`. `addWorldOptions` gives a subcommand the options that say which world; `makeWorld`
/// writes it. Returns a function that runs the one that was given, or returns -1 if neither was.
Execute addIndexCommands(CLI::App& corpus, const std::function<void(CLI::App*)>& addWorldOptions,
                         std::function<Corpus(Streams&)> makeWorld);

}  // namespace fw::cli
