// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/run_history.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "runs/run_paths.h"

namespace fw {

namespace {

using Json = nlohmann::json;

/// Forgets what a list has from `step` on: it is told again.
template <class T>
void cut(std::vector<T>& list, int64_t step) {
    while (!list.empty() && list.back().step >= step) list.pop_back();
}

event::Recovered::Action actionNamed(const std::string& word) {
    using Action = event::Recovered::Action;
    return word == "skip" ? Action::Skip : word == "roll_back" ? Action::RollBack : Action::Stop;
}

void takeTrouble(RunHistory& h, const std::string& kind, int64_t step, const Json& e) {
    if (kind == "recovery")
        h.recovered.push_back({actionNamed(e.value("action", "")), step, e.value("to_step", step), e.value("learning_rate", 0.0)});
    else if (kind == "storage") h.storage.push_back({e.value("ok", false), step, e.value("message", ""), 0, true});
    else if (kind == "trouble") h.troubles.push_back({e.value("kind", ""), step});
}

void takeStart(PastStart& start, const Json& e) {
    start = {e.value("version", ""), e.value("source", ""), e.value("device", ""), e.value("parameters", int64_t{0}), e.value("vocab_size", int64_t{0}),
             e.value("documents", int64_t{0}), e.value("train_tokens", int64_t{0}), e.value("validation_tokens", int64_t{0}), e.value("uniform_loss", 0.0)};
}

void take(RunHistory& h, const Json& e) {
    const std::string kind = e.value("event", "");
    const auto step = e.value("step", int64_t{0}), tokens = e.value("tokens", int64_t{0});
    const double seconds = e.value("seconds", 0.0);
    if (kind == "step") {
        cut(h.steps, step);
        h.steps.push_back({step, tokens, e.value("loss", 0.0), e.value("lr", 0.0), e.value("grad_norm", 0.0), seconds, e.value("tokens_per_s", 0.0)});
    } else if (kind == "eval") {
        cut(h.evaluations, step + 1);
        h.evaluations.push_back({step, tokens, seconds, e.value("val_loss", 0.0), e.value("whole", false)});
    } else if (kind == "rung") h.passed.push_back({e.value("id", ""), step, tokens, seconds});
    else if (kind == "rungs") {
        h.rungs.clear();
        for (const auto& [id, loss] : e.at("levels").items()) h.rungs.push_back({id, loss.get<double>()});
    } else if (kind == "sample") h.samples.push_back({step, e.value("prompt", ""), e.value("text", "")});
    else if (kind == "start") takeStart(h.start, e);
    else if (kind == "fork")
        h.forks.push_back({e.value("run", ""), {}, step, e.value("key", ""), e.value("from", ""), e.value("to", ""), e.value("exact", true)});
    else takeTrouble(h, kind, step, e);
}

}  // namespace

RunHistory readRunHistory(const std::filesystem::path& run) {
    RunHistory history;
    readRunHistory(run, 0, history);
    return history;
}

int64_t readRunHistory(const std::filesystem::path& run, int64_t from, RunHistory& history) {
    std::ifstream file(run_paths::metrics(run), std::ios::binary);
    file.seekg(from);
    for (std::string line; std::getline(file, line) && !file.eof();) {
        from += static_cast<int64_t>(line.size()) + 1;
        try {
            take(history, Json::parse(line));
        } catch (const Json::exception&) {
            continue;
        }
    }
    return from;
}

void tellHistory(const std::filesystem::path& run, const Progress& upTo, const std::function<void(Event)>& post) {
    const RunHistory history = readRunHistory(run);
    const auto tell = [&](const auto& events) {
        for (const auto& each : events)
            if (each.step <= upTo.step) post(each);
    };
    tell(history.steps);
    tell(history.evaluations);
    tell(history.passed);
    tell(history.troubles);
    tell(history.recovered);
    tell(history.storage);
}

}  // namespace fw
