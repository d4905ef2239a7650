// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/held_out_pages.h"

namespace fw {

namespace {

constexpr size_t kLeast = 400, kMost = 1000;  // bytes

class PageCutter {
  public:
    PageCutter(const Tokenizer& tokenizer, std::span<const TokenId> text) : m_tokenizer(tokenizer), m_text(text), m_mark(documentMark(tokenizer)) {}

    std::vector<std::span<const TokenId>> run() {
        for (size_t at = 0; at < m_text.size();) {
            size_t end = at + 1;
            while (end < m_text.size() && m_text[end] != m_mark) ++end;
            addDocument(at, end);
            at = end;
        }
        close(m_text.size());
        return std::move(m_pages);
    }

  private:
    size_t bytesOf(size_t at) const { return m_text[at] == m_mark ? 1 : m_tokenizer.bytes(m_text[at]).size(); }
    bool startsWithSpace(size_t at) const { return std::string_view(" \n\t").find(m_tokenizer.bytes(m_text[at])[0]) != std::string_view::npos; }

    void addDocument(size_t begin, size_t end) {
        size_t bytes = 0;
        for (size_t i = begin; i < end; ++i) bytes += bytesOf(i);
        if (m_bytes > 0 && (m_bytes >= kLeast || m_bytes + bytes > kMost)) close(begin);
        for (size_t i = begin, space = begin; i < end; ++i) {
            if (startsWithSpace(i)) space = i;
            m_bytes += bytesOf(i);
            if (m_bytes <= kMost) continue;
            i = space > m_begin ? space : i;  // this token begins the next page
            close(i);
            m_bytes = bytesOf(i);
        }
    }
    void close(size_t end) {
        if (m_begin < end && m_text[m_begin] == m_mark) ++m_begin;
        if (m_begin < end) m_pages.push_back(m_text.subspan(m_begin, end - m_begin));
        m_begin = end;
        m_bytes = 0;
    }

    const Tokenizer& m_tokenizer;
    std::span<const TokenId> m_text;
    std::optional<TokenId> m_mark;
    std::vector<std::span<const TokenId>> m_pages;
    size_t m_begin = 0, m_bytes = 0;  ///< of the page that is being filled
};

}  // namespace

std::optional<TokenId> documentMark(const Tokenizer& tokenizer) {
    return tokenizer.specialId(kDocumentToken);
}

std::vector<std::span<const TokenId>> heldOutPages(const Tokenizer& tokenizer, std::span<const TokenId> text) {
    return PageCutter(tokenizer, text).run();
}

}  // namespace fw
