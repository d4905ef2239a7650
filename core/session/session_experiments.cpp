// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for what a learner tries on the models of a run: many samples, the meters, writing step by step.
#include <algorithm>
#include <unordered_set>

#include "base/error.h"
#include "data/words.h"
#include "io/model_folder.h"
#include "runs/run_library.h"
#include "runs/run_paths.h"
#include "session/session_worker.h"

namespace fw {

namespace {

constexpr double kShare = 0.1;  // of a step's time may go to what was just ordered
constexpr size_t kTokensForWords = 2'000'000;

std::string lowered(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Words of a text of which nothing else is known.
std::function<bool(std::string_view)> wordsRead(const std::vector<TokenId>& tokens, const Tokenizer& tokenizer) {
    std::string text;
    for (size_t i = 0; i < std::min(tokens.size(), kTokensForWords); ++i)
        text += tokenizer.isSpecial(tokens[i]) ? "\n" : tokenizer.bytes(tokens[i]);
    auto words = std::make_shared<std::unordered_set<std::string>>();
    for (const WordPlace& place : wordsOf(text))
        words->insert(lowered(std::string_view(text).substr(place.begin, place.end - place.begin)));
    return [words](std::string_view word) { return words->contains(lowered(word)); };
}

}  // namespace

/// What is tried on the models of a run, besides the gallery.
void Session::Worker::makeExperiments() {
    ActiveRun& r = m_run;
    const auto post = [this](Event e) { say(std::move(e)); };
    r.samples = std::make_unique<ManySamples>(*r.backend, *r.gpt, r.info->tokenizer, post);
    r.writer = std::make_unique<StepWriter>(*r.backend, *r.gpt, r.info->tokenizer, post);
    r.meters = std::make_unique<MeterReader>(*r.backend, *r.gpt, r.info->tokenizer, post);
}

const std::shared_ptr<const World>& Session::Worker::world() {
    if (!m_world) m_world = World::load(m_resources / "world");
    return m_world;
}

std::shared_ptr<const LineSorter> Session::Worker::lineSorter() {
    ActiveRun& r = m_run;
    if (r.sorter) return r.sorter;
    if (r.config.data.readsWorld()) return r.sorter = std::make_shared<const LineSorter>(world());
    check(r.data != nullptr, ErrorKind::Unavailable,
          "The text is still being read; what it knows as words is not known yet. Try again in a moment.");
    return r.sorter = std::make_shared<const LineSorter>(wordsRead(r.data->train, *r.info->tokenizer));
}

void Session::Worker::execute(const command::SampleMany& c) {
    ActiveRun& r = m_run;
    if (!r.samples) return;
    r.samples->stop();
    if (c.count <= 0) return;
    try {
        r.samples->begin(c, r.gallery->models(), lineSorter());
    } catch (const Error& error) {  // no reason to stop training
        if (r.backend->isLost()) throw;
        say(event::SampledMany{{}, c.request, c.prompt, {}, {}, 0, true, error.what()});
    }
}

void Session::Worker::execute(const command::Write& c) {
    ActiveRun& r = m_run;
    if (!r.writer) return;
    try {
        r.writer->order(c, viewed());
    } catch (const Error& error) {
        if (r.backend->isLost()) throw;
        event::Written told;
        told.request = c.request;
        told.done = true;
        told.error = error.what();
        say(std::move(told));
    }
}

void Session::Worker::execute(const command::Measure& c) {
    if (c.step < 0) m_measure = c.follow ? std::optional(c) : std::nullopt;
    ActiveRun& r = m_run;
    if (!r.meters) return;
    if (c.step < 0) r.meters->follow(c);
    if (c.request == 0) return;
    try {
        if (!m_meters && r.config.data.readsWorld())
            m_meters = std::make_shared<Meters>(m_resources / "world", world());
        r.meters->setMeters(r.config.data.readsWorld() ? m_meters : nullptr);
        if (c.step < 0)
            r.meters->read(c.request, nowViewed(), r.tokens());
        else
            measurePast(c);
    } catch (const Error& error) {
        if (r.backend->isLost()) throw;
        say(event::Measured{{c.step < 0 ? AgeRole::Now : AgeRole::Visited, std::max<int64_t>(0, c.step), -1},
                            c.request,
                            0,
                            {},
                            error.what()});
    }
}

void Session::Worker::measurePast(const command::Measure& c) {
    ActiveRun& r = m_run;
    const std::filesystem::path run = r.keeper ? r.keeper->folder() : r.place.folder;
    check(!run.empty(), ErrorKind::Usage, "This run is not kept, so its earlier models are gone.");
    const int64_t step = snapshotAt(run, c.step);
    const ModelFolder model = readModelFolder(run_paths::snapshot(run, step), false);
    check(static_cast<int64_t>(model.weights.size()) == r.gpt->layout().flatSize(), ErrorKind::BadData,
          "The model of step {} has another shape.", step);
    Buffer weights(*r.backend, r.gpt->layout().flatSize());
    r.backend->copyFromHost(weights.tensor(), model.weights);
    r.meters->read(c.request, {{AgeRole::Visited, step, -1}, {weights.data(), nullptr}}, tokensAt(step));
}

/// Before a branch every step of the run it came from had read equally much.
int64_t Session::Worker::tokensAt(int64_t step) const {
    const ActiveRun& r = m_run;
    if (step >= r.stepBefore) return r.tokensBefore + (step - r.stepBefore) * r.tokensPerStep();
    return r.tokensBefore * step / r.stepBefore;
}

bool Session::Worker::hasExperiments() const {
    return m_run.samples && (m_run.samples->busy() || m_run.writer->busy());
}

/// While nothing trains, for this long; between two steps, for a share of what a step takes.
void Session::Worker::workOnExperiments(std::chrono::steady_clock::duration budget) {
    if (m_run.writer->busy()) m_run.writer->work(budget);
    if (m_run.samples->busy()) m_run.samples->work(budget);
}

void Session::Worker::experimentAfterStep() {
    ActiveRun& r = m_run;
    r.meters->refreshDue(nowViewed(), r.tokens());
    if (hasExperiments())
        workOnExperiments(std::chrono::duration_cast<Gallery::Clock::duration>(
            std::chrono::duration<double>(kShare * r.secondsPerStep)));
}

}  // namespace fw
