// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt as the learner typed it, as it is sent, and as tokens to show.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "text/tokenizer.h"

namespace fw {

struct PromptToken {
    TokenId id = 0;
    QString text;  ///< white space visible
};

struct Prompt {
    std::string sent;                 ///< what the session gets; an empty line stands for the start of a document
    std::vector<PromptToken> tokens;  ///< empty while no tokenizer is known
    QString error;                    ///< why the tokenizer refuses it; empty if it does not
};

/// Cuts `typed` into tokens. `tokenizer` may be null.
Prompt makePrompt(const QString& typed, const Tokenizer* tokenizer);
/// Visible text of a token; "#12" if the id is outside the vocabulary or no tokenizer is known.
QString tokenLabel(const Tokenizer* tokenizer, TokenId id);

}  // namespace fw
