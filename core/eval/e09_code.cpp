// SPDX-License-Identifier: GPL-3.0-or-later
// E9: unseen pages of code, cut after half of their lines: does what the model adds parse, run, and print what the page
// prints?
#include "base/error.h"
#include "eval/eval_context.h"

namespace fw {

namespace {
constexpr size_t kPages = 100;
}

EvalReport evaluateCode(EvalContext& context) {
    EvalReport report;
    const auto& run = context.inputs().runCode;
    check(static_cast<bool>(run), ErrorKind::Unavailable, "There is no interpreter here to run code with.");
    std::vector<std::string> prompts, outputs;
    for (const Document& page : context.unseenPages("code", 400)) {
        const CodeRun whole = run(page.text);
        if (!whole.ran || whole.output.empty() || prompts.size() == kPages) continue;
        size_t lines = 0, cut = 0;
        for (const char c : page.text) lines += c == '\n' ? 1 : 0;
        for (size_t line = 0; line < (lines + 1) / 2; ++line) cut = page.text.find('\n', cut) + 1;
        if (cut == 0) continue;
        prompts.push_back(page.text.substr(0, cut));
        outputs.push_back(whole.output);
    }
    check(!prompts.empty(), ErrorKind::Unavailable, "No page of code in this world runs and prints something.");
    const auto texts = context.continuations(prompts, 1, {.maxTokens = 120, .temperature = 0});
    double parsed = 0, ran = 0, right = 0;
    for (size_t i = 0; i < prompts.size(); ++i) {
        const CodeRun result = run(prompts[i] + texts[i].front());
        parsed += result.parsed ? 1 : 0;
        ran += result.ran ? 1 : 0;
        right += result.ran && result.output == outputs[i] ? 1 : 0;
    }
    const auto n = static_cast<double>(prompts.size());
    report.cases = static_cast<int64_t>(prompts.size());
    report.addShare("parses", parsed, n, "whole programs that parse");
    report.addShare("runs", ran, n, "that run to their end");
    report.addShare("right_output", right, n, "that print what the page prints");
    return report;
}

}  // namespace fw
