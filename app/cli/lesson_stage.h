// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of lessons without a window: every action is carried out by a training session, to its end.
#pragma once

#include <functional>

#include "data/corpus_index.h"
#include "lesson/lesson_log.h"
#include "lesson/vocabulary.h"
#include "session/session.h"
#include "world/searchable_text.h"

namespace fw::cli {

class LessonStage {
  public:
    struct Options {
        bool smoke = false;      ///< preset spark, at most 0.6 million tokens per run or branch
        uint64_t otherSeed = 0;  ///< added to the seeds of new models
        int threads = 0;
        std::string device = "auto";
    };
    /// `status` gets a word on what is under way.
    LessonStage(LessonLog& log, const Options& options, std::function<void(const std::string&)> status);
    ~LessonStage();

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
    /// The verbs that can be carried out here: all of the table.
    static std::vector<std::string_view> verbs();

  private:
    struct Verb {
        std::string_view name;
        void (LessonStage::*run)(const LessonAction&);
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
    std::filesystem::path m_library;  ///< of this play's runs; removed in the end
    BackendRegistry m_registry;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const RunInfo> m_info;
    SessionState m_state = SessionState::Empty;
    int64_t m_step = 0, m_tokens = 0;
    int64_t m_mostTokens = 0;  ///< in a smoke run
    size_t m_pins = 0;
    bool m_cutShort = false;
    bool m_shown = false;         ///< the step cursor stands somewhere
    std::filesystem::path m_run;  ///< folder of the open run, once something of it is kept
    uint64_t m_request = 0, m_game = 0;
    int m_round = 0, m_rounds = 0;
    std::shared_ptr<const Inspection> m_page;  ///< a Surprise
    std::optional<command::SetSampling> m_sampling;
    NudgeQuery m_nudge;
    std::shared_ptr<const Inspection> m_nudged;
    std::shared_ptr<const SearchableText> m_text;
    std::string m_textRecipe;
};

}  // namespace fw::cli
