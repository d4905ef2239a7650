// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/frame_parser.h"

#include <algorithm>

#include "base/error.h"
#include "world/data_file.h"
#include "world/functions.h"
#include "world/polish.h"

namespace fw::merrow {
namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool readNumber(std::string_view text, int& value) {
    if (text.empty() || text.size() > 6) return false;
    value = 0;
    for (char c : text) {
        if (!isDigit(c)) return false;
        value = value * 10 + (c - '0');
    }
    return true;
}

}  // namespace

FrameParser::FrameParser(Grammar& grammar, Names& names, std::string_view text, Place place)
    : m_grammar(grammar), m_names(names), m_text(text), m_place(place) {}

void FrameParser::failHere(std::string_view what) const {
    fail(ErrorKind::BadData, "{}: {} In: {}", m_grammar.where(m_place), what, m_text);
}

Alternative FrameParser::parse(uint64_t& weight) {
    weight = parseWeight();
    Alternative alternative;
    alternative.place = m_place;
    while (m_at < m_text.size() && m_text[m_at] == '<') alternative.guards.push_back(parseGuard());
    Edge edge = Edge::Free;
    alternative.ops = parseSequence(edge, false);
    return alternative;
}

uint64_t FrameParser::parseWeight() {
    size_t end = 0;
    while (end < m_text.size() && isDigit(m_text[end])) ++end;
    int value = 1;
    if (end == 0 || m_text.substr(end, 2) != "* ") return 1;
    if (!readNumber(m_text.substr(0, end), value)) failHere("The weight is too large.");
    m_at = end + 2;
    return static_cast<uint64_t>(value);
}

Guard FrameParser::parseGuard() {
    const size_t end = m_text.find('>', m_at);
    if (end == std::string_view::npos) failHere("A condition \"<name=value>\" is not closed.");
    const std::string_view body = m_text.substr(m_at + 1, end - m_at - 1);
    const size_t equals = body.find('=');
    if (equals == std::string_view::npos || equals == 0)
        failHere("A condition is written <name=value> or <name!=value>.");
    Guard guard;
    guard.negated = body[equals - 1] == '!';
    guard.value = trimmed(body.substr(equals + 1));
    splitVariable(body.substr(0, equals - (guard.negated ? 1 : 0)), guard.variable, guard.column);
    m_at = end + 1;
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    return guard;
}

// Reads until the end of the text, or in a group until "|" or "]" (left unread).
std::vector<int> FrameParser::parseSequence(Edge& edge, bool inGroup) {
    std::vector<int> ops;
    std::string text;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (inGroup && (c == '|' || c == ']')) break;
        if (c == ']' || c == '}' || c == '|')
            failHere(fmt::format("Column {}: \"{}\" without its opening bracket.", m_at + 1, c));
        if (c == '{' || c == '[') {
            literal(ops, text);
            c == '{' ? parseSlot(ops, edge) : parseGroup(ops, edge);
            continue;
        }
        const std::string_view rest = m_text.substr(m_at);
        if (edge == Edge::Free && (rest.starts_with("a/an ") || rest.starts_with("A/an "))) {
            text.push_back(kArticleMark);
            m_at += 4;
            continue;
        }
        if (c == '\\' && m_at + 1 < m_text.size()) {
            ++m_at;
            text.push_back(m_text[m_at] == 'n' ? '\n' : m_text[m_at]);
            edge = Edge::Free;
        } else {
            glue(edge, c);
            text.push_back(c);
        }
        ++m_at;
    }
    literal(ops, text);
    return ops;
}

void FrameParser::glue(Edge& edge, char next) {
    const std::string_view rest = m_text.substr(m_at);
    const bool genitive = rest.starts_with("'s") && (rest.size() == 2 || !isLetter(rest[2]));
    if (edge == Edge::Slot && genitive) {
        edge = Edge::Letter;
        return;
    }
    if (edge == Edge::Slot && (isLetter(next) || next == '\''))
        failHere("Words must not be glued to a slot; use a column for the whole word.");
    edge = isLetter(next) || next == '\'' ? Edge::Letter : Edge::Free;
}

void FrameParser::parseGroup(std::vector<int>& ops, Edge& edge) {
    Rule group;
    group.name = "[...]";
    group.place = m_place;
    const Edge before = edge;
    Edge after = Edge::Free;
    ++m_at;
    for (;;) {
        uint64_t weight = 1;
        size_t end = m_at;
        while (end < m_text.size() && isDigit(m_text[end])) ++end;
        int value = 1;
        if (end > m_at && m_text.substr(end, 2) == "* " && readNumber(m_text.substr(m_at, end - m_at), value)) {
            weight = static_cast<uint64_t>(value);
            m_at = end + 2;
        }
        Alternative alternative;
        alternative.place = m_place;
        Edge inner = before == Edge::Letter ? Edge::Slot : before;
        alternative.ops = parseSequence(inner, true);
        if (inner != Edge::Free && !alternative.ops.empty()) after = Edge::Slot;
        group.alternatives.push_back(std::move(alternative));
        group.weights.add(weight);
        if (m_at >= m_text.size()) failHere("A bracket \"[\" is not closed.");
        if (m_text[m_at++] == ']') break;
    }
    if (group.alternatives.size() == 1) {
        group.alternatives.push_back({{}, {}, m_place});
        group.weights.add(1);
    }
    if (group.weights.total() == 0) failHere("All weights in a bracket are zero.");
    edge = after;
    Op op;
    op.kind = OpKind::Rule;
    op.target = static_cast<int>(m_grammar.rules.size());
    m_grammar.rules.push_back(std::move(group));
    ops.push_back(addOp(op));
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
    if (op.kind == OpKind::Number || op.kind == OpKind::Counter || op.kind == OpKind::Repeat) {
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
    const size_t dot = name.rfind('.');
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

void FrameParser::literal(std::vector<int>& ops, std::string& text) {
    if (text.empty()) return;
    Op op;
    op.target = static_cast<int>(m_grammar.literals.size());
    collectWords(text, m_grammar.words);
    m_grammar.literals.push_back(std::move(text));
    text.clear();
    ops.push_back(addOp(op));
}

int FrameParser::addOp(Op op) {
    op.place = m_place;
    m_grammar.ops.push_back(op);
    return static_cast<int>(m_grammar.ops.size()) - 1;
}

int FrameParser::symbol(std::string_view name) {
    const auto [entry, isNew] =
        m_names.symbols.try_emplace(std::string(name), static_cast<int>(m_grammar.symbols.size()));
    if (isNew) m_grammar.symbols.emplace_back(name);
    return entry->second;
}

std::string normalWord(std::string_view word) {
    while (word.starts_with('\'')) word.remove_prefix(1);
    while (word.ends_with('\'')) word.remove_suffix(1);
    if (word.ends_with("'s") || word.ends_with("'S")) word.remove_suffix(2);
    std::string normal(word);
    for (char& c : normal)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return normal;
}

void collectWords(std::string_view text, std::unordered_set<std::string>& words) {
    for (size_t i = 0; i < text.size();) {
        size_t end = i;
        while (end < text.size() && (isLetter(text[end]) || text[end] == '\'')) ++end;
        if (end > i) {
            std::string word = normalWord(text.substr(i, end - i));
            if (!word.empty()) words.insert(std::move(word));
        }
        i = std::max(end, i + 1);
    }
}

}  // namespace fw::merrow
