// SPDX-License-Identifier: GPL-3.0-or-later
// One token per Unicode character (code point) of the training text, in code point order, as in the classic small GPT
// demos.
#pragma once

#include "text/tokenizer.h"

namespace fw {

/// Learns the vocabulary of `text`: its distinct code points, sorted; then the special tokens named in `specials`.
/// Bytes that are not valid UTF-8 throw Error(BadData) with their offset and the advice to use BPE.
std::shared_ptr<const Tokenizer> trainCharTokenizer(std::string_view text, std::span<const std::string> specials = {});

}  // namespace fw
