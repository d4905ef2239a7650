// SPDX-License-Identifier: GPL-3.0-or-later
// E6: pattern lists: the last word of a line after 0, 1, 2 and 4 lines of the same pattern. The lines are those of the
// world's own pattern pages, so the set needs to know nothing of how they look.
#include <numeric>

#include "base/error.h"
#include "data/words.h"
#include "eval/eval_context.h"

namespace fw {

namespace {

constexpr size_t kLists = 200;
constexpr size_t kMost = 4;

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

}  // namespace

EvalReport evaluatePatterns(EvalContext& context) {
    EvalReport report;
    struct List {
        std::vector<std::string> before;
        std::string start, answer;
    };
    std::vector<List> lists;
    for (const Document& page : context.unseenPages("pattern", 1500)) {
        const std::vector<std::string> lines = linesOf(page.text);
        if (lines.size() <= kMost || lists.size() == kLists) continue;
        const std::string& line = lines[kMost];
        const auto words = wordsOf(line);
        if (words.size() < 2 || words.back().begin == 0 || line[words.back().begin - 1] != ' ') continue;
        lists.push_back({{lines.begin(), lines.begin() + kMost}, line.substr(0, words.back().begin - 1),
                         line.substr(words.back().begin - 1, words.back().end - words.back().begin + 1)});
    }
    check(!lists.empty(), ErrorKind::Unavailable, "No pattern page of this world has {} lines that end in a word.", kMost + 1);
    report.cases = static_cast<int64_t>(lists.size());
    for (const size_t k : {0, 1, 2, 4}) {
        std::vector<std::string> prompts;
        std::vector<ScoredText> texts;
        for (const List& list : lists) {
            std::string prompt;
            for (size_t i = kMost - k; i < kMost; ++i) prompt += list.before[i] + "\n";
            prompt += list.start;
            texts.push_back(context.scored(prompt, list.answer));
            prompts.push_back(std::move(prompt));
        }
        const std::vector<double> totals = context.scorer().totals(texts);
        const std::vector<std::string> written = context.greedyLines(prompts, 6);
        double right = 0;
        for (size_t i = 0; i < lists.size(); ++i) {
            const bool begins = written[i].starts_with(lists[i].answer) && isWordBoundary(written[i], lists[i].answer.size());
            right += begins ? 1 : 0;
            if (k == 4 && !begins) report.addExample(lists[i].start + written[i] + "  (right:" + lists[i].answer + ")");
        }
        const std::string key = fmt::format("k{}", k);
        report.addShare(key + ".accuracy", right, static_cast<double>(lists.size()), "right last words after so many examples");
        report.add(key + ".logprob", std::accumulate(totals.begin(), totals.end(), 0.0) / static_cast<double>(lists.size()),
                   "mean ln p of the right word", -kManyNats, 0);
    }
    return report;
}

}  // namespace fw
