// SPDX-License-Identifier: GPL-3.0-or-later
// Turns one line of a rule ("{hero} [quickly|slowly] tied a/an {thing} to the post.") into operations of the grammar.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "world/grammar.h"

namespace fw::merrow {

/// Names known while frames are parsed; variables are whatever is bound anywhere.
struct Names {
    std::unordered_map<std::string, int> rules, views, symbols;
    std::unordered_map<int, Place> used, bound;  ///< symbol of a variable -> first place
};

/// Reads a number of at most six digits.
bool readNumber(std::string_view text, int& value);

class FrameParser {
  public:
    FrameParser(Grammar& grammar, Names& names, std::string_view text, Place place);

    /// Weight ("3* "), guards ("<hero.they=she>") and the frame itself. Throws Error(BadData) naming file and line.
    Alternative parse(uint64_t& weight);
    /// A line of a program: only slots have a meaning, and "\\{" is a brace.
    std::vector<int> parseProgramLine();

  private:
    /// What stands just before: words must not be glued together from pieces.
    enum class Edge { Free, Letter, Slot };

    [[noreturn]] void failHere(std::string_view what) const;
    uint64_t parseWeight();
    Guard parseGuard();
    std::vector<int> parseSequence(Edge& edge, bool inGroup);
    void parseGroup(std::vector<int>& ops, Edge& edge);
    void parseSlot(std::vector<int>& ops, Edge& edge);
    int slotOp(std::string_view body);
    int sourceOp(std::string_view body);
    int bindOp(std::string_view body, size_t sign);
    bool rangeOp(std::string_view body, Op& op);
    bool printedOp(std::string_view body, Op& op);
    bool wordsOp(std::string_view body, Op& op);
    int nameOp(std::string_view name);
    void splitVariable(std::string_view name, int& variable, int& column);
    void literal(std::vector<int>& ops, std::string& text);
    void glue(Edge& edge, char next);
    int addOp(Op op);
    int symbol(std::string_view name);

    Grammar& m_grammar;
    Names& m_names;
    std::string_view m_text;
    size_t m_at = 0;
    Place m_place;
};

}  // namespace fw::merrow
