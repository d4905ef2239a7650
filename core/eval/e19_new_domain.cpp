// SPDX-License-Identifier: GPL-3.0-or-later
// E19: 60 KB of ship's logs, which only an add-on pack contains: where a model begins, or where it has come to. How many
// tokens of them it takes to reach a loss is a matter of training on them, so tests/fits/calibrate_world.py measures it (the
// job "domain"); in the program a fork of the run on the pack shows it.
#include "base/error.h"
#include "eval/eval_context.h"

namespace fw {

EvalReport evaluateNewDomain(EvalContext& context) {
    constexpr int64_t kBytes = 60'000;
    EvalReport report;
    std::vector<Document> pages;
    int64_t bytes = 0;
    for (Document& page : context.unseenPages("shiplog", 1000)) {
        if (bytes >= kBytes) break;
        bytes += static_cast<int64_t>(page.text.size());
        pages.push_back(std::move(page));
    }
    const TextLoss loss = lossOf(context, pages);
    report.cases = static_cast<int64_t>(pages.size());
    report.add("nats", loss.perToken(), "nats per token on ship's logs", 0, kManyNats);
    report.add("bits_per_byte", loss.bitsPerByte(), "bits per byte", 0, kManyNats);
    return report;
}

}  // namespace fw
