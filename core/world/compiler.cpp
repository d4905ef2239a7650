// SPDX-License-Identifier: GPL-3.0-or-later
// Tables first, then views, then rule names, then the frames; so a frame may use what stands anywhere in the files.
#include "world/compiler.h"

#include <algorithm>

#include "base/error.h"
#include "world/data_file.h"
#include "world/frame_parser.h"
#include "world/functions.h"
#include "world/lexicon.h"
#include "world/library.h"
#include "world/table_compiler.h"

namespace fw::merrow {
namespace {

constexpr std::string_view kLibrary = "library";  ///< the genre without a rule: it is there if its folder is
constexpr int kLibraryShare = 2;

class Compiler {
  public:
    explicit Compiler(const std::filesystem::path& folder) {
        m_sections = readSections(folder, m_grammar.files);
        m_grammar.library = readLibrary(folder / "library", m_grammar.files);
    }

    Grammar run() {
        for (const Section& section : m_sections)
            if (section.kind == "table") m_tables.addTable(section);
        for (const Section& section : m_sections)
            if (section.kind == "view") m_tables.addView(section);
        for (const Section& section : m_sections)
            if (section.kind.empty() || section.kind == "program") addRuleName(section);
        for (const Section& section : m_sections) {
            if (section.kind.empty()) addAlternatives(section);
            if (section.kind == "program") addProgram(section);
        }
        checkVariables();
        checkRecursion();
        addRelations();
        addGenres();
        addLibrary();
        if (const auto year = m_names.symbols.find("year"); year != m_names.symbols.end())
            m_grammar.yearSymbol = year->second;
        forEachNumberWord([&](std::string_view word) { m_grammar.words.emplace(word); });
        for (const char* article : {"a", "an"}) m_grammar.words.emplace(article);
        return std::move(m_grammar);
    }

  private:
    // Several programs of one name are lines of one rule.
    void addRuleName(const Section& section) {
        const auto known = m_names.rules.find(section.name);
        if (section.kind == "program" && known != m_names.rules.end() && !section.lines.empty() &&
            m_programs.contains(known->second))
            return;
        m_tables.require(section.rest.empty() || section.rest == "fresh", section.place,
                         "after a rule's name only \"fresh\" may stand, found \"{}\".", section.rest);
        m_tables.require(!m_names.rules.contains(section.name) && !m_names.views.contains(section.name), section.place,
                         "the name \"{}\" is already in use.", section.name);
        m_tables.require(!section.lines.empty(), section.place, "the rule \"{}\" has no lines.", section.name);
        m_names.rules[section.name] = static_cast<int>(m_grammar.rules.size());
        Rule rule;
        rule.name = section.name;
        rule.fresh = section.rest == "fresh";
        if (section.kind == "program") m_programs.insert(m_names.rules[section.name]);
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
        m_tables.require(m_grammar.rules[index].weights.total() > 0, section.place, "all weights of \"{}\" are zero.",
                         section.name);
    }

    void addProgram(const Section& section) {
        Alternative alternative;
        alternative.place = section.place;
        const auto mark = [&](OpKind kind) {
            Op op;
            op.kind = kind;
            op.place = section.place;
            alternative.ops.push_back(static_cast<int>(m_grammar.ops.size()));
            m_grammar.ops.push_back(op);
        };
        mark(OpKind::ProgramStart);
        for (size_t i = 0; i < section.lines.size(); ++i) {
            const std::string text = (i == 0 ? "" : "\n") + section.lines[i].text;
            for (int op : FrameParser(m_grammar, m_names, text, section.lines[i].place).parseProgramLine())
                alternative.ops.push_back(op);
        }
        mark(OpKind::ProgramEnd);
        Rule& rule = m_grammar.rules[m_names.rules.at(section.name)];
        rule.alternatives.push_back(std::move(alternative));
        rule.weights.add(1);
    }

    void checkVariables() const {
        for (const auto& [variable, place] : m_names.used)
            m_tables.require(m_names.bound.contains(variable), place,
                             "\"{}\" is no rule, no table, and no variable that is set anywhere.",
                             m_grammar.symbols[variable]);
    }

    void checkRecursion() const {
        std::vector<char> state(m_grammar.rules.size(), 0);
        for (size_t i = 0; i < state.size(); ++i) visitRule(static_cast<int>(i), state);
    }

    void visitRule(int index, std::vector<char>& state) const {
        if (state[index] == 2) return;
        const Rule& rule = m_grammar.rules[index];
        m_tables.require(state[index] == 0, rule.place, "the rule \"{}\" calls itself, directly or through others.",
                         rule.name);
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
        return table.cell(row, m_tables.columnNamed(table, column, table.rowPlaces[row])).options.front();
    }

    void addRelations() {
        const Table& table = systemTable("relation");
        int firstFact = 0;
        for (int row = 0; row < table.rows(); ++row) {
            const Place place = table.rowPlaces[row];
            Relation relation;
            relation.name = field(table, row, "id");
            relation.table = m_tables.tableNamed(field(table, row, "from"), place);
            Table& facts = m_grammar.tables[relation.table];
            facts.factual = true;
            relation.firstFact = firstFact;
            firstFact += facts.rows();
            relation.subject = m_tables.columnNamed(facts, field(table, row, "subject"), place);
            relation.object = m_tables.columnNamed(facts, field(table, row, "object"), place);
            relation.tier = facts.column(m_tables.symbol("tier"));
            relation.held = facts.column(m_tables.symbol("held"));
            relation.myth = facts.column(m_tables.symbol("myth"));
            relation.told = facts.column(m_tables.symbol(std::string(kToldColumn)));
            if (const int kind = table.column(m_tables.symbol("kind")); kind >= 0)
                relation.real = table.cell(row, kind).options.front() == "real";
            if (relation.myth >= 0) {
                relation.firstMyth = firstFact;
                firstFact += facts.rows();
            }
            m_grammar.relations.push_back(std::move(relation));
        }
    }

    void addGenres() {
        const Table& table = systemTable("genre");
        for (int row = 0; row < table.rows(); ++row) {
            const Place place = table.rowPlaces[row];
            if (field(table, row, "id") == kLibrary) {
                m_libraryShare = static_cast<int>(m_tables.number(field(table, row, "share"), place));
                continue;
            }
            const std::string start = field(table, row, "start");
            const auto rule = m_names.rules.find(start);
            m_tables.require(rule != m_names.rules.end(), place, "there is no rule \"{}\" to start the genre with.",
                             start);
            m_grammar.genres.push_back(
                {field(table, row, "id"), field(table, row, "title"), field(table, row, "summary"),
                 static_cast<int>(m_tables.number(field(table, row, "share"), place)), rule->second});
        }
    }

    void addLibrary() {
        if (m_grammar.library.empty()) return;
        m_grammar.genres.push_back({std::string(kLibrary), "Library shelf",
                                    "Hand-written pages, each worth reading, in a dozen kinds", m_libraryShare, -1});
        for (const Piece& piece : m_grammar.library) {
            collectWords(piece.title, m_grammar.words);
            collectWords(piece.text, m_grammar.words);
        }
    }

    Grammar m_grammar;
    Names m_names;
    int m_libraryShare = kLibraryShare;  ///< unless a row of the table of genres says otherwise
    std::unordered_set<int> m_programs;  ///< rules that are programs
    TableCompiler m_tables{m_grammar, m_names};
    std::vector<Section> m_sections;
};

}  // namespace

Grammar compileWorld(const std::filesystem::path& folder) {
    return Compiler(folder).run();
}

}  // namespace fw::merrow
