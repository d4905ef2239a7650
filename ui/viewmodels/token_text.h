// SPDX-License-Identifier: GPL-3.0-or-later
// How tokens are written for people: white space visible, bytes that are no text as ⟨F0⟩.
#pragma once

#include <QString>
#include <string_view>

namespace fw {

/// For chips and bars: every space is ␣, line feed ↵, tab ⇥.
QString visibleToken(std::string_view bytes);
/// For running text: spaces stay spaces; line feed is "↵" followed by a line feed, tab ⇥.
QString flowToken(std::string_view bytes);

}  // namespace fw
