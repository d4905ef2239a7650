// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation set is: a row of THE table (eval_sets.cpp). A new set is one file and one row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

class EvalContext;

/// One measured number.
struct EvalMetric {
    std::string key;      ///< "capital.p.head"
    double value = 0;
    std::string meaning;  ///< in plain words, with the unit
    double low = 0, high = 1;  ///< where values can lie
};

struct EvalReport {
    int64_t cases = 0;
    std::vector<EvalMetric> metrics;
    std::vector<std::string> examples;  ///< a few cases as they went, one line each
    std::vector<std::string> notes;     ///< what was left out, and why

    void add(std::string key, double value, std::string meaning, double low = 0, double high = 1) {
        metrics.push_back({std::move(key), value, std::move(meaning), low, high});
    }
    /// A share of cases.
    void addShare(std::string key, double count, double of, std::string meaning) {
        add(std::move(key), of > 0 ? count / of : 0, std::move(meaning));
    }
    void addExample(std::string line) {
        if (examples.size() < 5) examples.push_back(std::move(line));
    }
};

/// Highest loss in nats that a metric is expected to show; only a bound for tests.
inline constexpr double kManyNats = 1000;

struct EvalSet {
    std::string_view id;        ///< "E3"
    std::string_view title;
    std::string_view measures;  ///< one line: what it tells
    /// Throws Error(Unavailable) where the world or the model lacks what the set needs.
    EvalReport (*run)(EvalContext& context);
};

/// THE table.
std::span<const EvalSet> evalSets();
/// Throws Error(Usage) naming the nearest id.
const EvalSet& evalSet(std::string_view id);

EvalReport evaluateLadder(EvalContext& context);
EvalReport evaluateMinimalPairs(EvalContext& context);
EvalReport evaluateFacts(EvalContext& context);
EvalReport evaluateQuestions(EvalContext& context);
EvalReport evaluateInContext(EvalContext& context);
EvalReport evaluatePatterns(EvalContext& context);
EvalReport evaluateSums(EvalContext& context);
EvalReport evaluateOrderings(EvalContext& context);
EvalReport evaluateCode(EvalContext& context);
EvalReport evaluateYears(EvalContext& context);
EvalReport evaluateDisputed(EvalContext& context);
EvalReport evaluateReversal(EvalContext& context);
EvalReport evaluateCanaries(EvalContext& context);
EvalReport evaluatePages(EvalContext& context);
EvalReport evaluatePhrasebook(EvalContext& context);
EvalReport evaluateInstructions(EvalContext& context);
EvalReport evaluatePreferences(EvalContext& context);
EvalReport evaluateCitations(EvalContext& context);
EvalReport evaluateNewDomain(EvalContext& context);
EvalReport evaluateFluency(EvalContext& context);

}  // namespace fw
