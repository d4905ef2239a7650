// SPDX-License-Identifier: GPL-3.0-or-later
// Recursive descent over the tokens. The nesting of what is being parsed is counted, so no input overflows the stack.
#include "minipy/parser.h"

#include <optional>
#include <unordered_map>

#include "minipy/failure.h"
#include "minipy/lexer.h"

namespace fw::minipy {
namespace {

constexpr int kMaxNesting = 80;
constexpr size_t kMaxNames = 500;

class Parser {
  public:
    explicit Parser(std::string_view source) : m_tokens(tokenize(source)) {}

    Program run() {
        while (token().kind != TokenKind::End) statement(m_program.body);
        for (Function& function : m_program.functions) function.isLocal.resize(m_program.names.size(), false);
        return std::move(m_program);
    }

  private:
    /// Counts one level for as long as it lives.
    class Level {
      public:
        explicit Level(Parser& parser) : m_parser(parser) {
            if (++parser.m_nesting > kMaxNesting) parser.failHere("too many nested parentheses or blocks");
        }
        ~Level() { --m_parser.m_nesting; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        Parser& m_parser;
    };

    [[noreturn]] void failHere(const std::string& what) const { throw Failure{"SyntaxError: " + what, token().line}; }

    const Token& token() const { return m_tokens[m_at]; }
    bool at(TokenKind kind, std::string_view text) const { return token().kind == kind && token().text == text; }
    bool atSign(std::string_view text) const { return at(TokenKind::Sign, text); }
    bool atKeyword(std::string_view text) const { return at(TokenKind::Keyword, text); }
    bool take(TokenKind kind, std::string_view text) {
        if (!at(kind, text)) return false;
        ++m_at;
        return true;
    }
    bool takeSign(std::string_view text) { return take(TokenKind::Sign, text); }
    bool takeKeyword(std::string_view text) { return take(TokenKind::Keyword, text); }
    void expectSign(std::string_view text) {
        if (!takeSign(text)) failHere(fmt::format("expected '{}'", text));
    }

    // --- statements

    void statement(Block& block) {
        const Level level(*this);
        if (atKeyword("if")) return ifStatement(block);
        if (atKeyword("while")) return whileStatement(block);
        if (atKeyword("for")) return forStatement(block);
        if (atKeyword("def")) return defStatement(block);
        if (token().kind == TokenKind::Indent) failHere("unexpected indent");
        simpleLine(block);
    }

    void simpleLine(Block& block) {
        do {
            if (token().kind == TokenKind::Newline) break;
            simpleStatement(block);
        } while (takeSign(";"));
        if (token().kind != TokenKind::Newline) failHere("invalid syntax");
        ++m_at;
    }

    void addStatement(Block& block, Statement statement) {
        block.push_back(static_cast<int>(m_program.statements.size()));
        m_program.statements.push_back(std::move(statement));
    }

    void simpleStatement(Block& block) {
        Statement made;
        made.line = token().line;
        if (takeKeyword("pass")) {
            made.kind = StatementKind::Pass;
        } else if (atKeyword("break") || atKeyword("continue")) {
            made.kind = atKeyword("break") ? StatementKind::Break : StatementKind::Continue;
            if (m_loops == 0) failHere(fmt::format("'{}' outside loop", token().text));
            ++m_at;
        } else if (atKeyword("return")) {
            if (m_function < 0) failHere("'return' outside function");
            ++m_at;
            made.kind = StatementKind::Return;
            if (token().kind != TokenKind::Newline && !atSign(";")) made.value = expressionList();
        } else {
            assignment(made);
        }
        addStatement(block, std::move(made));
    }

    void assignment(Statement& made) {
        made.kind = StatementKind::Expression;
        made.value = expressionList();
        if (const std::optional<Op> op = augmentation()) {
            made.kind = StatementKind::Augment;
            made.op = *op;
            if (m_program.exprs[made.value].kind == ExprKind::Tuple) failHere("a tuple cannot be augmented");
            made.targets.push_back(asTarget(made.value));
            made.value = expressionList();
            return;
        }
        while (takeSign("=")) {
            made.kind = StatementKind::Assign;
            made.targets.push_back(asTarget(made.value));
            made.value = expressionList();
        }
    }

    std::optional<Op> augmentation() {
        static constexpr std::pair<std::string_view, Op> kSigns[] = {
            {"+=", Op::Add},       {"-=", Op::Subtract}, {"*=", Op::Times}, {"/=", Op::Divide},
            {"//=", Op::FloorDivide}, {"%=", Op::Modulo},   {"**=", Op::Power}};
        for (const auto& [sign, op] : kSigns)
            if (takeSign(sign)) return op;
        return std::nullopt;
    }

    // A name, an element or a tuple of such; names become local to the function around.
    int asTarget(int expr) {
        const Expr& e = m_program.exprs[expr];
        if (e.kind == ExprKind::Name) {
            bindName(static_cast<int>(e.number));
        } else if (e.kind == ExprKind::Tuple) {
            for (int part : e.parts) asTarget(part);
        } else if (e.kind != ExprKind::Index) {
            failHere("cannot assign to this expression");
        }
        return expr;
    }

    void bindName(int name) {
        if (m_function < 0) return;
        std::vector<bool>& local = m_program.functions[m_function].isLocal;
        if (local.size() <= static_cast<size_t>(name)) local.resize(static_cast<size_t>(name) + 1, false);
        local[static_cast<size_t>(name)] = true;
    }

    Block block() {
        expectSign(":");
        Block made;
        if (token().kind != TokenKind::Newline) {
            simpleLine(made);
            return made;
        }
        ++m_at;
        if (token().kind != TokenKind::Indent) failHere("expected an indented block");
        ++m_at;
        while (token().kind != TokenKind::Dedent) statement(made);
        ++m_at;
        return made;
    }

    void ifStatement(Block& around) {
        Statement made{StatementKind::If, token().line};
        do {
            ++m_at;
            const int condition = expression();
            made.branches.emplace_back(condition, block());
        } while (atKeyword("elif"));
        if (takeKeyword("else")) made.branches.emplace_back(-1, block());
        addStatement(around, std::move(made));
    }

    void whileStatement(Block& around) {
        Statement made{StatementKind::While, token().line};
        ++m_at;
        made.value = expression();
        loopBody(made);
        addStatement(around, std::move(made));
    }

    void forStatement(Block& around) {
        Statement made{StatementKind::For, token().line};
        ++m_at;
        made.targets.push_back(asTarget(forTarget()));
        if (!takeKeyword("in")) failHere("expected 'in'");
        made.value = expressionList();
        loopBody(made);
        addStatement(around, std::move(made));
    }

    int forTarget() {
        Expr tuple{ExprKind::Tuple};
        do {
            tuple.parts.push_back(postfix());
        } while (takeSign(","));
        return tuple.parts.size() == 1 ? tuple.parts.front() : add(std::move(tuple));
    }

    void loopBody(Statement& made) {
        ++m_loops;
        made.branches.emplace_back(-1, block());
        --m_loops;
        if (atKeyword("else")) failHere("MiniPy has no 'else' after a loop");
    }

    void defStatement(Block& around) {
        Statement made{StatementKind::Def, token().line};
        ++m_at;
        if (m_function >= 0) failHere("MiniPy has no function inside a function");
        const int name = takeName();
        made.targets.push_back(name);
        made.function = m_function = static_cast<int>(m_program.functions.size());
        m_program.functions.emplace_back().name = name;
        parameters();
        const int loops = std::exchange(m_loops, 0);
        made.branches.emplace_back(-1, block());
        m_loops = loops;
        m_program.functions[m_function].statement = static_cast<int>(m_program.statements.size());
        m_function = -1;
        addStatement(around, std::move(made));
    }

    void parameters() {
        expectSign("(");
        while (!atSign(")")) {
            const int name = takeName();
            for (int other : m_program.functions[m_function].parameters)
                if (other == name) failHere("duplicate argument in function definition");
            m_program.functions[m_function].parameters.push_back(name);
            bindName(name);
            if (!takeSign(",")) break;
        }
        expectSign(")");
    }

    int takeName() {
        if (token().kind != TokenKind::Name) failHere("expected a name");
        return nameOf(m_tokens[m_at++].text);
    }

    int nameOf(const std::string& text) {
        const auto [entry, isNew] = m_names.try_emplace(text, static_cast<int>(m_program.names.size()));
        if (isNew) m_program.names.push_back(text);
        if (m_program.names.size() > kMaxNames) failHere("too many different names");
        return entry->second;
    }

    // --- expressions

    int add(Expr expr) {
        m_program.exprs.push_back(std::move(expr));
        return static_cast<int>(m_program.exprs.size()) - 1;
    }
    int addPair(ExprKind kind, int left, int right, Op op = Op::Add) {
        Expr made{kind, op};
        made.parts = {left, right};
        return add(std::move(made));
    }

    bool endsExpression() const {
        return token().kind == TokenKind::Newline || atSign(")") || atSign("]") || atSign("}") || atSign("=") ||
               atSign(";") || atSign(":");
    }

    // One expression, or several with commas: a tuple.
    int expressionList() {
        const int first = expression();
        if (!atSign(",")) return first;
        Expr tuple{ExprKind::Tuple};
        tuple.parts.push_back(first);
        while (takeSign(",") && !endsExpression()) tuple.parts.push_back(expression());
        return add(std::move(tuple));
    }

    int expression() {
        const Level level(*this);
        const int value = orTest();
        if (!takeKeyword("if")) return value;
        Expr made{ExprKind::Conditional};
        const int condition = orTest();
        if (!takeKeyword("else")) failHere("expected 'else' after 'if' expression");
        made.parts = {condition, value, expression()};
        return add(std::move(made));
    }

    int orTest() {
        int left = andTest();
        while (takeKeyword("or")) left = addPair(ExprKind::Or, left, andTest());
        return left;
    }

    int andTest() {
        int left = notTest();
        while (takeKeyword("and")) left = addPair(ExprKind::And, left, notTest());
        return left;
    }

    int notTest() {
        if (!takeKeyword("not")) return comparison();
        const Level level(*this);
        Expr made{ExprKind::Not};
        made.parts = {notTest()};
        return add(std::move(made));
    }

    int comparison() {
        const int first = sum();
        Expr made{ExprKind::Compare};
        made.parts.push_back(first);
        while (const std::optional<Comparison> sign = comparisonSign()) {
            made.comparisons.push_back(*sign);
            made.parts.push_back(sum());
        }
        return made.comparisons.empty() ? first : add(std::move(made));
    }

    std::optional<Comparison> comparisonSign() {
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

    int sum() {
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

    int product() {
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

    int unary() {
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

    int postfix() {
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

    int arguments(Expr call) {
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

    int subscript(int object) {
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

    int atom() {
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

    int bracketed() {
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

    int listOf(ExprKind kind, std::string_view end) {
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

    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_nesting = 0;
    int m_loops = 0;
    int m_function = -1;
    Program m_program;
    std::unordered_map<std::string, int> m_names;
};

}  // namespace

Program parse(std::string_view source) {
    return Parser(source).run();
}

}  // namespace fw::minipy
