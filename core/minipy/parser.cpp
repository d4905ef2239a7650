// SPDX-License-Identifier: GPL-3.0-or-later
// Recursive descent over the tokens. The nesting of what is being parsed is counted, so no input overflows the stack.
#include "minipy/parser.h"

#include <optional>
#include <utility>

#include "minipy/expression_parser.h"

namespace fw::minipy {
namespace {

class Parser : private ExpressionParser {
  public:
    explicit Parser(std::string_view source) : ExpressionParser(source) {}

    Program run() {
        while (token().kind != TokenKind::End) statement(m_program.body);
        for (Function& function : m_program.functions) function.isLocal.resize(m_program.names.size(), false);
        return std::move(m_program);
    }

  private:
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
            {"+=", Op::Add},          {"-=", Op::Subtract}, {"*=", Op::Times}, {"/=", Op::Divide},
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

    int m_loops = 0;
    int m_function = -1;
};

}  // namespace

Program parse(std::string_view source) {
    return Parser(source).run();
}

}  // namespace fw::minipy
