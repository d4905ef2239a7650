// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fields.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fw {

namespace {
size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<size_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

template <class T>
T parseNumber(std::string_view key, std::string_view text, std::string_view expected) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    check(error == std::errc() && end == text.data() + text.size(), ErrorKind::Config, "{}: '{}' is not {}.", key, text, expected);
    return value;
}
}  // namespace

std::string nearestKey(std::string_view word, const std::vector<std::string>& keys) {
    std::string best;
    size_t bestDistance = std::numeric_limits<size_t>::max();
    for (const std::string& key : keys) {
        // A user often writes the last part alone: "n_layer" for "model.n_layer".
        const size_t dot = key.rfind('.');
        const size_t distance = std::min(editDistance(word, key), editDistance(word, std::string_view(key).substr(dot == key.npos ? 0 : dot + 1)));
        if (distance < bestDistance) {
            bestDistance = distance;
            best = key;
        }
    }
    return best;
}

namespace detail {

void checkRange(std::string_view key, double value, Range range) {
    check(std::isfinite(value) && value >= range.min && value <= range.max, ErrorKind::Config,
          "{}: {} is outside {} to {}.", key, value, range.min, range.max);
}

void checkChoice(std::string_view key, std::string_view value, const Choice& choice) {
    if (std::find(choice.words.begin(), choice.words.end(), value) != choice.words.end()) return;
    fail(ErrorKind::Config, "{}: '{}' is not one of: {}.", key, value, fmt::join(choice.words, ", "));
}

bool parseBool(std::string_view key, std::string_view text) {
    if (text == "true" || text == "1" || text == "yes" || text == "on") return true;
    if (text == "false" || text == "0" || text == "no" || text == "off") return false;
    fail(ErrorKind::Config, "{}: '{}' is neither true nor false.", key, text);
}

double parseDouble(std::string_view key, std::string_view text) { return parseNumber<double>(key, text, "a number (decimal point, no comma)"); }
int64_t parseInteger(std::string_view key, std::string_view text) { return parseNumber<int64_t>(key, text, "a whole number"); }

}  // namespace detail
}  // namespace fw
