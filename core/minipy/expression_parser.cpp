// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/expression_parser.h"

#include <utility>

namespace fw::minipy {
namespace {

constexpr size_t kMaxNames = 500;

}  // namespace

int ExpressionParser::takeName() {
    if (token().kind != TokenKind::Name) failHere("expected a name");
    return nameOf(m_tokens[m_at++].text);
}

int ExpressionParser::nameOf(const std::string& text) {
    const auto [entry, isNew] = m_names.try_emplace(text, static_cast<int>(m_program.names.size()));
    if (isNew) m_program.names.push_back(text);
    if (m_program.names.size() > kMaxNames) failHere("too many different names");
    return entry->second;
}

int ExpressionParser::add(Expr expr) {
    m_program.exprs.push_back(std::move(expr));
    return static_cast<int>(m_program.exprs.size()) - 1;
}

int ExpressionParser::addPair(ExprKind kind, int left, int right, Op op) {
    Expr made{kind, op};
    made.parts = {left, right};
    return add(std::move(made));
}

bool ExpressionParser::endsExpression() const {
    return token().kind == TokenKind::Newline || atSign(")") || atSign("]") || atSign("}") || atSign("=") ||
           atSign(";") || atSign(":");
}

// One expression, or several with commas: a tuple.
int ExpressionParser::expressionList() {
    const int first = expression();
    if (!atSign(",")) return first;
    Expr tuple{ExprKind::Tuple};
    tuple.parts.push_back(first);
    while (takeSign(",") && !endsExpression()) tuple.parts.push_back(expression());
    return add(std::move(tuple));
}

int ExpressionParser::expression() {
    const Level level(*this);
    const int value = orTest();
    if (!takeKeyword("if")) return value;
    Expr made{ExprKind::Conditional};
    const int condition = orTest();
    if (!takeKeyword("else")) failHere("expected 'else' after 'if' expression");
    made.parts = {condition, value, expression()};
    return add(std::move(made));
}

int ExpressionParser::orTest() {
    int left = andTest();
    while (takeKeyword("or")) left = addPair(ExprKind::Or, left, andTest());
    return left;
}

int ExpressionParser::andTest() {
    int left = notTest();
    while (takeKeyword("and")) left = addPair(ExprKind::And, left, notTest());
    return left;
}

int ExpressionParser::notTest() {
    if (!takeKeyword("not")) return comparison();
    const Level level(*this);
    Expr made{ExprKind::Not};
    made.parts = {notTest()};
    return add(std::move(made));
}

int ExpressionParser::comparison() {
    const int first = sum();
    Expr made{ExprKind::Compare};
    made.parts.push_back(first);
    while (const std::optional<Comparison> sign = comparisonSign()) {
        made.comparisons.push_back(*sign);
        made.parts.push_back(sum());
    }
    return made.comparisons.empty() ? first : add(std::move(made));
}

std::optional<Comparison> ExpressionParser::comparisonSign() {
    static constexpr std::pair<std::string_view, Comparison> kSigns[] = {
        {"==", Comparison::Equal},     {"!=", Comparison::NotEqual}, {"<", Comparison::Less},
        {"<=", Comparison::LessEqual}, {">", Comparison::Greater},   {">=", Comparison::GreaterEqual}};
    for (const auto& [sign, comparison] : kSigns)
        if (takeSign(sign)) return comparison;
    if (takeKeyword("in")) return Comparison::In;
    if (!atKeyword("not") || m_tokens[m_at + 1].text != "in") return std::nullopt;
    m_at += 2;
    return Comparison::NotIn;
}

int ExpressionParser::sum() {
    int left = product();
    for (;;) {
        if (takeSign("+"))
            left = addPair(ExprKind::Binary, left, product(), Op::Add);
        else if (takeSign("-"))
            left = addPair(ExprKind::Binary, left, product(), Op::Subtract);
        else
            return left;
    }
}

int ExpressionParser::product() {
    static constexpr std::pair<std::string_view, Op> kSigns[] = {
        {"*", Op::Times}, {"//", Op::FloorDivide}, {"%", Op::Modulo}, {"/", Op::Divide}};
    int left = unary();
    for (bool found = true; found;) {
        found = false;
        for (const auto& [sign, op] : kSigns)
            if (takeSign(sign)) {
                left = addPair(ExprKind::Binary, left, unary(), op);
                found = true;
                break;
            }
    }
    return left;
}

int ExpressionParser::unary() {
    const Level level(*this);
    if (takeSign("+")) return unary();
    if (takeSign("-")) {
        Expr made{ExprKind::Negative};
        made.parts = {unary()};
        return add(std::move(made));
    }
    const int base = postfix();
    return takeSign("**") ? addPair(ExprKind::Binary, base, unary(), Op::Power) : base;
}

int ExpressionParser::postfix() {
    int value = atom();
    for (;;) {
        if (takeSign("(")) {
            Expr made{ExprKind::Call};
            made.parts.push_back(value);
            value = arguments(std::move(made));
        } else if (takeSign(".")) {
            Expr made{ExprKind::Method};
            made.number = takeName();
            made.parts.push_back(value);
            expectSign("(");
            value = arguments(std::move(made));
        } else if (takeSign("[")) {
            value = subscript(value);
        } else {
            return value;
        }
    }
}

int ExpressionParser::arguments(Expr call) {
    while (!atSign(")")) {
        if (token().kind == TokenKind::Name && m_tokens[m_at + 1].kind == TokenKind::Sign &&
            m_tokens[m_at + 1].text == "=") {
            const int name = takeName();
            ++m_at;
            call.keywords.emplace_back(name, expression());
        } else {
            if (!call.keywords.empty()) failHere("positional argument follows keyword argument");
            call.parts.push_back(expression());
        }
        if (!takeSign(",")) break;
    }
    expectSign(")");
    return add(std::move(call));
}

int ExpressionParser::subscript(int object) {
    int parts[3] = {-1, -1, -1};
    int n = 0;
    bool slice = false;
    for (;;) {
        if (!atSign(":") && !atSign("]")) parts[n] = expressionList();
        if (!atSign(":") || n == 2) break;
        ++m_at;
        slice = true;
        ++n;
    }
    expectSign("]");
    if (!slice && parts[0] < 0) failHere("invalid syntax");
    if (!slice) return addPair(ExprKind::Index, object, parts[0]);
    Expr made{ExprKind::Slice};
    made.parts = {object, parts[0], parts[1], parts[2]};
    return add(std::move(made));
}

int ExpressionParser::atom() {
    const Token& t = token();
    Expr made;
    switch (t.kind) {
        case TokenKind::Number:
            made.kind = ExprKind::Number;
            made.number = t.number;
            break;
        case TokenKind::Text:
            made.kind = ExprKind::Text;
            made.number = static_cast<int64_t>(m_program.texts.size());
            m_program.texts.push_back(t.text);
            break;
        case TokenKind::Name:
            made.kind = ExprKind::Name;
            made.number = nameOf(t.text);
            break;
        case TokenKind::Keyword:
            if (t.text == "True")
                made.kind = ExprKind::True;
            else if (t.text == "False")
                made.kind = ExprKind::False;
            else if (t.text != "None")
                failHere("invalid syntax");
            break;
        default:
            return bracketed();
    }
    ++m_at;
    return add(std::move(made));
}

int ExpressionParser::bracketed() {
    if (takeSign("(")) {
        if (takeSign(")")) return add(Expr{ExprKind::Tuple});
        const int inner = expressionList();
        expectSign(")");
        return inner;
    }
    if (takeSign("[")) return listOf(ExprKind::List, "]");
    if (takeSign("{")) return listOf(ExprKind::Dict, "}");
    failHere("invalid syntax");
}

int ExpressionParser::listOf(ExprKind kind, std::string_view end) {
    Expr made{kind};
    while (!atSign(end)) {
        made.parts.push_back(expression());
        if (kind == ExprKind::Dict) {
            expectSign(":");
            made.parts.push_back(expression());
        }
        if (!takeSign(",")) break;
    }
    expectSign(end);
    return add(std::move(made));
}

}  // namespace fw::minipy
