// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one document: runs the operations of a genre's rule with its own random stream, remembers variables, counts
// bits and keeps a list of the facts' cells that it wrote.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/rng.h"
#include "world/grammar.h"
#include "world/world.h"

namespace fw::merrow {

/// A cell that was written, and where in the raw text.
struct Mention {
    CellKey cell;
    bool myth = false;  ///< what is wrongly told was written instead
    size_t at = 0;
};

/// What the lines of the data files add to the text, for writers: where many bytes come with few bits, text is foreseen.
using Ledger = std::map<std::pair<int, int>, LineShare>;  ///< by file and line

class Writer {
  public:
    /// `mythPercent`: how often a doubtful fact is told wrongly; decided once for each fact of a document.
    Writer(const Grammar& grammar, uint64_t seed, int mythPercent);

    /// Runs a rule; its text is appended. Throws Error(BadData) naming the line whose frame cannot be filled.
    void run(int rule);

    /// Keeps the books of every line in `ledger`.
    void keepBooks(Ledger& ledger) { m_ledger = &ledger; }
    /// What was written, before polish().
    const std::string& raw() const { return m_out; }
    /// Information of all choices made so far.
    double bits() const { return m_bits; }
    /// Rows whose facts are asked, with the object's column; -1: the first fact of the row.
    const std::vector<CellKey>& asked() const { return m_asked; }
    /// Written cells of the tables that hold facts, in order.
    const std::vector<Mention>& mentions() const { return m_mentions; }
    /// The number bound to the variable `year`, or 0.
    int year() const;

  private:
    struct Value {
        bool set = false;
        int table = -1, row = -1;
        std::string text;
        std::vector<Mention> mentions;  ///< in `text`
    };

    void perform(const Op& op);
    void write(const Op& op);
    void bind(const Op& op);
    int pickAlternative(int rule);
    int pickAmong(int index, const Rule& rule, bool respectUsed);
    bool possible(const Alternative& alternative) const;
    int draw(const Op& op);
    bool isBound(int table, int row) const;
    void writeCell(const Table& table, int row, int symbol);
    bool isMyth(int table, int row);
    const Cell& told(const Table& table, int row, int column, const CellKey& cell);
    void writeVariable(const Op& op);
    void callFunction(const Op& op);
    void writePrinted(const Op& op);
    std::string program() const;
    std::string_view textOf(const Value& value) const;
    const Value& value(const Op& op, int variable) const;
    void count(uint64_t total, uint64_t share);
    void enter(Place place, size_t bytes, double bits);
    [[noreturn]] void failAt(const Op& op, std::string_view what) const;

    const Grammar& m_grammar;
    Rng m_rng;
    std::string m_out;
    double m_bits = 0;
    std::vector<Value> m_values;               ///< by symbol
    std::vector<std::pair<int, int>> m_bound;  ///< rows bound in this document
    std::vector<std::pair<int, int>> m_used;   ///< alternatives of fresh rules
    std::vector<CellKey> m_asked;
    std::vector<Mention> m_mentions;
    std::vector<std::pair<CellKey, bool>> m_myths;  ///< doubtful rows met so far, and whether they are told wrongly
    int m_mythPercent;
    Ledger* m_ledger = nullptr;
    int m_counter = 0;
    int m_programDepth = 0;     ///< programs may be made of programs
    size_t m_programStart = 0;  ///< where the latest one begins in m_out
    size_t m_printed = 0;       ///< bytes of its output that stand in the document
};

}  // namespace fw::merrow
