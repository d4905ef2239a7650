// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pre_tokenizer.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <memory>
#include <string>

#include "base/error.h"
#include "text/newer_characters.h"
#include "text/utf8.h"

namespace fw {

namespace {

// ---- by hand: ASCII ----

enum class Kind : unsigned char { Letter, Number, Space, Other, NotAscii };

constexpr std::array<Kind, 256> makeKinds() {
    std::array<Kind, 256> kinds{};
    for (int c = 0; c < 256; ++c) {
        kinds[c] = c >= 0x80 ? Kind::NotAscii : Kind::Other;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) kinds[c] = Kind::Letter;
        if (c >= '0' && c <= '9') kinds[c] = Kind::Number;
        if (c == ' ' || (c >= '\t' && c <= '\r')) kinds[c] = Kind::Space;
    }
    return kinds;
}
constexpr std::array<Kind, 256> kKinds = makeKinds();

Kind kindOf(char c) {
    return kKinds[static_cast<unsigned char>(c)];
}

/// Length of 's 't 're 've 'm 'll 'd at `p`, or 0.
size_t contraction(const char* p, const char* end) {
    if (*p != '\'' || end - p < 2) return 0;
    const char a = p[1];
    if (a == 's' || a == 't' || a == 'm' || a == 'd') return 2;
    if (end - p < 3) return 0;
    const char b = p[2];
    return (a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l') ? 3 : 0;
}

/// End of the run of one kind that begins at `p`.
const char* endOfRun(const char* p, const char* end, Kind kind) {
    while (p < end && kindOf(*p) == kind) ++p;
    return p;
}

/// Length of the piece at `p`; 0 where a byte beyond ASCII has a say in it.
size_t asciiPiece(const char* p, const char* end) {
    if (const size_t size = contraction(p, end)) return size;
    const char* word = *p == ' ' && end - p > 1 ? p + 1 : p;
    const Kind kind = kindOf(*word);
    if (kind == Kind::NotAscii) return 0;
    if (kind != Kind::Space) {
        const char* stop = endOfRun(word, end, kind);
        return stop < end && kindOf(*stop) == Kind::NotAscii ? 0 : static_cast<size_t>(stop - p);
    }
    const char* stop = endOfRun(p, end, Kind::Space);
    if (stop < end && kindOf(*stop) == Kind::NotAscii) return 0;
    const auto size = static_cast<size_t>(stop - p);
    return stop < end && size > 1 ? size - 1 : size;  // the last space goes with what follows
}

// ---- by pattern: everything ----

struct FreeCode {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeMatch {
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};

/// GPT-2's pattern. White space is written out, because PCRE2's \s also takes U+180E, which Unicode 6.3 moved
/// elsewhere.
std::string gpt2Pattern() {
    const std::string letter = std::string("\\p{L}") + kNewerLetters;
    const std::string number = std::string("\\p{N}") + kNewerNumbers;
    const std::string space =
        "\\x09-\\x0d\\x20\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}";
    return "'s|'t|'re|'ve|'m|'ll|'d| ?[" + letter + "]+| ?[" + number + "]+| ?[^" + space + letter + number + "]+|[" +
           space + "]+(?![^" + space + "])|[" + space + "]+";
}

/// Compiled once, used by all threads.
const pcre2_code* compiledPattern() {
    static const std::unique_ptr<pcre2_code, FreeCode> code = [] {
        const std::string pattern = gpt2Pattern();
        int error = 0;
        size_t offset = 0;
        std::unique_ptr<pcre2_code, FreeCode> made(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()),
                                                                 pattern.size(), PCRE2_UTF | PCRE2_UCP | PCRE2_ANCHORED,
                                                                 &error, &offset, nullptr));
        check(made != nullptr, ErrorKind::Internal,
              "PCRE2 does not take the pre-tokenizer's pattern (error {} at offset {}).", error, offset);
        pcre2_jit_compile(made.get(), PCRE2_JIT_COMPLETE);  // without a JIT the same matches come more slowly
        return made;
    }();
    return code.get();
}

/// Length of the match at the start of `text`, which must be valid UTF-8: then every character begins a match.
size_t matchAtStart(std::string_view text) {
    thread_local const std::unique_ptr<pcre2_match_data, FreeMatch> match(pcre2_match_data_create(1, nullptr));
    const int found = pcre2_match(compiledPattern(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0,
                                  PCRE2_NO_UTF_CHECK, match.get(), nullptr);
    check(found > 0, ErrorKind::Internal, "PCRE2 failed with error {} in the pre-tokenizer.", found);
    return pcre2_get_ovector_pointer(match.get())[1];
}

}  // namespace

bool PreTokenizer::next(std::string_view& piece) {
    if (m_at == m_text.size()) return false;
    const char* const start = m_text.data() + m_at;
    size_t size = m_way == Way::Fast ? asciiPiece(start, m_text.data() + m_text.size()) : 0;
    if (size == 0) size = patternPiece();
    piece = std::string_view(start, size);
    m_at += size;
    return true;
}

size_t PreTokenizer::patternPiece() {
    if (m_validEnd <= m_at) m_validEnd = findInvalidUtf8(m_text, m_at);
    if (m_validEnd > m_at) return matchAtStart(m_text.substr(m_at, m_validEnd - m_at));
    size_t size = 1;
    while (m_at + size < m_text.size() && readUtf8(m_text, m_at + size).size == 0) ++size;
    return size;
}

}  // namespace fw
