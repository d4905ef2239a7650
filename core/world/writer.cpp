// SPDX-License-Identifier: GPL-3.0-or-later
// Only integers decide; logarithms appear in the bit count alone, so a document is the same bytes on every platform.
#include "world/writer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "minipy/listing.h"
#include "minipy/minipy.h"
#include "world/functions.h"
#include "world/polish.h"

namespace fw::merrow {

Writer::Writer(const Grammar& grammar, uint64_t seed)
    : m_grammar(grammar), m_rng(seed), m_values(grammar.symbols.size()) {
    m_out.reserve(1024);
}

void Writer::failAt(const Op& op, std::string_view what) const {
    fail(ErrorKind::BadData, "{}: {}", m_grammar.where(op.place), what);
}

void Writer::count(uint64_t total, uint64_t share) {
    if (share != total) m_bits += std::log2(static_cast<double>(total)) - std::log2(static_cast<double>(share));
}

void Writer::run(int rule) {
    const Alternative& alternative = m_grammar.rules[rule].alternatives[pickAlternative(rule)];
    for (int op : alternative.ops) perform(m_grammar.ops[op]);
}

void Writer::perform(const Op& op) {
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
            m_asked.emplace_back(asked.table, asked.row);
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
        target = {true, table, row, {}};
        if (op.write) writeCell(m_grammar.tables[table], row, -1);
        return;
    }
    if (source.kind == OpKind::Variable && source.column < 0) {
        target = value(source, source.variable);
        if (op.write) writeVariable(source);
        return;
    }
    const size_t start = m_out.size();
    perform(source);
    target = {true, -1, -1, m_out.substr(start)};
    if (!op.write) m_out.resize(start);
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

void Writer::writeCell(const Table& table, int row, int column) {
    const Cell& cell = table.cell(row, column < 0 ? 0 : table.column(column));
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
