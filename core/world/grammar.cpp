// SPDX-License-Identifier: GPL-3.0-or-later
// Look-ups of the compiled grammar.
#include "world/grammar.h"

#include <fmt/format.h>

#include <algorithm>

namespace fw::merrow {

size_t Weights::find(uint64_t ticket) const {
    return static_cast<size_t>(std::upper_bound(m_sums.begin(), m_sums.end(), ticket) - m_sums.begin());
}

int Table::find(std::string_view key) const {
    for (int row = 0; row < rows(); ++row)
        if (cell(row, 0).options.front() == key) return row;
    return -1;
}

int Grammar::findRule(std::string_view name) const {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.name == name; });
    return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
}

std::string Grammar::where(Place place) const {
    if (place.file < 0) return "the world's data files";
    return fmt::format("{}:{}", files[static_cast<size_t>(place.file)], place.line);
}

}  // namespace fw::merrow
