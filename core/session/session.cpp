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
        } else if (writing) {
            guarded([this] { m_run.gallery->work(kIdleSlice); });
        } else {
            waitForTask();
        }
    }
    m_loader.reset();
    m_run.clear();
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
        m_startWhenReady = m_state == SessionState::Preparing || m_state == SessionState::Ready;
        return;
    }
    if (m_run.step >= m_run.planned) m_run.planned += m_run.config.train.steps;
    evaluateIfDue();
    setState(SessionState::Running);
}

void Session::Worker::execute(const command::Pause&) {
    m_startWhenReady = false;
    if (m_state != SessionState::Running) return;
    setState(SessionState::Paused);
    m_run.gallery->refreshNow(true);
    m_run.inspector->refreshAll(viewed());
}

void Session::Worker::execute(const command::StepOnce&) {
    if (!canTrain()) return;
    if (m_run.step >= m_run.planned) m_run.planned += m_run.config.train.steps;
    setState(SessionState::Paused);
    trainStep();
    m_run.gallery->refreshNow(true);
    m_run.inspector->refreshAll(viewed());
}

void Session::Worker::execute(const command::Reset&) {
    if (!m_run.trainer) return;
    ActiveRun& r = m_run;
    r.trainer->reset(r.initial);
    r.step = 0;
    r.planned = r.config.train.steps;
    r.seconds = r.smoothedLoss = r.smoothWeight = 0;
    r.rungsPassed = 0;
    r.badSteps = 0;
    r.evaluatedAt = -1;
    setState(SessionState::Ready);
    r.gallery->reset();
    r.gallery->refreshAll();
    r.inspector->refreshAll(viewed());
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

ViewedModel Session::Worker::viewed() const { return {{AgeRole::Now, m_run.step, -1}, m_run.trainer->weights()}; }

void Session::Worker::execute(const command::Save& c) {
    check(m_run.trainer != nullptr, ErrorKind::Usage, "There is no model to save yet.");
    writeModelFolder(c.folder, m_run.gpt->config(), m_run.trainer->copyWeights(), *m_run.info->tokenizer);
    say(event::Saved{c.folder.string(), m_run.step});
}

// ---- training -----------------------------------------------------------------------------------------------------

void Session::Worker::trainStep() {
    ActiveRun& r = m_run;
    const auto begin = std::chrono::steady_clock::now();
    r.batches->fill(r.batch, r.step);
    const double learningRate = learningRateAt(r.config.train, r.step, r.planned);
    r.inspector->beforeUpdate({{AgeRole::Now, r.step, -1}, r.trainer->weights()});
    const StepResult result = r.trainer->step(r.batch, learningRate);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    r.seconds += took.count();
    r.secondsPerStep = r.secondsPerStep == 0 ? took.count() : 0.95 * r.secondsPerStep + 0.05 * took.count();
    if (!result.updated) return onBadStep(result, learningRate);
    r.badSteps = 0;
    ++r.step;
    keepSafe();
    afterUpdate(result, learningRate);
}

void Session::Worker::afterUpdate(const StepResult& result, double learningRate) {
    ActiveRun& r = m_run;
    const TrainConfig& t = r.config.train;
    r.gallery->setStep(r.step);
    say(event::StepDone{r.step, r.tokens(), result.loss, learningRate, result.gradNorm, r.seconds,
                        static_cast<double>(r.tokensPerStep()) / r.secondsPerStep});
    checkRungs(result.loss);
    if (r.step == t.autoPin) r.gallery->pin();
    if (r.step >= r.planned || (t.stopSeconds > 0 && r.seconds >= t.stopSeconds)) return finish();
    evaluateIfDue();
    if (m_state != SessionState::Running) return;
    r.gallery->refreshNow(false);
    r.inspector->refreshDue(viewed());
    if (r.gallery->busy())
        r.gallery->work(std::chrono::duration_cast<Gallery::Clock::duration>(std::chrono::duration<double>(kTrainingShare * r.secondsPerStep)));
}

/// Loss or gradient is not a number: the update was not applied. Three in a row pause the run.
void Session::Worker::onBadStep(const StepResult& result, double learningRate) {
    ActiveRun& r = m_run;
    ++r.badSteps;
    const bool pause = r.badSteps >= 3 || m_state != SessionState::Running;
    const char* what = std::isfinite(result.loss) ? "gradient" : "loss";
    ++r.step;  // the batch is skipped, so the next step reads other text
    r.gallery->setStep(r.step);
    say(event::Warned{fmt::format("Step {}: the {} is no longer a number, so this update was not applied. The learning rate was {:.3g}; "
                                  "usual for this preset is {:.3g}. {}",
                                  r.step, what, learningRate, r.info->config.train.learningRate,
                                  pause ? "Training is paused: choose a lower rate and press Same start."
                                        : "Training goes on with the next batch."),
                      r.step, pause});
    if (!pause) return;
    setState(SessionState::Paused);
    r.badSteps = 0;
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

double Session::Worker::evaluate(bool whole) {
    ActiveRun& r = m_run;
    const auto& all = r.data->validation;
    const size_t slice = whole || r.config.train.evalTokens == 0 ? all.size() : std::min(all.size(), static_cast<size_t>(r.config.train.evalTokens) + 1);
    const double loss = r.trainer->evaluate(std::span(all).first(slice));
    say(event::Evaluated{r.step, r.tokens(), r.seconds, loss, slice == all.size()});
    return loss;
}

void Session::Worker::evaluateIfDue() {
    ActiveRun& r = m_run;
    const TrainConfig& t = r.config.train;
    if (t.evalEvery == 0 || r.step % t.evalEvery != 0 || r.evaluatedAt == r.step) return;
    r.evaluatedAt = r.step;
    const double loss = evaluate(false);
    if (t.stopValLoss > 0 && loss <= t.stopValLoss && r.step > 0) finish();
}

void Session::Worker::finish() {
    evaluate(true);
    setState(SessionState::Finished);
    m_run.gallery->refreshNow(true);
    m_run.inspector->refreshAll(viewed());
}

}  // namespace fw
