// SPDX-License-Identifier: GPL-3.0-or-later
#include "minipy/lexer.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "minipy/failure.h"

namespace fw::minipy {
namespace {

constexpr std::string_view kKeywords[] = {"if",     "elif",     "else", "while", "for",  "in",    "def", "return",
                                          "break",  "continue", "pass", "and",   "or",   "not",   "True", "False",
                                          "None",   "is",       "import", "from", "class", "lambda", "try", "except",
                                          "global", "with",     "del",  "assert", "raise", "yield"};
constexpr std::string_view kSigns[] = {"**=", "//=", "**", "//", "+=", "-=", "*=", "%=", "/=", "==", "!=", "<=",
                                       ">=",  "+",   "-",  "*",  "/",  "%",  "<",  ">",  "=",  "(",  ")",  "[",
                                       "]",   "{",   "}",  ",",  ":",  ".",  ";"};
constexpr int kTab = 8;
constexpr size_t kMaxIndents = 100;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
  public:
    explicit Lexer(std::string_view source) : m_source(source) {}

    std::vector<Token> run() {
        while (m_at < m_source.size()) {
            if (m_lineStart && m_brackets == 0) indentation();
            if (m_at < m_source.size()) token();
        }
        if (!m_tokens.empty() && m_tokens.back().kind != TokenKind::Newline) add(TokenKind::Newline, "");
        for (size_t i = 1; i < m_indents.size(); ++i) add(TokenKind::Dedent, "");
        add(TokenKind::End, "");
        return std::move(m_tokens);
    }

  private:
    [[noreturn]] void failHere(const std::string& what) const { throw Failure{"SyntaxError: " + what, m_line}; }

    void add(TokenKind kind, std::string text, int64_t number = 0) {
        m_tokens.push_back({kind, std::move(text), number, m_line});
    }

    char peek(size_t ahead = 0) const { return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0'; }

    void skipComment() {
        while (m_at < m_source.size() && m_source[m_at] != '\n') ++m_at;
    }

    // Lines without code do not count.
    void indentation() {
        int width = 0;
        for (; peek() == ' ' || peek() == '\t'; ++m_at) width = peek() == ' ' ? width + 1 : (width / kTab + 1) * kTab;
        if (peek() == '#') skipComment();
        if (m_at >= m_source.size() || peek() == '\n' || peek() == '\r') return;
        m_lineStart = false;
        if (width > m_indents.back()) {
            if (m_indents.size() >= kMaxIndents) failHere("too many levels of indentation");
            m_indents.push_back(width);
            add(TokenKind::Indent, "");
        }
        while (width < m_indents.back()) {
            m_indents.pop_back();
            add(TokenKind::Dedent, "");
        }
        if (width != m_indents.back()) failHere("unindent does not match any outer indentation level");
    }

    void token() {
        const char c = peek();
        if (c == '\n') {
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if (c == '#') {
            skipComment();
        } else if (isNameStart(c)) {
            name();
        } else if (isDigit(c)) {
            number();
        } else if (c == '"' || c == '\'') {
            text();
        } else {
            sign();
        }
    }

    void newLine() {
        if (m_brackets == 0 && !m_lineStart) add(TokenKind::Newline, "");
        if (m_brackets == 0) m_lineStart = true;
        ++m_line;
        ++m_at;
    }

    void name() {
        const size_t start = m_at;
        while (isNameStart(peek()) || isDigit(peek())) ++m_at;
        std::string word(m_source.substr(start, m_at - start));
        const bool keyword = std::find(std::begin(kKeywords), std::end(kKeywords), word) != std::end(kKeywords);
        add(keyword ? TokenKind::Keyword : TokenKind::Name, std::move(word));
    }

    void number() {
        const size_t start = m_at;
        while (isDigit(peek())) ++m_at;
        const std::string_view digits = m_source.substr(start, m_at - start);
        if (peek() == '.') failHere("MiniPy has whole numbers only");
        if (isNameStart(peek())) failHere("invalid decimal literal");
        if (digits.size() > 1 && digits[0] == '0' && digits.find_first_not_of('0') != std::string_view::npos)
            failHere("leading zeros in decimal integer literals are not permitted");
        int64_t value = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
            failHere("the number is too large");
        add(TokenKind::Number, "", value);
    }

    void text() {
        const char quote = m_source[m_at++];
        if (peek() == quote && peek(1) == quote) failHere("MiniPy has no triple quotes");
        std::string value;
        for (;; ++m_at) {
            const char c = peek();
            if (m_at >= m_source.size() || c == '\n') failHere("unterminated string literal");
            if (c == quote) break;
            if (static_cast<unsigned char>(c) >= 128) failHere("MiniPy's texts hold plain ASCII only");
            if (c == '\\')
                value.push_back(escaped());
            else
                value.push_back(c);
        }
        ++m_at;
        add(TokenKind::Text, std::move(value));
    }

    char escaped() {
        switch (const char c = peek(1); c) {
            case 'n':
                return ++m_at, '\n';
            case 't':
                return ++m_at, '\t';
            case '\\':
            case '\'':
            case '"':
                return ++m_at, c;
            default:
                failHere("MiniPy knows the escapes \\n \\t \\\\ \\' \\\" only");
        }
    }

    void sign() {
        const std::string_view rest = m_source.substr(m_at);
        for (std::string_view sign : kSigns) {
            if (!rest.starts_with(sign)) continue;
            if (sign == "(" || sign == "[" || sign == "{") ++m_brackets;
            if ((sign == ")" || sign == "]" || sign == "}") && m_brackets-- == 0)
                failHere(fmt::format("unmatched '{}'", sign));
            m_at += sign.size();
            return add(TokenKind::Sign, std::string(sign));
        }
        failHere("invalid character");
    }

    std::string_view m_source;
    size_t m_at = 0;
    int m_line = 1;
    int m_brackets = 0;
    bool m_lineStart = true;
    std::vector<int> m_indents{0};
    std::vector<Token> m_tokens;
};

}  // namespace

std::vector<Token> tokenize(std::string_view program) {
    return Lexer(program).run();
}

}  // namespace fw::minipy
