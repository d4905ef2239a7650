// SPDX-License-Identifier: GPL-3.0-or-later
// E8: two premises about sizes: which of the two conclusions is likelier? In the order of the training text, and with
// the premises changed round. See minimal_pairs.h.
#include "eval/minimal_pairs.h"

namespace fw {

namespace {
constexpr size_t kCases = 100;
}

EvalReport evaluateOrderings(EvalContext& context) {
    EvalReport report;
    for (const PairKind& kind : orderingPairs(context, kCases)) {
        const std::vector<double> differences = preferences(context, kind.pairs);
        double right = 0;
        for (size_t i = 0; i < kind.pairs.size(); ++i) {
            right += differences[i] > 0 ? 1 : 0;
            if (differences[i] <= 0) report.addExample(kind.pairs[i].prompt + " ... (preferred the wrong conclusion)");
        }
        report.cases += static_cast<int64_t>(kind.pairs.size());
        report.addShare(std::string(kind.key), right, static_cast<double>(kind.pairs.size()),
                        std::string(kind.meaning));
    }
    return report;
}

}  // namespace fw
