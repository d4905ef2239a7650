// SPDX-License-Identifier: GPL-3.0-or-later
// Physical memory of this process.
#pragma once

#include <cstdint>

namespace fw {

int64_t currentMemoryBytes();
/// At most so far.
int64_t peakMemoryBytes();

}  // namespace fw
