// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_classes.h"

#include <array>
#include <string>
#include <unordered_map>

#include "world/data_table.h"
#include "world/lexicon.h"

namespace fw {

namespace {

using merrow::isDigit;
using merrow::isLetter;

enum ClassIndex {
    Country, Capital, Town, Person, Animal, Food, Colour, Calendar, Verb, Pronoun,
    Digits, Punctuation, Capitalised, Word, Piece, Bytes, Special,
};

constexpr std::array kClasses{
    TokenClass{"country", "countries", true},
    TokenClass{"capital", "capitals", true},
    TokenClass{"town", "towns of Merrow", true},
    TokenClass{"person", "people", true},
    TokenClass{"animal", "animals", true},
    TokenClass{"food", "food", true},
    TokenClass{"colour", "colours", true},
    TokenClass{"calendar", "days and months", true},
    TokenClass{"verb", "verbs", true},
    TokenClass{"pronoun", "pronouns", true},
    TokenClass{"digits", "digits", false},
    TokenClass{"punctuation", "punctuation", false},
    TokenClass{"capitalised", "capitalised words", false},
    TokenClass{"word", "other words", false},
    TokenClass{"piece", "pieces of words", false},
    TokenClass{"bytes", "single bytes", false},
    TokenClass{"special", "special tokens", false},
};
static_assert(kClasses.size() == Special + 1);

/// Which column of the world's tables holds words of a class. The first row that has a word wins.
struct Source {
    ClassIndex index;
    const char* table;
    const char* column;
};
constexpr Source kSources[] = {
    {Country, "country", "name"},    {Capital, "country", "city"},   {Town, "town", "name"},         {Person, "person", "name"},
    {Person, "teller", "name"},      {Pronoun, "pronoun", "he"},     {Pronoun, "pronoun", "him"},    {Pronoun, "pronoun", "his"},
    {Calendar, "month", "name"},     {Calendar, "day", "name"},      {Colour, "notebook.hue", "name"}, {Animal, "animal", "name"},
    {Animal, "animal", "plural"},    {Animal, "animal", "young"},    {Food, "food", "name"},         {Verb, "deed", "base"},
    {Verb, "deed", "past"},          {Verb, "deed", "ing"},          {Verb, "deed", "done"},
};

using WordClasses = std::unordered_map<std::string, int>;

WordClasses readWords(const std::filesystem::path& world) {
    WordClasses words;
    std::unordered_map<std::string, std::vector<TableRow>> tables;
    for (const Source& source : kSources) {
        auto [table, isNew] = tables.try_emplace(source.table);
        if (isNew) table->second = readDataTable(world, source.table);
        for (const TableRow& row : table->second)
            if (const auto cell = row.find(source.column); cell != row.end()) words.emplace(cell->second, source.index);
    }
    return words;
}

bool isAll(std::string_view text, bool (*test)(char)) {
    for (const char c : text)
        if (!test(c)) return false;
    return !text.empty();
}
bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool isMark(char c) { return isBlank(c) || (c > 0x20 && c < 0x7f && !isLetter(c) && !isDigit(c)); }
bool isWordByte(char c) { return isLetter(c) || c == '\'' || static_cast<unsigned char>(c) >= 0x80; }

int classBySpelling(std::string_view bytes) {
    const bool led = bytes.starts_with(' ');
    const std::string_view word = led ? bytes.substr(1) : bytes;
    if (isAll(word, isDigit)) return Digits;
    if (isAll(bytes, isMark)) return Punctuation;
    const auto first = word.empty() ? '\0' : word.front();
    if (word.size() == 1 && !isLetter(first)) return Bytes;
    if (first >= 'A' && first <= 'Z') return Capitalised;
    return led && isAll(word, isWordByte) ? Word : Piece;
}

/// The word that a token is: without the space before it, in lower case where only its first letter is a capital and the
/// tables know it so.
int classOf(std::string_view bytes, const WordClasses& words) {
    const bool led = bytes.starts_with(' ');
    std::string word(led ? bytes.substr(1) : bytes);
    const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    if (!led && !capital) return classBySpelling(bytes);  // it goes on a word that began before
    if (const auto found = words.find(word); found != words.end()) return found->second;
    if (!capital) return classBySpelling(bytes);
    word[0] = static_cast<char>(word[0] + 32);
    const auto found = words.find(word);
    return found != words.end() ? found->second : classBySpelling(bytes);
}

}  // namespace

std::span<const TokenClass> tokenClasses() { return kClasses; }

std::vector<int> classesOfTokens(const Tokenizer& tokenizer, const std::filesystem::path& world) {
    const WordClasses words = world.empty() ? WordClasses() : readWords(world);
    std::vector<int> classes;
    for (TokenId id = 0; id < tokenizer.vocabSize(); ++id)
        classes.push_back(tokenizer.isSpecial(id) ? Special : classOf(tokenizer.bytes(id), words));
    return classes;
}

std::vector<int> worldClassesOnly(std::span<const int> classes) {
    std::vector<int> labels(classes.begin(), classes.end());
    for (int& label : labels)
        if (label >= 0 && !kClasses[static_cast<size_t>(label)].isWorld) label = -1;
    return labels;
}

}  // namespace fw
