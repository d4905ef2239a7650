// SPDX-License-Identifier: GPL-3.0-or-later
// `bench`: how fast this machine trains a preset, beside the fastest matrix product measured in the same run, how fast
// a model of that shape writes, and how fast the step cursor moves through a kept run of it.
#include <algorithm>
#include <cmath>
#include <ostream>
#include <thread>

#include "backends.h"
#include "base/memory_use.h"
#include "cli/bench_cursor.h"
#include "cli/bench_generation.h"
#include "cli/bench_training.h"
#include "cli/command.h"
#include "cli/support.h"
#include "model/describe.h"
#include "paths.h"

namespace fw::cli {

namespace {

struct Options {
    std::string preset = "ember", device = "auto", measure = "all";
    std::vector<std::string> settings;
    int vocabulary = 0, threads = 0;
    double seconds = 8;
    bool json = false;
};

/// The vocabulary that training would have: bpe:N exactly, characters about a hundred.
int plannedVocabulary(const RunConfig& config) {
    const std::string& tokenizer = config.data.tokenizer;
    return tokenizer.starts_with("bpe:") ? static_cast<int>(detail::parseInteger("data.tokenizer", tokenizer.substr(4))) : 100;
}

RunConfig benchConfig(const Options& o) {
    RunConfig config = loadPreset(resourceFolder() / "presets", o.preset);
    for (const std::string& setting : o.settings) applySetting(config, setting);
    config.device = o.device;
    config.threads = o.threads;
    config.model.vocabSize = o.vocabulary > 0 ? o.vocabulary : plannedVocabulary(config);
    checkRunConfig(config);
    return config;
}

Json spreadJson(const Spread& s, double unit) { return {{"low", s.low / unit}, {"median", s.median / unit}, {"high", s.high / unit}}; }

/// Milliseconds of one step, by kind of operation. Forward and backward are added up over the threads, so they are divided
/// by how many worked at once.
Json timeSplit(const StepTimes& times) {
    Json split = Json::array();
    double sum = 0;
    for (const OpTimes::Entry& e : times.operations.entries()) sum += e.forward + e.backward;
    const double atOnce = times.forwardBackward > 0 ? sum / times.forwardBackward : 1;
    for (const OpTimes::Entry& e : times.operations.entries())
        split.push_back({{"operation", e.name}, {"forward_ms", 1000 * e.forward / atOnce}, {"backward_ms", 1000 * e.backward / atOnce}});
    split.push_back({{"operation", "sum_of_gradients"}, {"ms", 1000 * times.sumOfGradients}});
    split.push_back({{"operation", "update"}, {"ms", 1000 * times.update}});
    split.push_back({{"operation", "prepare_weights"}, {"ms", 1000 * times.prepare}});
    return split;
}

Json trainingJson(const Options& o, const RunConfig& config, Backend& backend) {
    const TrainingBench b = benchTraining(backend, config, o.seconds);
    Json sgemm = Json::object();
    for (const TrainingBench::Library& library : b.sgemm) sgemm[library.name] = spreadJson(library.flops, 1e9);
    return {{"tokens_per_step", config.train.batchSize * config.model.nCtx},
            {"tokens_per_s", b.tokensPerSecond},
            {"ms_per_step", 1000 * b.secondsPerStep.median},
            {"ms_per_step_spread", spreadJson(b.secondsPerStep, 1e-3)},
            {"model_gflops", b.modelFlops / 1e9},
            {"sgemm_gflops", b.sgemm[b.best].flops.median / 1e9},
            {"sgemm_fastest", b.sgemm[b.best].name},
            {"sgemm", sgemm},
            {"ratio", b.ratio.median},
            {"ratio_spread", spreadJson(b.ratio, 1)},
            {"time_split", timeSplit(b.times)},
            {"training_bytes", b.trainingBytes},
            {"expected_training_bytes", b.expectedBytes}};
}

Json generationJson(const RunConfig& config, const Backend& backend) {
    const GenerationBench b = benchGeneration(backend, config.model);
    return {{"tokens", b.tokens},
            {"single_tokens_per_s", b.single},
            {"streams", b.streams},
            {"batched_tokens_per_s", b.batched},
            {"batched_over_single", b.batched / b.single}};
}

constexpr int kVisitedSteps = 9;

Json cursorJson(const BackendRegistry& registry, const RunConfig& config) {
    const CursorBench b = benchCursor(registry, config, kVisitedSteps);
    const auto times = [](const CursorTimes& t) { return Json{{"disk_ms", spreadJson(t.disk, 1e-3)}, {"memory_ms", spreadJson(t.memory, 1e-3)}}; };
    return {{"visits", b.visits}, {"training", times(b.training)}, {"paused", times(b.paused)}};
}

Json bench(const Options& o, Streams& streams) {
    const RunConfig config = benchConfig(o);
    const BackendRegistry registry = makeBackendRegistry();
    const BackendRow& row = registry.pick(config.device);
    const auto backend = row.create(config.threads);
    streams.err << fmt::format("{} on {} ({}) ...\n", o.preset, row.title, row.reason);
    Json json = {{"preset", o.preset},
                 {"settings", o.settings},
                 {"device", row.id},
                 {"device_description", row.reason},
                 {"threads", backend->workers()},
                 {"parameters", describeModel(config.model).parameters},
                 {"vocabulary", config.model.vocabSize}};
    const auto measures = [&](std::string_view what) { return o.measure == "all" || o.measure == what; };
    if (measures("training")) json.update(trainingJson(o, config, *backend));
    if (measures("generation")) json["generation"] = generationJson(config, *backend);
    if (o.measure == "cursor") json["cursor"] = cursorJson(registry, config);  // trains for half a minute: only when asked for
    json["peak_memory_bytes"] = peakMemoryBytes();
    return json;
}

void printTraining(const Json& json, std::ostream& out) {
    const auto number = [&](const char* key) { return json[key].get<double>(); };
    out << fmt::format("{:.0f} tokens/s, {:.2f} ms per step of {} tokens (half of the steps within {:.2f} to {:.2f})\n", number("tokens_per_s"),
                       number("ms_per_step"), grouped(json["tokens_per_step"].get<int64_t>()), json["ms_per_step_spread"]["low"].get<double>(),
                       json["ms_per_step_spread"]["high"].get<double>());
    out << fmt::format("{:.1f} GFLOP/s of the model; matrix products of the same shapes:", number("model_gflops"));
    for (const auto& [name, flops] : json["sgemm"].items()) out << fmt::format(" {} {:.1f}", name, flops["median"].get<double>());
    out << fmt::format(" GFLOP/s\n{:.1f} % of the fastest of these ({:.1f} to {:.1f} % in half of the rounds)\n", 100 * number("ratio"),
                       100 * json["ratio_spread"]["low"].get<double>(), 100 * json["ratio_spread"]["high"].get<double>());
    for (const Json& part : json["time_split"]) {
        const double forward = part.value("forward_ms", 0.0), backward = part.value("backward_ms", 0.0), all = part.value("ms", forward + backward);
        out << fmt::format("  {:18} {:7.2f} ms  {:4.1f} %", part["operation"].get<std::string>(), all, 100 * all / number("ms_per_step"));
        if (forward + backward > 0) out << fmt::format("   forward {:.2f}, backward {:.2f}", forward, backward);
        out << "\n";
    }
    out << fmt::format("{} held for training\n", bytesText(number("training_bytes")));
}

void printCursor(const Json& cursor, std::ostream& out) {
    for (const char* state : {"training", "paused"})
        for (const char* source : {"disk", "memory"}) {
            const Json& ms = cursor[state][std::string(source) + "_ms"];
            out << fmt::format("step cursor, {}, model from {}: {:.1f} ms from the order to the bars (half of {} visits within {:.1f} to {:.1f})\n",
                               state, source, ms["median"].get<double>(), cursor["visits"].get<int>(), ms["low"].get<double>(),
                               ms["high"].get<double>());
        }
}

void printBench(const Json& json, std::ostream& out) {
    if (json.contains("ms_per_step")) printTraining(json, out);
    if (json.contains("generation")) {
        const Json& g = json["generation"];
        out << fmt::format("writing: {:.0f} tokens/s in one stream, {:.0f} in {} at once ({:.1f} times)\n", g["single_tokens_per_s"].get<double>(),
                           g["batched_tokens_per_s"].get<double>(), g["streams"].get<int>(), g["batched_over_single"].get<double>());
    }
    if (json.contains("cursor")) printCursor(json["cursor"], out);
    out << fmt::format("{} of memory at most in use\n", bytesText(json["peak_memory_bytes"].get<double>()));
}

}  // namespace

Execute prepareBench(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("--preset", o->preset, "Which model and recipe")->capture_default_str();
    app.add_option("--set", o->settings, "Change one setting, key=value; may be repeated")->allow_extra_args(false);
    app.add_option("--vocab", o->vocabulary, "Size of the vocabulary; 0: what the preset's tokenizer has")->check(CLI::Range(0, 1 << 20));
    app.add_option("--measure", o->measure, "training, generation, all of these, or cursor")->check(CLI::IsMember({"training", "generation", "all", "cursor"}))->capture_default_str();
    app.add_option("--device", o->device, "cpu, cuda, cuda-fp32, reference or auto")->capture_default_str();
    app.add_option("--threads", o->threads, "0: all cores")->capture_default_str();
    app.add_option("--seconds", o->seconds, "How long to measure training")->capture_default_str()->check(CLI::Range(0.0, 3600.0));
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) {
        const Json json = bench(*o, streams);
        if (o->json) printJson(streams.out, json);
        else printBench(json, streams.out);
        return 0;
    };
}

}  // namespace fw::cli
