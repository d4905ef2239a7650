// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/polish.h"

#include "world/lexicon.h"

namespace fw::merrow {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

bool startsWith(std::string_view text, std::string_view lowerPrefix) {
    if (text.size() < lowerPrefix.size()) return false;
    for (size_t i = 0; i < lowerPrefix.size(); ++i)
        if (lower(text[i]) != lowerPrefix[i]) return false;
    return true;
}

class Polisher {
  public:
    explicit Polisher(std::string_view raw) : m_raw(raw) { m_out.reserve(raw.size() + 8); }

    std::string run() {
        for (m_at = 0; m_at < m_raw.size(); ++m_at) step(m_raw[m_at]);
        while (!m_out.empty() && (m_out.back() == ' ' || m_out.back() == '\n')) m_out.pop_back();
        m_out.push_back('\n');
        return std::move(m_out);
    }

  private:
    void step(char c) {
        if (c == kVerbatimMark || c == kPrintedMark) ++m_verbatim;
        if (c == kProseMark || c == kPrintedEndMark) --m_verbatim;
        if (m_verbatim > 0) return verbatim(c);
        switch (c) {
            case kProseMark:
            case kPrintedEndMark:
                break;
            case kArticleMark:
                article();
                break;
            case kKeepMark:
                m_capital = false;
                break;
            case kCapitalMark:
                m_capital = true;
                break;
            case kLowerMark:
                m_lowerLine = true;
                break;
            case ' ':
                space();
                break;
            case '\n':
                newLine();
                break;
            case '"':
                quote();
                break;
            default:
                plain(c);
        }
    }

    void verbatim(char c) {
        if (c == '\n' && m_out.ends_with('\n')) return;
        if (c == '\n') return newLine();
        m_capital = m_sentenceEnd = m_inQuote = false;
        if (c == kArticleMark) return article();  // in comments
        if (static_cast<unsigned char>(c) < ' ') return;
        settleArticle(c);
        m_out.push_back(c);
    }

    void space() {
        if (m_out.empty() || m_out.back() == ' ' || m_out.back() == '\n') return;
        if (m_sentenceEnd) m_capital = true;
        m_sentenceEnd = false;
        m_out.push_back(' ');
    }

    void newLine() {
        while (!m_out.empty() && m_out.back() == ' ') m_out.pop_back();
        if (!m_out.empty() && m_out.back() != '\n') m_out.push_back('\n');
        m_capital = true;
        m_sentenceEnd = m_lowerLine = m_inQuote = false;
    }

    // A period before a closing quote ends the sentence around it too; "!" and "?" leave that open ('"Why?" he
    // asked').
    void quote() {
        if (m_inQuote) {
            if (!m_out.empty() && m_out.back() == ' ') m_out.pop_back();
            if (m_out.empty() || m_out.back() != '.') m_sentenceEnd = false;
        } else if (!m_out.ends_with(", ")) {  // after a comma the quotation goes on
            m_capital = true;
        }
        m_inQuote = !m_inQuote;
        m_out.push_back('"');
    }

    void article() {
        m_out.push_back(takeCapital() ? 'A' : 'a');
        m_article = m_out.size();
        m_sentenceEnd = false;
    }

    void settleArticle(char c) {
        if (m_article == 0 || (!isLetter(c) && !isDigit(c))) return;
        if (takesAn(m_raw.substr(m_at))) m_out.insert(m_article, 1, 'n');
        m_article = 0;
    }

    void plain(char c) {
        settleArticle(c);
        const bool closing = c == '.' || c == '!' || c == '?';
        if ((closing || c == ',' || c == ';' || c == ':') && !m_out.empty() && m_out.back() == ' ') m_out.pop_back();
        if (isLetter(c)) {
            if (takeCapital()) c = upper(c);
        } else if (isDigit(c)) {
            m_capital = false;
        }
        m_sentenceEnd = closing;
        m_out.push_back(c);
    }

    bool takeCapital() {
        const bool capital = m_capital && !m_lowerLine;
        m_capital = false;
        return capital;
    }

    std::string_view m_raw;
    std::string m_out;
    size_t m_at = 0;
    size_t m_article = 0;  ///< position after an "a" that waits for its word; 0: none
    int m_verbatim = 0;    ///< depth of program text and output
    bool m_capital = true;
    bool m_lowerLine = false;
    bool m_inQuote = false;
    bool m_sentenceEnd = false;
};

}  // namespace

bool takesAn(std::string_view text) {
    for (std::string_view silent : {"hour", "honest", "heir"})
        if (startsWith(text, silent)) return true;
    for (std::string_view glide : {"one", "once", "use", "uni", "usu", "eu", "ewe", "ukulele"})
        if (startsWith(text, glide)) return false;
    if (startsWith(text, "8") || startsWith(text, "11 ") || startsWith(text, "18 ")) return true;
    const char c = text.empty() ? ' ' : lower(text.front());
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string polish(std::string_view raw) {
    return Polisher(raw).run();
}

}  // namespace fw::merrow
