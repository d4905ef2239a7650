// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/path_choice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

namespace fw {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PathChoice)
};
}  // namespace

void fillPaths(QComboBox& box, const Lesson& lesson, LessonPath chosen) {
    const QSignalBlocker quiet(box);
    box.clear();
    const auto add = [&box](LessonPath path, const QString& name, int minutes) {
        if (minutes > 0) box.addItem(Words::tr("%1, %2 min").arg(name).arg(minutes), static_cast<int>(path));
    };
    add(LessonPath::Whole, Words::tr("whole"), lesson.minutes);
    add(LessonPath::Core, Words::tr("core"), lesson.coreMinutes);
    add(LessonPath::Class, Words::tr("one class"), lesson.classMinutes);
    box.setCurrentIndex(std::max(0, box.findData(static_cast<int>(chosen))));
    box.setVisible(box.count() > 1);
}

}  // namespace fw
