// SPDX-License-Identifier: GPL-3.0-or-later
// `runs compare`: settings that differ, results, and the curves for a chart.
#include <ostream>

#include "cli/runs_command.h"
#include "session/run_history.h"

namespace fw::cli {

namespace {

/// Means over equal stretches of steps.
Json curve(const std::vector<event::StepDone>& steps, int points) {
    Json list = Json::array();
    const size_t stride = std::max<size_t>(1, (steps.size() + static_cast<size_t>(points) - 1) / static_cast<size_t>(points));
    for (size_t at = 0; at < steps.size(); at += stride) {
        const size_t end = std::min(at + stride, steps.size());
        double sum = 0;
        for (size_t i = at; i < end; ++i) sum += steps[i].loss;
        const event::StepDone& last = steps[end - 1];
        list.push_back({{"step", last.step}, {"tokens", last.tokens}, {"seconds", last.seconds}, {"loss", sum / static_cast<double>(end - at)}});
    }
    return list;
}

Json evaluations(const RunHistory& history) {
    Json list = Json::array();
    for (const event::Evaluated& e : history.evaluations) list.push_back({{"step", e.step}, {"tokens", e.tokens}, {"seconds", e.seconds}, {"val_loss", e.loss}});
    return list;
}

}  // namespace

void compareRuns(const std::vector<std::filesystem::path>& runs, int points, bool json, Streams& streams) {
    std::vector<RunRow> rows;
    std::vector<RunConfig> settings;
    for (const auto& run : runs) {
        rows.push_back(readRun(run));
        check(rows.back().fault.empty(), ErrorKind::BadData, "{}", rows.back().fault);
        settings.push_back(readRunSettings(run));
    }
    const std::vector<Disagreement> differing = disagreements(settings);
    if (json) {
        Json differs = Json::object();
        for (const Disagreement& d : differing) differs[d.key] = d.values;
        Json list = Json::array();
        for (const RunRow& row : rows) {
            const RunHistory history = readRunHistory(row.folder);
            Json each = runJson(row);
            each["curve"] = curve(history.steps, points);
            each["evaluations"] = evaluations(history);
            list.push_back(std::move(each));
        }
        return printJson(streams.out, {{"differs", differs}, {"runs", list}});
    }
    const auto line = [&](const std::string& title, auto value) {
        streams.out << fmt::format("{:24}", title);
        for (size_t i = 0; i < rows.size(); ++i) streams.out << fmt::format("  {:>18}", printable(value(i)));
        streams.out << '\n';
    };
    line("", [&](size_t i) { return rows[i].name(); });
    line("state", [&](size_t i) { return rows[i].state(); });
    line("steps", [&](size_t i) { return grouped(rows[i].record.step); });
    line("tokens", [&](size_t i) { return grouped(rows[i].record.tokens); });
    line("seconds", [&](size_t i) { return fmt::format("{:.1f}", rows[i].record.seconds); });
    line("loss of the last step", [&](size_t i) { return fmt::format("{:.4f}", rows[i].record.loss); });
    line("validation loss", [&](size_t i) { return validationText(rows[i].record); });
    for (const auto& [key, values] : differing) line(key, [&](size_t i) { return values[i]; });
}

}  // namespace fw::cli
