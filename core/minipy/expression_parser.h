// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the parser that reads expressions, and what both parts share: the tokens, the names, the program made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "minipy/failure.h"
#include "minipy/lexer.h"
#include "minipy/syntax.h"

namespace fw::minipy {

class ExpressionParser {
  protected:
    explicit ExpressionParser(std::string_view source) : m_tokens(tokenize(source)) {}

    static constexpr int kMaxNesting = 80;

    /// Counts one level for as long as it lives.
    class Level {
      public:
        explicit Level(ExpressionParser& parser) : m_parser(parser) {
            if (++parser.m_nesting > kMaxNesting) parser.failHere("too many nested parentheses or blocks");
        }
        ~Level() { --m_parser.m_nesting; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        ExpressionParser& m_parser;
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

    int takeName();
    int nameOf(const std::string& text);
    int add(Expr expr);
    int addPair(ExprKind kind, int left, int right, Op op = Op::Add);
    bool endsExpression() const;
    // One expression, or several with commas: a tuple.
    int expressionList();
    int expression();
    int orTest();
    int andTest();
    int notTest();
    int comparison();
    std::optional<Comparison> comparisonSign();
    int sum();
    int product();
    int unary();
    int postfix();
    int arguments(Expr call);
    int subscript(int object);
    int atom();
    int bracketed();
    int listOf(ExprKind kind, std::string_view end);

    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_nesting = 0;
    Program m_program;
    std::unordered_map<std::string, int> m_names;
};

}  // namespace fw::minipy
