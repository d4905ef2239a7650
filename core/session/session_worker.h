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
#include "runs/run_keeper.h"
#include "session/gallery.h"
#include "session/inspector.h"
#include "session/loader.h"
#include "session/many_samples.h"
#include "session/meter_reader.h"
#include "session/session.h"
#include "session/snapshot_cache.h"
#include "session/step_writer.h"
#include "train/state_copies.h"
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
    std::unique_ptr<ManySamples> samples;
    std::unique_ptr<StepWriter> writer;
    std::unique_ptr<MeterReader> meters;
    std::shared_ptr<const LineSorter> sorter;  ///< made when samples are first sorted
    std::shared_ptr<const TokenData> data;
    std::unique_ptr<BatchSource> batches;
    Batch batch;
    std::vector<Rung> rungs;
    size_t rungsPassed = 0;

    command::RunPlace place;
    std::optional<ForkOrigin> fork;
    std::optional<Checkpoint> from;       ///< what it goes on from; let go of once the trainer has it
    int threads = 0;                      ///< for this time; 0: as configured
    bool resumed = false, readOnly = false, tellHistory = false;
    std::unique_ptr<RunKeeper> keeper;
    SnapshotCache past;
    std::vector<std::string> earlyLines;  ///< of metrics, until there is a folder for them
    uint64_t sampleKept = 0;              ///< request of the last sample in the metrics
    int64_t sampleKeptStep = 0;
    std::string textChecksum;
    bool waitingForDisk = false;

    int64_t step = 0;
    int64_t planned = 0;
    double seconds = 0;
    double smoothedLoss = 0, smoothWeight = 0;
    double secondsPerStep = 0;  ///< recent
    int badSteps = 0;           ///< in a row
    int rollBacks = 0;
    StateCopies copies;
    StateCopies::Copy candidate, good;  ///< to roll back to; a candidate becomes good when a step from it succeeds
    int64_t candidateStep = 0, goodStep = 0;
    std::string troubleNext;    ///< kind of trouble ordered for the next step; empty: none
    int64_t evaluatedAt = -1;
    double lastLoss = 0, lastValidation = -1;
    int64_t lastValidationStep = -1;
    bool ended = false;         ///< the plan is done, the last evaluation too
    int64_t stepBefore = 0, tokensBefore = 0;  ///< where it branched off a run with other batches

    /// Lets go of everything, users before what they use.
    void clear() {
        keeper.reset();
        meters.reset();
        writer.reset();
        samples.reset();
        inspector.reset();
        gallery.reset();
        batches.reset();
        trainer.reset();
        gpt.reset();
        backend.reset();
        *this = {};
    }
    int64_t tokensPerStep() const { return int64_t{config.train.batchSize} * config.model.nCtx; }
    int64_t tokens() const { return tokensBefore + (step - stepBefore) * tokensPerStep(); }
    int mostCopies() const { return 2 + (place.isSet() ? RunKeeper::kStates : 0); }
    bool isTimed() const { return config.train.stopSeconds > 0; }
    bool isPlanDone() const { return isTimed() ? seconds >= config.train.stopSeconds : step >= planned; }
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
    /// Tells clients, and the run's metrics.
    void say(Event event) {
        record(event);
        mailbox.post(std::move(event));
    }
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
    void execute(const command::SampleMany& c);
    void execute(const command::Measure& c);
    void execute(const command::Write& c);
    void execute(const command::Inspect& c);
    void execute(const command::Save& c);
    void execute(const command::Open& c);
    void execute(const command::ShowStep& c);
    void execute(const command::Finish& c);
    void execute(const command::CauseTrouble& c);
    void execute(const command::LimitThreads& c);

    void prepare(RunConfig config);
    void describeDevice();
    void describeMemory();
    void startLoading(uint64_t job);
    void restore(const Checkpoint& from);
    std::vector<float> firstWeights() const;
    void onTokenizer(LoadedTokenizer loaded);
    void onData(LoadedData loaded);
    void onRungs(std::vector<Rung> rungs);
    void applyModelShape(const LoadedTokenizer& loaded);

    bool canTrain() const { return m_run.data != nullptr && !m_run.readOnly; }
    void trainStep();
    void afterUpdate(const StepResult& result, double learningRate);
    double learningRateNow() const;
    void checkRungs(double loss);
    void evaluateIfDue();
    void evaluateStart();
    std::optional<double> evaluate(bool whole);
    void finish();
    void leaveLostDevice(const std::string& message);
    void makeModel();
    void answerQuestions();
    void answerAgain();
    void extendPlan();

    // session_experiments.cpp: what a learner tries on the models
    void makeExperiments();
    const std::shared_ptr<const World>& world();
    std::shared_ptr<const LineSorter> lineSorter();
    void measurePast(const command::Measure& c);
    int64_t tokensAt(int64_t step) const;
    ViewedModel nowViewed() const { return {{AgeRole::Now, m_run.step, -1}, m_run.trainer->weights()}; }
    bool hasExperiments() const;
    void workOnExperiments(std::chrono::steady_clock::duration budget);
    void experimentAfterStep();

    // session_bad_steps.cpp: numbers that are no numbers
    void onBadStep(const StepResult& result, double learningRate);
    void rememberGoodState();
    void confirmGoodState();
    void rollBack();
    std::string troubleDue();
    StepResult troubledStep(const std::string& kind, double learningRate);

    // session_keep.cpp: what of a run goes to disk
    void record(const Event& event);
    void takeFolder(const std::filesystem::path& folder);
    void beginKeeping();
    void keepIfDue();
    void keepNow(const std::string& state, bool alsoAsModel = false);
    Checkpoint checkpointNow();
    void onStorage(bool ok, const std::string& message, int exitCode);
    void visit(int64_t step);
    SnapshotCache::Weights weightsOf(const std::filesystem::path& run, int64_t step);
    void leaveFolder();
    void leaveRun();
    event::RunOpened opened() const;
    ViewedModel viewed() const;

    const BackendRegistry& m_registry;
    std::filesystem::path m_resources, m_cache;
    ActiveRun m_run;
    SessionState m_state = SessionState::Empty;
    bool m_startWhenReady = false;
    uint64_t m_keeping = 0;  ///< number of the latest folder taken
    uint64_t m_job = 0;  ///< number of the latest Configure; results of earlier ones are dropped
    command::SetProbe m_probe;
    command::SetSampling m_sampling;
    std::map<InspectView, command::Inspect> m_inspects;  ///< the views that are looked at, for the next run too
    std::optional<command::Measure> m_measure;  ///< followed, for the next run too
    std::shared_ptr<const World> m_world;       ///< the built-in one, once somebody needs it
    std::shared_ptr<Meters> m_meters;
    bool m_hasProbe = false, m_hasSampling = false;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_hurry{false};  ///< an order to pause waits
    std::unique_ptr<Loader> m_loader;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace fw
