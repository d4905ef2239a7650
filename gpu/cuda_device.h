// SPDX-License-Identifier: GPL-3.0-or-later
// The real device: memory, stream and graphs of the CUDA runtime.
#pragma once

#include <memory>

#include "gpu/device.h"

namespace fw::gpu {

/// GPU number `index` with a stream of its own. Throws Error(Unavailable).
std::unique_ptr<Device> makeCudaDevice(int index);

}  // namespace fw::gpu
