// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of operations to be checked on every backend. A new operation is a new row; tst_ops asks the questions.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ops/ops.h"

namespace fw {

struct OpCase {
    std::string name;
    std::vector<Shape> inputs;  ///< filled with random numbers of standard deviation `spread`
    std::function<Var(Tape&, const std::vector<Var>&)> build;
    double spread = 1.0;
};

const std::vector<OpCase>& opCases();

}  // namespace fw
