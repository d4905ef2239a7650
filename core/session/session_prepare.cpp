// SPDX-License-Identifier: GPL-3.0-or-later
// From a configuration to a run that can train: the loader works on its own thread, its results arrive here as tasks.
#include <algorithm>
#include <cmath>

#include "base/checksum.h"
#include "base/error.h"
#include "io/model_folder.h"
#include "model/init.h"
#include "runs/fork.h"
#include "runs/run_library.h"
#include "runs/run_paths.h"
#include "session/event_json.h"
#include "session/run_history.h"
#include "session/session_worker.h"

namespace fw {

void Session::Worker::execute(const command::Configure& c) {
    checkRunConfig(c.config);
    std::optional<ForkOrigin> fork = c.fork;
    std::optional<Checkpoint> from;
    if (fork) from = forkPoint(*fork, c.config);
    m_loader.reset();
    leaveRun();
    setState(SessionState::Preparing);
    m_run.place = c.place;
    m_run.fork = fork;
    m_run.from = std::move(from);
    m_run.tellHistory = c.tellHistory && c.fork;
    if (!c.place.folder.empty()) {
        clearForNewRun(c.place.folder, [this](const std::string& message) { say(event::Warned{message, 0, false}); });
        takeFolder(c.place.folder);
    }
    prepare(c.config);
}

void Session::Worker::execute(const command::Open& c) {
    m_loader.reset();
    leaveRun();
    setState(SessionState::Preparing);
    check(c.folder.empty() || std::filesystem::exists(c.folder), ErrorKind::NoInput, "{} does not exist.", c.folder.string());
    RunConfig config = readRunSettings(c.folder);
    if (!c.device.empty()) config.device = c.device;
    m_run.threads = c.threads;
    const auto holder = RunLock::holder(c.folder);
    m_run.readOnly = holder && c.mayOnlyLook;
    if (!m_run.readOnly) takeFolder(c.folder);
    Checkpoint from = newestCheckpoint(c.folder, [this](const std::string& message) { say(event::Warned{message, 0, false}); });
    if (c.steps) {
        check(*c.steps > from.progress.step, ErrorKind::Usage, "The run has made {} updates already; --steps counts from the beginning, so give more than that.",
              from.progress.step);
        config.train.steps = from.progress.planned = *c.steps;
        config.train.stopSeconds = 0;
        from.progress.ended = false;
    }
    m_run.place.folder = c.folder;
    if (c.folder.parent_path() == defaultLibrary()) m_run.place.library = c.folder.parent_path();
    m_run.resumed = true;
    if (m_run.keeper) {
        m_run.keeper->goOnFrom(from.progress);
        RunRecord record = readRunRecord(c.folder);
        if (c.steps) record.state = "running";  // else it stays what it is until it trains on
        m_run.keeper->describe(record, config, static_cast<int64_t>(from.state->weights.size()));
    }
    config.train.learningRate = from.progress.learningRate;  // may have been changed on the way
    m_run.tellHistory = c.tellHistory;
    m_run.from = std::move(from);
    prepare(std::move(config));
}

void Session::Worker::prepare(RunConfig config) {
    m_startWhenReady = false;
    ++m_job;
    m_run.config = std::move(config);
    const RunConfig& given = m_run.config;
    const BackendRow& row = m_registry.pick(given.device);
    if (m_run.threads == 0) m_run.threads = given.threads;
    m_run.backend = row.create(m_run.threads);
    m_run.info = std::make_shared<RunInfo>();
    describeDevice();
    for (const BackendRow& other : m_registry.rows())
        if (given.device == "auto" && row.id == "reference" && other.id == "cpu")
            say(event::Warned{fmt::format("Training will be very slow here: {}.", other.reason), 0, false});
    startLoading(m_job);
}

void Session::Worker::describeDevice() {
    const std::string id(m_run.backend->id());
    const int threads = m_run.backend->workers();
    m_run.info->device = id == "cpu" ? fmt::format("CPU, {} thread{}", threads, threads == 1 ? "" : "s") : m_registry.pick(id).title;
}

void Session::Worker::execute(const command::LimitThreads& c) {
    ActiveRun& r = m_run;
    if (!r.backend) return;
    r.threads = c.most > 0 && r.config.threads > 0 ? std::min(c.most, r.config.threads) : std::max(c.most, r.config.threads);
    r.backend->useThreads(r.threads);
    describeDevice();
    if (r.trainer) describeMemory();
    say(event::InfoChanged{std::make_shared<const RunInfo>(*r.info)});
}

namespace {

std::string checksumOf(const TokenData& data) {
    const auto bytes = [](const std::vector<TokenId>& ids) { return std::string_view(reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(TokenId)); };
    return checksum(checksum(bytes(data.train)) + checksum(bytes(data.validation)));
}

std::shared_ptr<const std::vector<int64_t>> countTokens(const std::vector<TokenId>& tokens, int vocabSize) {
    std::vector<int64_t> counts(static_cast<size_t>(vocabSize), 0);
    for (const TokenId id : tokens) ++counts[static_cast<size_t>(id)];
    return std::make_shared<const std::vector<int64_t>>(std::move(counts));
}

}  // namespace

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
    m_loader = std::make_unique<Loader>(m_run.config, m_resources, m_cache, std::move(callbacks), m_run.from ? m_run.from->tokenizer : nullptr);
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
    r.initial = std::move(loaded.initialWeights);
    if (r.from) r.initial = firstWeights();
    if (r.initial.empty()) r.initial = initialWeights(r.config.model, r.config.train.seed);
    r.planned = r.config.train.steps;
    r.info->config = r.config;
    r.info->tokenizer = loaded.tokenizer;
    r.info->model = describeModel(r.config.model);
    r.info->source = loaded.source;
    r.info->uniformLoss = std::log(static_cast<double>(r.config.model.vocabSize));
    makeModel();
    if (r.from) restore(*r.from);
    say(event::ModelReady{std::make_shared<const RunInfo>(*r.info)});
    if (r.from) say(opened());
    if (r.tellHistory) tellHistory(r.fork ? std::filesystem::path(r.fork->folder) : r.place.folder, r.from->progress, [this](Event e) { mailbox.post(std::move(e)); });
    setState(!r.from ? SessionState::Ready : r.ended ? SessionState::Finished : SessionState::Paused);
    m_sampling.forced.clear();  // ids of another vocabulary
    answerQuestions();
}

/// Trainer and gallery of the run on its backend, from its first weights.
void Session::Worker::makeModel() {
    ActiveRun& r = m_run;
    r.trainer = std::make_unique<Trainer>(*r.backend, *r.gpt, r.config.train, r.initial);
    r.copies = StateCopies(r.mostCopies());
    describeMemory();
    r.gallery = std::make_unique<Gallery>(*r.backend, *r.gpt, r.info->tokenizer, r.trainer->weights(), [this](Event e) { say(std::move(e)); });
    const auto world = r.config.data.readsWorld() ? m_resources / "world" : std::filesystem::path();
    r.inspector = std::make_unique<Inspector>(*r.backend, *r.gpt, r.info->tokenizer, world, [this](Event e) { say(std::move(e)); });
    r.inspector->setStart(r.gallery->start());
    if (r.data) r.inspector->setText(r.batches.get(), r.data->validation);
    makeExperiments();
}

/// What the trainer holds, and copies of its state: the last good one, one that may become it, and those on their way to disk.
void Session::Worker::describeMemory() {
    ActiveRun& r = m_run;
    r.info->memory = trainingMemory(*r.backend, *r.gpt, r.config.train);
    r.info->memory.copies = StateCopies::bytes(r.mostCopies(), r.gpt->layout().flatSize());
}

/// What was asked before there was this model.
void Session::Worker::answerQuestions() {
    if (m_hasProbe) m_run.gallery->setProbe(m_probe);
    if (m_hasSampling) m_run.gallery->setSampling(m_sampling);
    for (const auto& [view, order] : m_inspects) m_run.inspector->ask(order, viewed());
    if (m_measure) execute(command::Measure(*m_measure));
}

/// The model of step 0: what the run began with, if it is still there.
std::vector<float> Session::Worker::firstWeights() const {
    const std::filesystem::path run = m_run.fork ? std::filesystem::path(m_run.fork->folder) : m_run.place.folder;
    std::error_code error;
    const auto folder = run_paths::snapshot(run, 0);
    if (!std::filesystem::exists(folder / "config.json", error)) return {};
    std::vector<float> weights = readModelFolder(folder).weights;
    return static_cast<int64_t>(weights.size()) == m_run.gpt->layout().flatSize() ? weights : std::vector<float>{};
}

/// Takes up where `from` left off.
void Session::Worker::restore(const Checkpoint& from) {
    ActiveRun& r = m_run;
    const Progress& p = from.progress;
    check(static_cast<int64_t>(from.state->weights.size()) == r.gpt->layout().flatSize(), ErrorKind::BadData,
          "The saved weights do not fit the run's settings: {} numbers instead of {}.", from.state->weights.size(), r.gpt->layout().flatSize());
    r.trainer->restore(*from.state);
    r.step = r.stepBefore = p.step;
    r.tokensBefore = p.tokens;
    r.planned = p.planned > 0 ? p.planned : r.config.train.steps;
    r.seconds = p.seconds;
    r.smoothedLoss = p.smoothedLoss;
    r.smoothWeight = p.smoothWeight;
    r.rungsPassed = static_cast<size_t>(p.rungsPassed);
    r.badSteps = p.badSteps;
    r.rollBacks = p.rollBacks;
    r.evaluatedAt = p.evaluatedAt;
    r.lastLoss = p.loss;
    r.lastValidation = p.validationLoss;
    r.lastValidationStep = p.validationStep;
    r.ended = p.ended;
    r.gallery->setStep(r.step);
}

void Session::Worker::onData(LoadedData loaded) {
    ActiveRun& r = m_run;
    r.textChecksum = checksumOf(*loaded.data);
    if (r.resumed && r.from->progress.textChecksum != r.textChecksum && !r.from->progress.textChecksum.empty()) {
        setState(SessionState::Failed);
        fw::fail(ErrorKind::BadData, "The text has changed since this run was trained, so it cannot go on exactly. A new run can start from its model: train --init {}.",
             r.place.folder.string());
    }
    if (r.from) r.from->state.reset();  // the trainer has it
    r.data = std::move(loaded.data);
    r.batches = std::make_unique<BatchSource>(*r.data, r.config.train.order, r.config.train.batchSize, r.config.model.nCtx, r.config.train.seed);
    r.trainer->keepText(r.data->train);
    r.info->documents = r.data->documents;
    r.info->trainTokens = static_cast<int64_t>(r.data->train.size());
    r.info->validationTokens = static_cast<int64_t>(r.data->validation.size());
    r.info->bytesPerToken = loaded.bytesPerToken;
    r.info->tokenCounts = countTokens(r.data->train, r.info->tokenizer->vocabSize());
    r.info->expectedPeakBytes = expectedPeakBytes(*r.info);
    say(event::DataReady{std::make_shared<const RunInfo>(*r.info)});
    r.inspector->setText(r.batches.get(), r.data->validation);
    r.inspector->refreshAll(viewed());
    evaluateStart();
    for (const std::string& note : loaded.notes) say(event::Warned{note, 0, false});
    if (std::exchange(m_startWhenReady, false)) execute(command::Start{});
}

void Session::Worker::onRungs(std::vector<Rung> rungs) {
    m_run.rungs = rungs;
    say(event::RungsReady{std::move(rungs)});
}

}  // namespace fw
