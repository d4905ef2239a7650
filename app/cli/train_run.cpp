// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/train_run.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>
#include <vector>

#include "backends.h"
#include "paths.h"
#include "session/session.h"

namespace fw::cli {

namespace {

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

    fw::Command firstCommand() const;
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
    std::vector<std::unique_ptr<TrainReport>> m_reports;
    Phase m_phase = Phase::Preparing;
    event::Done m_end;
    std::optional<event::RunOpened> m_opened;
    std::optional<event::Storage> m_trouble;  ///< while nothing can be saved
    Clock::time_point m_troubleSince{};
    int m_exitCode = 0;
    bool m_lossReached = false;
    std::shared_ptr<const RunInfo> m_info;
    uint64_t m_sampleRequest = 0; ///< of the newest sample asked for
    uint64_t m_sampleShown = 0;   ///< of the newest sample reported
    Clock::time_point m_lastSampleAsked{};
};

TrainRun::TrainRun(const TrainRequest& request, Streams& streams) : m_request(request), m_streams(streams) {
    if (request.jsonl) m_reports.push_back(std::make_unique<JsonlReport>(streams.out));
    m_reports.push_back(std::make_unique<TextReport>(streams, !request.jsonl));
}

fw::Command TrainRun::firstCommand() const {
    if (m_request.open) return *m_request.open;
    RunConfig config = m_request.config;
    config.train.autoPin = 0;  // no columns here
    return command::Configure{std::move(config), m_request.place, m_request.fork};
}

int TrainRun::run() {
    const InterruptGuard guard;
    m_session.post(firstCommand());
    while (m_phase != Phase::Done) {
        for (const Event& event : m_session.mailbox().waitAndDrain(std::chrono::milliseconds(100))) handle(event);
        if (interruptSeen || !m_streams.out) {
            if (m_phase == Phase::Preparing) {
                m_end.reason = "interrupted";
                tell(m_end);
                break;
            }
            if (m_phase == Phase::Training) stop("interrupted");
        }
        if (m_phase == Phase::LastSample && Clock::now() - m_lastSampleAsked > std::chrono::seconds(30)) save();
        if (m_trouble && std::chrono::duration<double>(Clock::now() - m_troubleSince).count() > m_request.config.keep.waitSeconds) throw Error(static_cast<ErrorKind>(m_trouble->exitCode), m_trouble->message);
    }
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
        m_end.validationLoss = evaluated->loss;
        m_lossReached = m_lossReached || evaluated->loss <= m_request.config.train.stopValLoss;
    } else if (const auto* opened = std::get_if<event::RunOpened>(&event)) {
        m_opened = *opened;
        m_end = {{}, opened->step, opened->tokens, opened->seconds, opened->loss, opened->validationLoss, {}};
    } else if (const auto* storage = std::get_if<event::Storage>(&event)) {
        m_trouble = storage->ok ? std::nullopt : std::optional(*storage);
        m_troubleSince = Clock::now();
    } else if (std::holds_alternative<event::Done>(event)) {
        m_phase = Phase::Done;
    }
}

void TrainRun::begin(const event::DataReady& ready) {
    m_info = ready.info;
    tell(ready);
    m_info->tokenizer->encode(m_request.prompt);  // complains now rather than after the training
    if (m_opened && m_opened->ended) {
        m_end.reason = reasonToFinish();
        return save();
    }
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
}

void TrainRun::state(SessionState state) {
    const bool resting = state == SessionState::Paused || state == SessionState::Finished;
    if (!resting || (m_phase != Phase::Training && m_phase != Phase::Stopping)) return;
    if (state == SessionState::Paused && m_trouble && m_phase == Phase::Training) return;  // it goes on by itself
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
    m_phase = Phase::Saving;
    m_session.post(command::Finish{m_end.reason});
}

}  // namespace

int train(const TrainRequest& request, Streams& streams) { return TrainRun(request, streams).run(); }

}  // namespace fw::cli
