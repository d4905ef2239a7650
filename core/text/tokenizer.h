// SPDX-License-Identifier: GPL-3.0-or-later
// What every tokenizer can do. Implementations: byte-level BPE (bpe_tokenizer.h) and characters (char_tokenizer.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

using TokenId = int32_t;

/// The special token that separates documents in a training stream.
inline constexpr std::string_view kDocumentToken = "<|doc|>";

/// Text <-> token ids. Immutable after construction, so one instance is shared by all threads.
class Tokenizer {
  public:
    virtual ~Tokenizer() = default;

    /// "bpe" or "char".
    virtual std::string_view kind() const = 0;
    /// V: ids are 0 .. V-1.
    virtual int vocabSize() const = 0;
    /// Ids of `text`; names of special tokens inside it become their ids. Throws Error(BadData) with the position when
    /// a character tokenizer meets a character it does not know; byte-level BPE takes every byte string.
    virtual std::vector<TokenId> encode(std::string_view text) const = 0;
    /// As encode, but the names of special tokens are ordinary text: for training documents and files from outside.
    virtual std::vector<TokenId> encodeOrdinary(std::string_view text) const = 0;
    /// The bytes that `id` stands for (a special token: its name). May be a fragment of a UTF-8 character.
    virtual const std::string& bytes(TokenId id) const = 0;
    virtual bool isSpecial(TokenId id) const = 0;
    /// Id of a special token by its name, if this tokenizer has it.
    virtual std::optional<TokenId> specialId(std::string_view name) const = 0;
    /// The Hugging Face `tokenizer.json` document of this tokenizer.
    virtual nlohmann::ordered_json toJson() const = 0;

    /// Concatenated bytes of `ids`; decode(encodeOrdinary(x)) == x.
    std::string decode(std::span<const TokenId> ids) const;
};

/// Reads a Hugging Face `tokenizer.json`. Throws Error naming the file, the field and what is supported.
std::shared_ptr<const Tokenizer> readTokenizer(const std::filesystem::path& file);
/// The same from text; `name` is used in messages.
std::shared_ptr<const Tokenizer> parseTokenizer(std::string_view json, std::string_view name);
/// Writes `tokenizer.json` atomically.
void writeTokenizer(const Tokenizer& tokenizer, const std::filesystem::path& file);

}  // namespace fw
