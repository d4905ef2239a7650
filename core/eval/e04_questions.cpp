// SPDX-License-Identifier: GPL-3.0-or-later
// E4: what follows a question that stands alone on its line, in samples of the model and in the text it read.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/line_sorter.h"

namespace fw {

namespace {

constexpr size_t kQuestions = 40;
constexpr size_t kPlaces = 300;  // of every question in the training text

using Shares = std::array<double, 5>;  // by LineClass

/// Questions that stand alone on a line of unseen quiz sheets, without their numbers; France first.
std::vector<std::string> questions(const EvalContext& context) {
    std::vector<std::string> found{"What is the capital of France?"};
    std::set<std::string> known(found.begin(), found.end());
    for (const Document& page : context.unseenPages("quiz", 400))
        for (size_t begin = 0; begin < page.text.size() && found.size() < kQuestions;) {
            std::string line = firstLine(std::string_view(page.text).substr(begin));
            begin += line.size() + 1;
            line.erase(0, std::min(line.size(), line.find_first_not_of("0123456789.- ")));
            const bool one = line.ends_with('?') && std::count(line.begin(), line.end(), '?') == 1 && line.find(". ") == std::string::npos;
            if (one && known.insert(line).second) found.push_back(line);
        }
    return found;
}

}  // namespace

EvalReport evaluateQuestions(EvalContext& context) {
    EvalReport report;
    const std::vector<std::string> asked = questions(context);
    const auto knows = [&](std::string_view word) { return context.knowsWord(word); };
    std::vector<std::string> prompts;
    for (const std::string& question : asked) prompts.push_back(question + "\n");
    const auto texts = context.continuations(prompts, context.inputs().samples,
                                             {.maxTokens = 32, .temperature = 0.8, .seed = context.rng("E4").next()});
    Shares model{}, corpus{};
    double samples = 0, places = 0, told = 0;
    for (size_t q = 0; q < asked.size(); ++q) {
        const std::vector<std::string> answers = answersTo(asked[q], context.world().facts());
        for (const std::string& text : texts[q]) {
            const std::string line = firstLine(text);
            const LineClass c = classOfLine(line, knows, answers);
            model[static_cast<size_t>(c)] += 1;
            samples += 1;
            if (q == 0) {
                told += namesWord(line, "Paris") ? 1 : 0;
                report.addExample(asked[0] + " / " + line + "  [" + std::string(nameOf(c)) + "]");
            }
        }
        const CorpusIndex& index = context.index();
        for (const TextPlace& place : index.find(asked[q], false, kPlaces).places) {
            const std::string_view page = index.document(place.document);
            const size_t begin = static_cast<size_t>(place.offset), end = begin + asked[q].size();
            const size_t lineBegin = page.rfind('\n', begin) == std::string_view::npos || begin == 0 ? 0 : page.rfind('\n', begin) + 1;
            const bool alone = page.substr(lineBegin, begin - lineBegin).find_first_not_of("0123456789.- ") == std::string_view::npos;
            if (!alone || (end < page.size() && page[end] != '\n')) continue;
            const std::string next = end < page.size() ? firstLine(page.substr(end + 1)) : "";
            corpus[static_cast<size_t>(classOfLine(next, knows, answers))] += 1;
            places += 1;
        }
    }
    report.cases = static_cast<int64_t>(samples);
    double furthest = 0;
    for (size_t c = 0; c < model.size(); ++c) {
        const std::string name(nameOf(static_cast<LineClass>(c)));
        report.addShare(name, model[c], samples, "share of samples whose first line is of this class");
        if (places > 0) {
            report.addShare("text." + name, corpus[c], places, "the same in the training text");
            furthest = std::max(furthest, std::abs(model[c] / samples - corpus[c] / places));
        }
    }
    if (places > 0) report.add("furthest", furthest, "largest difference of a class between model and text");
    else report.notes.push_back("The training text holds none of these questions on a line of their own.");
    report.addShare("paris", told, context.inputs().samples, "share of samples that say Paris after \"What is the capital of France?\"");
    return report;
}

}  // namespace fw
