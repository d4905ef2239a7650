// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json of a byte-level BPE tokenizer: the shape of GPT-2's own file.
#include <unordered_map>

#include "base/error.h"
#include "text/bpe_tokenizer.h"
#include "text/byte_alphabet.h"
#include "text/tokenizer_json.h"

namespace fw {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

ordered_json byteLevel(bool trimOffsets) {
    return {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", trimOffsets}, {"use_regex", true}};
}

bool isByteLevel(const json& value) {
    return tokenizer_json::member(value, "type") == "ByteLevel";
}

/// Null, false, zero or empty: the option is not in use.
bool isOff(const json& value) {
    return value.is_null() || value == false || value == "" || (value.is_number() && value.get<double>() == 0);
}

void checkSettings(const tokenizer_json::Source& source) {
    using tokenizer_json::expect;
    using tokenizer_json::member;
    const json& split = member(source.document, "pre_tokenizer");
    expect(isByteLevel(split), source, "pre_tokenizer", split, "ByteLevel, as in GPT-2");
    expect(isOff(member(split, "add_prefix_space")), source, "pre_tokenizer.add_prefix_space", true, "false");
    expect(member(split, "use_regex") != false, source, "pre_tokenizer.use_regex", false, "true");
    tokenizer_json::expectNothingAdded(source);
    const json& decoder = member(source.document, "decoder");
    expect(isByteLevel(decoder), source, "decoder", decoder, "ByteLevel");
    const json& model = member(source.document, "model");
    for (const char* option :
         {"dropout", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback", "ignore_merges"})
        expect(isOff(member(model, option)), source, fmt::format("model.{}", option), member(model, option), "none");
}

using Ids = std::unordered_map<std::string, TokenId>;

/// "left right" (until 2024) or ["left", "right"].
std::pair<std::string, std::string> splitMerge(const tokenizer_json::Source& source, const json& merge) {
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
        return {merge[0].get<std::string>(), merge[1].get<std::string>()};
    if (merge.is_string()) {
        const auto& text = merge.get_ref<const std::string&>();
        const size_t space = text.find(' ');
        if (space != std::string::npos && text.find(' ', space + 1) == std::string::npos)
            return {text.substr(0, space), text.substr(space + 1)};
    }
    tokenizer_json::expect(false, source, "a merge", merge, R"("left right" or ["left", "right"])");
    return {};
}

std::vector<MergeRule> readMerges(const tokenizer_json::Source& source, const Ids& ids) {
    const json& merges = tokenizer_json::member(tokenizer_json::member(source.document, "model"), "merges");
    tokenizer_json::expect(merges.is_array(), source, "model.merges", merges, "a list");
    const auto find = [&](const std::string& spelling, const json& merge) {
        const auto found = ids.find(spelling);
        check(found != ids.end(), ErrorKind::BadData,
              "{}: the merge {} needs the token {}, which is not in model.vocab.", source.name,
              tokenizer_json::shown(merge), tokenizer_json::shown(spelling));
        return found->second;
    };
    std::vector<MergeRule> rules;
    for (const json& merge : merges) {
        const auto [left, right] = splitMerge(source, merge);
        rules.push_back({find(left, merge), find(right, merge), find(left + right, merge)});
    }
    return rules;
}

}  // namespace

std::shared_ptr<const Tokenizer> tokenizer_json::readBpe(const Source& source) {
    checkSettings(source);
    BpeParts parts;
    parts.specials = readSpecials(source);
    parts.tokens = readVocabulary(source, parts.specials);
    Ids ids;
    for (size_t id = 0; id < parts.tokens.size(); ++id) ids.emplace(parts.tokens[id], static_cast<TokenId>(id));
    parts.merges = readMerges(source, ids);
    for (const SpecialToken& special : parts.specials) ids.erase(special.name);
    for (const auto& [spelling, id] : ids) {
        std::optional<std::string> bytes = unspellBytes(spelling);
        check(bytes.has_value(), ErrorKind::BadData,
              "{}: the token {} (id {}) is not written in GPT-2's byte alphabet; only byte-level BPE is supported.",
              source.name, shown(spelling), id);
        parts.tokens[id] = std::move(*bytes);
    }
    try {
        return std::make_shared<BpeTokenizer>(std::move(parts));
    } catch (const Error& error) {
        fail(ErrorKind::BadData, "{}: {}", source.name, error.what());
    }
}

ordered_json BpeTokenizer::toJson() const {
    std::vector<std::string> spellings;
    for (TokenId id = 0; id < vocabSize(); ++id) spellings.push_back(isSpecial(id) ? bytes(id) : spellBytes(bytes(id)));
    ordered_json merged = ordered_json::array();
    for (const MergeRule& merge : m_merges) merged.push_back(spellings[merge.left] + " " + spellings[merge.right]);

    ordered_json document = tokenizer_json::frame(specials().inOrder());
    document["pre_tokenizer"] = byteLevel(true);
    document["post_processor"] = byteLevel(false);
    document["decoder"] = byteLevel(true);
    document["model"] = {{"type", "BPE"},
                         {"dropout", nullptr},
                         {"unk_token", nullptr},
                         {"continuing_subword_prefix", ""},
                         {"end_of_word_suffix", ""},
                         {"fuse_unk", false},
                         {"byte_fallback", false},
                         {"ignore_merges", false},
                         {"vocab", tokenizer_json::vocabulary(spellings)},
                         {"merges", std::move(merged)}};
    return document;
}

}  // namespace fw
