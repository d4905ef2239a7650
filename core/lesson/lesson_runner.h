// SPDX-License-Identifier: GPL-3.0-or-later
// A learner's way through a lesson: which step, what is asked, what came of it. Decides nothing about the looks; the
// window and the terminal are its two stages.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "lesson/learner_record.h"
#include "lesson/lesson.h"
#include "lesson/lesson_log.h"

namespace fw {

class LessonRunner {
  public:
    /// All must outlive this. `course` holds the items that `recall` steps ask.
    LessonRunner(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                 LearnerRecord& record, LessonLog& log, LessonPath path = LessonPath::Whole);

    const Lesson& lesson() const { return *m_lesson; }
    /// The steps of the path, as indices into lesson().steps.
    const std::vector<size_t>& order() const { return m_order; }
    int place() const { return m_place; }
    const LessonStep& step() const { return m_lesson->steps[m_order[static_cast<size_t>(m_place)]]; }
    StepRecord& record();
    const StepRecord* recordOf(const std::string& step) const;
    bool canGoBack() const { return m_place > 0; }
    bool canGoOn() const { return m_place + 1 < static_cast<int>(m_order.size()); }
    /// Freely back and forth; the place is kept in the record.
    void goTo(int place);
    void finish();

    /// Whether the run may begin: a prediction is stored, or it was skipped.
    bool mayRun() const;
    void predict(const std::string& answer, int confidence);
    void skipPrediction();
    /// Looks at the checkpoint of the step now; Seen once is seen for good.
    Outcome look();
    /// Takes what the learner recorded; compares it with `truth` where there is one.
    struct Compared {
        bool hasTruth = false, agrees = false;
        std::string truth;  ///< of a choice: the option's id
    };
    Compared observe(const std::string& recorded);
    /// The prediction that this observation settles, and whether it was right; null: none, or skipped.
    const StepRecord* settled(bool* right = nullptr) const;
    /// First answer to a quiz item counts; returns whether it is right and the feedback.
    struct Marked {
        bool right = false;
        std::string feedback;
        const LessonOption* option = nullptr;
    };
    Marked answer(const QuizItem& item, const std::string& given);
    /// Items of a check or recall step, each in the version that is due (its `again` if it was answered before).
    std::vector<const QuizItem*> items() const;
    /// "lesson-slug/item", the key of StepRecord::answers.
    std::string nameOf(const QuizItem& item) const { return lessonOf(item)->slug + "/" + item.id; }
    /// Text with {{ values }} filled in; live values are wrapped by `live` (text, expression), marks of provenance by
    /// `chip` (kind, source).
    std::string filled(const std::string& markdown,
                       const std::function<std::string(const std::string&, const std::string&)>& live = {},
                       const std::function<std::string(const std::string&, const std::string&)>& chip = {}) const;

  private:
    LessonRecord& lessonRecord();
    void touch();
    void settle();
    const QuizItem* itemNamed(const std::string& name) const;
    const Lesson* lessonOf(const QuizItem& item) const;
    bool wasAnswered(const Lesson& lesson, const QuizItem& item) const;
    const QuizItem* due(const Lesson& lesson, const QuizItem& item) const;
    void chooseItems();

    std::shared_ptr<const Lesson> m_lesson;
    std::vector<std::shared_ptr<const Lesson>> m_course;
    LearnerRecord& m_learner;
    LessonLog& m_log;
    std::vector<size_t> m_order;
    std::vector<const QuizItem*> m_items;  ///< of the step, chosen when it is entered
    int m_place = 0;
};

}  // namespace fw
