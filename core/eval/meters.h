// SPDX-License-Identifier: GPL-3.0-or-later
// A few questions asked again and again while a model trains: what it learns in which order. Small fixed samples of E2,
// E3 and E8, the same for every model, so that the readings of two models can be compared.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "eval/scorer.h"
#include "world/world.h"

namespace fw {

/// Two texts of which a model should find the first likelier, and whether it does. Of a fact: what it found likeliest
/// instead, or nothing.
struct MeterPair {
    std::string right, wrong;
    bool found = false;
};
struct Meter {
    /// order, agreement, meaning (E2), facts (E3: well-known capitals, the likeliest of all capitals is the right one),
    /// reasoning and shuffled (E8: the same premises in the usual order, and changed round).
    std::string id;
    double share = 0;  ///< of the pairs or facts that came out right
    int pairs = 0;
    std::vector<MeterPair> examples;
};

class Meters {
  public:
    /// `folder` is resources/world, `world` the same loaded. The pairs are made at the first reading.
    Meters(std::filesystem::path folder, std::shared_ptr<const World> world);
    ~Meters();
    std::vector<Meter> read(const EvalModel& model);

  private:
    struct Questions;
    std::filesystem::path m_folder;
    std::shared_ptr<const World> m_world;
    std::unique_ptr<Questions> m_questions;
};

}  // namespace fw
