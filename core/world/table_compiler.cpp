// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/table_compiler.h"

#include <algorithm>

#include "world/lexicon.h"

namespace fw::merrow {
namespace {

constexpr uint64_t kZipfScale = 1000000;  ///< weight of rank r is scale / (r + shift)
constexpr uint64_t kZipfShift = 6;  ///< unless the table says "zipf 30": a larger shift is flatter

void inheritColumns(Table& table, const Table& from) {
    for (int column : from.columns)
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end())
            table.columns.push_back(column);
}

void indexColumns(Table& table) {
    for (int i = 0; i < table.width(); ++i) {
        if (table.columns[i] >= static_cast<int>(table.columnOf.size()))
            table.columnOf.resize(table.columns[i] + 1, -1);
        table.columnOf[table.columns[i]] = i;
    }
}

/// Numbers, and the tables that describe the world to the program, are never written as words.
bool isTechnical(const std::string& table, const std::string& cell) {
    return table == "genre" || table == "relation" ||
           std::all_of(cell.begin(), cell.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

/// A number below 100 that only the name decides: what is held out stays the same when other rows come and go.
uint64_t lotOf(std::string_view name) {
    return hashBits(hashText(name)) % 100;
}

}  // namespace

int TableCompiler::symbol(const std::string& name) {
    const auto [entry, isNew] = m_names.symbols.try_emplace(name, static_cast<int>(m_grammar.symbols.size()));
    if (isNew) m_grammar.symbols.push_back(name);
    return entry->second;
}

// "name | they@pronoun | job ; zipf": columns, then how rows are weighted
void TableCompiler::addTable(const Section& section) {
    const std::vector<std::string> parts = split(section.rest, ';');
    const bool zipf = parts.size() == 2 && (parts[1] == "zipf" || parts[1].starts_with("zipf "));
    require(parts.size() == 1 || zipf, section.place, "after \";\" a table may only say \"zipf\" or \"zipf NUMBER\".");
    const uint64_t shift = zipf && parts[1].size() > 5 ? number(parts[1].substr(5), section.place) : kZipfShift;
    Table table;
    table.name = section.name;
    std::vector<int> references;
    const int weightColumn = addColumns(table, parts[0], references, section.place);
    require(!section.lines.empty(), section.place, "the table \"{}\" has no rows.", section.name);
    const size_t own = table.columns.size();
    for (int reference : references)
        if (reference >= 0) inheritColumns(table, m_grammar.tables[reference]);
    const int myth = symbol(std::string(kMythColumn));
    if (std::find(table.columns.begin(), table.columns.begin() + static_cast<ptrdiff_t>(own), myth) !=
        table.columns.begin() + static_cast<ptrdiff_t>(own))
        table.columns.push_back(symbol(std::string(kToldColumn)));
    View all;
    for (const Line& line : section.lines) {
        const std::vector<std::string> cells = split(line.text, '|');
        require(cells.size() == own, line.place, "table \"{}\" has {} columns but this row has {}.", table.name, own,
                cells.size());
        addRow(table, cells, references, line.place);
        const auto rank = static_cast<uint64_t>(table.rows());
        all.rows.push_back(table.rows() - 1);
        all.weights.add(weightColumn >= 0 ? number(cells[weightColumn], line.place)
                        : zipf            ? kZipfScale / (rank + shift)
                                          : 1);
    }
    indexColumns(table);
    registerView(std::move(all), table.name, static_cast<int>(m_grammar.tables.size()), section.place);
    m_grammar.tables.push_back(std::move(table));
}

// The table's own columns; returns the one called "weight", or -1.
int TableCompiler::addColumns(Table& table, const std::string& heading, std::vector<int>& references, Place place) {
    int weightColumn = -1;
    for (const std::string& column : split(heading, '|')) {
        const size_t at = column.find('@');
        references.push_back(at == std::string::npos ? -1 : tableNamed(column.substr(at + 1), place));
        if (column == "weight") weightColumn = static_cast<int>(table.columns.size());
        table.columns.push_back(symbol(column.substr(0, at)));
    }
    return weightColumn;
}

void TableCompiler::addRow(Table& table, const std::vector<std::string>& cells, const std::vector<int>& references,
                           Place place) {
    const int self = static_cast<int>(m_grammar.tables.size()), row = table.rows();
    table.rowPlaces.push_back(place);
    for (const std::string& cell : cells) {
        table.cells.push_back({split(cell, ';')});
        table.origins.push_back({self, row, static_cast<int>(table.cells.size()) - 1 - row * table.width()});
        if (!isTechnical(table.name, cell)) collectWords(cell, m_grammar.words);
    }
    size_t filled = cells.size();
    for (size_t i = 0; i < references.size(); ++i) {
        if (references[i] < 0) continue;
        const Table& from = m_grammar.tables[references[i]];
        const int source = from.find(cells[i]);
        require(source >= 0, place, "\"{}\" is no row of the table \"{}\".", cells[i], from.name);
        table.origins[static_cast<size_t>(row) * table.columns.size() + i] = from.origin(source, 0);
        for (int c = 0; c < from.width() && filled < table.columns.size(); ++c)
            if (table.columns[filled] == from.columns[c]) {
                table.cells.push_back(from.cell(source, c));
                table.origins.push_back(from.origin(source, c));
                ++filled;
            }
    }
    if (filled < table.columns.size()) {  // the column `told`: its text is chosen while writing
        table.origins.push_back({self, row, static_cast<int>(filled)});
        table.cells.push_back({{std::string()}});
    }
}

uint64_t TableCompiler::number(const std::string& text, Place place) const {
    uint64_t value = 0;
    require(!text.empty() && text.size() < 10 &&
                std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }),
            place, "expected a whole number as weight but found \"{}\".", text);
    for (char c : text) value = value * 10 + static_cast<uint64_t>(c - '0');
    return value;
}

int TableCompiler::tableNamed(const std::string& name, Place place) const {
    const auto view = m_names.views.find(name);
    require(view != m_names.views.end(), place, "there is no table \"{}\" above.", name);
    return m_grammar.views[view->second].table;
}

void TableCompiler::registerView(View view, const std::string& name, int table, Place place) {
    require(!m_names.views.contains(name), place, "the name \"{}\" is already a table or view.", name);
    require(view.weights.total() > 0, place, "\"{}\" has no row that could be drawn.", name);
    view.name = name;
    view.table = table;
    m_names.views[name] = static_cast<int>(m_grammar.views.size());
    m_grammar.views.push_back(std::move(view));
}

int TableCompiler::columnNamed(const Table& table, const std::string& name, Place place) {
    const int column = table.column(symbol(name));
    require(column >= 0, place, "the table \"{}\" has no column \"{}\".", table.name, name);
    return column;
}

// "== view head: country | tier=head | weight ask": base table, conditions, and perhaps another column as weight. "keep
// 75" takes three quarters of the names, the same ones always; "leave 75" takes the others
void TableCompiler::addView(const Section& section) {
    const std::vector<std::string> parts = split(section.rest, '|');
    const auto base = m_names.views.find(parts[0]);
    require(base != m_names.views.end(), section.place, "there is no table \"{}\".", parts[0]);
    const View& all = m_grammar.views[base->second];
    const Table& table = m_grammar.tables[all.table];
    int weightColumn = -1;
    uint64_t keep = 100, leave = 0;  ///< per cent of the names
    std::vector<std::pair<int, std::string>> equal, different;
    for (size_t i = 1; i < parts.size(); ++i) {
        const size_t equals = parts[i].find('=');
        if (parts[i].starts_with("weight ")) {
            weightColumn = columnNamed(table, parts[i].substr(7), section.place);
            continue;
        }
        if (parts[i].starts_with("keep ") || parts[i].starts_with("leave ")) {
            const size_t space = parts[i].find(' ');
            (parts[i][0] == 'k' ? keep : leave) = number(parts[i].substr(space + 1), section.place);
            continue;
        }
        require(equals != std::string::npos && equals > 0, section.place,
                "expected column=value or \"weight column\", found \"{}\".", parts[i]);
        const bool negated = parts[i][equals - 1] == '!';
        (negated ? different : equal)
            .emplace_back(columnNamed(table, parts[i].substr(0, equals - (negated ? 1 : 0)), section.place),
                          parts[i].substr(equals + 1));
    }
    View view;
    for (size_t i = 0; i < all.rows.size(); ++i) {
        const auto holds = [&](const auto& c) { return table.cell(all.rows[i], c.first).options.front() == c.second; };
        if (!std::all_of(equal.begin(), equal.end(), holds) || std::any_of(different.begin(), different.end(), holds))
            continue;
        const uint64_t lot = lotOf(table.cell(all.rows[i], 0).options.front());
        if (lot >= keep || lot < leave) continue;
        view.rows.push_back(all.rows[i]);
        const Place place = table.rowPlaces[all.rows[i]];
        view.weights.add(weightColumn < 0 ? all.weights.at(i)
                                          : number(table.cell(all.rows[i], weightColumn).options.front(), place));
    }
    registerView(std::move(view), section.name, all.table, section.place);
}

}  // namespace fw::merrow
