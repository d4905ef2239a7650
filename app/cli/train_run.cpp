// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/train_run.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <memory>
#include <vector>

#include "backends.h"
#include "paths.h"
#include "session/session.h"
#include "train/schedule.h"

namespace fw::cli {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

volatile std::sig_atomic_t interruptSeen = 0;

/// While it lives, the first interrupt only sets a flag; a second one kills as usual.
class InterruptGuard {
  public:
    InterruptGuard() {
        interruptSeen = 0;
        struct sigaction action {};
        action.sa_handler = [](int) { interruptSeen = 1; };
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        for (size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &action, &m_old[i]);
    }
    ~InterruptGuard() {
        for (size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &m_old[i], nullptr);
    }
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

  private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, kSignals.size()> m_old{};
};

class TrainRun {
  public:
    TrainRun(const TrainRequest& request, Streams& streams);
    int run();

  private:
    enum class Phase { Preparing, Training, Stopping, LastSample, Saving, Done };

    void openRunFolder();
    RunConfig sessionConfig() const;
    void handle(const Event& event);
    void begin(const event::DataReady& ready);
    void step(const event::StepDone& done);
    void state(SessionState state);
    void sampled(const event::Sampled& sampled);
    std::string reasonToFinish() const;
    void requestSample();
    void stop(const std::string& reason);
    void lastSample();
    void save();
    void tell(const Event& event);

    const TrainRequest& m_request;
    Streams& m_streams;
    BackendRegistry m_registry = makeBackendRegistry();
    Session m_session{m_registry, resourceFolder(), cacheFolder()};
    std::ofstream m_metrics;
    std::vector<std::unique_ptr<TrainReport>> m_reports;
    Phase m_phase = Phase::Preparing;
    TrainEnd m_end;
    int m_exitCode = 0;
    bool m_lossReached = false;
    std::shared_ptr<const RunInfo> m_info;
    uint64_t m_sampleRequest = 0; ///< of the newest sample asked for
    uint64_t m_sampleShown = 0;   ///< of the newest sample reported
    Clock::time_point m_lastSampleAsked{};
};

TrainRun::TrainRun(const TrainRequest& request, Streams& streams) : m_request(request), m_streams(streams) {
    openRunFolder();
    if (request.jsonl) m_reports.push_back(std::make_unique<JsonlReport>(streams.out));
    if (m_metrics.is_open()) m_reports.push_back(std::make_unique<JsonlReport>(m_metrics));
    m_reports.push_back(std::make_unique<TextReport>(streams, !request.jsonl));
}

/// Finds out before the training whether its result can be kept.
void TrainRun::openRunFolder() {
    if (m_request.out.empty()) return;
    std::error_code error;
    fs::create_directories(m_request.out, error);
    const ErrorKind kind = error == std::errc::permission_denied ? ErrorKind::Permission : ErrorKind::CannotCreate;
    check(!error, kind, "Cannot create the folder {}: {}.", m_request.out.string(), error.message());
    m_metrics.open(m_request.out / "metrics.jsonl", std::ios::trunc);
    check(m_metrics.is_open(), ErrorKind::CannotCreate, "Cannot write {}. Is the folder writable?",
          (m_request.out / "metrics.jsonl").string());
}

/// With a time limit nobody knows the number of steps, so the session trains at a constant rate and this client sets the
/// rate from the clock (see step()).
RunConfig TrainRun::sessionConfig() const {
    RunConfig config = m_request.config;
    config.train.autoPin = 0;  // no columns here
    if (config.train.stopSeconds <= 0) return config;
    config.train.steps = 1'000'000'000;
    config.train.schedule = "constant";
    config.train.warmup = 0;
    return config;
}

int TrainRun::run() {
    const InterruptGuard guard;
    m_session.post(command::Configure{sessionConfig()});
    while (m_phase != Phase::Done) {
        for (const Event& event : m_session.mailbox().waitAndDrain(std::chrono::milliseconds(100))) handle(event);
        if (interruptSeen || !m_streams.out) {
            if (m_phase == Phase::Preparing) {
                m_end.reason = "interrupted";
                break;
            }
            if (m_phase == Phase::Training) stop("interrupted");
        }
        if (m_phase == Phase::LastSample && Clock::now() - m_lastSampleAsked > std::chrono::seconds(30)) save();
    }
    for (auto& report : m_reports) report->done(m_end);
    check(!m_metrics.is_open() || m_metrics.flush().good(), ErrorKind::Io, "Writing {} failed; is the disk full?",
          (m_request.out / "metrics.jsonl").string());
    return m_exitCode;
}

void TrainRun::tell(const Event& event) {
    for (auto& report : m_reports) report->event(event);
}

void TrainRun::handle(const Event& event) {
    if (const auto* ready = std::get_if<event::DataReady>(&event)) return begin(*ready);
    tell(event);
    if (const auto* done = std::get_if<event::StepDone>(&event)) step(*done);
    else if (const auto* changed = std::get_if<event::StateChanged>(&event)) state(changed->state);
    else if (const auto* text = std::get_if<event::Sampled>(&event)) sampled(*text);
    else if (const auto* failed = std::get_if<event::Failed>(&event)) throw Error(static_cast<ErrorKind>(failed->exitCode), failed->message);
    else if (const auto* evaluated = std::get_if<event::Evaluated>(&event)) {
        m_end.valLoss = evaluated->loss;
        m_lossReached = m_lossReached || evaluated->loss <= m_request.config.train.stopValLoss;
    } else if (const auto* saved = std::get_if<event::Saved>(&event)) {
        m_end.path = saved->path;
        if (m_phase == Phase::Saving) m_phase = Phase::Done;
    }
}

void TrainRun::begin(const event::DataReady& ready) {
    RunInfo info = *ready.info;
    info.config.train = m_request.config.train;  // what was asked for, not how a time limit is carried out
    m_info = std::make_shared<const RunInfo>(std::move(info));
    tell(event::DataReady{m_info});
    m_info->tokenizer->encode(m_request.prompt);  // complains now rather than after the training
    m_phase = Phase::Training;
    if (m_request.config.train.sampleEvery > 0) requestSample();
    m_session.post(command::Start{});
}

void TrainRun::step(const event::StepDone& done) {
    m_end.step = done.step;
    m_end.tokens = done.tokens;
    m_end.seconds = done.seconds;
    m_end.loss = done.loss;
    if (m_phase != Phase::Training) return;
    const int64_t every = m_request.config.train.sampleEvery;
    if (every > 0 && done.step % every == 0 && m_sampleShown == m_sampleRequest) requestSample();
    const double limit = m_request.config.train.stopSeconds;
    if (limit <= 0 || done.seconds >= limit) return;
    // As many steps as fit at the speed so far: where a schedule over them would be now.
    const auto planned = static_cast<int64_t>(static_cast<double>(done.step) * limit / std::max(done.seconds, 1e-3));
    const double rate = learningRateAt(m_request.config.train, done.step, planned);
    m_session.post(command::SetLearningRate{std::max(rate, 1e-9)});
}

void TrainRun::state(SessionState state) {
    const bool resting = state == SessionState::Paused || state == SessionState::Finished;
    if (!resting || (m_phase != Phase::Training && m_phase != Phase::Stopping)) return;
    if (m_phase == Phase::Training && state == SessionState::Finished) m_end.reason = reasonToFinish();
    if (m_phase == Phase::Training && state == SessionState::Paused) {  // it stopped by itself and has said why
        m_end.reason = "not_finite";
        m_exitCode = static_cast<int>(ErrorKind::BadData);
    }
    if (m_request.config.train.sampleEvery > 0 && m_end.step > 0 && !interruptSeen) lastSample();
    else save();
}

std::string TrainRun::reasonToFinish() const {
    const double limit = m_request.config.train.stopSeconds;
    if (m_lossReached) return "val_loss";
    return limit > 0 && m_end.seconds >= limit ? "seconds" : "steps";
}

void TrainRun::requestSample() {
    m_session.post(command::SetSampling{.request = ++m_sampleRequest, .prompt = m_request.prompt, .sampling = m_request.config.sampling,
                                        .periodSeconds = 1e9, .forced = {}});
}

void TrainRun::sampled(const event::Sampled& sampled) {
    const bool current = sampled.age.role == AgeRole::Now || (sampled.age.step == 0 && m_end.step == 0);
    if (!sampled.done || !current || sampled.request != m_sampleRequest || m_sampleShown == m_sampleRequest) return;
    m_sampleShown = m_sampleRequest;
    std::string text;
    for (const SampledToken& token : sampled.tokens)
        if (!m_info->tokenizer->isSpecial(token.id)) text += m_info->tokenizer->bytes(token.id);
    for (auto& report : m_reports) report->sample(sampled.age.step, m_request.prompt, text);
    if (m_phase == Phase::LastSample) save();
}

void TrainRun::stop(const std::string& reason) {
    m_end.reason = reason;
    m_phase = Phase::Stopping;
    m_session.post(command::Pause{});
}

void TrainRun::lastSample() {
    m_phase = Phase::LastSample;
    m_lastSampleAsked = Clock::now();
    requestSample();
}

void TrainRun::save() {
    m_phase = m_request.out.empty() ? Phase::Done : Phase::Saving;
    if (m_phase == Phase::Saving) m_session.post(command::Save{m_request.out / "model"});
}

}  // namespace

int train(const TrainRequest& request, Streams& streams) { return TrainRun(request, streams).run(); }

}  // namespace fw::cli
