// SPDX-License-Identifier: GPL-3.0-or-later
// Only integers decide; logarithms appear in the bit count alone, so a document is the same bytes on every platform.
#include "world/writer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "minipy/listing.h"
#include "minipy/minipy.h"
#include "world/frame_parser.h"
#include "world/functions.h"
#include "world/polish.h"

namespace fw::merrow {

Writer::Writer(const Grammar& grammar, uint64_t seed, int mythPercent)
    : m_grammar(grammar), m_rng(seed), m_values(grammar.symbols.size()), m_mythPercent(mythPercent) {
    m_out.reserve(1024);
}

void Writer::failAt(const Op& op, std::string_view what) const {
    fail(ErrorKind::BadData, "{}: {}", m_grammar.where(op.place), what);
}

void Writer::count(uint64_t total, uint64_t share) {
    if (share != total) m_bits += std::log2(static_cast<double>(total)) - std::log2(static_cast<double>(share));
}

void Writer::enter(Place place, size_t bytes, double bits) {
    LineShare& share = (*m_ledger)[{place.file, place.line}];
    share.bytes += static_cast<int64_t>(bytes);
    share.bits += bits;
}

void Writer::run(int rule) {
    const double before = m_bits;
    const Alternative& alternative = m_grammar.rules[rule].alternatives[pickAlternative(rule)];
    if (m_ledger) enter(alternative.place, 0, m_bits - before);
    for (int op : alternative.ops) perform(m_grammar.ops[op]);
}

void Writer::perform(const Op& op) {
    const bool own = m_ledger && op.kind != OpKind::Rule && op.kind != OpKind::Repeat && op.kind != OpKind::Bind;
    const size_t bytes = m_out.size();
    const double bits = m_bits;
    write(op);
    if (own) enter(op.place, m_out.size() - bytes, m_bits - bits);
}

void Writer::write(const Op& op) {
    switch (op.kind) {
        case OpKind::Text:
            m_out += m_grammar.literals[op.target];
            break;
        case OpKind::Rule:
            run(op.target);
            break;
        case OpKind::Draw: {
            const int row = draw(op);
            if (op.fresh) m_bound.emplace_back(m_grammar.views[op.target].table, row);
            writeCell(m_grammar.tables[m_grammar.views[op.target].table], row, op.column);
            break;
        }
        case OpKind::Variable:
            writeVariable(op);
            break;
        case OpKind::Bind:
            bind(op);
            break;
        case OpKind::Number: {
            const auto span = static_cast<uint64_t>(op.high - op.low + 1);
            count(span, 1);
            m_out += std::to_string(op.low + static_cast<int>(m_rng.below(span)));
            break;
        }
        case OpKind::Repeat: {
            const auto span = static_cast<uint64_t>(op.high - op.low + 1);
            count(span, 1);
            for (int left = op.low + static_cast<int>(m_rng.below(span)); left > 0; --left) run(op.target);
            break;
        }
        case OpKind::Function:
            callFunction(op);
            break;
        case OpKind::Counter:
            m_out += std::to_string(++m_counter);
            break;
        case OpKind::CounterReset:
            m_counter = 0;
            break;
        case OpKind::ProgramStart:
            if (m_programDepth++ == 0) {
                m_programStart = m_out.size();
                m_printed = 0;
            }
            m_out.push_back(kVerbatimMark);
            break;
        case OpKind::ProgramEnd:
            --m_programDepth;
            m_out.push_back(kProseMark);
            break;
        case OpKind::Printed:
            writePrinted(op);
            break;
        case OpKind::Ask: {
            const Value& asked = value(op, op.variable);
            if (asked.table < 0) failAt(op, "only a row of a table can be asked.");
            const int column = op.column < 0 ? -1 : m_grammar.tables[asked.table].column(op.column);
            m_asked.push_back({asked.table, asked.row, column});
            break;
        }
    }
}

void Writer::bind(const Op& op) {
    const Op& source = m_grammar.ops[op.target];
    Value& target = m_values[op.variable];
    if (source.kind == OpKind::Draw && source.column < 0) {
        const int row = draw(source), table = m_grammar.views[source.target].table;
        m_bound.emplace_back(table, row);
        target = {true, table, row, {}, {}};
        if (op.write) writeCell(m_grammar.tables[table], row, -1);
        return;
    }
    if (source.kind == OpKind::Variable && source.column < 0) {
        target = value(source, source.variable);
        if (op.write) writeVariable(source);
        return;
    }
    const size_t start = m_out.size(), mentioned = m_mentions.size();
    perform(source);
    Value& bound = m_values[op.variable];
    bound = {
        true, -1, -1, m_out.substr(start), {m_mentions.begin() + static_cast<ptrdiff_t>(mentioned), m_mentions.end()}};
    for (Mention& m : bound.mentions) m.at -= start;
    if (op.write) return;
    m_out.resize(start);
    m_mentions.resize(mentioned);
}

int Writer::pickAlternative(int index) {
    const Rule& rule = m_grammar.rules[index];
    if (rule.guarded || rule.fresh) {
        int picked = pickAmong(index, rule, rule.fresh);
        if (picked < 0 && rule.fresh) picked = pickAmong(index, rule, false);
        check(picked >= 0, ErrorKind::BadData, "{}: no line of the rule \"{}\" fits its conditions.",
              m_grammar.where(rule.place), rule.name);
        if (rule.fresh) m_used.emplace_back(index, picked);
        return picked;
    }
    const size_t picked = rule.weights.pick(m_rng);
    count(rule.weights.total(), rule.weights.at(picked));
    return static_cast<int>(picked);
}

int Writer::pickAmong(int index, const Rule& rule, bool respectUsed) {
    const auto weight = [&](int i) -> uint64_t {
        if (!possible(rule.alternatives[i])) return 0;
        if (respectUsed && std::find(m_used.begin(), m_used.end(), std::pair(index, i)) != m_used.end()) return 0;
        return rule.weights.at(i);
    };
    const int n = static_cast<int>(rule.alternatives.size());
    uint64_t total = 0;
    for (int i = 0; i < n; ++i) total += weight(i);
    if (total == 0) return -1;
    uint64_t ticket = m_rng.below(total);
    for (int i = 0; i < n; ++i) {
        const uint64_t share = weight(i);
        if (ticket < share) {
            count(total, share);
            return i;
        }
        ticket -= share;
    }
    return -1;
}

bool Writer::possible(const Alternative& alternative) const {
    return std::all_of(alternative.guards.begin(), alternative.guards.end(), [&](const Guard& guard) {
        const Value& v = m_values[guard.variable];
        std::string_view text = v.text;
        if (v.table >= 0) {
            const Table& table = m_grammar.tables[v.table];
            const int column = guard.column < 0 ? 0 : table.column(guard.column);
            text = column < 0 ? std::string_view() : std::string_view(table.cell(v.row, column).options.front());
        }
        return (text == guard.value) != guard.negated;
    });
}

bool Writer::isBound(int table, int row) const {
    return std::find(m_bound.begin(), m_bound.end(), std::pair(table, row)) != m_bound.end();
}

int Writer::draw(const Op& op) {
    const View& view = m_grammar.views[op.target];
    uint64_t total = view.weights.total();
    if (op.fresh)
        for (size_t i = 0; i < view.rows.size(); ++i)
            if (isBound(view.table, view.rows[i])) total -= view.weights.at(i);
    if (total == 0) failAt(op, fmt::format("every row of \"{}\" is already in use in this document.", view.name));
    for (;;) {
        const size_t i = view.weights.pick(m_rng);
        if (op.fresh && isBound(view.table, view.rows[i])) continue;
        count(total, view.weights.at(i));
        return view.rows[i];
    }
}

bool Writer::isMyth(int table, int row) {
    for (const auto& [key, myth] : m_myths)
        if (key.table == table && key.row == row) return myth;
    const bool myth = m_rng.below(100) < static_cast<uint64_t>(m_mythPercent);
    count(100, static_cast<uint64_t>(myth ? m_mythPercent : 100 - m_mythPercent));
    m_myths.push_back({{table, row, -1}, myth});
    return myth;
}

/// The cell to write; of the column `told`, what is true or what is wrongly told. Keeps the mention.
const Cell& Writer::told(const Table& table, int row, int column, const CellKey& cell) {
    m_mentions.push_back({cell, false, m_out.size()});
    const Table& facts = m_grammar.tables[cell.table];
    for (const Relation& relation : m_grammar.relations) {
        if (relation.table != cell.table || relation.myth < 0) continue;
        const bool chosen = cell.column == relation.told;
        const bool myth = chosen ? isMyth(cell.table, cell.row) : cell.column == relation.myth;
        if (chosen || myth) m_mentions.back() = {{cell.table, cell.row, relation.object}, myth, m_out.size()};
        if (chosen) return facts.cell(cell.row, myth ? relation.myth : relation.object);
    }
    return table.cell(row, column);
}

int Writer::year() const {
    if (m_grammar.yearSymbol < 0) return 0;
    const Value& v = m_values[static_cast<size_t>(m_grammar.yearSymbol)];
    if (!v.set) return 0;
    int year = 0;
    return readNumber(v.table < 0 ? v.text : m_grammar.tables[v.table].cell(v.row, 0).options.front(), year) ? year : 0;
}

void Writer::writeCell(const Table& table, int row, int symbol) {
    const int column = symbol < 0 ? 0 : table.column(symbol);
    const CellKey& origin = table.origin(row, column);
    const Cell& cell =
        m_grammar.tables[origin.table].factual ? told(table, row, column, origin) : table.cell(row, column);
    const size_t n = cell.options.size();
    if (n > 1) count(n, 1);
    m_out += cell.options[n > 1 ? m_rng.below(n) : 0];
}

const Writer::Value& Writer::value(const Op& op, int variable) const {
    const Value& v = m_values[variable];
    if (!v.set) failAt(op, fmt::format("the variable \"{}\" is used before it is set.", m_grammar.symbols[variable]));
    return v;
}

void Writer::writeVariable(const Op& op) {
    const Value& v = value(op, op.variable);
    if (v.table < 0) {
        if (op.column >= 0)
            failAt(op, fmt::format("\"{}\" holds a text and has no column \"{}\".", m_grammar.symbols[op.variable],
                                   m_grammar.symbols[op.column]));
        for (const Mention& m : v.mentions) m_mentions.push_back({m.cell, m.myth, m.at + m_out.size()});
        m_out += v.text;
        return;
    }
    const Table& table = m_grammar.tables[v.table];
    if (op.column >= 0 && table.column(op.column) < 0)
        failAt(op, fmt::format("the table \"{}\" has no column \"{}\".", table.name, m_grammar.symbols[op.column]));
    writeCell(table, v.row, op.column);
}

void Writer::callFunction(const Op& op) {
    const auto text = [&](int variable) {
        return variable < 0 ? std::string() : std::string(textOf(value(op, variable)));
    };
    try {
        m_out += merrow::callFunction(op.target, text(op.variable), text(op.column));
    } catch (const Error& error) {
        failAt(op, error.what());
    }
}

std::string_view Writer::textOf(const Value& value) const {
    return value.table < 0 ? std::string_view(value.text)
                           : std::string_view(m_grammar.tables[value.table].cell(value.row, 0).options.front());
}

// The program text since the latest start, without the output that was already written into it.
std::string Writer::program() const {
    std::string text;
    int verbatim = 0, printed = 0;
    for (char c : std::string_view(m_out).substr(m_programStart)) {
        verbatim += c == kVerbatimMark ? 1 : c == kProseMark ? -1 : 0;
        printed += c == kPrintedMark ? 1 : c == kPrintedEndMark ? -1 : 0;
        if (verbatim > 0 && printed == 0 && (c >= ' ' || c == '\n')) text.push_back(c);
    }
    return text;
}

void Writer::writePrinted(const Op& op) {
    const std::string text = program() + "\n";
    const bool session = minipy::isSession(text), error = op.low == static_cast<int>(PrintedAs::Error);
    const minipy::Result result = session ? minipy::runSession(text) : minipy::run(text);
    if (!session && result.ran == error)
        failAt(op,
               fmt::format("the program ends with {} In:\n{}",
                           error ? "no error." : fmt::format("\"{}\" in line {}.", result.error, result.line), text));
    std::string output = result.output.substr(std::min(m_printed, result.output.size()));
    m_printed = result.output.size();
    if (error && !session) output += result.error;
    while (output.ends_with('\n')) output.pop_back();
    if (op.low == static_cast<int>(PrintedAs::Inline)) output = minipy::inOneLine(output);
    m_out.push_back(kPrintedMark);
    m_out += output;
    m_out.push_back(kPrintedEndMark);
}

}  // namespace fw::merrow
