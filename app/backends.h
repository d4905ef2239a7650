// SPDX-License-Identifier: GPL-3.0-or-later
// Registers every device: shared by the window and the terminal.
#pragma once

#include "backend/registry.h"

namespace fw {

BackendRegistry makeBackendRegistry();

}  // namespace fw
