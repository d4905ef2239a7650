// SPDX-License-Identifier: GPL-3.0-or-later
// `score`: how well a model foresees a text: nats per token, bits per byte, perplexity. The text is read as training
// reads it: documents after the document token (where the model has one), in consecutive windows of the context length.
#include <cmath>
#include <ostream>

#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "data/corpus.h"
#include "train/trainer.h"

namespace fw::cli {

namespace {

struct Options {
    std::string model, file;
    std::optional<int64_t> atStep;
    bool perToken = false, allowNonFinite = false, json = false;
};

struct Score {
    std::vector<TokenId> ids;
    std::vector<float> losses;  ///< of ids[1], ids[2], ...
    int64_t bytes = 0;          ///< of text, without the document tokens
    double nats = 0;

    double perToken() const { return nats / static_cast<double>(losses.size()); }
    double bitsPerByte() const { return nats / std::log(2.0) / static_cast<double>(bytes); }
};

std::vector<TokenId> encodeDocuments(const LoadedModel& model, const Corpus& corpus) {
    std::vector<TokenId> ids;
    for (const Document& document : corpus.documents) {
        if (model.documentEnd()) ids.push_back(*model.documentEnd());
        const std::vector<TokenId> text = model.tokenizer().encodeOrdinary(document.text);
        ids.insert(ids.end(), text.begin(), text.end());
    }
    return ids;
}

Score measure(const LoadedModel& model, const std::string& file) {
    const Corpus corpus = loadTextCorpus({file});
    Score score;
    score.ids = encodeDocuments(model, corpus);
    check(score.ids.size() >= 2, ErrorKind::BadData, "{} has {} tokens; at least 2 are needed.", file, score.ids.size());
    score.bytes = corpus.bytes();
    if (!model.documentEnd()) score.bytes -= static_cast<int64_t>(model.tokenizer().bytes(score.ids[0]).size());
    Trainer trainer(model.backend(), model.gpt(), TrainConfig{}, model.hostWeights());
    score.losses = trainer.tokenLosses(score.ids);
    for (const float loss : score.losses) score.nats += static_cast<double>(loss);
    return score;
}

Json scoreJson(const Options& o, const LoadedModel& model, const Score& score) {
    Json json = {{"file", o.file},
                 {"tokens", score.losses.size()},
                 {"bytes", score.bytes},
                 {"nats", score.nats},
                 {"nats_per_token", score.perToken()},
                 {"bits_per_byte", score.bitsPerByte()},
                 {"perplexity", std::exp(score.perToken())},
                 {"context", model.gpt().config().nCtx}};
    if (model.step()) json["step"] = *model.step();
    if (!o.perToken) return json;
    Json list = Json::array();
    for (size_t i = 0; i < score.losses.size(); ++i)
        list.push_back({{"id", score.ids[i + 1]}, {"text", model.tokenizer().bytes(score.ids[i + 1])}, {"nats", score.losses[i]}});
    json["per_token"] = list;
    return json;
}

void printScore(const Options& o, const LoadedModel& model, const Score& score, std::ostream& out) {
    if (o.perToken)
        for (size_t i = 0; i < score.losses.size(); ++i)
            out << fmt::format("{:8.4f}  {}\n", score.losses[i], tokenText(model.tokenizer().bytes(score.ids[i + 1])));
    out << fmt::format("{:.4f} nats per token, {:.4f} bits per byte, perplexity {:.2f} ({} tokens, {} bytes, context {})\n",
                       score.perToken(), score.bitsPerByte(), std::exp(score.perToken()),
                       grouped(static_cast<int64_t>(score.losses.size())), grouped(score.bytes), model.gpt().config().nCtx);
}

}  // namespace

Execute prepareScore(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("MODEL", o->model, "Run folder or model folder")->required();
    app.add_option("--file", o->file, "Text file")->required();
    app.add_flag("--per-token", o->perToken, "List every token with its loss");
    addAtStep(app, o->atStep);
    app.add_flag("--allow-nonfinite", o->allowNonFinite, "Use a model with NaN or infinite weights");
    app.add_flag("--json", o->json, "Print one JSON document");
    return [o](Streams& streams) {
        const LoadedModel model(o->model, o->allowNonFinite, streams.err, o->atStep);
        const Score score = measure(model, o->file);
        if (o->json) printJson(streams.out, scoreJson(*o, model, score));
        else printScore(*o, model, score, streams.out);
        return 0;
    };
}

}  // namespace fw::cli
