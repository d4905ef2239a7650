// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_json.h"

#include <algorithm>

#include "base/memory_use.h"
#include "data/ngram.h"

namespace fw {

using Json = nlohmann::ordered_json;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// What the tables of n-grams take for a while, as measured: characters have few different n-grams, the built-in world
/// repeats itself, other text cut into longer tokens needs the most.
int64_t ngramBytes(const RunInfo& info) {
    const int64_t perToken = info.tokenizer->vocabSize() <= 256 ? 1 : info.config.data.isWorld() ? 6 : 20;
    return perToken * std::min(info.trainTokens, kNgramTokens);
}

}  // namespace

/// What this process will have used at most: what it has now (the text, the state of the training), activations and copies of
/// the state from the first step on, and the tables of n-grams.
int64_t expectedPeakBytes(const RunInfo& info) {
    return std::max(peakMemoryBytes(), currentMemoryBytes() + info.memory.activations + info.memory.copies + ngramBytes(info));
}

namespace {

Json startJson(const RunInfo& info) {
    Json config = fieldsToJson(info.config);
    config["data.paths"] = info.config.data.paths;
    config["preset"] = info.config.preset;
    return {{"event", "start"},
            {"version", FW_VERSION},
            {"preset", info.config.preset},
            {"seed", info.config.train.seed},
            {"config", config},
            {"source", info.source},
            {"device", info.device},
            {"parameters", info.model.parameters},
            {"parameters_without_embeddings", info.model.nonEmbedding},
            {"train_flops_per_token", info.model.trainFlopsPerToken},
            {"vocab_size", info.tokenizer ? info.tokenizer->vocabSize() : 0},
            {"documents", info.documents},
            {"train_tokens", info.trainTokens},
            {"validation_tokens", info.validationTokens},
            {"bytes_per_token", info.bytesPerToken},
            {"uniform_loss", info.uniformLoss},
            {"training_bytes", info.memory.total()},
            {"expected_peak_memory_bytes", info.expectedPeakBytes}};
}

Json stepJson(const event::StepDone& e) {
    return {{"event", "step"},      {"step", e.step},          {"tokens", e.tokens},
            {"loss", e.loss},       {"lr", e.learningRate},    {"grad_norm", e.gradNorm},
            {"seconds", e.seconds}, {"tokens_per_s", e.tokensPerSecond}};
}

Json rungsJson(const event::RungsReady& e) {
    Json levels = Json::object();
    for (const Rung& rung : e.rungs) levels[rung.id] = rung.loss;
    return {{"event", "rungs"}, {"levels", levels}};
}

Json openedJson(const event::RunOpened& e) {
    return {{"event", "opened"},    {"folder", e.folder}, {"step", e.step},   {"planned", e.planned},
            {"seconds", e.seconds}, {"ended", e.ended},   {"read_only", e.readOnly}};
}

Json recoveredJson(const event::Recovered& e) {
    using Action = event::Recovered::Action;
    const char* action = e.action == Action::Skip ? "skip" : e.action == Action::RollBack ? "roll_back" : "stop";
    return {{"event", "recovery"}, {"step", e.step}, {"action", action}, {"to_step", e.toStep}, {"learning_rate", e.learningRate}};
}

Json doneJson(const event::Done& e) {
    Json json = {{"event", "done"}, {"reason", e.reason}, {"step", e.step}, {"tokens", e.tokens}, {"seconds", e.seconds}, {"loss", e.loss}};
    if (e.validationLoss >= 0) json["val_loss"] = e.validationLoss;
    if (!e.path.empty()) json["path"] = e.path;
    return json;
}

}  // namespace

Json eventJson(const Event& event) {
    return std::visit(
        Overloaded{
            [](const event::DataReady& e) { return startJson(*e.info); },
            [](const event::StepDone& e) { return stepJson(e); },
            [](const event::RungsReady& e) { return rungsJson(e); },
            [](const event::Evaluated& e) {
                return Json{{"event", "eval"}, {"step", e.step}, {"tokens", e.tokens}, {"seconds", e.seconds}, {"val_loss", e.loss}, {"whole", e.whole}};
            },
            [](const event::RungPassed& e) {
                return Json{{"event", "rung"}, {"id", e.id}, {"step", e.step}, {"tokens", e.tokens}, {"seconds", e.seconds}};
            },
            [](const event::Saved& e) { return Json{{"event", "snapshot"}, {"step", e.step}, {"path", e.path}}; },
            [](const event::SnapshotTaken& e) { return Json{{"event", "snapshot"}, {"step", e.step}, {"path", e.path}}; },
            [](const event::RunOpened& e) { return openedJson(e); },
            [](const event::Storage& e) { return Json{{"event", "storage"}, {"ok", e.ok}, {"step", e.step}, {"message", e.message}}; },
            [](const event::Recovered& e) { return recoveredJson(e); },
            [](const event::TroubleCaused& e) { return Json{{"event", "trouble"}, {"step", e.step}, {"kind", e.kind}}; },
            [](const event::Done& e) { return doneJson(e); },
            [](const event::Warned& e) { return Json{{"event", "warning"}, {"step", e.step}, {"message", e.message}}; },
            [](const event::Failed& e) { return Json{{"event", "failed"}, {"message", e.message}, {"exit_code", e.exitCode}}; },
            [](const auto&) { return Json(); },
        },
        event);
}

Json sampleJson(const event::Sampled& e, const Tokenizer& tokenizer) {
    std::string text;
    for (const SampledToken& token : e.tokens)
        if (!tokenizer.isSpecial(token.id)) text += tokenizer.bytes(token.id);
    return {{"event", "sample"}, {"step", e.age.step}, {"prompt", e.prompt}, {"text", text}};
}

std::string jsonLine(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace fw
