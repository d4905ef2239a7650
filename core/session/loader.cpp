// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/loader.h"

#include <cmath>

#include "base/error.h"
#include "data/ngram.h"
#include "io/model_folder.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"
#include "world/training_text.h"

namespace fw {

namespace {
constexpr int64_t kTokenizerBytes = 4'000'000;      // BPE learns its merges from this much text
constexpr int64_t kWorldSampleBytes = 2'000'000;    // of the built-in world before the first model is shown

std::vector<std::string> notesOn(const LoadReport& report) {
    std::vector<std::string> notes;
    if (report.invalidUtf8Bytes > 0)
        notes.push_back(fmt::format("{} bytes are not valid UTF-8; they are kept and trained on as bytes.", report.invalidUtf8Bytes));
    if (!report.skipped.empty())
        notes.push_back(fmt::format("{} of the files were left out, the first because: {}.", report.skipped.size(), report.skipped.front()));
    return notes;
}
}  // namespace

Loader::Loader(RunConfig config, std::filesystem::path resources, std::filesystem::path cache, Callbacks callbacks,
               std::shared_ptr<const Tokenizer> known)
    : m_config(std::move(config)), m_resources(std::move(resources)), m_cache(std::move(cache)), m_callbacks(std::move(callbacks)), m_known(std::move(known)),
      m_thread([this](std::stop_token stop) { run(std::move(stop)); }) {}

void Loader::run(std::stop_token stop) {
    try {
        const Corpus sample = loadCorpus(stop, true);
        LoadedTokenizer first;
        if (m_known) {
            first = {m_known, {}, {}, sample.title};
        } else if (!m_config.initFrom.empty()) {
            ModelFolder folder = readModelFolder(m_config.initFrom);
            first = {folder.tokenizer, folder.config, std::move(folder.weights), sample.title};
        } else {
            first = {makeTokenizer(sample, stop), {}, {}, sample.title};
        }
        if (stop.stop_requested()) return;
        const auto tokenizer = first.tokenizer;
        const int context = first.modelShape ? first.modelShape->nCtx : m_config.model.nCtx;
        m_callbacks.tokenizer(std::move(first));
        const Corpus corpus = m_config.data.readsWorld() ? loadCorpus(stop, false) : sample;
        auto data = std::make_shared<const TokenData>(
            encodeCorpus(corpus, *tokenizer, m_config.data.validation, context, progress("encoding", stop)));
        if (stop.stop_requested()) return;
        std::vector<std::string> notes = notesOn(corpus.report);
        if (!m_config.data.readsWorld() && (m_config.data.recipe != DataConfig().recipe || !m_config.data.mix.empty()))
            notes.push_back("The recipe describes Merrow, but this run reads only the text that was named. To read both, give that text a share: data.mix = own=50.");
        m_callbacks.data({data, static_cast<double>(data->bytes) / static_cast<double>(data->tokens()), std::move(notes)});
        const auto rungs = computeRungs(*data, tokenizer->vocabSize(), stop);
        if (!stop.stop_requested()) m_callbacks.rungs(rungs);
    } catch (const Error& error) {
        if (!stop.stop_requested()) m_callbacks.failed(error.what(), error.exitCode());
    } catch (const std::exception& error) {
        if (!stop.stop_requested()) m_callbacks.failed(error.what(), static_cast<int>(ErrorKind::Internal));
    }
}

std::function<bool(double)> Loader::progress(std::string what, std::stop_token stop) const {
    return [this, what = std::move(what), stop = std::move(stop)](double fraction) {
        if (stop.stop_requested()) return false;
        m_callbacks.progress(what, fraction);
        return true;
    };
}

Corpus Loader::loadCorpus(std::stop_token stop, bool sampleOnly) {
    if (!m_config.data.isWorld()) m_callbacks.progress("reading the text", 0);
    return makeTrainingText(m_config.data, m_resources,
                            progress(sampleOnly ? "making the first pages of Merrow" : "making the rest of Merrow", stop),
                            sampleOnly ? kWorldSampleBytes : 0, m_cache);
}

std::shared_ptr<const Tokenizer> Loader::makeTokenizer(const Corpus& sample, std::stop_token stop) {
    const std::string& wanted = m_config.data.tokenizer;
    if (wanted == "char") {
        std::string all;
        for (const Document& document : sample.documents) all += document.text;
        return trainCharTokenizer(all);
    }
    if (!wanted.starts_with("bpe:")) return readTokenizer(wanted);
    const int vocabSize = static_cast<int>(detail::parseInteger("data.tokenizer", std::string_view(wanted).substr(4)));
    std::vector<std::string_view> texts;
    int64_t bytes = 0;
    for (const Document& document : sample.documents) {
        if (bytes >= kTokenizerBytes) break;
        texts.emplace_back(std::string_view(document.text).substr(0, static_cast<size_t>(kTokenizerBytes - bytes)));
        bytes += static_cast<int64_t>(document.text.size());
    }
    const auto report = progress("learning tokens", stop);
    return trainBpe(texts, vocabSize, defaultSpecialTokens(), [&](const BpeMerge&, int index, int planned) {
        return index % 16 != 0 || report(static_cast<double>(index) / static_cast<double>(std::max(planned, 1)));
    });
}

std::vector<Rung> Loader::computeRungs(const TokenData& data, int vocabSize, std::stop_token stop) {
    const std::span<const TokenId> train(data.train.data(), std::min(data.train.size(), static_cast<size_t>(kNgramTokens)));
    const NgramRungs n = computeNgramRungs(train, data.validation, vocabSize, progress("counting what follows what", stop));
    std::vector<Rung> rungs{{"uniform", n.uniform}, {"unigram", n.unigram}, {"bigram", n.bigram}, {"trigram", n.trigram}};
    if (data.floor >= 0) rungs.push_back({"floor", data.floor});
    return rungs;
}

}  // namespace fw
