// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/prompt.h"

#include "base/error.h"
#include "language/engine_text.h"
#include "viewmodels/token_text.h"

namespace fw {

Prompt makePrompt(const QString& typed, const Tokenizer* tokenizer) {
    Prompt prompt;
    prompt.sent = typed.isEmpty() ? std::string(kDocumentToken) : typed.toStdString();
    if (!tokenizer) return prompt;
    try {
        for (const TokenId id : tokenizer->encode(prompt.sent)) prompt.tokens.push_back({id, tokenLabel(tokenizer, id)});
    } catch (const Error& e) {
        prompt.error = engineText(e.what());
    }
    return prompt;
}

QString tokenLabel(const Tokenizer* tokenizer, TokenId id) {
    if (!tokenizer || id < 0 || id >= tokenizer->vocabSize()) return QStringLiteral("#%1").arg(id);
    return visibleToken(tokenizer->bytes(id));
}

}  // namespace fw
