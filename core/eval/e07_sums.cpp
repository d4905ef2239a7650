// SPDX-License-Identifier: GPL-3.0-or-later
// E7: sums as the world's own pages write them, up to the result. A sum is seen if the training text holds it, result and
// all. Sums of one digit that it holds nowhere are made by putting other numbers into the commonest form.
#include <array>
#include <map>
#include <set>

#include "base/error.h"
#include "eval/eval_context.h"
#include "eval/metrics.h"

namespace fw {

namespace {

constexpr size_t kSums = 100;  // per kind

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Sum {
    int a = 0, b = 0;
    std::string sign, equals;  ///< " + ", " = "
    int result = 0;
    std::string start() const { return std::to_string(a) + sign + std::to_string(b) + equals; }
    std::string whole() const { return start() + std::to_string(result); }
};

/// Reads a number of at most three digits at `at`.
bool readNumber(std::string_view text, size_t& at, int& number) {
    const size_t begin = at;
    for (number = 0; at < text.size() && isDigit(text[at]) && at < begin + 4; ++at) number = 10 * number + (text[at] - '0');
    return at > begin && at < begin + 4;
}

std::string readUpTo(std::string_view text, size_t& at, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (text.substr(at, word.size()) == word) return at += word.size(), std::string(word);
    return {};
}

/// All true sums that stand in a text.
std::vector<Sum> sumsIn(std::string_view text) {
    constexpr std::array<std::string_view, 8> kSigns{" + ", " - ", " * ", " x ", " plus ", " minus ", " times ", "+"};
    constexpr std::array<std::string_view, 5> kEquals{" = ", " is ", " makes ", " equals ", "="};
    std::vector<Sum> found;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) || (i > 0 && (isDigit(text[i - 1]) || text[i - 1] == ' ') && i > 1 && isDigit(text[i - 2]))) continue;
        Sum sum;
        size_t at = i;
        if (!readNumber(text, at, sum.a) || (sum.sign = readUpTo(text, at, kSigns)).empty() || !readNumber(text, at, sum.b) ||
            (sum.equals = readUpTo(text, at, kEquals)).empty() || !readNumber(text, at, sum.result))
            continue;
        const char kind = sum.sign == "+" ? '+' : sum.sign[1];
        const int result = kind == '+' || sum.sign == " plus " ? sum.a + sum.b
                           : kind == '-' || kind == 'm'        ? sum.a - sum.b
                                                               : sum.a * sum.b;
        if (result == sum.result) found.push_back(sum);
        i = at;
    }
    return found;
}

}  // namespace

EvalReport evaluateSums(EvalContext& context) {
    EvalReport report;
    check(context.hasGenre("sums"), ErrorKind::Unavailable, "This world has no genre \"sums\".");
    const CorpusIndex& index = context.index();
    const auto isSeen = [&](const Sum& sum) { return index.find(sum.whole(), true, 0).occurrences > 0; };
    std::map<std::string, std::vector<Sum>> kinds;
    std::set<std::string> known;
    std::map<std::pair<std::string, std::string>, int> forms;
    for (const Document& page : context.unseenPages("sums", 600))
        for (const Sum& sum : sumsIn(page.text)) {
            ++forms[{sum.sign, sum.equals}];
            if (!known.insert(sum.whole()).second) continue;
            auto& kind = kinds[std::string(sum.a < 10 && sum.b < 10 ? "one_digit" : "two_digit") + (isSeen(sum) ? ".seen" : ".unseen")];
            if (kind.size() < kSums) kind.push_back(sum);
        }
    check(!forms.empty(), ErrorKind::Unavailable, "No page of sums in this world reads like \"3 + 4 = 7\".");
    std::pair<std::string, std::string> form;
    int most = 0;
    for (const auto& [f, count] : forms)
        if (count > most && (f.first == " + " || f.first == " plus " || f.first == "+")) most = count, form = f;
    for (int a = 1; most > 0 && a < 10; ++a)
        for (int b = 1; b < 10; ++b)
            if (const Sum sum{a, b, form.first, form.second, a + b}; !isSeen(sum) && known.insert(sum.whole()).second)
                kinds["one_digit.unseen"].push_back(sum);
    for (const auto& [key, sums] : kinds) {
        std::vector<std::string> prompts;
        for (const Sum& sum : sums) {
            std::string start = sum.start();
            if (start.ends_with(' ')) start.pop_back();  // the space belongs to the result's token
            prompts.push_back(std::move(start));
        }
        const std::vector<std::string> written = context.greedyLines(prompts, 6);
        double right = 0;
        for (size_t i = 0; i < sums.size(); ++i) {
            const size_t begin = std::min(written[i].find_first_not_of(' '), written[i].size());
            const std::string result = std::to_string(sums[i].result), digits = written[i].substr(begin, written[i].find_first_not_of("0123456789", begin) - begin);
            right += digits == result ? 1 : 0;
            if (digits != result) report.addExample(prompts[i] + written[i] + "  (right: " + result + ")");
        }
        report.cases += static_cast<int64_t>(sums.size());
        report.addShare(key, right, static_cast<double>(sums.size()), "exact results of " + std::to_string(sums.size()) + " sums");
    }
    return report;
}

}  // namespace fw
