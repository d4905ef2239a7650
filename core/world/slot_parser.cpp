// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the frame parser that reads what stands between "{" and "}".
#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "world/data_file.h"
#include "world/frame_parser.h"
#include "world/functions.h"
#include "world/lexicon.h"
#include "world/polish.h"

namespace fw::merrow {

bool readNumber(std::string_view text, int& value) {
    if (text.empty() || text.size() > 6) return false;
    value = 0;
    for (char c : text) {
        if (!isDigit(c)) return false;
        value = value * 10 + (c - '0');
    }
    return true;
}

void FrameParser::parseSlot(std::vector<int>& ops, Edge& edge) {
    const size_t end = m_text.find('}', m_at);
    if (end == std::string_view::npos) failHere("A slot \"{\" is not closed.");
    const std::string_view body = trimmed(m_text.substr(m_at + 1, end - m_at - 1));
    const int index = slotOp(body);
    const Op& op = m_grammar.ops[index];
    m_at = end + 1;
    ops.push_back(index);
    const bool silent =
        !op.write || op.kind == OpKind::Ask || op.kind == OpKind::CounterReset || op.kind == OpKind::Text;
    if (silent) return;
    if (op.kind == OpKind::Printed || op.kind == OpKind::Number || op.kind == OpKind::Counter ||
        op.kind == OpKind::Repeat) {
        edge = Edge::Free;
        return;
    }
    if (edge != Edge::Free) failHere(fmt::format("The slot {{{}}} is glued to a word or to another slot.", body));
    edge = Edge::Slot;
}

int FrameParser::slotOp(std::string_view body) {
    if (body.empty()) failHere("An empty slot \"{}\".");
    Op op;
    if (body == "~" || body == "lower" || body == "^") {
        std::vector<int> ops;
        std::string mark(1, body == "~" ? kKeepMark : body == "^" ? kCapitalMark : kLowerMark);
        literal(ops, mark);
        return ops.front();
    }
    if (body == "#" || body == "#0") {
        op.kind = body == "#" ? OpKind::Counter : OpKind::CounterReset;
        return addOp(op);
    }
    const size_t sign = body.find_first_of("=:");
    if (sign != std::string_view::npos) return bindOp(body, sign);
    return sourceOp(body);
}

int FrameParser::bindOp(std::string_view body, size_t sign) {
    const std::string name(trimmed(body.substr(0, sign)));
    if (m_names.rules.contains(name) || m_names.views.contains(name))
        failHere(fmt::format("\"{}\" is the name of a rule or table and cannot be a variable.", name));
    Op op;
    op.kind = OpKind::Bind;
    op.write = body[sign] == ':';
    op.variable = symbol(name);
    m_names.bound.try_emplace(op.variable, m_place);
    op.target = sourceOp(trimmed(body.substr(sign + 1)));
    return addOp(op);
}

bool FrameParser::rangeOp(std::string_view body, Op& op) {
    const size_t dots = body.find("..");
    if (dots == std::string_view::npos) return false;
    op.kind = OpKind::Number;
    if (!readNumber(body.substr(0, dots), op.low) || !readNumber(body.substr(dots + 2), op.high) || op.low > op.high)
        failHere(fmt::format("\"{{{}}}\" is no range of numbers such as {{2..9}}.", body));
    return true;
}

bool FrameParser::printedOp(std::string_view body, Op& op) {
    static constexpr std::string_view kStyles[] = {"printed", "printed inline", "printed error"};
    const auto* const style = std::find(std::begin(kStyles), std::end(kStyles), body);
    op.kind = OpKind::Printed;
    op.low = static_cast<int>(style - std::begin(kStyles));
    return style != std::end(kStyles);
}

// The slots of several words: {3-5 rule}, {new table}, {ask c}, {add n m}.
bool FrameParser::wordsOp(std::string_view body, Op& op) {
    const std::vector<std::string> words = split(body, ' ');
    if (words.size() == 1) return false;
    const size_t dash = words[0].find('-');
    if (words.size() == 2 && dash != std::string::npos && isDigit(words[0][0])) {
        op.kind = OpKind::Repeat;
        const auto rule = m_names.rules.find(words[1]);
        if (!readNumber(words[0].substr(0, dash), op.low) || !readNumber(words[0].substr(dash + 1), op.high) ||
            op.low > op.high || rule == m_names.rules.end())
            failHere(fmt::format("\"{{{}}}\" should be {{low-high rule}}.", body));
        op.target = rule->second;
    } else if (words.size() == 2 && words[0] == "new") {
        op = m_grammar.ops[nameOp(words[1])];
        if (op.kind != OpKind::Draw)
            failHere(fmt::format("\"{{{}}}\": after \"new\" a table or view is expected.", body));
        op.fresh = true;
    } else if (words.size() == 2 && words[0] == "ask") {
        op.kind = OpKind::Ask;
        splitVariable(words[1], op.variable, op.column);
    } else {
        op.kind = OpKind::Function;
        op.target = findFunction(words[0]);
        if (op.target < 0 || words.size() > 3) failHere(fmt::format("\"{{{}}}\" is no slot and no function.", body));
        int none = -1;
        splitVariable(words[1], op.variable, none);
        if (words.size() == 3) splitVariable(words[2], op.column, none);
    }
    return true;
}

int FrameParser::sourceOp(std::string_view body) {
    Op op;
    if (body.size() >= 2 && body.front() == '\'' && body.back() == '\'') {
        op.target = static_cast<int>(m_grammar.literals.size());
        m_grammar.literals.emplace_back(body.substr(1, body.size() - 2));
        collectWords(m_grammar.literals.back(), m_grammar.words);
        return addOp(op);
    }
    if (printedOp(body, op)) return addOp(op);
    op = {};
    if (rangeOp(body, op) || wordsOp(body, op)) return addOp(op);
    return nameOp(body);
}

int FrameParser::nameOp(std::string_view name) {
    Op op;
    const std::string key(name);
    if (const auto rule = m_names.rules.find(key); rule != m_names.rules.end()) {
        op.kind = OpKind::Rule;
        op.target = rule->second;
        return addOp(op);
    }
    const size_t dot = m_names.views.contains(key) ? std::string_view::npos : name.rfind('.');
    if (const auto view = m_names.views.find(key.substr(0, std::min(dot, key.size()))); view != m_names.views.end()) {
        op.kind = OpKind::Draw;
        op.target = view->second;
        if (dot != std::string_view::npos) {
            op.column = symbol(name.substr(dot + 1));
            if (m_grammar.tables[m_grammar.views[op.target].table].column(op.column) < 0)
                failHere(fmt::format("The table of \"{}\" has no column \"{}\".", name, name.substr(dot + 1)));
        }
        return addOp(op);
    }
    op.kind = OpKind::Variable;
    splitVariable(name, op.variable, op.column);
    return addOp(op);
}

void FrameParser::splitVariable(std::string_view name, int& variable, int& column) {
    const size_t dot = name.find('.');
    variable = symbol(trimmed(name.substr(0, dot)));
    m_names.used.try_emplace(variable, m_place);
    if (dot == std::string_view::npos) return;
    column = symbol(name.substr(dot + 1));
    const bool known = std::any_of(m_grammar.tables.begin(), m_grammar.tables.end(),
                                   [&](const Table& t) { return t.column(column) >= 0; });
    if (!known)
        failHere(
            fmt::format("\"{}\": no table has a column \"{}\" and no rule has this name.", name, name.substr(dot + 1)));
}

}  // namespace fw::merrow
