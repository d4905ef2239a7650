// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says, in the language of the window. The engine knows no Qt and says everything in English, with values
// already in it; here the sentences that a learner meets stand as patterns, and a sentence that fits one is said anew.
#pragma once

#include <QString>
#include <span>
#include <string_view>

namespace fw {

/// The patterns, %1 to %9 standing for any text; translatable, context "Engine".
std::span<const char* const> engineTexts();

/// `said` in the language of the window; as it is where there is no pattern for it. What stands for a value is translated in
/// turn: a reason inside a message, for example.
QString engineText(std::string_view said);

}  // namespace fw
