// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened since a lesson began, as the values that its expressions ask for. Fed with the session's events and
// with what only the stage knows (a token was clicked, a guess was made). Pure bookkeeping: same events, same values.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lesson/expression.h"
#include "lesson/learner_record.h"
#include "session/events.h"

namespace fw {

class LessonLog {
  public:
    LessonLog();
    ~LessonLog();
    /// A lesson begins: counts of what was done start again, what is known of the open run stays.
    void begin();
    void take(const Event& event);
    /// Completions of this request are drawn at this temperature; events do not tell it.
    void drawnAt(uint64_t request, double temperature);
    /// What only the stage knows: set(), or add() for counters ("guesses"). Names as in valueTable().
    void set(const std::string& name, LessonValue value, const std::string& argument = {});
    void add(const std::string& name, double by = 1);
    /// Any value of the table; those of the learner's record come from `record` of the lesson that is open.
    LessonValue value(std::string_view name, std::span<const LessonValue> arguments, const LessonRecord& record) const;
    Expression::Lookup lookup(const LessonRecord& record) const;
    /// Of the open run now.
    RunProvenance provenance() const;

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace fw
