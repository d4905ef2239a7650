// SPDX-License-Identifier: GPL-3.0-or-later
// The validation text as pages of a size that a person reads: whole documents where they fit.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "text/tokenizer.h"

namespace fw {

/// The token that separates documents, if `tokenizer` has one.
std::optional<TokenId> documentMark(const Tokenizer& tokenizer);

/// Pages of `text`, in its order. Short documents share a page, until it has 400 bytes; longer ones than 1000 are cut, at white
/// space where there is some. No page begins with a document token.
std::vector<std::span<const TokenId>> heldOutPages(const Tokenizer& tokenizer, std::span<const TokenId> text);

}  // namespace fw
