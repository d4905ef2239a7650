// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "minipy/syntax.h"

namespace fw::minipy {

/// Parses a whole program. Throws Failure with the line.
Program parse(std::string_view source);

}  // namespace fw::minipy
