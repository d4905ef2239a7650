// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of models of one run in the order of their age: step 0, pins, the step cursor's, now.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "session/events.h"

namespace fw {

/// True if both are the same column: the start, the same pin, or now (whatever its step).
inline bool sameColumn(const Age& a, const Age& b) {
    return a.role == b.role && (a.role != AgeRole::Pin || a.pin == b.pin);
}

inline bool columnBefore(const Age& a, const Age& b) {
    return a.role != b.role ? a.role < b.role : a.pin < b.pin;
}

/// Index of the column of `age` in `columns` (anything with a member `age`), made if there is none.
template <class Column>
size_t columnOf(std::vector<Column>& columns, const Age& age) {
    for (size_t i = 0; i < columns.size(); ++i)
        if (sameColumn(columns[i].age, age)) return i;
    const auto place = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return columnBefore(age, column.age); });
    const auto index = static_cast<size_t>(place - columns.begin());
    Column fresh;
    fresh.age = age;
    columns.insert(place, std::move(fresh));
    return index;
}

/// Drops the column of the step cursor.
template <class Column>
void dropVisited(std::vector<Column>& columns) {
    std::erase_if(columns, [](const Column& column) { return column.age.role == AgeRole::Visited; });
}

/// Drops the columns of pins that are not in `pins` (steps, in the order of their columns) any more.
template <class Column>
void keepPins(std::vector<Column>& columns, const std::vector<int64_t>& pins) {
    std::erase_if(columns, [&](const Column& column) {
        if (column.age.role != AgeRole::Pin) return false;
        const auto index = static_cast<size_t>(column.age.pin);
        return column.age.pin < 0 || index >= pins.size() || pins[index] != column.age.step;
    });
}

}  // namespace fw
