// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/chat_pages.h"

#include "base/error.h"

namespace fw {

namespace {

constexpr std::string_view kUser = "<|user|>", kAssistant = "<|assistant|>", kEnd = "<|end|>";

std::string trimmed(std::string_view text) {
    const size_t first = text.find_first_not_of(" \n"), last = text.find_last_not_of(" \n");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

}  // namespace

std::vector<ChatPage> chatPages(const EvalContext& context, std::string_view genre, int count) {
    std::vector<ChatPage> pages;
    for (const Document& document : context.unseenPages(genre, count)) {
        const std::string_view text = document.text;
        const size_t user = text.find(kUser), assistant = text.find(kAssistant), end = text.find(kEnd);
        if (user == std::string_view::npos || assistant == std::string_view::npos || end == std::string_view::npos)
            continue;
        const size_t request = user + kUser.size(), reply = assistant + kAssistant.size();
        if (request > assistant || reply > end) continue;
        pages.push_back({trimmed(text.substr(request, assistant - request)), trimmed(text.substr(reply, end - reply))});
    }
    check(!pages.empty(), ErrorKind::Unavailable, "No page of \"{}\" is a request with a reply.", genre);
    return pages;
}

std::string chatPrompt(const EvalContext& context, const std::string& request) {
    const Tokenizer& tokenizer = context.model().tokenizer;
    const bool marks = tokenizer.specialId(kUser) && tokenizer.specialId(kAssistant);
    return marks ? std::string(kUser) + " " + request + " " + std::string(kAssistant) : request + "\n";
}

}  // namespace fw
