// SPDX-License-Identifier: GPL-3.0-or-later
// E2: pairs of sentences of which one is wrong: order of words, agreement, meaning. See minimal_pairs.h.
#include "eval/minimal_pairs.h"

namespace fw {

EvalReport evaluateMinimalPairs(EvalContext& context) {
    EvalReport report;
    for (const PairKind& kind : sentencePairs(context, {})) {
        if (kind.pairs.empty()) {
            report.notes.push_back("No pairs of the kind \"" + std::string(kind.key) + "\" could be made.");
            continue;
        }
        const std::vector<double> differences = preferences(context, kind.pairs);
        double right = 0;
        for (size_t i = 0; i < kind.pairs.size(); ++i) {
            const bool found = differences[i] > 0;
            right += found ? 1 : 0;
            if (!found) report.addExample("preferred: " + kind.pairs[i].wrong + "   to: " + kind.pairs[i].right);
        }
        report.cases += static_cast<int64_t>(kind.pairs.size());
        report.addShare(std::string(kind.key), right, static_cast<double>(kind.pairs.size()),
                        std::string(kind.meaning));
    }
    return report;
}

}  // namespace fw
