// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons on disk for tests.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

namespace fw::test {

/// Into a lesson's folder, which is made where it is missing.
inline void writeLessonFile(const QString& file, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

}  // namespace fw::test
