// SPDX-License-Identifier: GPL-3.0-or-later
// The closed vocabulary of lessons: verbs with the types and ranges of their fields, values, panels and controls that
// can be pointed at. A verb, value or control is one row here, and one where it is carried out.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace fw {

enum class FieldType { Number, Whole, Flag, Text, Words };
struct VerbField {
    std::string_view name;
    FieldType type = FieldType::Number;
    ArgumentValue fallback;  ///< used where the field is absent
    bool required = false;
    double min = 0, max = 0;   ///< of numbers; of texts: longest length in `max`
    std::string_view choices;  ///< of texts: "nan|explosion"; empty: any
};
struct VerbRow {
    std::string_view name;
    std::span<const VerbField> fields;
    bool needsModel = true;
};
std::span<const VerbRow> verbTable();

/// How long a value is known.
enum class ValueLife {
    Run,       ///< a fact about the open run, until another one is open
    Training,  ///< what its training has shown, until it stands at its beginning again
    Lesson,    ///< what was done in a lesson, until the next one begins
    Counted,   ///< the same, and 0 before it was done
    Asked,     ///< worked out when it is asked for
};
struct ValueRow {
    std::string_view name;
    ValueLife life = ValueLife::Asked;
    size_t leastArguments = 0, mostArguments = 0;
    std::string_view choices = {};  ///< of the first argument: "order|facts"; kPanelId, kStepName, or empty: any text
};
inline constexpr std::string_view kPanelId = "panel", kStepName = "step";
std::span<const ValueRow> valueTable();

/// Ids of panels ("loss") and of what can be outlined in them ("nudge.once"). A test of the window holds them against
/// the real ones.
std::span<const std::string_view> panelNames();
std::span<const std::string_view> controlNames();

/// The row of this name, or null.
const VerbRow* findVerb(std::string_view name);
const ValueRow* findValue(std::string_view name);
/// "a|b|c" as words.
std::vector<std::string> choiceWords(std::string_view choices);
/// " (did you mean 'x'?)" with the nearest of them; nothing where there are none.
std::string didYouMean(std::string_view word, std::span<const std::string_view> known);

/// M1 ... M15.
std::span<const std::string_view> misconceptionNames();

}  // namespace fw
