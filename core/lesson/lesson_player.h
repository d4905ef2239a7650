// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a lesson without a window: a scripted learner who predicts, looks and answers, with a real model.
#pragma once

#include <functional>
#include <memory>

#include "lesson/headless_stage.h"
#include "lesson/lesson_runner.h"

namespace fw {

/// What came of one step.
struct PlayedStep {
    std::string id, kind;
    Outcome outcome = Outcome::None;
    bool hasCheckpoint = false;
    std::string wanted, usual;  ///< the checkpoint's expression, and the lesson's words on what it usually comes to
    bool cutShort = false;      ///< the model has read less than the lesson wants
    std::vector<std::pair<std::string, LessonValue>> values;  ///< that the checkpoint looks at
    std::string recorded, truth;  ///< the truth in words, where it is an option
    bool agrees = true;
    std::string reason;  ///< where it was not seen: the lesson's words on why, or on what to do
    std::string error;   ///< of an action
    double seconds = 0;
    bool trained = false;
    // Where the run stands afterwards:
    RunProvenance provenance;
    double loss = -1, runSeconds = 0;  ///< smoothed; -1: not trained yet
    std::vector<event::RungPassed> passed;
    HeadlessStage::Completion completion;  ///< of a step that trained, where the play is as in the window
};

class LessonPlayer {
  public:
    LessonPlayer(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                 LessonPath path, const HeadlessStage::Options& options,
                 std::function<void(const std::string&)> status);

    /// From the first step to the last; `told` gets each when it is over.
    void play(const std::function<void(const PlayedStep&)>& told);
    const HeadlessStage& stage() const { return m_stage; }

  private:
    PlayedStep playStep();
    void predict();
    void useHands();
    void observe(PlayedStep& played);
    void answerItems();
    std::string guessFor(const Prediction& prediction) const;
    Expression::Lookup lookup();
    double number(std::string_view name) const;
    void tellRun(PlayedStep& played);

    std::shared_ptr<const Lesson> m_lesson;
    bool m_asInWindow;
    LearnerRecord m_record;
    LessonLog m_log;
    HeadlessStage m_stage;
    LessonRunner m_runner;
};

/// It worked and was seen. In a smoke run also what did not happen this time, or wants more training.
bool isGood(const PlayedStep& played, bool smoke);

}  // namespace fw
