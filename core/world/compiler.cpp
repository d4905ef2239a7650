// SPDX-License-Identifier: GPL-3.0-or-later
// Tables first, then views, then rule names, then the frames; so a frame may use what stands anywhere in the files.
#include "world/compiler.h"

#include <algorithm>

#include "base/error.h"
#include "world/data_file.h"
#include "world/frame_parser.h"
#include "world/functions.h"

namespace fw::merrow {
namespace {

constexpr uint64_t kZipfScale = 1000000;  ///< weight of rank r is scale / (r + shift)
constexpr uint64_t kZipfShift = 6;

class Compiler {
  public:
    explicit Compiler(const std::filesystem::path& folder) { m_sections = readSections(folder, m_grammar.files); }

    Grammar run() {
        for (const Section& section : m_sections)
            if (section.kind == "table") addTable(section);
        for (const Section& section : m_sections)
            if (section.kind == "view") addView(section);
        for (const Section& section : m_sections)
            if (section.kind.empty()) addRuleName(section);
        for (const Section& section : m_sections)
            if (section.kind.empty()) addAlternatives(section);
        checkVariables();
        checkRecursion();
        addRelations();
        addGenres();
        forEachNumberWord([&](std::string_view word) { m_grammar.words.emplace(word); });
        for (const char* article : {"a", "an"}) m_grammar.words.emplace(article);
        return std::move(m_grammar);
    }

  private:
    template <class... Args>
    void require(bool condition, Place place, fmt::format_string<Args...> format, Args&&... args) const {
        if (!condition)
            fail(ErrorKind::BadData, "{}: {}", m_grammar.where(place),
                 fmt::format(format, std::forward<Args>(args)...));
    }

    int symbol(const std::string& name) {
        const auto [entry, isNew] = m_names.symbols.try_emplace(name, static_cast<int>(m_grammar.symbols.size()));
        if (isNew) m_grammar.symbols.push_back(name);
        return entry->second;
    }

    void addTable(const Section& section) {
        // "name | they@pronoun | job ; zipf": columns, then how rows are weighted
        const std::vector<std::string> parts = split(section.rest, ';');
        const bool zipf = parts.size() == 2 && parts[1] == "zipf";
        require(parts.size() == 1 || zipf, section.place, "after \";\" a table may only say \"zipf\".");
        Table table;
        table.name = section.name;
        std::vector<int> references;
        int weightColumn = -1;
        for (const std::string& column : split(parts[0], '|')) {
            const size_t at = column.find('@');
            references.push_back(at == std::string::npos ? -1 : tableNamed(column.substr(at + 1), section.place));
            if (column == "weight") weightColumn = static_cast<int>(table.columns.size());
            table.columns.push_back(symbol(column.substr(0, at)));
        }
        require(!section.lines.empty(), section.place, "the table \"{}\" has no rows.", section.name);
        const size_t own = table.columns.size();
        for (int reference : references)
            if (reference >= 0) inheritColumns(table, m_grammar.tables[reference]);
        View all;
        for (const Line& line : section.lines) {
            const std::vector<std::string> cells = split(line.text, '|');
            require(cells.size() == own, line.place, "table \"{}\" has {} columns but this row has {}.", table.name,
                    own, cells.size());
            addRow(table, cells, references, line.place);
            const auto rank = static_cast<uint64_t>(table.rows());
            all.rows.push_back(table.rows() - 1);
            all.weights.add(weightColumn >= 0 ? number(cells[weightColumn], line.place)
                            : zipf            ? kZipfScale / (rank + kZipfShift)
                                              : 1);
        }
        indexColumns(table);
        registerView(std::move(all), table.name, static_cast<int>(m_grammar.tables.size()), section.place);
        m_grammar.tables.push_back(std::move(table));
    }

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

    void addRow(Table& table, const std::vector<std::string>& cells, const std::vector<int>& references, Place place) {
        table.rowPlaces.push_back(place);
        for (const std::string& cell : cells) {
            table.cells.push_back({split(cell, ';')});
            if (!isTechnical(cell)) collectWords(cell, m_grammar.words);
        }
        size_t filled = cells.size();
        for (size_t i = 0; i < references.size(); ++i) {
            if (references[i] < 0) continue;
            const Table& from = m_grammar.tables[references[i]];
            const int row = from.find(cells[i]);
            require(row >= 0, place, "\"{}\" is no row of the table \"{}\".", cells[i], from.name);
            for (int c = 0; c < from.width() && filled < table.columns.size(); ++c)
                if (table.columns[filled] == from.columns[c]) {
                    table.cells.push_back(from.cell(row, c));
                    ++filled;
                }
        }
    }

    /// Numbers and single marks are never written as words.
    static bool isTechnical(const std::string& cell) {
        return std::all_of(cell.begin(), cell.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
    }

    uint64_t number(const std::string& text, Place place) const {
        uint64_t value = 0;
        require(!text.empty() && text.size() < 10 &&
                    std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }),
                place, "expected a whole number as weight but found \"{}\".", text);
        for (char c : text) value = value * 10 + static_cast<uint64_t>(c - '0');
        return value;
    }

    int tableNamed(const std::string& name, Place place) const {
        const auto view = m_names.views.find(name);
        require(view != m_names.views.end(), place, "there is no table \"{}\" above.", name);
        return m_grammar.views[view->second].table;
    }

    void registerView(View view, const std::string& name, int table, Place place) {
        require(!m_names.views.contains(name), place, "the name \"{}\" is already a table or view.", name);
        require(view.weights.total() > 0, place, "\"{}\" has no row that could be drawn.", name);
        view.name = name;
        view.table = table;
        m_names.views[name] = static_cast<int>(m_grammar.views.size());
        m_grammar.views.push_back(std::move(view));
    }

    int columnNamed(const Table& table, const std::string& name, Place place) {
        const int column = table.column(symbol(name));
        require(column >= 0, place, "the table \"{}\" has no column \"{}\".", table.name, name);
        return column;
    }

    // "== view head: country | tier=head | weight ask": base table, conditions, and perhaps another column as weight
    void addView(const Section& section) {
        const std::vector<std::string> parts = split(section.rest, '|');
        const auto base = m_names.views.find(parts[0]);
        require(base != m_names.views.end(), section.place, "there is no table \"{}\".", parts[0]);
        const View& all = m_grammar.views[base->second];
        const Table& table = m_grammar.tables[all.table];
        int weightColumn = -1;
        std::vector<std::pair<int, std::string>> equal, different;
        for (size_t i = 1; i < parts.size(); ++i) {
            const size_t equals = parts[i].find('=');
            if (parts[i].starts_with("weight ")) {
                weightColumn = columnNamed(table, parts[i].substr(7), section.place);
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
            const auto holds = [&](const auto& c) {
                return table.cell(all.rows[i], c.first).options.front() == c.second;
            };
            if (!std::all_of(equal.begin(), equal.end(), holds) ||
                std::any_of(different.begin(), different.end(), holds))
                continue;
            view.rows.push_back(all.rows[i]);
            const Place place = table.rowPlaces[all.rows[i]];
            view.weights.add(weightColumn < 0 ? all.weights.at(i)
                                              : number(table.cell(all.rows[i], weightColumn).options.front(), place));
        }
        registerView(std::move(view), section.name, all.table, section.place);
    }

    void addRuleName(const Section& section) {
        require(section.rest.empty() || section.rest == "fresh", section.place,
                "after a rule's name only \"fresh\" may stand, found \"{}\".", section.rest);
        require(!m_names.rules.contains(section.name) && !m_names.views.contains(section.name), section.place,
                "the name \"{}\" is already in use.", section.name);
        require(!section.lines.empty(), section.place, "the rule \"{}\" has no lines.", section.name);
        m_names.rules[section.name] = static_cast<int>(m_grammar.rules.size());
        Rule rule;
        rule.name = section.name;
        rule.fresh = section.rest == "fresh";
        rule.place = section.place;
        m_grammar.rules.push_back(std::move(rule));
    }

    void addAlternatives(const Section& section) {
        const int index = m_names.rules.at(section.name);
        for (const Line& line : section.lines) {
            uint64_t weight = 1;
            Alternative alternative = FrameParser(m_grammar, m_names, line.text, line.place).parse(weight);
            Rule& rule = m_grammar.rules[index];
            rule.guarded |= !alternative.guards.empty();
            rule.alternatives.push_back(std::move(alternative));
            rule.weights.add(weight);
        }
        require(m_grammar.rules[index].weights.total() > 0, section.place, "all weights of \"{}\" are zero.",
                section.name);
    }

    void checkVariables() const {
        for (const auto& [variable, place] : m_names.used)
            require(m_names.bound.contains(variable), place,
                    "\"{}\" is no rule, no table, and no variable that is set anywhere.", m_grammar.symbols[variable]);
    }

    void checkRecursion() const {
        std::vector<char> state(m_grammar.rules.size(), 0);
        for (size_t i = 0; i < state.size(); ++i) visitRule(static_cast<int>(i), state);
    }

    void visitRule(int index, std::vector<char>& state) const {
        if (state[index] == 2) return;
        const Rule& rule = m_grammar.rules[index];
        require(state[index] == 0, rule.place, "the rule \"{}\" calls itself, directly or through others.", rule.name);
        state[index] = 1;
        for (const Alternative& alternative : rule.alternatives)
            for (int op : alternative.ops) visitOp(m_grammar.ops[op], state);
        state[index] = 2;
    }

    void visitOp(const Op& op, std::vector<char>& state) const {
        if (op.kind == OpKind::Bind) visitOp(m_grammar.ops[op.target], state);
        if (op.kind == OpKind::Rule || op.kind == OpKind::Repeat) visitRule(op.target, state);
    }

    const Table& systemTable(const char* name) const {
        const auto view = m_names.views.find(name);
        check(view != m_names.views.end(), ErrorKind::BadData, "The built-in world's data files hold no table \"{}\".",
              name);
        return m_grammar.tables[m_grammar.views[view->second].table];
    }

    std::string field(const Table& table, int row, const char* column) {
        return table.cell(row, columnNamed(table, column, table.rowPlaces[row])).options.front();
    }

    void addRelations() {
        const Table& table = systemTable("relation");
        for (int row = 0; row < table.rows(); ++row) {
            const Place place = table.rowPlaces[row];
            Relation relation;
            relation.name = field(table, row, "id");
            relation.table = tableNamed(field(table, row, "from"), place);
            const Table& facts = m_grammar.tables[relation.table];
            relation.subject = columnNamed(facts, field(table, row, "subject"), place);
            relation.object = columnNamed(facts, field(table, row, "object"), place);
            relation.tier = facts.column(symbol("tier"));
            relation.held = facts.column(symbol("held"));
            m_grammar.relations.push_back(std::move(relation));
        }
    }

    void addGenres() {
        const Table& table = systemTable("genre");
        for (int row = 0; row < table.rows(); ++row) {
            const Place place = table.rowPlaces[row];
            const std::string start = field(table, row, "start");
            const auto rule = m_names.rules.find(start);
            require(rule != m_names.rules.end(), place, "there is no rule \"{}\" to start the genre with.", start);
            m_grammar.genres.push_back({field(table, row, "id"), field(table, row, "title"),
                                        field(table, row, "summary"),
                                        static_cast<int>(number(field(table, row, "share"), place)), rule->second});
        }
    }

    Grammar m_grammar;
    Names m_names;
    std::vector<Section> m_sections;
};

}  // namespace

Grammar compileWorld(const std::filesystem::path& folder) {
    return Compiler(folder).run();
}

}  // namespace fw::merrow
