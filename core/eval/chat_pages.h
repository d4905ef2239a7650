// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "eval/eval_context.h"

namespace fw {

/// A request and its reply, as in the packs for fine-tuning.
struct ChatPage {
    std::string request, reply;
};

/// `count` pages of such a pack, from a seed that no run has read. Throws Error(Unavailable) if the world lacks the
/// pack.
std::vector<ChatPage> chatPages(const EvalContext& context, std::string_view genre, int count);

/// A request as the packs write it: in the chat's marks where the vocabulary has them, else on a line of its own.
std::string chatPrompt(const EvalContext& context, const std::string& request);

}  // namespace fw
