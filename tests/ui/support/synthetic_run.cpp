// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/synthetic_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "backend/reference/reference_backend.h"
#include "base/error.h"
#include "inspect/token_classes.h"
#include "model/init.h"

namespace fw::test {

namespace {

constexpr int kMostCandidates = 30;  // the vocabulary is small

constexpr std::array kWords{" the", " ferry", " left", " Tarn", " before", " fog", " came", " in", ",", " and", " bell",
                            " was", " rung", " twice", ".", " Paris", " Oslo", " Rome", " capital", " of", " France",
                            " is", "The", " island", " to", " a", " harbour", " she", " said", "\n", " Merrow", " it",
                            " where", " What", "?", " sea", " lamp", " keeper", " went", " home", "The ferry"};
constexpr double kTokensPerStep = 2048;
constexpr const char* kPage =
    "The ferry left Tarn before the fog came in, and the bell was rung twice. She said the lamp keeper went home. What is the capital of France? "
    "The capital of France is Paris.";

double lossAt(int64_t step) {
    const double x = static_cast<double>(step);
    return 2.05 + 2.4 * std::exp(-x / 12) + 1.5 * std::exp(-x / 60) + 0.95 * std::exp(-x / 500);
}

double noiseAt(int64_t step) { return (Rng(static_cast<uint64_t>(step)).uniform() - 0.5) * 0.35; }

}  // namespace

WordTokenizer::WordTokenizer() : m_bytes{std::string(kDocumentToken)} {
    for (const char* word : kWords) m_bytes.emplace_back(word);
    for (int byte = 0; byte < 256; ++byte) m_bytes.emplace_back(1, static_cast<char>(byte));
}

std::vector<TokenId> WordTokenizer::encode(std::string_view text) const {
    std::vector<TokenId> ids;
    while (!text.empty()) {
        size_t best = 0, length = 0;
        for (size_t i = 0; i < m_bytes.size(); ++i)
            if (m_bytes[i].size() > length && text.starts_with(m_bytes[i])) {
                best = i;
                length = m_bytes[i].size();
            }
        ids.push_back(static_cast<TokenId>(best));
        text.remove_prefix(length);
    }
    return ids;
}

std::optional<TokenId> WordTokenizer::specialId(std::string_view name) const {
    return name == kDocumentToken ? std::optional<TokenId>(0) : std::nullopt;
}

nlohmann::ordered_json WordTokenizer::toJson() const { return {}; }

SyntheticRun::SyntheticRun() : m_tokenizer(std::make_shared<WordTokenizer>()) {
    m_rungs = {{"uniform", std::log(1024.0)}, {"unigram", 5.72}, {"bigram", 3.41}, {"trigram", 2.88}, {"floor", 1.74}};
}

std::vector<PresetChoice> SyntheticRun::presets() {
    std::vector<PresetChoice> all;
    for (const char* title : {"Spark", "Ember", "Lantern"}) {
        PresetChoice choice;
        choice.info = {title, title, "A size to try."};
        choice.info.id[0] = static_cast<char>(std::tolower(choice.info.id[0]));
        choice.config.preset = choice.info.id;
        all.push_back(choice);
    }
    all[0].config.train.learningRate = 0.004;
    return all;
}

std::shared_ptr<const RunInfo> SyntheticRun::info(bool withData) const {
    auto info = std::make_shared<RunInfo>();
    if (const auto* configured = last<command::Configure>()) info->config = configured->config;
    info->config.model.vocabSize = 1024;
    info->tokenizer = m_tokenizer;
    info->model.parameters = 443136;
    info->model.weightBytes = 4 * 443136;
    info->model.trainFlopsPerToken = 2.7e6;
    info->source = "Merrow";
    info->device = "CPU, 2 threads";
    info->uniformLoss = std::log(1024.0);
    if (withData) {
        info->documents = 18204;
        info->trainTokens = 4100000;
        info->validationTokens = 410000;
        info->bytesPerToken = 3.6;
    }
    return info;
}

void SyntheticRun::becomeReady() {
    say(event::StateChanged{SessionState::Preparing});
    say(event::ModelReady{info(false)});
    say(event::StateChanged{SessionState::Ready});
    answer({AgeRole::Start, 0, -1});
    answer({AgeRole::Now, 0, -1});
    say(event::DataReady{info(true)});
    say(event::RungsReady{m_rungs});
}

void SyntheticRun::train(int64_t after, int64_t upTo) {
    for (int64_t step = after + 1; step <= upTo; ++step) {
        event::StepDone done;
        done.step = step;
        done.tokens = static_cast<int64_t>(kTokensPerStep) * step;
        done.loss = lossAt(step - 1) + (step > 1 ? noiseAt(step) : 0);
        done.learningRate = 0.007;
        done.gradNorm = 0.8;
        done.seconds = 0.061 * static_cast<double>(step);
        done.tokensPerSecond = kTokensPerStep / 0.061;
        say(done);
        for (const Rung& rung : m_rungs)
            if (lossAt(step - 1) < rung.loss && (step == 1 || lossAt(step - 2) >= rung.loss))
                say(event::RungPassed{rung.id, step, done.tokens, done.seconds});
        if (step % 100 == 0) say(event::Evaluated{step, done.tokens, done.seconds, lossAt(step) + 0.03});
    }
}

void SyntheticRun::pins(const std::vector<int64_t>& steps) { say(event::PinsChanged{steps}); }

void SyntheticRun::answer(const Age& age, bool done) {
    if (last<command::SetProbe>()) say(probed(age));
    if (last<command::SetSampling>()) say(sampled(age, done));
    for (int view = 0; view < kInspectViews; ++view)
        if (const auto* order = inspect(static_cast<InspectView>(view))) say(inspected(*order, age));
}

const command::Inspect* SyntheticRun::inspect(InspectView view) const {
    for (auto it = commands.rbegin(); it != commands.rend(); ++it)
        if (const auto* found = std::get_if<command::Inspect>(&*it); found && found->view == view) return found->query ? found : nullptr;
    return nullptr;
}

event::Inspected SyntheticRun::inspected(const command::Inspect& order, const Age& age) const {
    ModelConfig config;
    config.nLayer = 2;
    config.nHead = 2;
    config.nEmbd = 16;
    config.nCtx = 64;
    config.vocabSize = m_tokenizer->vocabSize();
    config.initStd = 0.3;
    const ReferenceBackend backend;
    const Gpt gpt(config);
    std::vector<float> weights = initialWeights(config, static_cast<uint64_t>(age.step) + 1);
    const InspectedModel model{backend, gpt, {weights.data(), nullptr}, m_tokenizer->vocabSize()};
    event::Inspected answer{age, order.view, order.request, nullptr, {}};
    const auto look = [&]() -> Inspection {
        if (const auto* q = std::get_if<AttentionQuery>(&*order.query)) return attentionMaps(model, m_tokenizer->encode(q->prompt));
        if (const auto* q = std::get_if<LensQuery>(&*order.query)) return logitLens(model, m_tokenizer->encode(q->prompt));
        if (const auto* q = std::get_if<NudgeQuery>(&*order.query)) return nudge(model, m_tokenizer->encode(q->sentence), q->plan);
        if (std::holds_alternative<WeightsQuery>(*order.query)) return weightStats(model, nullptr);
        const std::vector<TokenId> page = m_tokenizer->encode(kPage);
        if (const auto* q = std::get_if<SurpriseQuery>(&*order.query)) {
            Surprise told = surprise(model, *m_tokenizer, q->text.empty() ? page : m_tokenizer->encode(q->text));
            told.page = q->text.empty() ? q->page : -1;
            told.pages = 40;
            told.startCodedBytes = told.codedBytes + 30;
            return told;
        }
        if (const auto* q = std::get_if<GuessQuery>(&*order.query)) {
            const std::span<const TokenId> pages[] = {page};
            const GuessPlace place = guessPlace(*m_tokenizer, pages, q->game, q->round);
            const ModelGuess guess = guessOf(model, *m_tokenizer, page, place.position);
            const auto at = page.begin() + static_cast<std::ptrdiff_t>(place.position);
            return GuessRound{q->game, q->round, 0, {page.begin(), at}, *at, startsWord(*m_tokenizer, *at), guess, guess};
        }
        const TokenId token = std::get<EmbeddingsQuery>(*order.query).neighboursOf;
        const EmbeddingTable table = embeddingTable(model);
        auto classes = std::make_shared<const std::vector<int>>(classesOfTokens(*m_tokenizer, FW_SOURCE_DIR "/resources/world"));
        return EmbeddingsView{embeddingMap(table), classes, neighbourPurity(table, worldClassesOnly(*classes)), token,
                              token >= 0 ? nearestTokens(table, token, 5) : std::vector<TokenNeighbour>()};
    };
    try {
        answer.inspection = std::make_shared<const Inspection>(look());
    } catch (const Error& error) {
        answer.error = error.what();
    }
    return answer;
}

event::Probed SyntheticRun::probed(const Age& age) const {
    const auto& order = *last<command::SetProbe>();
    const double skill = 1 - std::exp(-static_cast<double>(age.step) / 300);
    event::Probed probe;
    probe.age = age;
    probe.request = order.request;
    probe.prompt = order.prompt;
    probe.tokens = m_tokenizer->encode(order.prompt);
    probe.next.entropy = 6.93 - 5.4 * skill;
    probe.next.chosenEntropy = probe.next.entropy * 0.8;
    for (int rank = 0; rank < std::min(order.topK, kMostCandidates); ++rank) {
        const double flat = (1 + 0.03 * (20 - rank)) / 1024.0;
        const double peaked = 0.62 * std::exp(-0.9 * rank);
        const int id = age.step == 0 ? 60 + 7 * rank : 16 + (rank * (rank < 4 ? 1 : 3)) % 20;
        const auto p = static_cast<float>((1 - skill) * flat + skill * peaked);
        probe.next.top.push_back({id, p, std::min(1.0f, p * 1.25f)});
    }
    return probe;
}

event::Sampled SyntheticRun::sampled(const Age& age, bool done) const {
    const auto& order = *last<command::SetSampling>();
    const double skill = 1 - std::exp(-static_cast<double>(age.step) / 300);
    event::Sampled sample;
    sample.age = age;
    sample.request = order.request;
    sample.prompt = order.prompt;
    sample.promptTokens = m_tokenizer->encode(order.prompt);
    sample.done = done;
    Rng rng(order.sampling.seed + static_cast<uint64_t>(age.step) * 31);
    const int length = done ? order.sampling.maxTokens : order.sampling.maxTokens / 3;
    for (int i = 0; i < length; ++i) {
        const bool word = rng.uniform() < 0.1 + 0.9 * skill;
        const auto id = static_cast<TokenId>(word ? 1 + rng.below(kWords.size()) : 42 + 33 + rng.below(200));
        const auto p = static_cast<float>(std::pow(rng.uniform(), 2 - skill) * (0.002 + skill));
        SampledToken token{id, p, {}};
        for (int k = 0; k < 6; ++k)
            token.alternatives.push_back({k == 0 ? id : static_cast<TokenId>(1 + rng.below(kWords.size())), p / static_cast<float>(1 + k), 0});
        if (static_cast<size_t>(i) < order.forced.size()) token.id = order.forced[static_cast<size_t>(i)];
        sample.tokens.push_back(std::move(token));
    }
    return sample;
}

}  // namespace fw::test
