// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/path_choice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

namespace fw {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("PathChoice", text);
}
}  // namespace

void fillPaths(QComboBox& box, const Lesson& lesson, LessonPath chosen) {
    const QSignalBlocker quiet(box);
    box.clear();
    const auto add = [&box](LessonPath path, const QString& name, int minutes) {
        if (minutes > 0) box.addItem(tr("%1, %2 min").arg(name).arg(minutes), static_cast<int>(path));
    };
    add(LessonPath::Whole, tr("whole"), lesson.minutes);
    add(LessonPath::Core, tr("core"), lesson.coreMinutes);
    add(LessonPath::Class, tr("one class"), lesson.classMinutes);
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(chosen))));
    box.setVisible(box.count() > 1);
}

}  // namespace fw
