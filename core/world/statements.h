// SPDX-License-Identifier: GPL-3.0-or-later
// Which facts a document tells and asks, from the cells that its writer really wrote.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "world/writer.h"

namespace fw::merrow {

/// Numbers of the facts told, in rising order. A line that names subject and object of a row tells the fact once; a
/// document that names both, but never in one line, tells it once too.
std::vector<int32_t> factsTold(const Grammar& grammar, const Writer& writer);
/// Numbers of the facts asked. `{ask c}` asks the first fact of a row, `{ask c.city}` the one whose object is `city`.
std::vector<int32_t> factsAsked(const Grammar& grammar, const Writer& writer);

}  // namespace fw::merrow
