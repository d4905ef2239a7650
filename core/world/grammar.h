// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled form of the data files: tables, views of tables, and rules whose alternatives are sequences of
// operations. Plain data, filled by the compiler and read by the writer. How the files look is told in
// resources/world/README.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/rng.h"

namespace fw::merrow {

/// A line of a data file, for messages.
struct Place {
    int file = -1;
    int line = 0;
};

/// Integer weights with a running sum; picking is exact and the same on every platform.
class Weights {
  public:
    void add(uint64_t weight) { m_sums.push_back(total() + weight); }
    uint64_t total() const { return m_sums.empty() ? 0 : m_sums.back(); }
    uint64_t at(size_t i) const { return m_sums[i] - (i == 0 ? 0 : m_sums[i - 1]); }
    size_t size() const { return m_sums.size(); }
    /// The index whose share holds `ticket`, a number in [0, total()).
    size_t find(uint64_t ticket) const;
    size_t pick(Rng& rng) const { return find(rng.below(total())); }

  private:
    std::vector<uint64_t> m_sums;
};

/// A table cell: usually one text; several where the file lists them with ";", and one is drawn at each use.
struct Cell {
    std::vector<std::string> options;
};

/// Where the content of a cell stands first: a table that refers to another one carries that one's cells along.
struct CellKey {
    int table = -1, row = -1, column = -1;
    bool operator==(const CellKey&) const = default;
};

struct Table {
    std::string name;
    bool factual = false;          ///< some relation speaks of this table
    std::vector<int> columns;      ///< symbols, first the table's own, then those of tables it refers to
    std::vector<int> columnOf;     ///< symbol -> column, -1 where the table has none
    std::vector<Cell> cells;       ///< rows x columns
    std::vector<CellKey> origins;  ///< of the cells, in the same order
    std::vector<Place> rowPlaces;  ///< one per row
    int rows() const { return static_cast<int>(rowPlaces.size()); }
    int width() const { return static_cast<int>(columns.size()); }
    const Cell& cell(int row, int column) const { return cells[static_cast<size_t>(row) * columns.size() + column]; }
    const CellKey& origin(int row, int column) const {
        return origins[static_cast<size_t>(row) * columns.size() + column];
    }
    /// Column of a symbol, or -1.
    int column(int symbol) const { return symbol < static_cast<int>(columnOf.size()) ? columnOf[symbol] : -1; }
    /// Row whose first cell is `key`, or -1.
    int find(std::string_view key) const;
};

/// Rows of a table with weights of their own. Every table has a view of the same name with all rows.
struct View {
    std::string name;
    int table = -1;
    std::vector<int> rows;
    Weights weights;
};

enum class OpKind : uint8_t {
    Text,      ///< target: index of a literal
    Rule,      ///< target: rule
    Draw,      ///< target: view; column: symbol or -1 (first)
    Variable,  ///< variable, column
    Bind,      ///< variable = operation `target`; `write` if its text is also written
    Number,    ///< integer low..high
    Repeat,    ///< rule `target`, low..high times
    Function,  ///< target: function; its two arguments are variables `variable` and `column`
    Counter,   ///< writes the next number of the document's counter
    CounterReset,
    ProgramStart,  ///< what follows is a program, kept as it stands
    ProgramEnd,
    Printed,  ///< runs the program so far and writes what it printed since the last time; `low`: a PrintedAs
    Ask,      ///< the fact of `variable` is asked here and must not be told in this document
};

/// How the output of a program is written.
enum class PrintedAs : uint8_t {
    Lines,   ///< as printed
    Inline,  ///< lines joined by commas
    Error,   ///< as printed, and then the error with which the program must end
};

struct Op {
    OpKind kind = OpKind::Text;
    bool write = true;
    bool fresh = false;  ///< Draw: a row not bound before in this document
    int variable = -1;
    int column = -1;
    int target = -1;
    int low = 0, high = 0;
    Place place;
};

/// An alternative is possible only while the variable's text equals (or differs from) the value.
struct Guard {
    int variable = -1;
    int column = -1;
    bool negated = false;
    std::string value;
};

struct Alternative {
    std::vector<int> ops;  ///< indices into Grammar::ops
    std::vector<Guard> guards;
    Place place;
};

struct Rule {
    std::string name;
    bool fresh = false;    ///< no alternative twice in a document while others are left
    bool guarded = false;  ///< some alternative has a guard
    std::vector<Alternative> alternatives;
    Weights weights;
    Place place;
};

/// A kind of fact: which columns of which table state it.
struct Relation {
    std::string name;
    int table = -1;
    int subject = -1, object = -1, tier = -1, held = -1;  ///< columns; -1: none
    int myth = -1;       ///< column with what is wrongly told instead of the object; -1: nobody doubts it
    int told = -1;       ///< column that is written as the object or as the myth, as the recipe says
    bool real = false;   ///< holds outside of Merrow too
    int firstFact = 0;   ///< number of its first row's fact; the others follow
    int firstMyth = -1;  ///< number of its first row's myth, a fact of its own kind; -1: no myths
};

struct Genre {
    std::string id, title, summary;
    int share = 0;
    int rule = -1;  ///< -1: the library
};

/// A hand-written text of the library shelf.
struct Piece {
    std::string shelf, title, text;
    Place place;
};

struct Grammar {
    std::vector<std::string> files;
    std::vector<Table> tables;
    std::vector<View> views;
    std::vector<Rule> rules;
    std::vector<Op> ops;
    std::vector<std::string> literals;
    std::vector<std::string> symbols;  ///< names of variables and columns
    std::vector<Relation> relations;
    std::vector<Genre> genres;
    std::vector<Piece> library;
    int yearSymbol = -1;  ///< the variable `year`, which dates a document; -1: no file uses it
    std::unordered_set<std::string> words;  ///< lower case

    /// "stories.txt:12"
    std::string where(Place place) const;
    /// Index of a rule by name, or -1.
    int findRule(std::string_view name) const;
};

}  // namespace fw::merrow
