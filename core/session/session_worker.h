// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a Session: its thread, its queue of orders, the run in progress. Not part of the public face.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "data/batch_source.h"
#include "session/gallery.h"
#include "session/inspector.h"
#include "session/loader.h"
#include "session/session.h"
#include "train/trainer.h"

namespace fw {

/// Everything that belongs to one configured run.
struct ActiveRun {
    RunConfig config;
    std::shared_ptr<RunInfo> info;
    std::unique_ptr<Backend> backend;
    std::unique_ptr<Gpt> gpt;
    std::vector<float> initial;
    std::unique_ptr<Trainer> trainer;
    std::unique_ptr<Gallery> gallery;
    std::unique_ptr<Inspector> inspector;
    std::shared_ptr<const TokenData> data;
    std::unique_ptr<BatchSource> batches;
    Batch batch;
    std::vector<Rung> rungs;
    size_t rungsPassed = 0;

    int64_t step = 0;
    int64_t planned = 0;
    double seconds = 0;
    double smoothedLoss = 0, smoothWeight = 0;
    double secondsPerStep = 0;  ///< recent
    int badSteps = 0;           ///< in a row
    int64_t evaluatedAt = -1;

    /// On a device: the last model that is safe in the host's memory.
    struct {
        int64_t step = 0;
        std::vector<float> weights;
        std::chrono::steady_clock::time_point taken{};
    } safe;

    /// Lets go of everything, users before what they use.
    void clear() {
        inspector.reset();
        gallery.reset();
        batches.reset();
        trainer.reset();
        gpt.reset();
        backend.reset();
        *this = {};
    }
    int64_t tokensPerStep() const { return int64_t{config.train.batchSize} * config.model.nCtx; }
    int64_t tokens() const { return step * tokensPerStep(); }
};

class Session::Worker {
  public:
    Worker(const BackendRegistry& registry, std::filesystem::path resources, std::filesystem::path cache);
    ~Worker();

    void post(Command command);
    Mailbox mailbox;

  private:
    using Task = std::function<void()>;

    void loop();
    bool runNextTask();
    void enqueue(Task task);
    void waitForTask();
    void guarded(const Task& task);
    void say(Event event) { mailbox.post(std::move(event)); }
    void setState(SessionState state);
    void fail(const std::string& message, int exitCode);

    void execute(const command::Configure& c);
    void execute(const command::Start&);
    void execute(const command::Pause&);
    void execute(const command::StepOnce&);
    void execute(const command::Reset&);
    void execute(const command::SetLearningRate& c);
    void execute(const command::SetProbe& c);
    void execute(const command::SetSampling& c);
    void execute(const command::Pin&);
    void execute(const command::Unpin& c);
    void execute(const command::Inspect& c);
    void execute(const command::Save& c);

    void startLoading(uint64_t job);
    void onTokenizer(LoadedTokenizer loaded);
    void onData(LoadedData loaded);
    void onRungs(std::vector<Rung> rungs);
    void applyModelShape(const LoadedTokenizer& loaded);

    bool canTrain() const { return m_run.data != nullptr; }
    void trainStep();
    void afterUpdate(const StepResult& result, double learningRate);
    void onBadStep(const StepResult& result, double learningRate);
    void checkRungs(double loss);
    void evaluateIfDue();
    double evaluate(bool whole);
    void finish();
    void keepSafe();
    void leaveLostDevice(const std::string& message);
    void makeModel();
    ViewedModel viewed() const;

    const BackendRegistry& m_registry;
    std::filesystem::path m_resources, m_cache;
    ActiveRun m_run;
    SessionState m_state = SessionState::Empty;
    bool m_startWhenReady = false;
    uint64_t m_job = 0;  ///< number of the latest Configure; results of earlier ones are dropped
    command::SetProbe m_probe;
    command::SetSampling m_sampling;
    std::map<InspectView, command::Inspect> m_inspects;  ///< the views that are looked at, for the next run too
    bool m_hasProbe = false, m_hasSampling = false;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::atomic<bool> m_stop{false};
    std::unique_ptr<Loader> m_loader;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace fw
