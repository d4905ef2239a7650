// SPDX-License-Identifier: GPL-3.0-or-later
// What a learner has predicted, recorded, explained and answered, lesson by lesson: the material of the portfolio and
// of the progress marks. A JSON file per learner, written atomically; numbers carry where they come from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

enum class Outcome { None, Seen, NotYet, Unusual };
/// "seen", "not yet", "did not happen this time"; of None nothing.
std::string_view wordOf(Outcome outcome);
/// Back from its word; None for any other.
Outcome outcomeOf(std::string_view word);

/// Which run an observation was made on.
struct RunProvenance {
    std::string run;  ///< folder or name of the run; empty: none
    std::string preset, recipe;
    uint64_t seed = 0;
    int64_t step = 0, tokens = 0;
};

/// All that was done in one step.
struct StepRecord {
    std::string when;        ///< ISO date and time of the last change
    std::string prediction;  ///< option id, number, token, order "a,b,c", sketch "x:y x:y ..."
    int confidence = 0;      ///< 1 unsure, 2 fairly, 3 sure; 0 not asked
    bool skippedPrediction = false;
    std::optional<bool> predictedRight;  ///< once that is known
    std::string recorded, truth, explanation, product;
    int selfRating = 0;  ///< 1 missed it, 2 partly, 3 got it
    Outcome outcome = Outcome::None;
    std::map<std::string, std::string> answers;  ///< quiz item -> option, number or order; the first answer
    std::map<std::string, bool> right;
    int hints = 0;
    bool visited = false;
    std::map<std::string, int> votes = {};        ///< option -> hands of the class
    std::map<std::string, int> secondVotes = {};  ///< after the run
    RunProvenance provenance;
};

struct LessonRecord {
    std::string lesson;  ///< "03-one-nudge"
    int place = 0;       ///< step where the learner stopped
    bool finished = false;
    double minutes = 0;  ///< spent in it
    std::map<std::string, StepRecord> steps;
};

/// $XDG_DATA_HOME/firstwords/lessons.json; it need not exist.
std::filesystem::path defaultLearnerFile();

class LearnerRecord {
  public:
    /// Keeps the record in `file`; empty: in memory only. An unreadable file is set aside, never overwritten;
    /// `message()` says so.
    explicit LearnerRecord(std::filesystem::path file = {});

    /// To look at only: throws Error(BadData) for a file that cannot be read, and leaves it where it is.
    static LearnerRecord read(const std::filesystem::path& file);

    LessonRecord& lesson(const std::string& name);
    const LessonRecord* find(const std::string& name) const;
    const std::map<std::string, LessonRecord>& lessons() const { return m_lessons; }
    /// Writes what changed. Throws Error(Io).
    void save() const;
    const std::string& message() const { return m_message; }

  private:
    std::filesystem::path m_file;
    std::map<std::string, LessonRecord> m_lessons;
    std::string m_message;
};

}  // namespace fw
