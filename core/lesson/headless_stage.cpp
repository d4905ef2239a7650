// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/headless_stage.h"

#include <unistd.h>

#include <array>
#include <cmath>

#include "base/error.h"
#include "lesson/kept_model.h"
#include "lesson/vocabulary.h"
#include "runs/fork.h"
#include "runs/run_library.h"

namespace fw {

namespace {

namespace fs = std::filesystem;

constexpr int64_t kSmokeTokens = 600'000;  // that a run reads, or a branch of it
constexpr int64_t kStepsByHand = 6;        // before a goal the run pauses, so that it is met exactly
constexpr auto kPatience = std::chrono::seconds(300);

fs::path freshFolder() {
    std::string pattern = (fs::temp_directory_path() / "firstwords-lesson-XXXXXX").string();
    check(::mkdtemp(pattern.data()) != nullptr, ErrorKind::CannotCreate,
          "Cannot make a folder in {} for the runs of the lesson.", fs::temp_directory_path().string());
    return pattern;
}

}  // namespace

std::span<const HeadlessStage::Verb> HeadlessStage::table() {
    using S = HeadlessStage;
    static constexpr std::array kVerbs{
        Verb{"new_run", &S::newRun},
        Verb{"have_model", &S::haveModel},
        Verb{"train", &S::train},
        Verb{"pause", &S::pause},
        Verb{"step_once", &S::stepOnce},
        Verb{"learning_rate", &S::learningRate},
        Verb{"trouble", &S::trouble},
        Verb{"same_start", &S::sameStart},
        Verb{"show_step", &S::showStep},
        Verb{"pin", &S::pin},
        Verb{"probe", &S::probe},
        Verb{"complete", &S::complete},
        Verb{"sampling", &S::turnKnobs},
        Verb{"sample_many", &S::sampleMany},
        Verb{"write_step", &S::writeStep},
        Verb{"nudge", &S::nudge},
        Verb{"check_slope", &S::checkSlope},
        Verb{"tokens", &S::tokens},
        Verb{"merges", &S::merges},
        Verb{"surprise", &S::surprise},
        Verb{"guess", &S::guess},
        Verb{"measure", &S::measure},
        Verb{"attention", &S::attention},
        Verb{"embeddings", &S::embeddings},
        Verb{"search", &S::search},
        Verb{"branch", &S::branch},
        Verb{"panel", &S::panel},
    };
    return kVerbs;
}

std::vector<std::string_view> HeadlessStage::verbs() {
    std::vector<std::string_view> names;
    for (const Verb& verb : table()) names.push_back(verb.name);
    return names;
}

HeadlessStage::HeadlessStage(LessonLog& log, const Options& options, std::function<void(const std::string&)> status)
    : m_log(log),
      m_options(options),
      m_status(std::move(status)),
      m_library(options.library.empty() ? freshFolder() : options.library),
      m_session(options.session()) {}

HeadlessStage::~HeadlessStage() {
    m_session.reset();
    std::error_code ignored;
    if (m_options.library.empty()) fs::remove_all(m_library, ignored);
}

void HeadlessStage::run(const LessonAction& action) {
    for (const Verb& verb : table()) {
        if (verb.name != action.verb) continue;
        const VerbRow* row = findVerb(action.verb);
        check(m_info || !row->needsModel, ErrorKind::BadData,
              "'{}' needs a model; an action before it must be new_run or have_model.", action.verb);
        m_status(action.verb);
        return (this->*verb.run)(action);
    }
    fail(ErrorKind::Internal, "The verb '{}' is not carried out here.", action.verb);
}

// --- events ---

void HeadlessStage::take(const Event& event) {
    m_log.take(event);
    if (const auto* e = std::get_if<event::StepDone>(&event))
        m_step = e->step, m_tokens = e->tokens, ++m_updates;
    else if (const auto* changed = std::get_if<event::StateChanged>(&event))
        m_state = changed->state;
    else if (const auto* model = std::get_if<event::ModelReady>(&event))
        m_info = model->info;
    else if (const auto* data = std::get_if<event::DataReady>(&event))
        m_info = data->info;
    else if (const auto* opened = std::get_if<event::RunOpened>(&event))
        m_step = opened->step, m_tokens = opened->tokens;
    else if (const auto* pins = std::get_if<event::PinsChanged>(&event))
        m_pins = pins->steps.size();
    else if (const auto* shown = std::get_if<event::StepShown>(&event))
        m_shown = shown->step >= 0;
    else if (const auto* kept = std::get_if<event::SnapshotTaken>(&event))
        m_run = fs::path(kept->path).parent_path().parent_path();
    else if (const auto* passed = std::get_if<event::RungPassed>(&event))
        m_passed.push_back(*passed);
    else if (const auto* sampled = std::get_if<event::Sampled>(&event);
             sampled && sampled->done && sampled->age.role == AgeRole::Now)
        m_sampled = *sampled;
}

void HeadlessStage::await(const std::string& what, const std::function<bool(const Event&)>& wanted) {
    auto last = std::chrono::steady_clock::now();
    for (bool met = false; !met;) {
        check(!isStopped(), ErrorKind::Unavailable, "Stopped.");
        for (const Event& event : m_session->mailbox().waitAndDrain(std::chrono::milliseconds(100))) {
            last = std::chrono::steady_clock::now();
            take(event);
            if (const auto* failed = std::get_if<event::Failed>(&event))
                throw Error(static_cast<ErrorKind>(failed->exitCode), failed->message);
            met = met || wanted(event);
        }
        check(std::chrono::steady_clock::now() - last < kPatience, ErrorKind::Internal, "Waited in vain for {}.", what);
    }
}

int64_t HeadlessStage::tokensPerStep() const {
    return static_cast<int64_t>(m_info->config.train.batchSize) * m_info->config.model.nCtx;
}

// --- runs ---

RunConfig HeadlessStage::configOf(const std::string& preset, uint64_t seed, const std::string& recipe) const {
    RunConfig config = loadPreset(m_options.resources / "presets", m_options.smoke ? "spark" : preset);
    config.train.seed = seed + m_options.otherSeed;
    config.data.recipe = recipe;
    config.device = m_options.device;
    config.threads = m_options.threads;
    return config;
}

void HeadlessStage::configure(command::Configure order) {
    order.place.library = m_library;
    order.place.name = m_options.runName;
    m_cutShort = m_cutShort && order.fork;
    begin(std::move(order));
}

/// Another run takes the place of what was open; returns when it can train.
void HeadlessStage::begin(Command order) {
    m_step = m_tokens = 0;
    m_pins = 0;
    m_shown = false;
    m_run.clear();
    m_page = m_nudged = nullptr;
    m_sampled.reset();
    m_session->post(std::move(order));
    bool ready = false, rungs = false;
    await("the text", [&](const Event& event) {
        ready = ready || std::holds_alternative<event::DataReady>(event);
        rungs = rungs || std::holds_alternative<event::RungsReady>(event);
        return ready && rungs;
    });
    m_mostTokens = m_tokens + kSmokeTokens;
}

void HeadlessStage::open(const std::string& preset) {
    configure({configOf(preset, 1, "balanced")});
}

void HeadlessStage::newRun(const LessonAction& action) {
    RunConfig config =
        configOf(action.text("preset"), static_cast<uint64_t>(action.number("seed")), action.text("recipe"));
    const auto perStep = static_cast<double>(config.train.batchSize) * config.model.nCtx;
    if (action.number("tokens") > 0)
        config.train.steps = static_cast<int64_t>(std::ceil(action.number("tokens") / perStep));
    configure({std::move(config)});
}

/// As in the window: the open run, else the newest that is kept, else a new one, trained so far.
void HeadlessStage::haveModel(const LessonAction& action) {
    const WantedModel wanted{m_options.smoke ? "spark" : action.text("preset"), action.text("recipe"),
                             static_cast<int64_t>(action.number("min_tokens"))};
    const bool same = m_info && wanted.fits(m_info->config);
    if (same && m_tokens >= wanted.tokens) return;
    if (const fs::path kept = keptModel(m_library, wanted); !kept.empty()) return openKept(kept);
    if (!same) configure({configOf(wanted.preset, 1, wanted.recipe)});
    trainTo(wanted.tokens);
}

void HeadlessStage::openKept(const fs::path& run) {
    m_cutShort = false;
    command::Open order;
    order.folder = run;
    order.device = m_options.device;
    order.threads = m_options.threads;
    begin(std::move(order));
    m_run = run;
}

void HeadlessStage::train(const LessonAction& action) {
    const auto steps = static_cast<int64_t>(action.number("steps"));
    trainTo(steps > 0 ? m_tokens + steps * tokensPerStep() : static_cast<int64_t>(action.number("tokens")));
}

/// Ends in the first step that has read so much, so that equal lessons give equal models.
void HeadlessStage::trainTo(int64_t tokens) {
    if (m_options.smoke && tokens > m_mostTokens) {
        tokens = m_mostTokens;
        m_cutShort = true;
    }
    const int64_t perStep = tokensPerStep(), goal = (tokens + perStep - 1) / perStep;
    if (goal - m_step > kStepsByHand) {
        m_session->post(command::Start{});
        await("training", [&](const Event& event) {
            const auto* done = std::get_if<event::StepDone>(&event);
            if (done && done->step % 100 == 0)
                m_status(fmt::format("training, {:.2f} million tokens", static_cast<double>(done->tokens) / 1e6));
            const auto* state = std::get_if<event::StateChanged>(&event);
            return (done && goal - done->step <= kStepsByHand) ||
                   (state && (state->state == SessionState::Finished || state->state == SessionState::Paused));
        });
        halt();
    }
    while (m_step < goal) {
        const int64_t before = m_step;
        m_session->post(command::StepOnce{});
        awaitEvent<event::StepDone>("a step", [&](const auto& e) { return e.step > before; });
    }
}

void HeadlessStage::halt() {
    m_session->post(command::Pause{});
    if (m_state == SessionState::Running)
        awaitEvent<event::StateChanged>("the pause", [](const auto& e) { return e.state != SessionState::Running; });
}

void HeadlessStage::pause(const LessonAction&) {
    halt();
}

void HeadlessStage::stepOnce(const LessonAction& action) {
    trainTo((m_step + static_cast<int64_t>(action.number("times"))) * tokensPerStep());
}

void HeadlessStage::learningRate(const LessonAction& action) {
    m_session->post(command::SetLearningRate{action.number("value")});
    m_log.set("learning_rate", action.number("value"));
}

/// The next update goes wrong, so one is made.
void HeadlessStage::trouble(const LessonAction& action) {
    m_session->post(command::CauseTrouble{action.text("kind")});
    m_session->post(command::StepOnce{});
    awaitEvent<event::TroubleCaused>("the trouble");
}

void HeadlessStage::sameStart(const LessonAction&) {
    m_session->post(command::Reset{});
    awaitEvent<event::StateChanged>("the same start", [](const auto& e) { return e.state == SessionState::Ready; });
    m_step = m_tokens = 0;
    m_mostTokens = kSmokeTokens;
    m_run.clear();
}

void HeadlessStage::showStep(const LessonAction& action) {
    const bool byTokens = action.number("tokens") >= 0;
    const double step =
        byTokens ? action.number("tokens") / static_cast<double>(tokensPerStep()) : action.number("step");
    m_session->post(command::ShowStep{step < 0 ? std::optional<int64_t>() : static_cast<int64_t>(step)});
    awaitEvent<event::StepShown>("the model of a step");
}

void HeadlessStage::pin(const LessonAction&) {
    m_session->post(command::Pin{});
    awaitEvent<event::PinsChanged>("the pin");
}

void HeadlessStage::branch(const LessonAction& action) {
    check(m_step > 0, ErrorKind::BadData, "'branch' needs a run that has begun to train.");
    halt();
    m_session->post(command::Finish{"lesson"});
    awaitEvent<event::Done>("the run to be kept");
    check(!m_run.empty(), ErrorKind::Internal, "Nothing is kept of the run that is to be branched.");
    const int64_t step = snapshotAt(m_run, m_step);
    RunConfig config = readRunSettings(m_run);
    if (!action.text("recipe").empty()) config.data.recipe = action.text("recipe");
    if (action.number("learning_rate") > 0) config.train.learningRate = action.number("learning_rate");
    if (action.number("seed") > 0) config.train.seed = static_cast<uint64_t>(action.number("seed"));
    configure({config, {}, forkOrigin(m_run, step, config)});
    m_log.add("branches");
    m_log.set("branch_recipe", config.data.recipe);
    trainTo(m_tokens + static_cast<int64_t>(action.number("tokens")));
}

}  // namespace fw
