// SPDX-License-Identifier: GPL-3.0-or-later
// E16: questions for facts in the form of a chat. Defined for models that were fine-tuned to it; of a base model it tells
// what is still missing.
#include <algorithm>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kPrompts = 160;

/// The question in the chat's own marks where the vocabulary has them.
std::string asChat(const EvalContext& context, const std::string& question) {
    const bool marks = context.model().tokenizer.specialId("<|user|>") && context.model().tokenizer.specialId("<|assistant|>");
    return marks ? "<|user|>" + question + "<|assistant|>" : question + "\n";
}

}  // namespace

EvalReport evaluateInstructions(EvalContext& context) {
    EvalReport report;
    struct Case {
        std::string question, answer;
    };
    std::vector<Case> cases;
    for (const Fact& fact : context.facts("capital")) cases.push_back({"What is the capital of " + fact.subject + "?", fact.object});
    for (const Fact& fact : context.facts("animal_young")) cases.push_back({"What is a young " + fact.subject + " called?", fact.object});
    for (const Fact& fact : context.facts("animal_food")) cases.push_back({"What does a " + fact.subject + " eat?", fact.object});
    check(!cases.empty(), ErrorKind::Unavailable, "This world has neither capitals nor animals to ask for.");
    if (cases.size() > kPrompts) cases.resize(kPrompts);
    std::vector<std::string> prompts;
    for (const Case& c : cases) prompts.push_back(asChat(context, c.question));
    const auto texts = context.continuations(prompts, 1, {.maxTokens = 32, .temperature = 0});
    double ended = 0, format = 0, right = 0;
    for (size_t i = 0; i < cases.size(); ++i) {
        const size_t end = texts[i].front().find("<|end|>");
        const std::string reply = texts[i].front().substr(0, end);
        const bool isQuestion = firstLine(reply).ends_with('?');
        ended += end != std::string::npos ? 1 : 0;
        format += end != std::string::npos && !reply.empty() && !isQuestion ? 1 : 0;
        right += namesWord(reply, cases[i].answer) ? 1 : 0;
        report.addExample(cases[i].question + " / " + firstLine(reply));
    }
    const auto n = static_cast<double>(cases.size());
    report.cases = static_cast<int64_t>(cases.size());
    report.addShare("ends", ended, n, "replies that end with <|end|>");
    report.addShare("format", format, n, "replies that end and are no question");
    report.addShare("correct", right, n, "replies that name the right answer");
    return report;
}

}  // namespace fw
