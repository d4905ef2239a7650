// SPDX-License-Identifier: GPL-3.0-or-later
// `complete`: a base model goes on with a text. It completes documents; it does not answer.
#include <cmath>
#include <ostream>

#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "model/generate.h"

namespace fw::cli {

namespace {

struct Options {
    std::string model, prompt;
    SamplingConfig sampling;
    int samples = 1;
    int logprobs = 0;
    std::optional<int64_t> atStep;
    bool allowNonFinite = false, json = false;
};

std::string textOf(const Tokenizer& tokenizer, const std::vector<SampledToken>& tokens,
                   std::optional<TokenId> documentEnd) {
    std::string text;
    for (const SampledToken& token : tokens)
        if (token.id != documentEnd) text += tokenizer.bytes(token.id);
    return text;
}

/// ln p, or null for a probability that underflowed to zero.
Json logarithm(float probability) {
    return probability > 0 ? Json(std::log(static_cast<double>(probability))) : Json();
}

Json tokenJson(const Tokenizer& tokenizer, const SampledToken& token, int logprobs) {
    Json json = {{"id", token.id}, {"text", tokenizer.bytes(token.id)}, {"p", token.probability}};
    if (logprobs <= 0) return json;
    json["logprob"] = logarithm(token.probability);
    Json top = Json::array();
    for (const Candidate& c : token.alternatives)
        top.push_back({{"id", c.id}, {"text", tokenizer.bytes(c.id)}, {"logprob", logarithm(c.probability)}});
    json["top"] = top;
    return json;
}

Json completionJson(const Options& o, const LoadedModel& model, const Generator& generator) {
    Json samples = Json::array();
    for (int s = 0; s < generator.streams(); ++s) {
        const auto& written = generator.tokens(s);
        Json tokens = Json::array();
        for (const SampledToken& token : written) tokens.push_back(tokenJson(model.tokenizer(), token, o.logprobs));
        const bool ended = !written.empty() && written.back().id == model.documentEnd();
        samples.push_back({{"text", textOf(model.tokenizer(), written, model.documentEnd())},
                           {"finish", ended ? "document end" : "length"},
                           {"tokens", tokens}});
    }
    Json json = {{"prompt", o.prompt}, {"settings", fieldsToJson(o.sampling)}, {"samples", samples}};
    if (model.step()) json["step"] = *model.step();
    return json;
}

void printCompletions(const Options& o, const LoadedModel& model, const Generator& generator, std::ostream& out) {
    for (int s = 0; s < generator.streams(); ++s) {
        if (s > 0) out << "---\n";
        out << printable(o.prompt) << printable(textOf(model.tokenizer(), generator.tokens(s), model.documentEnd()))
            << '\n';
        if (o.logprobs <= 0) continue;
        for (const SampledToken& token : generator.tokens(s)) {
            out << fmt::format("{:>16} {:7.3f}", tokenText(model.tokenizer().bytes(token.id)),
                               std::log(token.probability));
            for (const Candidate& c : token.alternatives)
                out << fmt::format("  {} {:.3f}", tokenText(model.tokenizer().bytes(c.id)), std::log(c.probability));
            out << '\n';
        }
    }
}

int complete(const Options& o, Streams& streams) {
    checkFields(o.sampling);
    check(o.samples >= 1 && o.samples <= 10000, ErrorKind::Usage, "--samples: {} is outside 1 to 10000.", o.samples);
    check(o.logprobs >= 0 && o.logprobs <= 1000, ErrorKind::Usage, "--logprobs: {} is outside 0 to 1000.", o.logprobs);
    LoadedModel model(o.model, o.allowNonFinite, streams.err, o.atStep);
    if (o.samples > 1) model.prepare();
    Generator generator(model.backend(), model.gpt(), model.weights(), model.encodePrompt(o.prompt), o.samples,
                        o.sampling, model.documentEnd());
    generator.limitIds(model.tokenizer().vocabSize());
    generator.listAlternatives(o.logprobs);
    while (generator.next()) {
    }
    if (o.json)
        printJson(streams.out, completionJson(o, model, generator));
    else
        printCompletions(o, model, generator, streams.out);
    return 0;
}

}  // namespace

Execute prepareComplete(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("MODEL", o->model, "Run folder or model folder")->required();
    app.add_option("--prompt", o->prompt, "Text to go on from; empty: the beginning of a document")->required();
    app.add_option("--max-tokens", o->sampling.maxTokens, "Tokens to write at most")->capture_default_str();
    app.add_option("--temperature", o->sampling.temperature, "Below 1 surer, above 1 bolder, 0 greedy")
        ->capture_default_str();
    app.add_option("--top-k", o->sampling.topK, "Choose among the k likeliest; 0 is off")->capture_default_str();
    app.add_option("--top-p", o->sampling.topP, "Choose among the likeliest that reach p together; 1 is off")
        ->capture_default_str();
    app.add_option("--seed", o->sampling.seed, "Seed of the sampling noise")->capture_default_str();
    app.add_option("--samples", o->samples, "How many continuations")->capture_default_str();
    app.add_option("--logprobs", o->logprobs, "List the K likeliest tokens at every place, with ln p")
        ->capture_default_str();
    addAtStep(app, o->atStep);
    app.add_flag("--allow-nonfinite", o->allowNonFinite, "Use a model with NaN or infinite weights");
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) { return complete(*o, streams); };
}

}  // namespace fw::cli
