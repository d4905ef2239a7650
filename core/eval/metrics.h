// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the evaluations, as functions of numbers and texts only.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/corpus_index.h"

namespace fw {

double mean(std::span<const double> values);    ///< 0 of nothing
double median(std::vector<double> values);      ///< 0 of nothing

/// Probabilities of a closed set from the candidates' ln p: exp(ln p) over the sum of all.
std::vector<double> closedSet(std::span<const double> logProbs);
/// Nats.
double entropy(std::span<const double> probabilities);
/// Place of `index` among all, 1 is the best; of equal ones half count as better.
double rankOf(std::span<const double> logProbs, size_t index);
/// Exposure of a canary (Carlini et al. 2019): log2 of the number of candidates less log2 of its rank.
double exposure(double rank, size_t candidates);
/// Expected calibration error: |confidence - accuracy| in bins of equal width, weighted by their size.
double calibrationError(std::span<const double> confidences, std::span<const char> correct, int bins = 10);
/// Probability that a right case has more confidence than a wrong one; 0.5 where there are none of either.
double areaUnderCurve(std::span<const double> confidences, std::span<const char> correct);
/// Rank correlation; 0 where one side does not vary.
double spearman(std::span<const double> a, std::span<const double> b);

/// What the first line after a question is.
enum class LineClass { Question, Answer, Other, End, Nonsense };
std::string_view nameOf(LineClass c);
/// Rules a learner can read, the first that fits: nothing follows: End. Fewer than three of four words are known, or there
/// is no word: Nonsense. It ends in a question mark: Question. It names one of `answers` as a whole word: Answer. Else Other.
LineClass classOfLine(std::string_view line, const std::function<bool(std::string_view)>& knowsWord,
                      std::span<const std::string> answers);
/// The text up to the first line break.
std::string firstLine(std::string_view text);
/// True if `word` stands in `text` and no word goes on before or behind it.
bool namesWord(std::string_view text, std::string_view word);

struct WellFormed {
    int64_t words = 0, knownWords = 0;
    int64_t fourGrams = 0, attested = 0;  ///< four words in a row, with what is between them
    bool quotesBalance = false;
    bool endsASentence = false;  ///< the last line ends with . ! ? or a closing quote after one
};
WellFormed wellFormed(std::string_view text, const std::function<bool(std::string_view)>& knowsWord, const CorpusIndex& index);
/// Bytes of the longest run of whole words of `text` that stands verbatim in the training text.
VerbatimSpan longestVerbatim(std::string_view text, const CorpusIndex& index);

}  // namespace fw
