// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.h"
#include "data/words.h"

namespace fw {

double mean(std::span<const double> values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<double> closedSet(std::span<const double> logProbs) {
    if (logProbs.empty()) return {};
    const double largest = *std::max_element(logProbs.begin(), logProbs.end());
    std::vector<double> p;
    for (const double l : logProbs) p.push_back(std::exp(l - largest));
    const double sum = std::accumulate(p.begin(), p.end(), 0.0);
    for (double& x : p) x /= sum;
    return p;
}

double entropy(std::span<const double> probabilities) {
    double sum = 0;
    for (const double p : probabilities)
        if (p > 0) sum -= p * std::log(p);
    return sum;
}

double rankOf(std::span<const double> logProbs, size_t index) {
    double better = 0, equal = 0;
    for (size_t i = 0; i < logProbs.size(); ++i) {
        if (i == index) continue;
        better += logProbs[i] > logProbs[index] ? 1 : 0;
        equal += logProbs[i] == logProbs[index] ? 1 : 0;
    }
    return 1 + better + equal / 2;
}

double exposure(double rank, size_t candidates) { return std::log2(static_cast<double>(candidates)) - std::log2(rank); }

double calibrationError(std::span<const double> confidences, std::span<const char> correct, int bins) {
    check(confidences.size() == correct.size(), ErrorKind::Internal, "{} confidences for {} cases.", confidences.size(), correct.size());
    std::vector<double> confidence(static_cast<size_t>(bins)), right(static_cast<size_t>(bins));
    for (size_t i = 0; i < confidences.size(); ++i) {
        const auto bin = std::min(static_cast<size_t>(bins) - 1, static_cast<size_t>(confidences[i] * bins));
        confidence[bin] += confidences[i];
        right[bin] += correct[i] ? 1 : 0;
    }
    double error = 0;
    for (size_t b = 0; b < confidence.size(); ++b) error += std::abs(confidence[b] - right[b]);
    return confidences.empty() ? 0 : error / static_cast<double>(confidences.size());
}

namespace {
/// Ranks from 1, equal values share their mean rank.
std::vector<double> ranks(std::span<const double> values) {
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
    std::vector<double> rank(values.size());
    for (size_t i = 0; i < order.size();) {
        size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
        for (size_t k = i; k < end; ++k) rank[order[k]] = static_cast<double>(i + end + 1) / 2;
        i = end;
    }
    return rank;
}
}  // namespace

double areaUnderCurve(std::span<const double> confidences, std::span<const char> correct) {
    const std::vector<double> rank = ranks(confidences);
    double sum = 0, right = 0;
    for (size_t i = 0; i < rank.size(); ++i)
        if (correct[i]) sum += rank[i], ++right;
    const double wrong = static_cast<double>(rank.size()) - right;
    return right == 0 || wrong == 0 ? 0.5 : (sum - right * (right + 1) / 2) / (right * wrong);
}

double spearman(std::span<const double> a, std::span<const double> b) {
    check(a.size() == b.size(), ErrorKind::Internal, "Ranks of {} against {} values.", a.size(), b.size());
    const std::vector<double> x = ranks(a), y = ranks(b);
    const double mx = mean(x), my = mean(y);
    double xy = 0, xx = 0, yy = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - mx) * (y[i] - my);
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
    }
    return xx == 0 || yy == 0 ? 0 : xy / std::sqrt(xx * yy);
}

std::string_view nameOf(LineClass c) {
    constexpr std::string_view kNames[] = {"question", "answer", "other", "end", "nonsense"};
    return kNames[static_cast<size_t>(c)];
}

std::string firstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

bool namesWord(std::string_view text, std::string_view word) {
    if (word.empty()) return false;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (isWordBoundary(text, at) && isWordBoundary(text, at + word.size())) return true;
    return false;
}

namespace {
bool isNumber(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}
}  // namespace

LineClass classOfLine(std::string_view line, const std::function<bool(std::string_view)>& knowsWord,
                      std::span<const std::string> answers) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\n')) line.remove_suffix(1);
    if (line.empty()) return LineClass::End;
    int64_t words = 0, known = 0;
    for (const WordPlace& place : wordsOf(line)) {
        const std::string_view word = line.substr(place.begin, place.end - place.begin);
        ++words;
        known += isNumber(word) || knowsWord(word) ? 1 : 0;
    }
    if (words == 0 || 4 * known < 3 * words) return LineClass::Nonsense;
    if (line.ends_with('?') || line.ends_with("?\"")) return LineClass::Question;
    const bool answered = std::any_of(answers.begin(), answers.end(), [&](const std::string& a) { return namesWord(line, a); });
    return answered ? LineClass::Answer : LineClass::Other;
}

WellFormed wellFormed(std::string_view text, const std::function<bool(std::string_view)>& knowsWord, const CorpusIndex& index) {
    WellFormed result;
    const std::vector<WordPlace> words = wordsOf(text);
    for (const WordPlace& place : words) {
        const std::string_view word = text.substr(place.begin, place.end - place.begin);
        ++result.words;
        result.knownWords += isNumber(word) || knowsWord(word) ? 1 : 0;
    }
    for (size_t i = 0; i + 4 <= words.size(); ++i) {
        ++result.fourGrams;
        result.attested += index.hasWords(text.substr(words[i].begin, words[i + 3].end - words[i].begin)) ? 1 : 0;
    }
    result.quotesBalance = std::count(text.begin(), text.end(), '"') % 2 == 0;
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '"')) text.remove_suffix(1);
    result.endsASentence = !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
    return result;
}

VerbatimSpan longestVerbatim(std::string_view text, const CorpusIndex& index) {
    VerbatimSpan longest;
    for (const VerbatimSpan& span : index.provenance(text, 1, 0).spans)
        if (span.size > longest.size) longest = span;
    return longest;
}

}  // namespace fw
