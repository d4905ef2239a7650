// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/run_history.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "runs/run_paths.h"

namespace fw {

namespace {

using Json = nlohmann::json;

void take(RunHistory& h, const Json& e) {
    const std::string kind = e.value("event", "");
    const auto step = e.value("step", int64_t{0}), tokens = e.value("tokens", int64_t{0});
    const double seconds = e.value("seconds", 0.0);
    if (kind == "step")
        h.steps.push_back({step, tokens, e.value("loss", 0.0), e.value("lr", 0.0), e.value("grad_norm", 0.0), seconds, e.value("tokens_per_s", 0.0)});
    else if (kind == "eval") h.evaluations.push_back({step, tokens, seconds, e.value("val_loss", 0.0), e.value("whole", false)});
    else if (kind == "rung") h.passed.push_back({e.value("id", ""), step, tokens, seconds});
    else if (kind == "rungs") {
        h.rungs.clear();
        for (const auto& [id, loss] : e.at("levels").items()) h.rungs.push_back({id, loss.get<double>()});
    }
}

}  // namespace

RunHistory readRunHistory(const std::filesystem::path& run) {
    RunHistory history;
    std::ifstream file(run_paths::metrics(run));
    for (std::string line; std::getline(file, line);) {
        try {
            take(history, Json::parse(line));
        } catch (const Json::exception&) {
            continue;
        }
    }
    return history;
}

void tellHistory(const std::filesystem::path& run, const Progress& upTo, const std::function<void(Event)>& post) {
    const RunHistory history = readRunHistory(run);
    for (const auto& each : history.steps)
        if (each.step <= upTo.step) post(each);
    for (const auto& each : history.evaluations)
        if (each.step <= upTo.step) post(each);
    for (const auto& each : history.passed)
        if (each.step <= upTo.step) post(each);
}

}  // namespace fw
