// SPDX-License-Identifier: GPL-3.0-or-later
// Whose model it is: orders and events speak of the same columns.
#pragma once

#include <cstdint>

namespace fw {

/// Which model of the run something belongs to.
enum class AgeRole { Start, Pin, Visited, Now };  ///< in the order of columns; Visited: where the step cursor stands
struct Age {
    AgeRole role = AgeRole::Now;
    int64_t step = 0;
    int pin = -1;  ///< 0.. for pins, in the order of their columns
    friend bool operator==(const Age&, const Age&) = default;
};

}  // namespace fw
