// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of lessons without a window: every action is carried out by a training session, to its end.
#pragma once

#include <functional>
#include <stop_token>

#include "lesson/lesson.h"
#include "lesson/lesson_log.h"
#include "session/session_channel.h"
#include "world/searchable_text.h"

namespace fw {

class HeadlessStage {
  public:
    struct Options {
        SessionFactory session;
        std::filesystem::path resources, cache;
        std::filesystem::path library;  ///< where its runs are kept; empty: in a folder that goes when the play is over
        std::string runName;            ///< of those runs, for lists; empty: the preset's
        bool asInWindow = false;        ///< while it trains, completions are renewed every two seconds
        std::stop_token stop;           ///< ends it with Error(Unavailable)
        bool smoke = false;             ///< preset spark, at most 0.6 million tokens per run or branch
        uint64_t otherSeed = 0;         ///< added to the seeds of new models
        int threads = 0;
        std::string device = "auto";
    };
    /// `status` gets a word on what is under way.
    HeadlessStage(LessonLog& log, const Options& options, std::function<void(const std::string&)> status);
    ~HeadlessStage();

    /// A new random model, as the window has one when it opens.
    void open(const std::string& preset);
    /// Carries it out and waits for its outcome, which the log then knows. Throws Error.
    void run(const LessonAction& action);
    // What only a person does; the verbs lead up to it.
    /// The next round of the game that `guess` began, answered with this word; false where all are played.
    bool guessRound(const std::string& word);
    /// The page that `surprise` painted last, or null.
    const Surprise* page() const;
    /// Clicks a token of the page.
    void pick(size_t token);
    /// Some training was shorter than the lesson wants, as `smoke` asks for.
    bool wasCutShort() const { return m_cutShort; }
    bool isStopped() const { return m_options.stop.stop_requested(); }
    /// What the model of now writes after the prompt of the last `complete`; no text where nothing was asked yet.
    struct Completion {
        std::string prompt, text;
    };
    Completion completion();
    /// Training steps made so far, whatever the run.
    int64_t updates() const { return m_updates; }
    /// Passed since this was asked last.
    std::vector<event::RungPassed> takeRungsPassed() { return std::exchange(m_passed, {}); }
    /// Of the open run; null before the first.
    const RunInfo* info() const { return m_info.get(); }
    /// The verbs that can be carried out here: all of the table.
    static std::vector<std::string_view> verbs();

  private:
    struct Verb {
        std::string_view name;
        void (HeadlessStage::*run)(const LessonAction&);
    };
    static std::span<const Verb> table();

    void newRun(const LessonAction&);
    void haveModel(const LessonAction&);
    void train(const LessonAction&);
    void pause(const LessonAction&);
    void stepOnce(const LessonAction&);
    void learningRate(const LessonAction&);
    void trouble(const LessonAction&);
    void sameStart(const LessonAction&);
    void showStep(const LessonAction&);
    void pin(const LessonAction&);
    void probe(const LessonAction&);
    void complete(const LessonAction&);
    void turnKnobs(const LessonAction&);
    void sampleMany(const LessonAction&);
    void writeStep(const LessonAction&);
    void nudge(const LessonAction&);
    void checkSlope(const LessonAction&);
    void tokens(const LessonAction&);
    void merges(const LessonAction&);
    void surprise(const LessonAction&);
    void guess(const LessonAction&);
    void measure(const LessonAction&);
    void attention(const LessonAction&);
    void embeddings(const LessonAction&);
    void search(const LessonAction&);
    void branch(const LessonAction&);
    void panel(const LessonAction&);

    RunConfig configOf(const std::string& preset, uint64_t seed, const std::string& recipe) const;
    void configure(command::Configure order);
    void openKept(const std::filesystem::path& run);
    void begin(Command order);
    void trainTo(int64_t tokens);
    void halt();
    void order(const command::SetSampling& sampling);
    std::shared_ptr<const Inspection> inspect(InspectQuery query);
    /// Gives events to the log until one satisfies the condition. Throws Error for Failed, and where nothing comes.
    void await(const std::string& what, const std::function<bool(const Event&)>& wanted);
    template <class E>
    void awaitEvent(
        const std::string& what, const std::function<bool(const E&)>& wanted = [](const E&) { return true; }) {
        await(what, [&](const Event& event) {
            const E* match = std::get_if<E>(&event);
            return match && wanted(*match);
        });
    }
    void take(const Event& event);
    int64_t tokensPerStep() const;

    LessonLog& m_log;
    Options m_options;
    std::function<void(const std::string&)> m_status;
    std::filesystem::path m_library;
    std::unique_ptr<SessionChannel> m_session;
    std::shared_ptr<const RunInfo> m_info;
    SessionState m_state = SessionState::Empty;
    int64_t m_step = 0, m_tokens = 0, m_updates = 0;
    int64_t m_mostTokens = 0;  ///< in a smoke run
    size_t m_pins = 0;
    bool m_cutShort = false;
    bool m_shown = false;         ///< the step cursor stands somewhere
    std::filesystem::path m_run;  ///< folder of the open run, once something of it is kept
    uint64_t m_request = 0, m_game = 0;
    int m_round = 0, m_rounds = 0;
    std::shared_ptr<const Inspection> m_page;  ///< a Surprise
    std::optional<command::SetSampling> m_sampling;
    std::vector<event::RungPassed> m_passed;
    std::optional<event::Sampled> m_sampled;  ///< by the model of now, to its end
    NudgeQuery m_nudge;
    std::shared_ptr<const Inspection> m_nudged;
    std::shared_ptr<const SearchableText> m_text;
    std::string m_textRecipe;
};

}  // namespace fw
