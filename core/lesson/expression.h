// SPDX-License-Identifier: GPL-3.0-or-later
// The expressions of lessons: arithmetic and comparisons over named values, nothing that can loop, write or call out.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fw {

/// A number, a truth value, a text, or unknown (what has not happened yet). Arithmetic and comparison with unknown are
/// unknown and false.
using LessonValue = std::variant<std::monostate, double, bool, std::string>;

/// Four significant digits, yes or no, the text, "–" for unknown.
std::string shownValue(const LessonValue& value);

class Expression {
  public:
    /// How a value is looked up: its name and the arguments it was given.
    using Lookup = std::function<LessonValue(std::string_view name, std::span<const LessonValue> arguments)>;
    struct Node;

    Expression() = default;
    /// Throws Error(BadData) with the column and what was expected: unknown names (see valueTable), wrong number of
    /// arguments, too deep nesting.
    static Expression parse(std::string_view text);

    bool isEmpty() const { return !m_root; }
    const std::string& text() const { return m_text; }
    /// Names of steps that are given to recorded('...'), predicted('...') and the like.
    std::vector<std::string> stepNames() const;
    /// The values it is made of, as written ("p('Paris')") and as they are now.
    std::vector<std::pair<std::string, LessonValue>> inputs(const Lookup& lookup) const;
    LessonValue value(const Lookup& lookup) const;
    /// True only if the value is true; unknown is not.
    bool holds(const Lookup& lookup) const;
    std::optional<double> number(const Lookup& lookup) const;

  private:
    std::string m_text;
    std::shared_ptr<const Node> m_root;
};

}  // namespace fw
