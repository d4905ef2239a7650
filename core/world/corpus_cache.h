// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the written world on disk. A file that is missing, damaged, or not what the data files would give today is as
// good as none; nothing that goes wrong here is ever reported.
#pragma once

#include <filesystem>
#include <optional>

#include "world/recipes.h"

namespace fw {

class CorpusCache {
  public:
    /// With an empty `folder`, nothing is read or written.
    CorpusCache(std::filesystem::path folder, const World& world, const Recipe& recipe, int64_t bytes, uint64_t seed);

    std::optional<Corpus> read() const;
    /// Also removes the files that were used longest ago, so that the folder does not grow for ever.
    void write(const Corpus& corpus) const;

  private:
    bool isToday(const Corpus& corpus) const;

    std::filesystem::path m_folder, m_file;
    const World& m_world;
    const Recipe& m_recipe;
    uint64_t m_seed, m_key;
};

}  // namespace fw
