// SPDX-License-Identifier: GPL-3.0-or-later
// The table of verbs as the window carries them out: each on the same view models that the learner's hands use.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "session/events.h"

namespace fw {

class Workbench;

/// An action under way.
struct LessonAct {
    std::function<bool()> isDone = {};            ///< empty: done at once
    std::function<void(const Event&)> hear = {};  ///< what happens meanwhile
    std::function<LessonAct()> next = {};         ///< what the action goes on with once this is done; may throw Error
    int64_t tokens = 0;                           ///< it trains until so many are read; 0: it does not train
    QString question = {};                        ///< it costs time: to be answered with yes before it goes on
};

struct LessonVerb {
    std::string_view name;
    const char* panel;  ///< comes to the front; empty: none
    /// Begins it. Throws Error if that cannot be: why, and what to do.
    LessonAct (*begin)(Workbench& bench, const LessonAction& action);
};

/// Null if the window does not know it.
const LessonVerb* findLessonVerb(std::string_view name);

// By family, one file each.
std::span<const LessonVerb> trainingVerbs();
std::span<const LessonVerb> modelVerbs();
std::span<const LessonVerb> toolVerbs();

/// An act that is done as soon as an event of this kind is heard that `matches`.
template <class Heard, class Matches>
LessonAct untilHeard(Matches matches) {
    auto heard = std::make_shared<bool>(false);
    return {[heard] { return *heard; },
            [heard, matches](const Event& event) {
                if (const auto* what = std::get_if<Heard>(&event); what && matches(*what)) *heard = true;
            }};
}

}  // namespace fw
