// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/cpu/kernels/kernels.h"

namespace fw::FW_ISA {

std::unique_ptr<CpuBackend> createBackend(int threads) { return std::make_unique<Kernels>(threads); }

}  // namespace fw::FW_ISA
