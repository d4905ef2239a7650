// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/line_sorter.h"

#include <array>
#include <set>

namespace fw {

std::vector<std::string> answersTo(std::string_view question, const std::vector<Fact>& facts) {
    std::set<std::string> relations;
    for (const Fact& fact : facts)
        if (namesWord(question, fact.subject)) relations.insert(fact.relation);
    std::set<std::string> answers;
    for (const Fact& fact : facts)
        if (relations.contains(fact.relation) && !namesWord(question, fact.object)) answers.insert(fact.object);
    return {answers.begin(), answers.end()};
}

LineSorter::LineSorter(std::shared_ptr<const World> world)
    : m_world(std::move(world)),
      m_knowsWord([known = m_world](std::string_view word) { return known->knowsWord(word); }) {}

LineClass LineSorter::classOf(const std::string& prompt, std::string_view text) const {
    auto answers = m_answers.find(prompt);
    if (answers == m_answers.end())
        answers =
            m_answers.emplace(prompt, m_world ? answersTo(prompt, m_world->facts()) : std::vector<std::string>()).first;
    return classOfLine(firstLine(fromNextLine(prompt, text)), m_knowsWord, answers->second);
}

std::string_view sortedAs(LineClass c) {
    return nameOf(c == LineClass::End ? LineClass::Other : c);
}

std::string_view fromNextLine(std::string_view prompt, std::string_view text) {
    if (!prompt.ends_with('\n') && text.starts_with('\n')) text.remove_prefix(1);
    return text;
}

std::span<const LineRule> lineRules() {
    static constexpr std::array kRules{
        LineRule{"nonsense",
                 "Fewer than three of four words of its first line are words of the text it was trained on."},
        LineRule{"question", "The first line ends with a question mark."},
        LineRule{
            "answer",
            "The first line names an answer: if the prompt names France, any capital would be one, right or wrong."},
        LineRule{"other", "Anything else, also nothing at all where the document ends."},
    };
    return kRules;
}

}  // namespace fw
