// SPDX-License-Identifier: GPL-3.0-or-later
// E15: lines of unseen phrasebook pages, left side given, right side to be written. Lines that the training text holds
// count apart: only the others are combinations that were held out.
#include <array>
#include <set>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kLines = 60;

struct Line {
    std::string before, left, right;
};

/// Where the right side of a line begins (behind the sign between them), or npos.
size_t rightSide(std::string_view line) {
    constexpr std::array<std::string_view, 5> kSigns{" = ", " - ", " -> ", " | ", ": "};
    for (const std::string_view sign : kSigns)
        if (const size_t at = line.find(sign); at != std::string_view::npos && at > 0 && line.find(sign, at + 1) == std::string_view::npos)
            return at + sign.size();
    return std::string_view::npos;
}

}  // namespace

EvalReport evaluatePhrasebook(EvalContext& context) {
    EvalReport report;
    const CorpusIndex* index = nullptr;
    std::vector<Line> kinds[2];  // held out, read
    std::set<std::string> known;
    for (const Document& page : context.unseenPages("phrasebook", 400)) {
        if (!index) index = &context.index();
        for (size_t begin = 0; begin < page.text.size();) {
            const std::string line = firstLine(std::string_view(page.text).substr(begin));
            const size_t right = rightSide(line);
            if (right != std::string::npos && right < line.size() && known.insert(line).second) {
                auto& kind = kinds[index->find(line, false, 0).occurrences > 0 ? 1 : 0];
                if (kind.size() < kLines) kind.push_back({page.text.substr(0, begin), line.substr(0, right - 1), line.substr(right)});
            }
            begin += line.size() + 1;
        }
    }
    check(!known.empty(), ErrorKind::Unavailable, "No phrasebook page of this world has lines with two sides.");
    for (const int kind : {0, 1}) {
        if (kinds[kind].empty()) continue;
        std::vector<std::string> prompts;
        for (const Line& line : kinds[kind]) prompts.push_back(line.before + line.left);
        const std::vector<std::string> written = context.greedyLines(prompts, 32);
        double right = 0;
        for (size_t i = 0; i < prompts.size(); ++i) {
            const bool match = written[i] == " " + kinds[kind][i].right;
            right += match ? 1 : 0;
            if (!match && kind == 0) report.addExample(kinds[kind][i].left + written[i] + "  (right: " + kinds[kind][i].right + ")");
        }
        report.cases += static_cast<int64_t>(prompts.size());
        report.addShare(kind == 0 ? "held_out" : "read", right, static_cast<double>(prompts.size()),
                        kind == 0 ? "exact translations of lines that the training text does not hold" : "of lines that it holds");
    }
    if (kinds[0].empty()) report.notes.push_back("The training text holds every line of the unseen pages.");
    return report;
}

}  // namespace fw
