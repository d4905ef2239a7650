// SPDX-License-Identifier: GPL-3.0-or-later
// The session's thread: carries out orders between steps, trains while running, writes completions in the gaps.
#include "session/session.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cmath>

#include "base/error.h"
#include "io/model_folder.h"
#include "session/session_worker.h"
#include "train/schedule.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kIdleSlice = 15ms;          // completions are written in slices of this length while nothing trains
constexpr int kWindowsAtOnce = 128;        // of an evaluation
constexpr double kTrainingShare = 0.012;   // of a step's time may go to completions while training
}  // namespace

Session::Session(const BackendRegistry& registry, std::filesystem::path resources, std::filesystem::path cache)
    : m_worker(std::make_unique<Worker>(registry, std::move(resources), std::move(cache))) {}
Session::~Session() = default;
void Session::post(Command command) { m_worker->post(std::move(command)); }
Mailbox& Session::mailbox() { return m_worker->mailbox; }

Session::Worker::Worker(const BackendRegistry& registry, std::filesystem::path resources, std::filesystem::path cache)
    : m_registry(registry), m_resources(std::move(resources)), m_cache(std::move(cache)), m_thread([this] { loop(); }) {}

Session::Worker::~Worker() {
    m_stop = true;
    m_wake.notify_all();
    m_thread.join();
}

void Session::Worker::post(Command command) {
    if (std::holds_alternative<command::Pause>(command)) m_hurry = true;
    enqueue([this, command = std::move(command)] { std::visit([this](const auto& c) { execute(c); }, command); });
}

void Session::Worker::enqueue(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

bool Session::Worker::runNextTask() {
    Task task;
    {
        const std::lock_guard lock(m_mutex);
        if (m_tasks.empty()) return false;
        task = std::move(m_tasks.front());
        m_tasks.pop_front();
    }
    guarded(task);
    return true;
}

/// One of the two places where errors end: they become events.
void Session::Worker::guarded(const Task& task) {
    try {
        task();
    } catch (const Error& error) {
        fail(error.what(), error.exitCode());
    } catch (const std::exception& error) {
        fail(error.what(), static_cast<int>(ErrorKind::Internal));
    }
}

void Session::Worker::waitForTask() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [&] { return m_stop || !m_tasks.empty(); });
}

void Session::Worker::loop() {
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 10);  // the interface comes first
    while (!m_stop) {
        if (runNextTask()) continue;
        const bool writing = m_run.gallery && m_run.gallery->busy();
        if (m_state == SessionState::Running) {
            guarded([this] { trainStep(); });
        } else if (hasExperiments()) {
            guarded([this] { workOnExperiments(kIdleSlice); });
        } else if (writing) {
            guarded([this] { m_run.gallery->work(kIdleSlice); });
        } else {
            waitForTask();
        }
    }
    m_loader.reset();
    leaveRun();
}

void Session::Worker::setState(SessionState state) {
    m_state = state;
    say(event::StateChanged{state});
}

/// A run that never became ready has failed; one in training is paused and keeps what it has.
void Session::Worker::fail(const std::string& message, int exitCode) {
    if (m_run.trainer && m_run.backend->isLost()) return leaveLostDevice(message);
    if (m_state == SessionState::Running) setState(SessionState::Paused);
    if (m_state == SessionState::Preparing) setState(SessionState::Failed);
    say(event::Failed{message, exitCode});
}

// ---- orders -------------------------------------------------------------------------------------------------------

void Session::Worker::execute(const command::Start&) {
    if (!canTrain()) {
        m_startWhenReady = m_state == SessionState::Preparing || (!m_run.readOnly && m_run.data == nullptr);
        if (m_run.readOnly) say(event::Warned{"This run is being trained by another process; here it can only be looked at.", m_run.step, true});
        return;
    }
    m_run.waitingForDisk = false;
    beginKeeping();
    if (m_run.isPlanDone() && !m_run.ended && m_run.step > 0) return finish();  // a crash came between
    extendPlan();
    evaluateIfDue();
    setState(SessionState::Running);
    keepIfDue();
}

/// The model has stopped changing: what is looked at shows where it stands.
void Session::Worker::answerAgain() {
    m_run.gallery->refreshNow(true);
    m_run.inspector->refreshAll(viewed());
    m_run.meters->refresh(nowViewed(), m_run.tokens());
}

/// As many steps (or seconds) again, if the plan is done.
void Session::Worker::extendPlan() {
    ActiveRun& r = m_run;
    if (!r.isPlanDone()) return;
    if (r.isTimed()) r.config.train.stopSeconds += r.seconds;
    else r.planned += r.config.train.steps;
    r.ended = false;
}

void Session::Worker::execute(const command::Pause&) {
    m_hurry = false;
    m_startWhenReady = false;
    m_run.waitingForDisk = false;
    if (m_state != SessionState::Running) return;
    setState(SessionState::Paused);
    keepNow("paused");
    answerAgain();
}

void Session::Worker::execute(const command::StepOnce&) {
    if (!canTrain()) return;
    beginKeeping();
    extendPlan();
    keepIfDue();
    setState(SessionState::Paused);
    trainStep();
    answerAgain();
}

/// The same start is a new run: what was kept of the old one stays as it is.
void Session::Worker::execute(const command::Reset&) {
    if (!m_run.trainer || m_run.readOnly) return;
    ActiveRun& r = m_run;
    leaveFolder();
    r.place.folder.clear();
    r.resumed = false;
    r.trainer->reset(r.initial);
    r.fork.reset();
    r.good.reset();
    r.candidate.reset();
    r.copies.forget();
    r.past.clear();
    r.step = r.stepBefore = r.tokensBefore = 0;
    r.planned = r.config.train.steps;
    r.seconds = r.smoothedLoss = r.smoothWeight = 0;
    r.rungsPassed = 0;
    r.badSteps = r.rollBacks = 0;
    r.troubleNext.clear();
    r.evaluatedAt = r.lastValidationStep = -1;
    r.lastValidation = -1;
    r.ended = r.waitingForDisk = false;
    r.earlyLines.clear();
    if (r.data) record(event::DataReady{r.info});
    if (!r.rungs.empty()) record(event::RungsReady{r.rungs});
    evaluateStart();
    setState(SessionState::Ready);
    r.gallery->reset();
    r.gallery->refreshAll();
    r.inspector->refreshAll(viewed());
    r.samples->stop();
    r.meters->refresh(nowViewed(), 0);
}

void Session::Worker::execute(const command::SetLearningRate& c) {
    check(c.learningRate > 0 && c.learningRate <= 10, ErrorKind::Config, "The learning rate must lie between 0 and 10, not {}.", c.learningRate);
    m_run.config.train.learningRate = c.learningRate;
}

void Session::Worker::execute(const command::SetProbe& c) {
    m_probe = c;
    m_hasProbe = true;
    if (m_run.gallery) m_run.gallery->setProbe(c);
}

void Session::Worker::execute(const command::SetSampling& c) {
    m_sampling = c;
    m_hasSampling = true;
    if (m_run.gallery) m_run.gallery->setSampling(c);
}

void Session::Worker::execute(const command::Pin&) {
    if (m_run.gallery) m_run.gallery->pin();
}

void Session::Worker::execute(const command::Unpin& c) {
    if (m_run.gallery) m_run.gallery->unpin(c.index);
}

/// Views outlive a run: a panel that is open looks into the next model, too.
void Session::Worker::execute(const command::Inspect& c) {
    if (c.query) m_inspects[c.view] = c;
    else m_inspects.erase(c.view);
    if (m_run.inspector) m_run.inspector->ask(c, viewed());
}

/// The model at the step cursor, or the one in training.
ViewedModel Session::Worker::viewed() const {
    if (const auto visited = m_run.gallery->visited()) return *visited;
    return nowViewed();
}

void Session::Worker::execute(const command::Save& c) {
    check(m_run.trainer != nullptr, ErrorKind::Usage, "There is no model to save yet.");
    writeModelFolder(c.folder, m_run.gpt->config(), m_run.trainer->copyWeights(), *m_run.info->tokenizer);
    say(event::Saved{c.folder.string(), m_run.step});
}

// ---- training -----------------------------------------------------------------------------------------------------

void Session::Worker::trainStep() {
    ActiveRun& r = m_run;
    rememberGoodState();
    const auto begin = std::chrono::steady_clock::now();
    r.batches->fill(r.batch, r.step);
    const double learningRate = learningRateNow();
    const std::string trouble = troubleDue();
    r.inspector->beforeUpdate({{AgeRole::Now, r.step, -1}, r.trainer->weights()});
    const StepResult result = trouble.empty() ? r.trainer->step(r.batch, learningRate) : troubledStep(trouble, learningRate);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    r.seconds += took.count();
    r.secondsPerStep = r.secondsPerStep == 0 ? took.count() : 0.95 * r.secondsPerStep + 0.05 * took.count();
    if (!result.updated) return onBadStep(result, learningRate);
    confirmGoodState();
    ++r.step;
    afterUpdate(result, learningRate);
}

/// With a limit in seconds nobody knows the number of steps; the schedule is laid over as many as fit at the speed so far.
double Session::Worker::learningRateNow() const {
    const ActiveRun& r = m_run;
    int64_t planned = r.planned;
    if (r.isTimed()) planned = r.step == 0 ? 1'000'000'000 : static_cast<int64_t>(static_cast<double>(r.step) * r.config.train.stopSeconds / std::max(r.seconds, 1e-3));
    return learningRateAt(r.config.train, r.step, planned);
}

void Session::Worker::afterUpdate(const StepResult& result, double learningRate) {
    ActiveRun& r = m_run;
    r.gallery->setStep(r.step);
    r.lastLoss = result.loss;
    say(event::StepDone{r.step, r.tokens(), result.loss, learningRate, result.gradNorm, r.seconds,
                        static_cast<double>(r.tokensPerStep()) / r.secondsPerStep});
    checkRungs(result.loss);
    if (r.step == r.config.train.autoPin) r.gallery->pinNow();
    if (r.isPlanDone()) return finish();
    evaluateIfDue();
    keepIfDue();
    if (m_state != SessionState::Running) return;
    r.gallery->refreshNow(false);
    r.inspector->refreshDue(viewed());
    experimentAfterStep();
    if (r.gallery->busy())
        r.gallery->work(std::chrono::duration_cast<Gallery::Clock::duration>(std::chrono::duration<double>(kTrainingShare * r.secondsPerStep)));
}

/// Loss smoothed over about twenty steps; every rung is announced once.
void Session::Worker::checkRungs(double loss) {
    ActiveRun& r = m_run;
    r.smoothedLoss = 0.95 * r.smoothedLoss + 0.05 * loss;
    r.smoothWeight = 0.95 * r.smoothWeight + 0.05;
    while (r.rungsPassed < r.rungs.size() && r.smoothedLoss / r.smoothWeight < r.rungs[r.rungsPassed].loss) {
        if (r.step >= 5) say(event::RungPassed{r.rungs[r.rungsPassed].id, r.step, r.tokens(), r.seconds});
        else return;
        ++r.rungsPassed;
    }
}

/// In pieces, so that an order to pause need not wait for the end of a long text; then there is no result.
std::optional<double> Session::Worker::evaluate(bool whole) {
    ActiveRun& r = m_run;
    const auto& all = r.data->validation;
    const size_t slice = whole || r.config.train.evalTokens == 0 ? all.size() : std::min(all.size(), static_cast<size_t>(r.config.train.evalTokens) + 1);
    const size_t piece = static_cast<size_t>(kWindowsAtOnce) * static_cast<size_t>(r.config.model.nCtx);
    double sum = 0;
    for (size_t at = 0; at + 1 < slice; at += piece) {
        if (at > 0 && (m_hurry || m_stop)) return std::nullopt;
        for (const float loss : r.trainer->tokenLosses(std::span(all).subspan(at, std::min(piece + 1, slice - at)))) sum += static_cast<double>(loss);
    }
    r.lastValidation = slice > 1 ? sum / static_cast<double>(slice - 1) : 0;
    r.lastValidationStep = r.step;
    say(event::Evaluated{r.step, r.tokens(), r.seconds, r.lastValidation, slice == all.size()});
    return r.lastValidation;
}

void Session::Worker::evaluateIfDue() {
    ActiveRun& r = m_run;
    const TrainConfig& t = r.config.train;
    if (t.evalEvery == 0 || r.step % t.evalEvery != 0 || r.evaluatedAt == r.step) return;
    const std::optional<double> loss = evaluate(false);
    if (!loss) return;
    r.evaluatedAt = r.step;
    if (t.stopValLoss > 0 && *loss <= t.stopValLoss && r.step > 0) finish();
}

/// The loss of the untrained model, so that the curve begins before anything is trained; not where one would have to wait for it.
void Session::Worker::evaluateStart() {
    constexpr double kMostFlops = 1e11;
    const ActiveRun& r = m_run;
    if (r.step > 0 || !r.data) return;
    const auto all = static_cast<double>(r.data->validation.size());
    const double tokens = r.config.train.evalTokens == 0 ? all : std::min(all, static_cast<double>(r.config.train.evalTokens));
    if (tokens * r.info->model.trainFlopsPerToken / 3 < kMostFlops) evaluateIfDue();
}

void Session::Worker::finish() {
    keepNow("running");  // the last evaluation takes its time
    if (!evaluate(true)) return;
    m_run.ended = true;
    setState(SessionState::Finished);
    keepNow("finished", true);
    answerAgain();
}

}  // namespace fw
