// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of a lesson, checked against the table of verbs.
#pragma once

#include "lesson/field_reader.h"

namespace fw {

/// The actions of a field that holds tables with a `verb` each.
std::vector<LessonAction> readActions(FieldReader& fields, std::string_view name);

}  // namespace fw
