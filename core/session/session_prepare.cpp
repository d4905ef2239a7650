// SPDX-License-Identifier: GPL-3.0-or-later
// From a configuration to a run that can train: the loader works on its own thread, its results arrive here as tasks.
#include <cmath>

#include "base/error.h"
#include "io/model_folder.h"
#include "model/init.h"
#include "session/session_worker.h"

namespace fw {

void Session::Worker::execute(const command::Configure& c) {
    checkRunConfig(c.config);
    m_loader.reset();
    m_startWhenReady = false;
    ++m_job;
    m_run.clear();
    m_run.config = c.config;
    setState(SessionState::Preparing);
    const BackendRow& row = m_registry.pick(c.config.device);
    m_run.backend = row.create(c.config.threads);
    m_run.info = std::make_shared<RunInfo>();
    m_run.info->device = row.title;
    if (row.id == "cpu") {
        const int threads = c.config.threads > 0 ? c.config.threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
        m_run.info->device = fmt::format("CPU, {} thread{}", threads, threads == 1 ? "" : "s");
    }
    for (const BackendRow& other : m_registry.rows())
        if (c.config.device == "auto" && row.id == "reference" && other.id == "cpu")
            say(event::Warned{fmt::format("Training will be very slow here: {}.", other.reason), 0, false});
    startLoading(m_job);
}

/// Results come back as tasks of this thread; those of an earlier Configure are dropped.
void Session::Worker::startLoading(uint64_t job) {
    const auto deliver = [this, job](auto method, auto value) {
        enqueue([this, job, method, value = std::make_shared<decltype(value)>(std::move(value))] {
            if (job == m_job) (this->*method)(std::move(*value));
        });
    };
    Loader::Callbacks callbacks;
    callbacks.progress = [this](std::string what, double fraction) { say(event::Preparing{std::move(what), fraction}); };
    callbacks.tokenizer = [deliver](LoadedTokenizer loaded) { deliver(&Worker::onTokenizer, std::move(loaded)); };
    callbacks.data = [deliver](LoadedData loaded) { deliver(&Worker::onData, std::move(loaded)); };
    callbacks.rungs = [deliver](std::vector<Rung> rungs) { deliver(&Worker::onRungs, std::move(rungs)); };
    callbacks.failed = [this, job](std::string message, int exitCode) {
        enqueue([this, job, message = std::move(message), exitCode] {
            if (job != m_job) return;
            if (!canTrain()) setState(SessionState::Failed);
            say(event::Failed{message, exitCode});
        });
    };
    m_loader = std::make_unique<Loader>(m_run.config, m_resources, m_cache, std::move(callbacks));
}

void Session::Worker::applyModelShape(const LoadedTokenizer& loaded) {
    if (loaded.modelShape) m_run.config.model = *loaded.modelShape;
    m_run.config.model.vocabSize = loaded.tokenizer->vocabSize();
    if (loaded.modelShape && loaded.modelShape->vocabSize > m_run.config.model.vocabSize)
        m_run.config.model.vocabSize = loaded.modelShape->vocabSize;  // padded vocabularies
    checkModelConfig(m_run.config.model);
}

/// The tokenizer decides the vocabulary, so now the model can be made and looked at.
void Session::Worker::onTokenizer(LoadedTokenizer loaded) {
    ActiveRun& r = m_run;
    applyModelShape(loaded);
    r.gpt = std::make_unique<Gpt>(r.config.model);
    r.initial = loaded.initialWeights.empty() ? initialWeights(r.config.model, r.config.train.seed) : std::move(loaded.initialWeights);
    r.planned = r.config.train.steps;
    r.info->config = r.config;
    r.info->tokenizer = loaded.tokenizer;
    r.info->model = describeModel(r.config.model);
    r.info->source = loaded.source;
    r.info->uniformLoss = std::log(static_cast<double>(r.config.model.vocabSize));
    m_sampling.forced.clear();  // ids of another vocabulary
    makeModel();
    setState(SessionState::Ready);
}

/// Trainer and gallery of the run on its backend, from its first weights.
void Session::Worker::makeModel() {
    ActiveRun& r = m_run;
    r.trainer = std::make_unique<Trainer>(*r.backend, *r.gpt, r.config.train, r.initial);
    r.info->memory = trainingMemory(*r.backend, *r.gpt, r.config.train);
    r.gallery = std::make_unique<Gallery>(*r.backend, *r.gpt, r.info->tokenizer, r.trainer->weights(), [this](Event e) { say(std::move(e)); });
    const auto world = r.config.data.readsWorld() ? m_resources / "world" : std::filesystem::path();
    r.inspector = std::make_unique<Inspector>(*r.backend, *r.gpt, r.info->tokenizer, world, [this](Event e) { say(std::move(e)); });
    if (r.data) r.inspector->setText(r.batches.get(), r.data->validation);
    say(event::ModelReady{std::make_shared<const RunInfo>(*r.info)});
    if (m_hasProbe) r.gallery->setProbe(m_probe);
    if (m_hasSampling) r.gallery->setSampling(m_sampling);
    for (const auto& [view, order] : m_inspects) r.inspector->ask(order, viewed());
}

void Session::Worker::onData(LoadedData loaded) {
    ActiveRun& r = m_run;
    r.data = std::move(loaded.data);
    r.batches = std::make_unique<BatchSource>(*r.data, r.config.train.order, r.config.train.batchSize, r.config.model.nCtx, r.config.train.seed);
    r.info->documents = r.data->documents;
    r.info->trainTokens = static_cast<int64_t>(r.data->train.size());
    r.info->validationTokens = static_cast<int64_t>(r.data->validation.size());
    r.info->bytesPerToken = loaded.bytesPerToken;
    say(event::DataReady{std::make_shared<const RunInfo>(*r.info)});
    r.inspector->setText(r.batches.get(), r.data->validation);
    r.inspector->refreshAll(viewed());
    for (const std::string& note : loaded.notes) say(event::Warned{note, 0, false});
    if (std::exchange(m_startWhenReady, false)) execute(command::Start{});
}

void Session::Worker::onRungs(std::vector<Rung> rungs) {
    m_run.rungs = rungs;
    say(event::RungsReady{std::move(rungs)});
}

}  // namespace fw
