// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one document: runs the operations of a genre's rule with its own random stream, remembers variables, counts
// bits.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/rng.h"
#include "world/grammar.h"

namespace fw::merrow {

class Writer {
  public:
    Writer(const Grammar& grammar, uint64_t seed);

    /// Runs a rule; its text is appended. Throws Error(BadData) naming the line whose frame cannot be filled.
    void run(int rule);

    /// What was written, before polish().
    const std::string& raw() const { return m_out; }
    /// Information of all choices made so far.
    double bits() const { return m_bits; }
    /// (table, row) of the facts asked.
    const std::vector<std::pair<int, int>>& asked() const { return m_asked; }

  private:
    struct Value {
        bool set = false;
        int table = -1, row = -1;
        std::string text;
    };

    void perform(const Op& op);
    void bind(const Op& op);
    int pickAlternative(int rule);
    int pickAmong(int index, const Rule& rule, bool respectUsed);
    bool possible(const Alternative& alternative) const;
    int draw(const Op& op);
    bool isBound(int table, int row) const;
    void writeCell(const Table& table, int row, int column);
    void writeVariable(const Op& op);
    void callFunction(const Op& op);
    void writePrinted(const Op& op);
    std::string program() const;
    std::string_view textOf(const Value& value) const;
    const Value& value(const Op& op, int variable) const;
    void count(uint64_t total, uint64_t share);
    [[noreturn]] void failAt(const Op& op, std::string_view what) const;

    const Grammar& m_grammar;
    Rng m_rng;
    std::string m_out;
    double m_bits = 0;
    std::vector<Value> m_values;               ///< by symbol
    std::vector<std::pair<int, int>> m_bound;  ///< rows bound in this document
    std::vector<std::pair<int, int>> m_used;   ///< alternatives of fresh rules
    std::vector<std::pair<int, int>> m_asked;
    int m_counter = 0;
    int m_programDepth = 0;     ///< programs may be made of programs
    size_t m_programStart = 0;  ///< where the latest one begins in m_out
    size_t m_printed = 0;       ///< bytes of its output that stand in the document
};

}  // namespace fw::merrow
