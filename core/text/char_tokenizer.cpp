// SPDX-License-Identifier: GPL-3.0-or-later
// The character tokenizer and its tokenizer.json: a Split into single characters before a WordLevel model.
#include "text/char_tokenizer.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/error.h"
#include "text/table_tokenizer.h"
#include "text/tokenizer_json.h"
#include "text/utf8.h"

namespace fw {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// Matches one character, line ends too, in every regular expression engine that reads these files.
constexpr std::string_view kAnyCharacter = "[\\s\\S]";
/// WordLevel must name an unknown token. No vocabulary has this one, so an unknown character is an error there as it is
/// here.
constexpr std::string_view kNoUnknown = "<|unknown|>";

/// A character in a message: itself unless it is invisible, and its number.
std::string described(CodePoint point, std::string_view bytes) {
    const auto number = static_cast<uint32_t>(point.value);
    return number < 0x20 || (number >= 0x7f && number < 0xa0) ? fmt::format("U+{:04X}", number)
                                                              : fmt::format("'{}' (U+{:04X})", bytes, number);
}

class CharTokenizer final : public TableTokenizer {
  public:
    /// Throws Error(BadData) unless every ordinary token is one character and all tokens are distinct.
    CharTokenizer(std::vector<std::string> tokens, std::vector<SpecialToken> specials)
        : TableTokenizer(std::move(tokens), std::move(specials)) {
        std::set<std::string_view> seen;
        for (TokenId id = 0; id < vocabSize(); ++id) {
            const std::string& token = bytes(id);
            check(seen.insert(token).second, ErrorKind::BadData, "The token {} (id {}) is in the vocabulary twice.",
                  tokenizer_json::shown(token), id);
            if (isSpecial(id)) continue;
            const CodePoint point = readUtf8(token, 0);
            check(point.size > 0 && token.size() == static_cast<size_t>(point.size), ErrorKind::BadData,
                  "The token {} (id {}) is not one character; only vocabularies of single characters are supported.",
                  tokenizer_json::shown(token), id);
            m_ids[point.value] = id;
        }
    }

    std::string_view kind() const override { return "char"; }
    ordered_json toJson() const override;

  private:
    void append(std::string_view text, size_t begin, size_t end, std::vector<TokenId>& ids) const override {
        ids.reserve(ids.size() + (end - begin));
        for (size_t at = begin; at < end;) {
            const CodePoint point = readUtf8(text.substr(0, end), at);
            check(point.size > 0, ErrorKind::BadData,
                  "The byte 0x{:02x} at offset {} is not UTF-8, and a character tokenizer needs characters. Choose the "
                  "tokenizer 'bpe', which takes every byte.",
                  static_cast<unsigned char>(text[at]), at);
            const auto found = m_ids.find(point.value);
            if (found == m_ids.end())
                fail(ErrorKind::BadData,
                     "The character {} at offset {} is not among the {} characters this tokenizer knows. Leave it out, "
                     "train on text that contains it, or choose the tokenizer 'bpe', which takes every text.",
                     described(point, text.substr(at, point.size)), at, m_ids.size());
            ids.push_back(found->second);
            at += point.size;
        }
    }

    std::unordered_map<char32_t, TokenId> m_ids;
};

ordered_json CharTokenizer::toJson() const {
    ordered_json document = tokenizer_json::frame(specials().inOrder());
    document["pre_tokenizer"] = {
        {"type", "Split"}, {"pattern", {{"Regex", kAnyCharacter}}}, {"behavior", "Isolated"}, {"invert", false}};
    document["decoder"] = {{"type", "Fuse"}};
    document["model"] = {
        {"type", "WordLevel"}, {"vocab", tokenizer_json::vocabulary(tokens())}, {"unk_token", kNoUnknown}};
    return document;
}

}  // namespace

std::shared_ptr<const Tokenizer> tokenizer_json::readChar(const Source& source) {
    const json& split = member(source.document, "pre_tokenizer");
    const json& pattern = member(member(split, "pattern"), "Regex");
    expect(member(split, "type") == "Split" && pattern == kAnyCharacter && member(split, "behavior") == "Isolated" &&
               member(split, "invert") != true,
           source, "pre_tokenizer", split, R"(a Split into single characters, Regex "[\s\S]", behavior "Isolated")");
    expectNothingAdded(source);
    const json& decoder = member(source.document, "decoder");
    expect(member(decoder, "type") == "Fuse", source, "decoder", decoder, "Fuse");
    const json& unknown = member(member(source.document, "model"), "unk_token");
    std::vector<SpecialToken> specials = readSpecials(source);
    std::vector<std::string> tokens = readVocabulary(source, specials);
    const bool hasUnknown = unknown.is_string() && std::find(tokens.begin(), tokens.end(), unknown) != tokens.end();
    expect(!hasUnknown, source, "model.unk_token", unknown, "a name that is not in the vocabulary");
    try {
        return std::make_shared<CharTokenizer>(std::move(tokens), std::move(specials));
    } catch (const Error& error) {
        fail(ErrorKind::BadData, "{}: {}", source.name, error.what());
    }
}

std::shared_ptr<const Tokenizer> trainCharTokenizer(std::string_view text, std::span<const std::string> specials) {
    std::set<char32_t> characters;
    for (size_t at = 0; at < text.size();) {
        const CodePoint point = readUtf8(text, at);
        if (point.size == 0)
            fail(ErrorKind::BadData,
                 "The byte 0x{:02x} at offset {} is not UTF-8 ({} such bytes in all), and a character tokenizer needs "
                 "characters. Choose the tokenizer 'bpe', which takes every byte, or convert the text to UTF-8.",
                 static_cast<unsigned char>(text[at]), at, countInvalidUtf8(text));
        characters.insert(point.value);
        at += point.size;
    }
    std::vector<std::string> tokens;
    for (const char32_t character : characters) appendUtf8(tokens.emplace_back(), character);
    std::vector<SpecialToken> named;
    for (const std::string& name : specials) {
        named.push_back({name, static_cast<TokenId>(tokens.size())});
        tokens.push_back(name);
    }
    return std::make_shared<CharTokenizer>(std::move(tokens), std::move(named));
}

}  // namespace fw
