// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the sections that hold tables and views; gives the rest of the compiler the look-ups it shares with it.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "world/data_file.h"
#include "world/frame_parser.h"

namespace fw::merrow {

/// A table with a column `myth` has this one too: each document writes in it what is true or what is wrongly told.
inline constexpr std::string_view kMythColumn = "myth", kToldColumn = "told";

class TableCompiler {
  public:
    TableCompiler(Grammar& grammar, Names& names) : m_grammar(grammar), m_names(names) {}

    /// Adds a table and the view of all its rows; adds a view. Throw Error(BadData) naming file and line.
    void addTable(const Section& section);
    void addView(const Section& section);

    /// Throws Error(BadData) with the place in front unless `condition` holds.
    template <class... Args>
    void require(bool condition, Place place, fmt::format_string<Args...> format, Args&&... args) const {
        if (!condition)
            fail(ErrorKind::BadData, "{}: {}", m_grammar.where(place),
                 fmt::format(format, std::forward<Args>(args)...));
    }

    int symbol(const std::string& name);
    /// Index of the table (not the view) of this name.
    int tableNamed(const std::string& name, Place place) const;
    int columnNamed(const Table& table, const std::string& name, Place place);
    uint64_t number(const std::string& text, Place place) const;

  private:
    int addColumns(Table& table, const std::string& heading, std::vector<int>& references, Place place);
    void addRow(Table& table, const std::vector<std::string>& cells, const std::vector<int>& references, Place place);
    void registerView(View view, const std::string& name, int table, Place place);

    Grammar& m_grammar;
    Names& m_names;
};

}  // namespace fw::merrow
