// SPDX-License-Identifier: GPL-3.0-or-later
// `evaluate`: runs the evaluation sets E1 to E20 on a model. Which text the model has read is taken from its run folder.
#include <chrono>
#include <fstream>
#include <ostream>

#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "eval/eval_context.h"
#include "paths.h"
#include "world/training_text.h"

namespace fw::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string model;
    std::vector<std::string> sets, data;
    double megabytes = 0;
    uint64_t seed = 1;
    int samples = 20;
    bool list = false, allowNonFinite = false, json = false;
};

/// The configuration that the run of this model noted, as far as it is about text; the default where there is none.
DataConfig dataOfRun(const std::string& model) {
    DataConfig data;
    for (fs::path folder = fs::absolute(model).lexically_normal(); folder.has_relative_path(); folder = folder.parent_path()) {
        std::ifstream file(folder / "metrics.jsonl");
        std::string line;
        if (!file || !std::getline(file, line)) continue;
        const Json start = Json::parse(line, nullptr, false);
        if (!start.is_object() || !start.contains("config")) break;
        const std::vector<std::string> known = fieldKeys(data);
        for (const auto& [key, value] : start["config"].items()) {
            if (std::find(known.begin(), known.end(), key) != known.end()) setField(data, key, value.is_string() ? value.get<std::string>() : value.dump());
            else if (key == "data.paths") data.paths = value.get<std::vector<std::string>>();
        }
        break;
    }
    return data;
}

DataConfig trainingData(const Options& o) {
    DataConfig data = dataOfRun(o.model);
    if (!o.data.empty()) data.paths = o.data;
    if (o.megabytes > 0) setField(data, "data.world_mb", fmt::format("{}", o.megabytes));
    return data;
}

struct Outcome {
    const EvalSet* set = nullptr;
    EvalReport report;
    std::string unavailable;  ///< why it did not run
    double seconds = 0;
};

Outcome runSet(const EvalSet& set, EvalContext& context) {
    Outcome outcome;
    outcome.set = &set;
    const auto start = std::chrono::steady_clock::now();
    try {
        outcome.report = set.run(context);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Unavailable && error.kind() != ErrorKind::BadData) throw;
        outcome.unavailable = error.what();
    }
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

Json outcomeJson(const Outcome& o) {
    Json json = {{"id", o.set->id}, {"title", o.set->title}, {"measures", o.set->measures}};
    if (!o.unavailable.empty()) {
        json["unavailable"] = o.unavailable;
        return json;
    }
    Json metrics = Json::object(), meanings = Json::object();
    for (const EvalMetric& metric : o.report.metrics) {
        metrics[metric.key] = metric.value;
        meanings[metric.key] = metric.meaning;
    }
    json.update({{"cases", o.report.cases}, {"seconds", o.seconds}, {"metrics", metrics}, {"meanings", meanings},
                 {"notes", o.report.notes}, {"examples", o.report.examples}});
    return json;
}

void printOutcome(const Outcome& o, std::ostream& out) {
    out << fmt::format("\n{}  {}: {}\n", o.set->id, o.set->title, o.set->measures);
    if (!o.unavailable.empty()) {
        out << fmt::format("    not run: {}\n", printable(o.unavailable));
        return;
    }
    out << fmt::format("    {} cases, {:.1f} s\n", grouped(o.report.cases), o.seconds);
    for (const EvalMetric& metric : o.report.metrics) out << fmt::format("    {:<26} {:>9.3f}   {}\n", metric.key, metric.value, metric.meaning);
    for (const std::string& note : o.report.notes) out << "    " << note << '\n';
    for (const std::string& example : o.report.examples) out << "      " << tokenText(example) << '\n';
}

int listSets(const Options& o, Streams& streams) {
    Json sets = Json::array();
    for (const EvalSet& set : evalSets()) {
        if (o.json) sets.push_back({{"id", set.id}, {"title", set.title}, {"measures", set.measures}});
        else streams.out << fmt::format("{:4} {:16} {}\n", set.id, set.title, set.measures);
    }
    if (o.json) printJson(streams.out, {{"sets", sets}});
    return 0;
}

int evaluate(const Options& o, Streams& streams) {
    if (o.list) return listSets(o, streams);
    check(!o.model.empty(), ErrorKind::Usage, "evaluate needs a MODEL; --list shows the sets.");
    check(o.samples >= 1 && o.samples <= 1000, ErrorKind::Usage, "--samples: {} is outside 1 to 1000.", o.samples);
    std::vector<const EvalSet*> sets;
    for (const std::string& id : o.sets) sets.push_back(&evalSet(id));
    for (const EvalSet& set : evalSets())
        if (o.sets.empty()) sets.push_back(&set);
    const DataConfig data = trainingData(o);
    LoadedModel model(o.model, o.allowNonFinite, streams.err);
    model.prepare();
    const auto status = [&](std::string_view what) {
        if (streams.errIsTerminal) streams.err << what << "...\n";
    };
    EvalContext context({.model = {model.backend(), model.gpt(), model.weights(), model.tokenizer()},
                         .worldFolder = resourceFolder() / "world",
                         .trainingText = [&] { return withoutHeldOut(makeTrainingText(data, resourceFolder(), {}, 0, cacheFolder())); },
                         .seed = o.seed,
                         .samples = o.samples,
                         .status = status});
    Json json = Json::array();
    bool any = false;
    std::string why;
    for (const EvalSet* set : sets) {
        if (streams.errIsTerminal) streams.err << set->id << ' ' << set->title << '\n';
        const Outcome outcome = runSet(*set, context);
        any = any || outcome.unavailable.empty();
        why = outcome.unavailable;
        if (o.json) json.push_back(outcomeJson(outcome));
        else if (outcome.unavailable.empty() || sets.size() > 1) printOutcome(outcome, streams.out);
    }
    check(any, ErrorKind::Unavailable, "{}", sets.size() == 1 ? why : "None of these sets can be run: " + why);
    if (o.json) printJson(streams.out, {{"model", o.model}, {"seed", o.seed}, {"samples", o.samples}, {"sets", json}});
    return 0;
}

}  // namespace

Execute prepareEvaluate(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("MODEL", o->model, "Run folder or model folder");
    app.add_option("--set", o->sets, "Only this set, for example E3 (may be repeated)");
    app.add_flag("--list", o->list, "List the sets");
    app.add_option("--samples", o->samples, "Samples per prompt, where samples are drawn")->capture_default_str();
    app.add_option("--seed", o->seed, "Seed of cases and samples")->capture_default_str();
    app.add_option("--data", o->data, "The text the model has read, if its run folder does not tell (may be repeated)");
    app.add_option("--size", o->megabytes, "Megabytes of the built-in world it has read, if its run folder does not tell");
    app.add_flag("--allow-nonfinite", o->allowNonFinite, "Use a model with NaN or infinite weights");
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) { return evaluate(*o, streams); };
}

}  // namespace fw::cli
