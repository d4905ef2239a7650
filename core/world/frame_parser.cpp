// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/frame_parser.h"

#include "base/error.h"
#include "world/data_file.h"
#include "world/lexicon.h"
#include "world/polish.h"

namespace fw::merrow {
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

std::vector<int> FrameParser::parseProgramLine() {
    std::vector<int> ops;
    std::string text;
    Edge edge = Edge::Free;
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '{') {
            literal(ops, text);
            parseSlot(ops, edge);
            continue;
        }
        if (m_text.substr(m_at).starts_with("\\{")) ++m_at;
        glue(edge, m_text[m_at] == '\'' ? '"' : m_text[m_at]);
        text.push_back(m_text[m_at++]);
    }
    literal(ops, text);
    return ops;
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

}  // namespace fw::merrow
