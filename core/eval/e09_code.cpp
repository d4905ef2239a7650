// SPDX-License-Identifier: GPL-3.0-or-later
// E9: programs of unseen code pages, cut after half of their lines: does what the model adds parse and run, and is it right
// about what its program prints?
#include <algorithm>

#include "base/error.h"
#include "eval/eval_context.h"
#include "minipy/minipy.h"

namespace fw {

namespace {

constexpr size_t kPrograms = 100;
constexpr std::string_view kClaim = "# prints ";

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines, size_t from, size_t to) {
    std::string text;
    for (size_t i = from; i < to; ++i) text += lines[i] + "\n";
    return text;
}

/// As a page tells it: on one line, with commas.
std::string inlined(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    std::string line;
    for (const char c : text) line += c == '\n' ? std::string(", ") : std::string(1, c);
    return line;
}

/// Where the claim about a program's output stands, and where the program above it begins: as far up as it still runs.
struct Program {
    size_t begin = 0, claim = 0;
};

std::vector<Program> programsIn(const std::vector<std::string>& lines) {
    std::vector<Program> found;
    for (size_t claim = 0; claim < lines.size(); ++claim) {
        if (!lines[claim].starts_with(kClaim)) continue;
        Program program{claim, claim};
        for (size_t begin = claim; begin-- > 0 && !lines[begin].starts_with(kClaim);) {
            const minipy::Result result = minipy::run(joined(lines, begin, claim));
            if (result.ran && !result.output.empty()) program.begin = begin;
        }
        if (claim - program.begin >= 2) found.push_back(program);
    }
    return found;
}

}  // namespace

EvalReport evaluateCode(EvalContext& context) {
    EvalReport report;
    std::vector<std::string> prompts, heads;  // all of the page before the cut; of it what belongs to the program
    for (const Document& page : context.unseenPages("code", 400)) {
        const std::vector<std::string> lines = linesOf(page.text);
        for (const Program& program : programsIn(lines)) {
            if (prompts.size() == kPrograms) break;
            const size_t cut = program.begin + (program.claim - program.begin + 1) / 2;
            prompts.push_back(joined(lines, 0, cut));
            heads.push_back(joined(lines, program.begin, cut));
        }
    }
    check(!prompts.empty(), ErrorKind::Unavailable, "No page of code in this world says what its program prints (\"{}...\").", kClaim);
    const auto texts = context.continuations(prompts, 1, {.maxTokens = 100, .temperature = 0});
    double parsed = 0, ran = 0, claimed = 0, right = 0;
    for (size_t i = 0; i < prompts.size(); ++i) {
        const std::vector<std::string> lines = linesOf(texts[i].front());
        const auto claim = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with(kClaim); });
        const std::string program = heads[i] + joined(lines, 0, static_cast<size_t>(claim - lines.begin()));
        const minipy::Result result = minipy::run(program);
        parsed += result.parsed ? 1 : 0;
        ran += result.ran ? 1 : 0;
        const bool claims = result.ran && claim != lines.end();
        const bool isRight = claims && claim->substr(kClaim.size()) == inlined(result.output);
        claimed += claims ? 1 : 0;
        right += isRight ? 1 : 0;
        if (!isRight) report.addExample(program + "-> " + (result.ran ? inlined(result.output) : result.error) + (claims ? "  (said: " + *claim + ")" : ""));
    }
    const auto n = static_cast<double>(prompts.size());
    report.cases = static_cast<int64_t>(prompts.size());
    report.addShare("parses", parsed, n, "whole programs that parse");
    report.addShare("runs", ran, n, "that run to their end");
    report.addShare("claims", claimed, n, "that run and are followed by a claim about what they print");
    report.addShare("right_output", right, n, "that print what the model says they print");
    return report;
}

}  // namespace fw
