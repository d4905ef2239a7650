// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "report/report_format.h"

namespace fw {

namespace {

/// What is known of one step.
struct Row {
    const event::StepDone* done = nullptr;
    const event::Evaluated* evaluated = nullptr;
    std::string events;
};

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == text.npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string csvReport(const RunStory& story) {
    std::map<int64_t, Row> rows;
    for (const auto& e : story.history.steps) rows[e.step].done = &e;
    for (const auto& e : story.history.evaluations) rows[e.step].evaluated = &e;
    for (const Happening& each : happenings(story)) {
        std::string& events = rows[each.step].events;
        events += (events.empty() ? "" : " ") + each.words;
    }
    std::string out = "step,tokens,seconds,loss,learning_rate,grad_norm,tokens_per_s,validation_loss,event\n";
    for (const auto& [step, row] : rows) {
        out += fmt::format("{}", step);
        if (row.done)
            out += fmt::format(",{},{},{},{},{},{}", row.done->tokens, row.done->seconds, row.done->loss, row.done->learningRate, row.done->gradNorm,
                               row.done->tokensPerSecond);
        else if (row.evaluated) out += fmt::format(",{},{},,,,", row.evaluated->tokens, row.evaluated->seconds);
        else out += ",,,,,,";
        out += row.evaluated ? fmt::format(",{},", row.evaluated->loss) : ",,";
        (out += quoted(row.events)) += '\n';
    }
    return out;
}

}  // namespace fw
