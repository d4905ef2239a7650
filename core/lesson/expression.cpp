// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/expression.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/error.h"
#include "lesson/vocabulary.h"

namespace fw {

namespace {

using Values = std::span<const LessonValue>;

const double* asNumber(const LessonValue& v) {
    return std::get_if<double>(&v);
}
bool isTrue(const LessonValue& v) {
    return std::get_if<bool>(&v) && std::get<bool>(v);
}

/// A number, or a text that reads as one (what a learner has typed).
std::optional<double> numberIn(const LessonValue& v) {
    if (const double* number = asNumber(v)) return *number;
    const std::string* text = std::get_if<std::string>(&v);
    double number = 0;
    if (!text || text->empty()) return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
    return number;
}

struct Function {
    std::string_view name;
    size_t arguments;
    double (*apply)(const double* a);
};
constexpr std::array kFunctions{
    Function{"abs", 1, [](const double* a) { return std::fabs(a[0]); }},
    Function{"min", 2, [](const double* a) { return std::min(a[0], a[1]); }},
    Function{"max", 2, [](const double* a) { return std::max(a[0], a[1]); }},
    Function{"ln", 1, [](const double* a) { return std::log(a[0]); }},
    Function{"exp", 1, [](const double* a) { return std::exp(a[0]); }},
    Function{"round", 1, [](const double* a) { return std::round(a[0]); }},
};

enum class Operator {
    Constant,
    Value,
    Call,
    Negate,
    Not,
    And,
    Or,
    Add,
    Subtract,
    Multiply,
    Divide,
    Equal,
    Unequal,
    Less,
    AtMost,
    Greater,
    AtLeast
};

LessonValue arithmetic(Operator op, double a, double b) {
    double result = 0;
    switch (op) {
        case Operator::Add:
            result = a + b;
            break;
        case Operator::Subtract:
            result = a - b;
            break;
        case Operator::Multiply:
            result = a * b;
            break;
        default:
            result = a / b;
    }
    if (!std::isfinite(result)) return {};
    return result;
}

template <class T>
bool holdsBetween(Operator op, const T& a, const T& b) {
    switch (op) {
        case Operator::Equal:
            return a == b;
        case Operator::Unequal:
            return a != b;
        case Operator::Less:
            return a < b;
        case Operator::AtMost:
            return a <= b;
        case Operator::Greater:
            return a > b;
        default:
            return a >= b;
    }
}

/// False where the two cannot be compared; anything unknown cannot.
bool compared(Operator op, const LessonValue& a, const LessonValue& b) {
    if (std::get_if<bool>(&a) && std::get_if<bool>(&b)) return holdsBetween(op, std::get<bool>(a), std::get<bool>(b));
    const std::string *s = std::get_if<std::string>(&a), *t = std::get_if<std::string>(&b);
    if (s && t) return holdsBetween(op, *s, *t);
    const auto x = numberIn(a), y = numberIn(b);
    return x && y && holdsBetween(op, *x, *y);
}

}  // namespace

std::string shownValue(const LessonValue& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        if (std::fabs(*number) >= 1000 && std::fabs(*number) < 1e15) return fmt::format("{:.0f}", *number);
        return fmt::format("{:.4g}", *number);
    }
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return "–";
}

struct Expression::Node {
    Operator op = Operator::Constant;
    LessonValue constant;
    std::string name;
    const Function* function = nullptr;
    std::vector<std::shared_ptr<const Node>> parts;

    LessonValue value(const Lookup& lookup) const;
    void addStepNames(std::vector<std::string>& names) const;
    void addInputs(const Lookup& lookup, std::vector<std::pair<std::string, LessonValue>>& inputs) const;

  private:
    LessonValue called(const Lookup& lookup) const;
};

void Expression::Node::addStepNames(std::vector<std::string>& names) const {
    const ValueRow* row = op == Operator::Value ? findValue(name) : nullptr;
    const std::string* word =
        row && row->choices == kStepName ? std::get_if<std::string>(&parts[0]->constant) : nullptr;
    if (word) names.push_back(*word);
    for (const auto& part : parts) part->addStepNames(names);
}

void Expression::Node::addInputs(const Lookup& lookup, std::vector<std::pair<std::string, LessonValue>>& inputs) const {
    for (const auto& part : parts) part->addInputs(lookup, inputs);
    if (op != Operator::Value) return;
    std::string text;
    for (const auto& part : parts) {
        const auto* word = std::get_if<std::string>(&part->constant);
        text += (text.empty() ? "" : ", ") + (word ? "'" + *word + "'" : shownValue(part->value(lookup)));
    }
    text = parts.empty() ? name : fmt::format("{}({})", name, text);
    const bool known = std::any_of(inputs.begin(), inputs.end(), [&](const auto& each) { return each.first == text; });
    if (!known) inputs.emplace_back(text, value(lookup));
}

LessonValue Expression::Node::called(const Lookup& lookup) const {
    std::vector<double> numbers;
    for (const auto& part : parts) {
        const auto number = numberIn(part->value(lookup));
        if (!number) return {};
        numbers.push_back(*number);
    }
    const double result = function->apply(numbers.data());
    if (!std::isfinite(result)) return {};
    return result;
}

LessonValue Expression::Node::value(const Lookup& lookup) const {
    switch (op) {
        case Operator::Constant:
            return constant;
        case Operator::Call:
            return called(lookup);
        case Operator::And:
            return isTrue(parts[0]->value(lookup)) && isTrue(parts[1]->value(lookup));
        case Operator::Or:
            return isTrue(parts[0]->value(lookup)) || isTrue(parts[1]->value(lookup));
        case Operator::Value: {
            std::vector<LessonValue> arguments;
            for (const auto& part : parts) arguments.push_back(part->value(lookup));
            return lookup(name, arguments);
        }
        case Operator::Not: {
            const LessonValue inner = parts[0]->value(lookup);
            if (!std::get_if<bool>(&inner)) return {};
            return !std::get<bool>(inner);
        }
        case Operator::Negate: {
            const auto number = numberIn(parts[0]->value(lookup));
            if (!number) return {};
            return -*number;
        }
        case Operator::Add:
        case Operator::Subtract:
        case Operator::Multiply:
        case Operator::Divide: {
            const auto a = numberIn(parts[0]->value(lookup)), b = numberIn(parts[1]->value(lookup));
            if (!a || !b) return {};
            return arithmetic(op, *a, *b);
        }
        default:
            return compared(op, parts[0]->value(lookup), parts[1]->value(lookup));
    }
}

namespace {

using NodePointer = std::shared_ptr<const Expression::Node>;

constexpr int kDepth = 50;
constexpr size_t kLength = 1000;

/// Recursive descent, one function per level of binding.
class Parser {
  public:
    explicit Parser(std::string_view text) : m_text(text) {}

    NodePointer whole() {
        if (m_text.size() > kLength) complain("an expression of at most 1,000 characters");
        NodePointer node = either();
        skipSpace();
        if (m_at < m_text.size()) complain("an operator (+ - * / == != < <= > >= and or) or the end");
        return node;
    }

  private:
    [[noreturn]] void complain(const std::string& expected) {
        const std::string_view rest = m_text.substr(std::min(m_at, m_text.size()), 20);
        fail(ErrorKind::BadData, "column {} of '{}': expected {}, found {}", m_at + 1, m_text.substr(0, 200), expected,
             rest.empty() ? "the end" : fmt::format("'{}'", rest));
    }
    void skipSpace() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t')) ++m_at;
    }
    static bool isNameByte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }
    bool take(std::string_view symbol) {
        skipSpace();
        if (!m_text.substr(m_at).starts_with(symbol)) return false;
        const size_t end = m_at + symbol.size();
        if (isNameByte(symbol.front()) && end < m_text.size() && isNameByte(m_text[end])) return false;
        m_at = end;
        return true;
    }
    void expect(std::string_view symbol) {
        if (!take(symbol)) complain(fmt::format("'{}'", symbol));
    }

    static NodePointer make(Operator op, std::vector<NodePointer> parts) {
        auto node = std::make_shared<Expression::Node>();
        node->op = op;
        node->parts = std::move(parts);
        return node;
    }
    static NodePointer constant(LessonValue value) {
        auto node = std::make_shared<Expression::Node>();
        node->constant = std::move(value);
        return node;
    }

    struct Symbol {
        std::string_view text;
        Operator op;
    };
    /// part (symbol part)*, bound from the left.
    template <size_t N>
    NodePointer chain(const std::array<Symbol, N>& symbols, NodePointer (Parser::*part)()) {
        NodePointer left = (this->*part)();
        for (;;) {
            const auto symbol =
                std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& s) { return take(s.text); });
            if (symbol == symbols.end()) return left;
            if (++m_length > kLength) complain("fewer operators");
            left = make(symbol->op, {std::move(left), (this->*part)()});
        }
    }
    NodePointer either() {
        if (++m_depth > kDepth) complain("less nesting");
        NodePointer node = chain(std::array{Symbol{"or", Operator::Or}}, &Parser::both);
        --m_depth;
        return node;
    }
    NodePointer both() { return chain(std::array{Symbol{"and", Operator::And}}, &Parser::negation); }
    NodePointer negation() {
        if (!take("not")) return comparison();
        if (++m_depth > kDepth) complain("less nesting");
        NodePointer node = make(Operator::Not, {negation()});
        --m_depth;
        return node;
    }
    NodePointer comparison() {
        static constexpr std::array kSymbols{Symbol{"==", Operator::Equal},  Symbol{"!=", Operator::Unequal},
                                             Symbol{"<=", Operator::AtMost}, Symbol{">=", Operator::AtLeast},
                                             Symbol{"<", Operator::Less},    Symbol{">", Operator::Greater}};
        NodePointer left = sum();
        for (const Symbol& symbol : kSymbols)
            if (take(symbol.text)) return make(symbol.op, {std::move(left), sum()});
        return left;
    }
    NodePointer sum() {
        return chain(std::array{Symbol{"+", Operator::Add}, Symbol{"-", Operator::Subtract}}, &Parser::product);
    }
    NodePointer product() {
        return chain(std::array{Symbol{"*", Operator::Multiply}, Symbol{"/", Operator::Divide}}, &Parser::factor);
    }
    NodePointer factor() {
        if (take("-")) {
            if (++m_depth > kDepth) complain("less nesting");
            NodePointer node = make(Operator::Negate, {factor()});
            --m_depth;
            return node;
        }
        if (take("(")) {
            NodePointer inner = either();
            expect(")");
            return inner;
        }
        skipSpace();
        const char next = m_at < m_text.size() ? m_text[m_at] : ' ';
        if (next == '\'') return quoted();
        if ((next >= '0' && next <= '9') || next == '.') return number();
        if (next >= 'a' && next <= 'z') return named();
        complain("a number, 'text', a value or '('");
    }
    NodePointer quoted() {
        const size_t end = m_text.find('\'', m_at + 1);
        if (end == m_text.npos) complain("a text between two single quotes");
        const std::string_view text = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return constant(std::string(text));
    }
    NodePointer number() {
        double value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (error != std::errc()) complain("a number");
        m_at = static_cast<size_t>(end - m_text.data());
        return constant(value);
    }
    NodePointer named() {
        const size_t begin = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) ++m_at;
        const std::string name(m_text.substr(begin, m_at - begin));
        if (name == "true" || name == "false") return constant(name == "true");
        auto node = std::make_shared<Expression::Node>();
        node->op = Operator::Value;
        node->name = name;
        if (take("(")) {
            do node->parts.push_back(either());
            while (take(","));
            expect(")");
        }
        resolve(*node, begin);
        return node;
    }
    void resolve(Expression::Node& node, size_t begin) {
        for (const Function& function : kFunctions)
            if (function.name == node.name) {
                countArguments(node, function.arguments, function.arguments, begin);
                node.op = Operator::Call;
                node.function = &function;
                return;
            }
        if (const ValueRow* row = findValue(node.name)) {
            countArguments(node, row->leastArguments, row->mostArguments, begin);
            return checkChoice(node, *row, begin);
        }
        std::vector<std::string_view> names;
        for (const ValueRow& row : valueTable()) names.push_back(row.name);
        for (const Function& function : kFunctions) names.push_back(function.name);
        m_at = begin;
        complain("a value of the list in lessons/README.md" + didYouMean(node.name, names));
    }
    /// The first argument of some values is a word of a list.
    void checkChoice(const Expression::Node& node, const ValueRow& row, size_t begin) {
        if (row.choices.empty() || row.choices == kStepName || node.parts.empty()) return;
        const std::string* word = std::get_if<std::string>(&node.parts[0]->constant);
        std::vector<std::string> known = choiceWords(row.choices);
        if (row.choices == kPanelId) known.assign(panelNames().begin(), panelNames().end());
        if (word && std::find(known.begin(), known.end(), *word) != known.end()) return;
        m_at = begin;
        complain(fmt::format("{}('...') with one of: {}", row.name, fmt::join(known, ", ")));
    }
    void countArguments(const Expression::Node& node, size_t least, size_t most, size_t begin) {
        if (node.parts.size() >= least && node.parts.size() <= most) return;
        m_at = begin;
        const std::string wanted = least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
        complain(fmt::format("{} argument{} in brackets after '{}'", wanted, most == 1 ? "" : "s", node.name));
    }

    std::string_view m_text;
    size_t m_at = 0, m_length = 0;
    int m_depth = 0;
};

}  // namespace

Expression Expression::parse(std::string_view text) {
    Expression expression;
    expression.m_text = text;
    expression.m_root = Parser(text).whole();
    return expression;
}

std::vector<std::string> Expression::stepNames() const {
    std::vector<std::string> names;
    if (m_root) m_root->addStepNames(names);
    return names;
}

std::vector<std::pair<std::string, LessonValue>> Expression::inputs(const Lookup& lookup) const {
    std::vector<std::pair<std::string, LessonValue>> found;
    if (m_root) m_root->addInputs(lookup, found);
    return found;
}

LessonValue Expression::value(const Lookup& lookup) const {
    return m_root ? m_root->value(lookup) : LessonValue{};
}
bool Expression::holds(const Lookup& lookup) const {
    return isTrue(value(lookup));
}
std::optional<double> Expression::number(const Lookup& lookup) const {
    return numberIn(value(lookup));
}

}  // namespace fw
