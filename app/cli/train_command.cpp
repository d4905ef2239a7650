// SPDX-License-Identifier: GPL-3.0-or-later
// `train`: turns options into a run configuration. The run itself is in train_run.
#include "cli/command.h"
#include "cli/train_run.h"
#include "paths.h"
#include "runs/fork.h"
#include "runs/run_library.h"

namespace fw::cli {

namespace {

struct Options {
    std::string preset = "ember", config, tokenizer, device = "auto", init, order, prompt, out, name, fork, recipe, mix;
    std::vector<std::string> sets, data;
    int64_t steps = 0, tokens = 0;
    double seconds = 0, valLoss = 0;
    std::optional<int64_t> seed;
    int threads = 0;
    bool keep = false, jsonl = false;
};

/// RUN@STEP
struct ForkPlace {
    std::filesystem::path run;
    int64_t step = 0;
};

ForkPlace forkPlace(const std::string& text) {
    const size_t at = text.rfind('@');
    check(at != text.npos && at > 0, ErrorKind::Usage, "--fork wants RUN@STEP, not '{}'.", text);
    return {RunLibrary().find(text.substr(0, at)), detail::parseInteger("--fork", std::string_view(text).substr(at + 1))};
}

/// Preset (or the run that is branched), then the file, then --set, then the options that have a name of their own.
RunConfig runConfig(const Options& o) {
    RunConfig config = o.fork.empty() ? loadPreset(resourceFolder() / "presets", o.preset) : readRunSettings(forkPlace(o.fork).run);
    if (!o.config.empty()) applyConfigFile(config, o.config);
    for (const std::string& assignment : o.sets) applySetting(config, assignment);
    if (!o.data.empty()) config.data.paths = o.data;
    if (!o.tokenizer.empty()) config.data.tokenizer = o.tokenizer;
    if (!o.recipe.empty()) config.data.recipe = o.recipe;
    if (!o.mix.empty()) config.data.mix = o.mix;
    if (!o.order.empty()) setField(config, "train.order", o.order);
    if (o.seed) setField(config, "train.seed", fmt::format("{}", *o.seed));
    if (o.steps > 0) setField(config, "train.steps", fmt::format("{}", o.steps));
    if (o.tokens > 0) {
        const int64_t perStep = static_cast<int64_t>(config.train.batchSize) * config.model.nCtx;
        setField(config, "train.steps", fmt::format("{}", (o.tokens + perStep - 1) / perStep));
    }
    if (o.seconds != 0) setField(config, "train.stop_seconds", fmt::format("{}", o.seconds));
    if (o.valLoss != 0) setField(config, "train.stop_val_loss", fmt::format("{}", o.valLoss));
    config.device = o.device;
    config.threads = o.threads;
    if (!o.init.empty()) config.initFrom = o.init;
    checkRunConfig(config);
    return config;
}

}  // namespace

Execute prepareTrain(CLI::App& app) {
    const CLI::Validator positive(
        [](std::string& text) { return text.find_first_not_of("0.eE+-") == text.npos || text.starts_with('-') ? "must be greater than 0" : ""; },
        "", "positive");
    auto o = std::make_shared<Options>();
    auto* preset = app.add_option("--preset", o->preset, "Model and recipe to start from")->capture_default_str();
    app.add_option("--config", o->config, "TOML file with settings over the preset");
    app.add_option("--set", o->sets, "One setting, key=value (may be repeated)")->allow_extra_args(false);
    app.add_option("--data", o->data, "File or folder of text (may be repeated); without it, the built-in world")->allow_extra_args(false);
    app.add_option("--recipe", o->recipe, "Mixture of the built-in world: balanced, prose, noisy30, cutoff:2010 ...");
    app.add_option("--mix", o->mix, "Shares by hand: genre=share,...; own=share mixes the text of --data in");
    app.add_option("--tokenizer", o->tokenizer, "char, bpe:N, or a tokenizer.json");
    auto* steps = app.add_option("--steps", o->steps, "Updates to make")->check(positive);
    auto* tokens = app.add_option("--tokens", o->tokens, "Tokens to train on")->check(positive);
    auto* seconds = app.add_option("--seconds", o->seconds, "Seconds of training; the schedule is fitted to them")->check(positive);
    steps->excludes(tokens)->excludes(seconds);
    tokens->excludes(seconds);
    app.add_option("--until-val-loss", o->valLoss, "Stop when the validation loss is this low")->check(positive);
    app.add_option("--seed", o->seed, "Seed of weights and batches");
    app.add_option("--device", o->device, "cpu, cuda, cuda-fp32, reference or auto")->capture_default_str();
    app.add_option("--threads", o->threads, "0: all cores")->capture_default_str();
    app.add_option("--init", o->init, "Start from the weights of this model folder");
    app.add_option("--order", o->order, "shuffled or sequential");
    app.add_option("--prompt", o->prompt, "Text that the samples go on from; without it, the beginning of a document");
    auto* out = app.add_option("--out", o->out, "Folder that the run is kept in: model, metrics, models of earlier steps, what resume needs");
    app.add_flag("--keep", o->keep, "Keep the run in the library (firstwords-cli runs)")->excludes(out);
    app.add_option("--name", o->name, "Name of the run in lists");
    app.add_option("--fork", o->fork, "RUN@STEP: begin as that run was at that step, and change exactly one thing")->excludes(preset);
    app.add_flag("--jsonl", o->jsonl, "Print every event as one JSON object per line");
    return [o](Streams& streams) {
        TrainRequest request;
        request.config = runConfig(*o);
        request.prompt = o->prompt;
        request.place = {o->out, o->keep ? defaultLibrary() : std::filesystem::path(), o->name};
        if (!o->fork.empty()) {
            const ForkPlace place = forkPlace(o->fork);
            request.fork = forkOrigin(place.run, place.step, request.config);
        }
        request.jsonl = o->jsonl;
        return train(request, streams);
    };
}

}  // namespace fw::cli
