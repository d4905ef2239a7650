// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "gpu/cublas_library.h"
#include "gpu/matrix_product.h"

namespace fw::gpu {

/// Products by cuBLASLt on the device's queue. `library` lives forever, `device` longer than the result.
std::unique_ptr<MatrixProducts> makeCublasProducts(const CublasLibrary& library, Device& device);

}  // namespace fw::gpu
