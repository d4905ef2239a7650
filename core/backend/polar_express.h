// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients of the Polar Express iteration (Amsel, Persson, Musco, Gower 2025): X <- a X + (b A + c A A) X, A = X X^T,
// drives all singular values of X towards 1 in five rounds. Shared by all backends' Muon.
#pragma once

#include <array>
#include <cmath>

namespace fw {

struct PolarExpressRound {
    double a, b, c;
};

/// The first five rounds, slightly damped (factor 1.01) so that rounding cannot push singular values out of range.
inline std::array<PolarExpressRound, 5> polarExpressRounds() {
    std::array<PolarExpressRound, 5> rounds{{{8.28721201814563, -23.595886519098837, 17.300387312530933},
                                             {4.107059111542203, -2.9478499167379106, 0.5448431082926601},
                                             {3.9486908534822946, -2.908902115962949, 0.5518191394370137},
                                             {3.3184196573706015, -2.488488024314874, 0.51004894012372},
                                             {2.300652019954817, -1.6689039845747493, 0.4188073119525673}}};
    for (PolarExpressRound& r : rounds) {
        r.a /= 1.01;
        r.b /= std::pow(1.01, 3);
        r.c /= std::pow(1.01, 5);
    }
    return rounds;
}

/// The direction is divided by this times its Frobenius norm before the first round.
inline constexpr double kPolarExpressMargin = 1.01;

}  // namespace fw
