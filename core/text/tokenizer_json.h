// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of Hugging Face's tokenizer.json that both tokenizers read and write. The format has no written specification;
// this follows what the `tokenizers` library writes and reads. Internal to core/text.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/special_tokens.h"

namespace fw::tokenizer_json {

/// The document with everything but `pre_tokenizer`, `post_processor`, `decoder` and `model`, which are null.
nlohmann::ordered_json frame(const std::vector<SpecialToken>& specials);

/// {"token": id, ...} of tokens written as `spellings`, in the order of the ids.
nlohmann::ordered_json vocabulary(const std::vector<std::string>& spellings);

/// A parsed document and the name it is called by in messages.
struct Source {
    const nlohmann::json& document;
    std::string name;
};

/// The member `key` of an object, or null if it has none.
const nlohmann::json& member(const nlohmann::json& object, std::string_view key);

/// A value as it appears in a message: short and printable, whatever it is.
std::string shown(const nlohmann::json& value);

/// Throws Error(BadData) "<name>: <field> is <found>; supported is <expected>." unless the condition holds.
void expect(bool condition, const Source& source, std::string_view field, const nlohmann::json& found,
            std::string_view expected);

/// Throws Error(BadData) unless `post_processor` leaves the ids as they are: none, ByteLevel, or a template of the text
/// alone.
void expectNothingAdded(const Source& source);

/// The special tokens in `added_tokens`.
std::vector<SpecialToken> readSpecials(const Source& source);

/// The spelling of every id in model.vocab together with the special tokens. Throws unless the ids are 0 .. V-1, each
/// once.
std::vector<std::string> readVocabulary(const Source& source, const std::vector<SpecialToken>& specials);

/// Readers of the two kinds of document; defined in bpe_json.cpp and char_tokenizer.cpp.
std::shared_ptr<const Tokenizer> readBpe(const Source& source);
std::shared_ptr<const Tokenizer> readChar(const Source& source);

}  // namespace fw::tokenizer_json
