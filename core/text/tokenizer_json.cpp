// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer_json.h"

#include <optional>

#include "base/atomic_file.h"
#include "base/error.h"
#include "text/table_tokenizer.h"

namespace fw {

namespace tokenizer_json {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json frame(const std::vector<SpecialToken>& specials) {
    ordered_json added = ordered_json::array();
    for (const SpecialToken& special : specials)
        added.push_back({{"id", special.id},
                         {"content", special.name},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", true}});
    return {{"version", "1.0"},          {"truncation", nullptr}, {"padding", nullptr},
            {"added_tokens", added},     {"normalizer", nullptr}, {"pre_tokenizer", nullptr},
            {"post_processor", nullptr}, {"decoder", nullptr},    {"model", nullptr}};
}

ordered_json vocabulary(const std::vector<std::string>& spellings) {
    ordered_json::object_t object;  // filled at its end: inserting by key would search all earlier ones
    object.reserve(spellings.size());
    for (size_t id = 0; id < spellings.size(); ++id) object.emplace_back(spellings[id], ordered_json(id));
    return object;
}

const json& member(const json& object, std::string_view key) {
    static const json none;
    if (!object.is_object()) return none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

std::string shown(const json& value) {
    const std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
    return text.size() <= 80 ? text : text.substr(0, 77) + "...";
}

namespace {

bool isTrue(const json& value) {
    return value.is_boolean() && value.get<bool>();
}

/// An id below the largest vocabulary; nothing for anything else.
std::optional<TokenId> idOf(const json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() && value.get<uint64_t>() >= kMaxVocabulary) return std::nullopt;
    const int64_t id = value.get<int64_t>();
    if (id < 0 || id >= kMaxVocabulary) return std::nullopt;
    return static_cast<TokenId>(id);
}

}  // namespace

void expect(bool condition, const Source& source, std::string_view field, const json& found,
            std::string_view expected) {
    if (!condition)
        fail(ErrorKind::BadData, "{}: {} is {}; supported is {}.", source.name, field, shown(found), expected);
}

void expectNothingAdded(const Source& source) {
    const json& after = member(source.document, "post_processor");
    const json& type = member(after, "type");
    const json& single = member(after, "single");
    // What transformers 5 writes where nothing is to be added.
    const bool onlyText = type == "TemplateProcessing" && member(after, "special_tokens").empty() &&
                          single.is_array() && single.size() == 1 && !member(single[0], "Sequence").is_null();
    expect(after.is_null() || type == "ByteLevel" || onlyText, source, "post_processor", after,
           "one that adds no tokens (null, ByteLevel, or a template of the text alone)");
}

std::vector<SpecialToken> readSpecials(const Source& source) {
    const json& added = member(source.document, "added_tokens");
    expect(added.is_array() || added.is_null(), source, "added_tokens", added, "a list");
    std::vector<SpecialToken> specials;
    for (const json& token : added) {
        const json& content = member(token, "content");
        const std::optional<TokenId> id = idOf(member(token, "id"));
        expect(id.has_value() && content.is_string(), source, "an added token", token, "an id and a content");
        for (const char* flag : {"single_word", "lstrip", "rstrip"})
            expect(!isTrue(member(token, flag)), source, fmt::format("'{}' of an added token", flag), token, "false");
        expect(isTrue(member(token, "special")), source, "an added token", token, "only added tokens that are special");
        specials.push_back({content.get<std::string>(), *id});
    }
    return specials;
}

std::vector<std::string> readVocabulary(const Source& source, const std::vector<SpecialToken>& specials) {
    const json& vocab = member(member(source.document, "model"), "vocab");
    expect(vocab.is_object() && vocab.size() <= kMaxVocabulary, source, "model.vocab", vocab,
           "an object of at most 1000000 tokens");
    const size_t most = vocab.size() + specials.size();
    std::vector<std::optional<std::string>> spellings(most);
    const auto place = [&](const std::string& spelling, TokenId id) {
        check(static_cast<size_t>(id) < most && (!spellings[id] || *spellings[id] == spelling), ErrorKind::BadData,
              "{}: the id {} of {} is taken or leaves a gap; the ids must be 0, 1, 2, ... , each once.", source.name,
              id, shown(spelling));
        spellings[id] = spelling;
    };
    for (const auto& [spelling, value] : vocab.items()) {
        const std::optional<TokenId> id = idOf(value);
        expect(id.has_value(), source, "the id of " + shown(spelling), value, "a whole number from 0 to 999999");
        place(spelling, *id);
    }
    for (const SpecialToken& special : specials) place(special.name, special.id);

    std::vector<std::string> out;
    for (size_t id = 0; id < most && spellings[id]; ++id) out.push_back(std::move(*spellings[id]));
    for (size_t id = out.size(); id < most; ++id)
        check(!spellings[id], ErrorKind::BadData,
              "{}: no token has the id {}, but one has {}; the ids must have no gaps.", source.name, out.size(), id);
    return out;
}

}  // namespace tokenizer_json

namespace {

constexpr int64_t kLargestFile = 256 << 20;
constexpr int kDeepest = 32;  // levels of a document; real ones have five

nlohmann::json parseDocument(std::string_view text, std::string_view name) {
    const auto limitDepth = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        check(depth <= kDeepest, ErrorKind::BadData, "{} is nested deeper than {} levels; that is no tokenizer.json.",
              name, kDeepest);
        return true;
    };
    try {
        return nlohmann::json::parse(text, limitDepth);
    } catch (const nlohmann::json::exception& error) {
        fail(ErrorKind::BadData, "{} is not JSON ({}); a Hugging Face tokenizer.json is expected.", name, error.what());
    }
}

}  // namespace

std::shared_ptr<const Tokenizer> parseTokenizer(std::string_view text, std::string_view name) {
    using namespace tokenizer_json;
    const nlohmann::json document = parseDocument(text, name);
    const Source source{document, std::string(name)};
    const nlohmann::json& model = member(document, "model");
    expect(model.is_object(), source, "model", model, "an object, as in a Hugging Face tokenizer.json");
    const nlohmann::json& normalizer = member(document, "normalizer");
    expect(normalizer.is_null(), source, "normalizer", normalizer, "null: text is tokenised as it is");
    const nlohmann::json& type = member(model, "type");
    if (type == "WordLevel") return readChar(source);
    // Files from before 2020 have no type; a list of merges says what they are.
    expect(type == "BPE" || (type.is_null() && model.contains("merges")), source, "model.type", type,
           "\"BPE\" (byte-level) or \"WordLevel\" (characters)");
    return readBpe(source);
}

std::shared_ptr<const Tokenizer> readTokenizer(const std::filesystem::path& file) {
    return parseTokenizer(readFile(file, kLargestFile), file.string());
}

void writeTokenizer(const Tokenizer& tokenizer, const std::filesystem::path& file) {
    writeFileAtomically(file, tokenizer.toJson().dump(2) + "\n");
}

}  // namespace fw
