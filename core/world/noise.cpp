// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/error.h"
#include "base/rng.h"
#include "world/lexicon.h"

namespace fw {
namespace {

constexpr int kTypoPercent = 8;
constexpr std::string_view kJunkRule = "junk.line";
constexpr std::array<std::string_view, 7> kNames{"",         "typos",    "shuffled",   "menu",
                                                 "repeated", "encoding", "wrong facts"};

/// Draws and counts what the draws would tell a reader who could not foresee them.
class Draws {
  public:
    explicit Draws(uint64_t seed) : m_rng(seed) {}
    size_t below(size_t n) {
        m_bits += std::log2(static_cast<double>(n));
        return m_rng.below(n);
    }
    bool percent(int p) {
        const bool yes = m_rng.below(100) < static_cast<uint64_t>(p);
        m_bits -= std::log2(static_cast<double>(yes ? p : 100 - p) / 100);
        return yes;
    }
    uint64_t seed() { return m_rng.next(); }
    double bits() const { return m_bits; }

  private:
    Rng m_rng;
    double m_bits = 0;
};

void misspell(std::string& word, Draws& draws) {
    const size_t at = draws.below(word.size() - 1);
    switch (draws.below(4)) {
        case 0:
            std::swap(word[at], word[at + 1]);
            break;
        case 1:
            word.erase(at, 1);
            break;
        case 2:
            word.insert(at, 1, word[at]);
            break;
        default:
            word[at] = static_cast<char>('a' + draws.below(26));
    }
}

void addTypos(Document& document, Draws& draws) {
    std::string out;
    const std::string& text = document.text;
    for (size_t i = 0; i < text.size();) {
        size_t end = i;
        while (end < text.size() && merrow::isLetter(text[end])) ++end;
        std::string word = text.substr(i, std::max(end, i + 1) - i);
        if (end - i >= 2 && draws.percent(kTypoPercent)) misspell(word, draws);
        out += word;
        i = std::max(end, i + 1);
    }
    document.text = std::move(out);
}

/// Sentences and lines, each with the space or line end behind it.
std::vector<std::string> pieces(const std::string& text) {
    std::vector<std::string> found;
    size_t begin = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool sentence =
            text[i] == ' ' && i > 0 && (text[i - 1] == '.' || text[i - 1] == '!' || text[i - 1] == '?');
        if (!sentence && text[i] != '\n') continue;
        found.push_back(text.substr(begin, i + 1 - begin));
        begin = i + 1;
    }
    if (begin < text.size()) found.push_back(text.substr(begin));
    return found;
}

void join(Document& document, const std::vector<std::string>& parts) {
    document.text.clear();
    for (const std::string& part : parts) document.text += part;
    while (document.text.ends_with(' ') || document.text.ends_with('\n')) document.text.pop_back();
    document.text += '\n';
}

void shuffle(Document& document, Draws& draws) {
    std::vector<std::string> parts = pieces(document.text);
    for (size_t i = parts.size(); i > 1; --i) std::swap(parts[i - 1], parts[draws.below(i)]);
    join(document, parts);
}

void repeatLines(Document& document, Draws& draws) {
    std::vector<std::string> parts = pieces(document.text);
    for (size_t times = 1 + draws.below(3); times > 0; --times) {
        const size_t at = draws.below(parts.size());
        parts.insert(parts.begin() + static_cast<ptrdiff_t>(at), 2 + draws.below(4), parts[at]);
    }
    join(document, parts);
}

void addMenu(Document& document, const World& world, Draws& draws) {
    std::vector<std::string> parts = pieces(document.text);
    for (size_t times = 2 + draws.below(3); times > 0; --times) {
        const size_t at = draws.below(parts.size() + 1);
        parts.insert(parts.begin() + static_cast<ptrdiff_t>(at), world.fragment(kJunkRule, draws.seed()));
    }
    join(document, parts);
}

/// UTF-8 that was read as Latin-1 and written again, and signs that a browser should have turned into letters.
void breakEncoding(Document& document, Draws& draws) {
    std::string out;
    for (char c : document.text) {
        const bool vowel = c == 'a' || c == 'e' || c == 'o' || c == 'u';
        if (c == '\'')
            out += "\xc3\xa2\xe2\x82\xac\xe2\x84\xa2";
        else if (c == '"')
            out += "&quot;";
        else if (vowel && draws.percent(5))
            out += c == 'a' ? "\xc3\x83\xc2\xa4" : c == 'e' ? "\xc3\x83\xc2\xa9" : "\xef\xbf\xbd";
        else
            out += c;
    }
    document.text = std::move(out);
}

void replaceWord(std::string& text, std::string_view word, std::string_view with) {
    for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const size_t end = at + word.size();
        const bool whole =
            (at == 0 || !merrow::isLetter(text[at - 1])) && (end == text.size() || !merrow::isLetter(text[end]));
        if (whole) text.replace(at, word.size(), with);
        at += whole ? with.size() : word.size();
    }
}

/// The object of another fact of this kind. Never one whose question stays open somewhere.
std::string_view otherObject(const World& world, const Fact& fact, Draws& draws) {
    std::vector<std::string_view> others;
    for (const Fact& other : world.facts())
        if (other.relation == fact.relation && !other.held && other.object != fact.object && other.myth == fact.myth)
            others.push_back(other.object);
    return others.empty() ? std::string_view() : others[draws.below(others.size())];
}

void falsify(Document& document, const World& world, Draws& draws) {
    std::vector<int32_t> facts = document.stated;
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    for (int32_t number : facts) {
        const Fact& fact = world.facts()[static_cast<size_t>(number)];
        const std::string_view other = otherObject(world, fact, draws);
        if (other.empty()) continue;
        replaceWord(document.text, fact.object, other);
        std::erase(document.stated, number);
    }
}

bool fits(const Document& document, const World& world, Noise kind) {
    if (kind == Noise::WrongFacts) return !document.stated.empty();
    if (kind == Noise::Shuffled) return pieces(document.text).size() > 2;
    return kind != Noise::Menu || !world.fragment(kJunkRule, 0).empty();
}

}  // namespace

std::string_view noiseName(Noise noise) {
    return kNames[static_cast<size_t>(noise)];
}

void spoil(Document& document, const World& world, uint64_t seed, Noise kind) {
    if (kind == Noise::None || !fits(document, world, kind)) return;
    Draws draws(seed);
    switch (kind) {
        case Noise::None:
            break;
        case Noise::Typos:
            addTypos(document, draws);
            break;
        case Noise::Shuffled:
            shuffle(document, draws);
            break;
        case Noise::Menu:
            addMenu(document, world, draws);
            break;
        case Noise::Repeated:
            repeatLines(document, draws);
            break;
        case Noise::Encoding:
            breakEncoding(document, draws);
            break;
        case Noise::WrongFacts:
            falsify(document, world, draws);
            break;
    }
    document.noise = kind;
    document.freeBits += draws.bits();
}

void spoil(Document& document, const World& world, uint64_t seed) {
    std::vector<Noise> kinds;
    for (size_t kind = 1; kind < kNames.size(); ++kind)
        if (fits(document, world, static_cast<Noise>(kind))) kinds.push_back(static_cast<Noise>(kind));
    spoil(document, world, hashBits(seed, 1), kinds[hashBits(seed, 2) % kinds.size()]);
}

}  // namespace fw
