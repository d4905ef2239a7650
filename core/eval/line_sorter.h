// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts what a model writes after a prompt by its first line, by rules that a learner can read. The rule itself is
// classOfLine() in metrics.h; here is what it needs to know, and its words.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "eval/metrics.h"
#include "world/world.h"

namespace fw {

/// What would answer a question: all answers of the kinds of facts that are told of something it names.
std::vector<std::string> answersTo(std::string_view question, const std::vector<Fact>& facts);

class LineSorter {
  public:
    /// Words and answers of the built-in world.
    explicit LineSorter(std::shared_ptr<const World> world);
    /// Of a text of which nothing but its words is known: nothing counts as an answer.
    explicit LineSorter(std::function<bool(std::string_view)> knowsWord) : m_knowsWord(std::move(knowsWord)) {}

    LineClass classOf(const std::string& prompt, std::string_view text) const;

  private:
    std::shared_ptr<const World> m_world;
    std::function<bool(std::string_view)> m_knowsWord;
    mutable std::map<std::string, std::vector<std::string>> m_answers;  ///< by prompt
};

/// Classes as they are told: nothing written (the document ends) counts as other.
std::string_view sortedAs(LineClass c);
/// The text after the prompt's own line: where the prompt does not end it, a line break at the beginning does.
std::string_view fromNextLine(std::string_view prompt, std::string_view text);

/// A class with its rule, in the order in which they are tried.
struct LineRule {
    std::string_view kind, rule;
};
std::span<const LineRule> lineRules();

}  // namespace fw
