// SPDX-License-Identifier: GPL-3.0-or-later
// What of a run goes to disk, and when; what happens when it cannot. Nothing here changes what the run computes.
#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "runs/fork.h"
#include "runs/run_library.h"
#include "runs/run_paths.h"
#include "session/event_json.h"
#include "session/session_worker.h"

namespace fw {

namespace {
using namespace std::chrono_literals;
constexpr auto kFinishLimit = 60s;  // for a slow disk
constexpr auto kLeaveLimit = 1500ms;

/// A question asked anew, or the same after some more training: a story of about thirty samples, however long the run.
bool isWorthKeeping(const event::Sampled& sample, const ActiveRun& run) {
    return sample.request != run.sampleKept || sample.age.step >= run.sampleKeptStep + std::max<int64_t>(16, run.sampleKeptStep / 8);
}
}  // namespace

void Session::Worker::record(const Event& event) {
    // Some of these come from other threads, the rest is not part of the run's story.
    if (std::holds_alternative<event::Preparing>(event) || std::holds_alternative<event::SnapshotTaken>(event) ||
        std::holds_alternative<event::StepShown>(event) ||
        std::holds_alternative<event::RunOpened>(event) || std::holds_alternative<event::Failed>(event))
        return;
    ActiveRun& r = m_run;
    if (r.readOnly || !r.place.isSet()) return;
    const bool again = std::holds_alternative<event::DataReady>(event) || std::holds_alternative<event::RungsReady>(event);
    if (r.resumed && again) return;  // the metrics have it already
    nlohmann::ordered_json json = eventJson(event);
    if (const auto* sample = std::get_if<event::Sampled>(&event)) {
        const bool current = sample->age.role == AgeRole::Now || (sample->age.step == 0 && r.step == 0);
        if (!sample->done || !current || !isWorthKeeping(*sample, r)) return;
        r.sampleKept = sample->request;
        r.sampleKeptStep = sample->age.step;
        json = sampleJson(*sample, *r.info->tokenizer);
    }
    if (json.is_null()) return;
    if (r.keeper) r.keeper->append(jsonLine(json));
    else r.earlyLines.push_back(jsonLine(json));
}

/// The lock first, then whatever is to be read or written there.
void Session::Worker::takeFolder(const std::filesystem::path& folder) {
    RunKeeper::Callbacks callbacks;
    callbacks.snapshot = [this](int64_t step, const std::string& path) { mailbox.post(event::SnapshotTaken{step, path}); };
    const auto tell = [this, keeping = ++m_keeping](bool ok, const std::string& message, int exitCode) {
        enqueue([=, this] {
            if (keeping == m_keeping) onStorage(ok, message, exitCode);  // not of a run that was left
        });
    };
    callbacks.trouble = [tell](const std::string& message, int exitCode) { tell(false, message, exitCode); };
    callbacks.restored = [tell] { tell(true, {}, 0); };
    if (m_run.fork) {  // the shared past, before the metrics are opened
        std::filesystem::create_directories(folder);
        copySharedMetrics(*m_run.fork, m_run.from->progress.metricsBytes, folder);
    }
    m_run.keeper = std::make_unique<RunKeeper>(folder, std::move(callbacks));
    if (m_run.fork)
        m_run.keeper->append(jsonLine({{"event", "fork"}, {"step", m_run.fork->step}, {"run", m_run.fork->run},
                                                   {"key", m_run.fork->key}, {"from", m_run.fork->from}, {"to", m_run.fork->to}, {"exact", m_run.fork->exact}}));
    for (const std::string& line : std::exchange(m_run.earlyLines, {})) m_run.keeper->append(line);
}

/// Called when training begins, with everything known about the run. Once per run.
void Session::Worker::beginKeeping() {
    ActiveRun& r = m_run;
    if (!r.place.isSet() || (r.keeper && !r.keeper->record().created.empty())) return;
    if (!r.keeper) {
        if (r.place.library.empty()) return;  // reset: the folder holds the run before
        takeFolder(RunLibrary(r.place.library).newFolder(r.config.preset));
    }
    RunRecord record;
    record.name = !r.place.name.empty() ? r.place.name : r.config.preset;
    record.created = timeStamp();
    record.preset = r.config.preset;
    record.source = r.info->source;
    record.device = r.info->device;
    record.parameters = r.info->model.parameters;
    record.planned = r.planned;
    record.fork = r.fork;
    const RunLibrary library(r.place.library.empty() ? r.keeper->folder().parent_path() : r.place.library);
    if (const auto before = library.newest(r.keeper->folder())) {
        try {
            for (const Difference& d : differences(readRunSettings(*before), r.config)) record.differs.push_back(fmt::format("{} {} -> {}", d.key, d.from, d.to));
            record.differsFrom = before->filename().string();
        } catch (const Error&) {
            record.differs.clear();  // a damaged neighbour is no reason not to train
        }
    }
    r.keeper->describe(std::move(record), r.config, r.gpt->layout().flatSize());
}

void Session::Worker::keepIfDue() {
    if (m_run.keeper && m_run.keeper->due(m_run.step, m_run.isTimed() ? 0 : m_run.planned)) keepNow("running");
}

void Session::Worker::keepNow(const std::string& state, bool alsoAsModel) {
    if (!m_run.keeper || m_run.keeper->record().created.empty()) return;
    m_run.keeper->makeRoom();
    Checkpoint now = checkpointNow();
    const auto& weights = now.state->weights;
    if (!std::all_of(weights.begin(), weights.end(), [](float w) { return std::isfinite(w); })) return;  // the state before is the last good one
    m_run.keeper->keep(std::move(now), state, alsoAsModel);
}

Checkpoint Session::Worker::checkpointNow() {
    ActiveRun& r = m_run;
    Progress p{.step = r.step, .tokens = r.tokens(), .planned = r.planned, .seconds = r.seconds, .loss = r.lastLoss,
               .validationLoss = r.lastValidation, .validationStep = r.lastValidationStep, .learningRate = r.config.train.learningRate, .smoothedLoss = r.smoothedLoss,
               .smoothWeight = r.smoothWeight, .rungsPassed = static_cast<int64_t>(r.rungsPassed), .badSteps = r.badSteps,
               .rollBacks = r.rollBacks, .evaluatedAt = r.evaluatedAt, .ended = r.ended,
               .metricsBytes = r.keeper ? r.keeper->metricsBytes() : 0, .textChecksum = r.textChecksum};
    return {std::move(p), r.config.model, r.copies.take(*r.trainer, r.step), r.info->tokenizer};
}

/// The disk is full, or the folder is gone: training waits, for what it does now could not be kept.
void Session::Worker::onStorage(bool ok, const std::string& message, int exitCode) {
    ActiveRun& r = m_run;
    say(event::Storage{ok, r.step, ok ? "The run can be saved again." : message, exitCode});
    if (ok && std::exchange(r.waitingForDisk, false)) setState(SessionState::Running);
    if (!ok && m_state == SessionState::Running) {
        r.waitingForDisk = true;
        setState(SessionState::Paused);
    }
}

void Session::Worker::execute(const command::Finish& c) {
    ActiveRun& r = m_run;
    event::Done done{c.reason, r.step, r.tokens(), r.seconds, r.lastLoss, r.lastValidation, {}};
    if (r.keeper && canTrain()) {
        beginKeeping();
        const std::filesystem::path model = run_paths::model(r.keeper->folder());
        const bool kept = m_state == SessionState::Finished && !(r.resumed && !std::filesystem::exists(model));
        done.path = model.string();
        const event::Saved saved{done.path, r.step};
        record(saved);
        record(done);
        if (!kept) keepNow(r.ended ? "finished" : "paused", true);
        if (const auto trouble = r.keeper->flush(kFinishLimit)) throw Error(*trouble);
        mailbox.post(saved);
    }
    mailbox.post(done);
}

void Session::Worker::execute(const command::ShowStep& c) {
    ActiveRun& r = m_run;
    if (!r.gallery) return;
    if (!c.step) {
        r.gallery->leave();
        r.inspector->refreshAll(viewed());
        return say(event::StepShown{});
    }
    try {
        visit(*c.step);
    } catch (const Error& error) {  // no reason to stop training
        r.gallery->leave();
        r.inspector->refreshAll(viewed());
        say(event::StepShown{});
        say(event::Warned{error.what(), r.step, false});
    }
}

void Session::Worker::visit(int64_t wanted) {
    ActiveRun& r = m_run;
    const std::filesystem::path run = r.keeper ? r.keeper->folder() : r.place.folder;
    check(!run.empty(), ErrorKind::Usage, "This run is not kept, so its earlier models are gone.");
    const int64_t step = snapshotAt(run, wanted);
    const SnapshotCache::Weights weights = weightsOf(run, step);
    say(event::StepShown{step});
    r.gallery->visit(step, *weights);
    r.inspector->refreshAll(viewed());
}

/// From memory, else from disk.
SnapshotCache::Weights Session::Worker::weightsOf(const std::filesystem::path& run, int64_t step) {
    ActiveRun& r = m_run;
    if (SnapshotCache::Weights known = r.past.find(step)) return known;
    ModelFolder model = readModelFolder(run_paths::snapshot(run, step), false);
    check(static_cast<int64_t>(model.weights.size()) == r.gpt->layout().flatSize(), ErrorKind::BadData, "The model of step {} has another shape.", step);
    auto weights = std::make_shared<const std::vector<float>>(std::move(model.weights));
    r.past.put(step, weights);
    return weights;
}

/// What the run has learned since the last state was kept is kept too, if the disk is quick.
void Session::Worker::leaveFolder() {
    ActiveRun& r = m_run;
    if (!r.keeper) return;
    if (r.trainer && r.data && r.step > r.keeper->keptStep()) keepNow("paused");
    r.keeper->leave();
    r.keeper->flush(kLeaveLimit);
    ++m_keeping;
    r.keeper.reset();
}

/// The last thing done with a run.
void Session::Worker::leaveRun() {
    leaveFolder();
    m_run.clear();
}

event::RunOpened Session::Worker::opened() const {
    const ActiveRun& r = m_run;
    return {r.place.folder.string(), r.step, r.planned, r.tokens(), r.seconds, r.lastLoss, r.lastValidation, r.ended, r.readOnly};
}

}  // namespace fw
