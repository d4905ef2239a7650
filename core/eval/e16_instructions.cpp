// SPDX-License-Identifier: GPL-3.0-or-later
// E16: requests in the form of a chat: facts that the fine-tuning pack never tells, so that a right answer was known
// before, and sums, records, lists, stories and small talk from pages of the pack that no run has read (a sum may have
// been seen). Of a model that was not fine-tuned it tells what is still missing.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "base/error.h"
#include "eval/chat_pages.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kFactPrompts = 80, kOtherPrompts = 80;
constexpr int kPages = 4000;  ///< of the pack; what none of them tells counts as held out

struct Relation {
    std::string_view id, before, after;  ///< the request, around the subject
};
constexpr std::array<Relation, 7> kRelations{{{"capital", "What is the capital of ", "?"},
                                              {"animal_young", "What is a young ", " called?"},
                                              {"animal_home", "What is the home of a ", "?"},
                                              {"animal_food", "What does a ", " eat?"},
                                              {"town_river", "Which river flows through ", "?"},
                                              {"town_trade", "What is ", " known for?"},
                                              {"inventor_thing", "What did ", " invent?"}}};

enum class Kind { Fact, Sum, Record, Free };

struct Request {
    Kind kind;
    std::string text;
    std::vector<std::string> wanted;  ///< words that a right reply names
};

/// Facts that many readers of the world know (tiers head and mid) and the pack never tells.
std::vector<Request> heldOutFacts(const EvalContext& context, const std::vector<ChatPage>& pack) {
    std::vector<std::vector<Request>> byRelation;
    for (const Relation& relation : kRelations) {
        std::vector<Request>& found = byRelation.emplace_back();
        for (const Fact& fact : context.facts(relation.id)) {
            if (!fact.tier.empty() && fact.tier != "head" && fact.tier != "mid") continue;
            const bool told = std::ranges::any_of(pack, [&](const ChatPage& page) {
                return namesWord(page.reply, fact.object) &&
                       (namesWord(page.request, fact.subject) || namesWord(page.reply, fact.subject));
            });
            if (told) continue;
            std::string request = std::string(relation.before) + fact.subject + std::string(relation.after);
            found.push_back({Kind::Fact, std::move(request), {fact.object}});
        }
    }
    std::vector<Request> chosen;  // in turns, so that no relation takes all the places
    for (size_t i = 0; chosen.size() < kFactPrompts; ++i) {
        const size_t before = chosen.size();
        for (const auto& found : byRelation)
            if (i < found.size() && chosen.size() < kFactPrompts) chosen.push_back(found[i]);
        if (chosen.size() == before) break;
    }
    return chosen;
}

/// Words of a reply that carry its content: numbers and names, also behind the colons of a record.
std::vector<std::string> contentOf(const ChatPage& page, Kind kind) {
    std::vector<std::string> wanted;
    std::string word;
    const std::string text = kind == Kind::Sum ? page.reply + " " : page.request + " ";
    for (const char c : text) {
        if (isalnum(static_cast<unsigned char>(c)) || c == '\'') {
            word += c;
            continue;
        }
        const bool number = !word.empty() && isdigit(static_cast<unsigned char>(word[0]));
        const bool name = !word.empty() && isupper(static_cast<unsigned char>(word[0])) && c != ':';
        if (number || (kind == Kind::Record && name && word != "Make")) wanted.push_back(word);
        word.clear();
    }
    if (kind == Kind::Sum && !wanted.empty())
        wanted = {wanted.back()};  // "3 plus 6 is 9.": the last number is the answer
    return wanted;
}

/// Requests of other kinds from pages of the pack that no run has read, each text once.
std::vector<Request> otherRequests(const std::vector<ChatPage>& pages) {
    std::vector<Request> chosen;
    std::set<std::string> seen;
    std::array<size_t, 4> count{};
    for (const ChatPage& page : pages) {
        const bool sum = page.request.starts_with("What is ") && (page.request.find(" plus ") != std::string::npos ||
                                                                  page.request.find(" minus ") != std::string::npos ||
                                                                  page.request.find(" times ") != std::string::npos);
        const bool record = page.request.starts_with("Make a sentence.");
        const bool fact = !sum && !record && page.request.ends_with('?');
        const Kind kind = sum ? Kind::Sum : record ? Kind::Record : Kind::Free;
        const size_t most = kind == Kind::Free ? kOtherPrompts / 2 : kOtherPrompts / 4;
        if (fact || count[static_cast<size_t>(kind)] >= most || !seen.insert(page.request).second) continue;
        ++count[static_cast<size_t>(kind)];
        chosen.push_back({kind, page.request, kind == Kind::Free ? std::vector<std::string>{} : contentOf(page, kind)});
    }
    return chosen;
}

bool isRight(const Request& request, const std::string& reply) {
    return std::ranges::all_of(request.wanted, [&](const std::string& word) { return namesWord(reply, word); });
}

}  // namespace

EvalReport evaluateInstructions(EvalContext& context) {
    EvalReport report;
    const std::vector<ChatPage> pages = chatPages(context, "sft", kPages);
    std::vector<Request> requests = heldOutFacts(context, pages);
    for (Request& other : otherRequests(pages)) requests.push_back(std::move(other));
    check(!requests.empty(), ErrorKind::Unavailable, "The fine-tuning pack of this world leaves nothing to ask for.");
    std::vector<std::string> prompts;
    for (const Request& request : requests) prompts.push_back(chatPrompt(context, request.text));
    const auto texts = context.continuations(prompts, 1, {.maxTokens = 48, .temperature = 0});
    double format = 0, ended = 0;
    std::array<double, 4> right{}, asked{};
    for (size_t i = 0; i < requests.size(); ++i) {
        const size_t end = texts[i].front().find("<|end|>");
        const std::string reply = texts[i].front().substr(0, end);
        ended += end != std::string::npos ? 1 : 0;
        format += end != std::string::npos && reply.size() > 1 && !firstLine(reply).ends_with('?') ? 1 : 0;
        const auto kind = static_cast<size_t>(requests[i].kind);
        asked[kind] += 1;
        right[kind] += isRight(requests[i], reply) ? 1 : 0;
        report.addExample(requests[i].text + " / " + firstLine(reply));
    }
    const auto n = static_cast<double>(requests.size());
    report.cases = static_cast<int64_t>(requests.size());
    report.addShare("ends", ended, n, "replies that end with <|end|>");
    report.addShare("format", format, n, "replies that end and are no question");
    const auto share = [&](Kind kind, const char* name, const char* what) {
        const auto k = static_cast<size_t>(kind);
        if (asked[k] > 0) report.addShare(name, right[k], asked[k], what);
    };
    share(Kind::Fact, "correct", "held-out facts that are rightly answered");
    share(Kind::Sum, "sums", "sums rightly answered");
    share(Kind::Record, "records", "records of which the reply names every entry");
    return report;
}

}  // namespace fw
