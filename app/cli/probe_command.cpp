// SPDX-License-Identifier: GPL-3.0-or-later
// `probe`: the model's next-token distribution after a prompt.
#include <ostream>

#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "model/generate.h"

namespace fw::cli {

namespace {

struct Options {
    std::string model, prompt;
    int top = 10;
    std::optional<int64_t> atStep;
    bool allowNonFinite = false, json = false;
};

Json probeJson(const Options& o, const LoadedModel& model, const std::vector<TokenId>& ids, const Distribution& next) {
    Json list = Json::array();
    for (const Candidate& c : next.top)
        list.push_back({{"id", c.id}, {"text", model.tokenizer().bytes(c.id)}, {"p", c.probability}});
    Json json = {{"prompt", o.prompt}, {"ids", ids}, {"entropy", next.entropy}, {"next", list}};
    if (model.step()) json["step"] = *model.step();
    return json;
}

void printProbe(const LoadedModel& model, const std::vector<TokenId>& ids, const Distribution& next,
                std::ostream& out) {
    for (const TokenId id : ids) out << tokenText(model.tokenizer().bytes(id)) << ' ';
    out << fmt::format("\nentropy {:.3f} nats\n", next.entropy);
    for (const Candidate& c : next.top) {
        const auto bar = static_cast<size_t>(c.probability * 40 + 0.5f);
        out << fmt::format("{:>6}  {:20} {:6.2f} %  {}\n", c.id, tokenText(model.tokenizer().bytes(c.id)),
                           100 * c.probability, std::string(bar, '#'));
    }
}

int probe(const Options& o, Streams& streams) {
    check(o.top >= 1 && o.top <= 1000000, ErrorKind::Usage, "--top: {} is outside 1 to 1000000.", o.top);
    const LoadedModel model(o.model, o.allowNonFinite, streams.err, o.atStep);
    const std::vector<TokenId> ids = model.encodePrompt(o.prompt);
    const std::vector<float> logits = nextTokenLogits(model.backend(), model.gpt(), model.weights(), ids);
    const Distribution next = describeLogits(model.ofTokens(logits), SamplingConfig{}, o.top);
    if (o.json)
        printJson(streams.out, probeJson(o, model, ids, next));
    else
        printProbe(model, ids, next, streams.out);
    return 0;
}

}  // namespace

Execute prepareProbe(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("MODEL", o->model, "Run folder or model folder")->required();
    app.add_option("--prompt", o->prompt, "Text before the token asked for; empty: the beginning of a document")
        ->required();
    app.add_option("--top", o->top, "How many tokens to list")->capture_default_str();
    addAtStep(app, o->atStep);
    app.add_flag("--allow-nonfinite", o->allowNonFinite, "Use a model with NaN or infinite weights");
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) { return probe(*o, streams); };
}

}  // namespace fw::cli
