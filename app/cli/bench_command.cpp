// SPDX-License-Identifier: GPL-3.0-or-later
// `bench`: how fast this machine trains a preset, beside the fastest matrix product measured in the same run. Random
// token ids stand in for text: the time of a step does not depend on what is learned.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ostream>
#include <thread>

#include "backends.h"
#include "base/rng.h"
#include "cli/command.h"
#include "cli/support.h"
#include "model/describe.h"
#include "model/init.h"
#include "paths.h"
#include "train/schedule.h"
#include "train/trainer.h"
#include "train/run_config.h"

namespace fw::cli {

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    std::string preset = "ember", device = "auto";
    int threads = 0;
    double seconds = 5;
    bool json = false;
};

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// The vocabulary that training would have: bpe:N exactly, characters about a hundred.
int plannedVocabulary(const RunConfig& config) {
    const std::string& tokenizer = config.data.tokenizer;
    return tokenizer.starts_with("bpe:") ? static_cast<int>(detail::parseInteger("data.tokenizer", tokenizer.substr(4))) : 100;
}

Batch randomBatch(const RunConfig& config, Rng& rng) {
    Batch batch{.B = config.train.batchSize, .T = config.model.nCtx, .inputs = {}, .targets = {}};
    const auto vocabulary = static_cast<uint64_t>(config.model.vocabSize);
    for (int64_t i = 0; i < batch.B * batch.T; ++i) {
        batch.inputs.push_back(static_cast<int32_t>(rng.below(vocabulary)));
        batch.targets.push_back(static_cast<int32_t>(rng.below(vocabulary)));
    }
    return batch;
}

/// Median seconds of a step, over at least `seconds` and 5 steps, after 3 that do not count.
double measureStep(Trainer& trainer, const RunConfig& config, double seconds) {
    Rng rng(1);
    const Batch batch = randomBatch(config, rng);
    const double rate = learningRateAt(config.train, config.train.warmup, config.train.steps);
    for (int i = 0; i < 3; ++i) trainer.step(batch, rate);
    std::vector<double> times;
    for (const auto start = Clock::now(); secondsSince(start) < seconds || times.size() < 5;) {
        const auto begin = Clock::now();
        trainer.step(batch, rate);
        times.push_back(secondsSince(begin));
    }
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

/// FLOP/s of 512 x 512 x 512 products (the device's own linear operation), one per thread at a time; the best of several.
double measureMatrixProduct(Backend& backend, int threads) {
    constexpr int64_t kSize = 512, kRepeats = 8, kRounds = 6;
    const int64_t numbers = kSize * kSize;
    const Buffer memory(backend, 3 * numbers * threads);
    std::vector<float> values(static_cast<size_t>(numbers));
    Rng rng(2);
    for (float& value : values) value = static_cast<float>(rng.uniform() - 0.5);
    for (int i = 0; i < 3 * threads; ++i) backend.copyFromHost(memory.data() + i * numbers, values);
    double best = 0;
    for (int64_t round = 0; round < kRounds; ++round) {
        const auto start = Clock::now();
        backend.parallel(threads, [&](int task) {
            float* base = memory.data() + 3 * numbers * task;
            const Shape square{kSize, kSize};
            for (int64_t i = 0; i < kRepeats; ++i)
                backend.linearForward({base, square}, {base + numbers, square}, {base + 2 * numbers, square}, {}, {});
        });
        const double flops = 2.0 * kSize * kSize * kSize * static_cast<double>(kRepeats * threads);
        best = std::max(best, flops / secondsSince(start));
    }
    return best;
}

int64_t peakMemoryBytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<int64_t>(usage.ru_maxrss) * 1024;
}

Json bench(const Options& o, Streams& streams) {
    RunConfig config = loadPreset(resourceFolder() / "presets", o.preset);
    config.device = o.device;
    config.threads = o.threads;
    config.model.vocabSize = plannedVocabulary(config);
    checkRunConfig(config);
    const BackendRegistry registry = makeBackendRegistry();
    const BackendRow& row = registry.pick(config.device);
    const auto backend = row.create(config.threads);
    const int threads = config.threads > 0 ? config.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    streams.err << fmt::format("{} on {} ({}), about {:.0f} s ...\n", o.preset, row.title, row.reason, o.seconds + 2);
    const Gpt gpt(config.model);
    Trainer trainer(*backend, gpt, config.train, initialWeights(config.model, config.train.seed));
    const double seconds = measureStep(trainer, config, o.seconds);
    const double sgemm = measureMatrixProduct(*backend, row.id == "reference" ? 1 : threads);
    const ModelSummary model = describeModel(config.model);
    const double tokensPerSecond = static_cast<double>(config.train.batchSize) * config.model.nCtx / seconds;
    const double flops = tokensPerSecond * model.trainFlopsPerToken;
    return {{"preset", o.preset},
            {"device", row.id},
            {"device_description", row.reason},
            {"threads", threads},
            {"parameters", model.parameters},
            {"tokens_per_step", config.train.batchSize * config.model.nCtx},
            {"tokens_per_s", tokensPerSecond},
            {"ms_per_step", 1000 * seconds},
            {"model_gflops", flops / 1e9},
            {"sgemm_gflops", sgemm / 1e9},
            {"ratio", flops / sgemm},
            {"training_bytes", trainer.memoryBytes()},
            {"peak_memory_bytes", peakMemoryBytes()}};
}

void printBench(const Json& json, std::ostream& out) {
    const auto number = [&](const char* key) { return json[key].get<double>(); };
    out << fmt::format("{:.0f} tokens/s, {:.2f} ms per step of {} tokens\n", number("tokens_per_s"), number("ms_per_step"),
                       grouped(json["tokens_per_step"].get<int64_t>()));
    out << fmt::format("{:.1f} GFLOP/s of the model, {:.1f} GFLOP/s in a 512 x 512 matrix product: {:.0f} %\n", number("model_gflops"),
                       number("sgemm_gflops"), 100 * number("ratio"));
    out << fmt::format("{} held for training, {} at most in use\n", bytesText(number("training_bytes")),
                       bytesText(number("peak_memory_bytes")));
}

}  // namespace

Execute prepareBench(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("--preset", o->preset, "Which model and recipe")->capture_default_str();
    app.add_option("--device", o->device, "cpu, cuda, reference or auto")->capture_default_str();
    app.add_option("--threads", o->threads, "0: all cores")->capture_default_str();
    app.add_option("--seconds", o->seconds, "How long to measure")->capture_default_str()->check(CLI::Range(0.0, 3600.0));
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) {
        const Json json = bench(*o, streams);
        if (o->json) printJson(streams.out, json);
        else printBench(json, streams.out);
        return 0;
    };
}

}  // namespace fw::cli
