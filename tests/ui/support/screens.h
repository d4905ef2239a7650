// SPDX-License-Identifier: GPL-3.0-or-later
// Screens of our choice for tests without a display: the platform without windows takes them from a file.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRect>
#include <QTemporaryDir>

namespace fw::test {

/// To be called before the application is made; the first is the primary one. The file lies in `folder`.
inline void useScreens(const QList<QRect>& screens, const QTemporaryDir& folder) {
    QJsonArray all;
    for (const QRect& each : screens)
        all.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("screen-%1").arg(all.size())},
                               {QStringLiteral("x"), each.x()},
                               {QStringLiteral("y"), each.y()},
                               {QStringLiteral("width"), each.width()},
                               {QStringLiteral("height"), each.height()},
                               {QStringLiteral("logicalDpi"), 96},
                               {QStringLiteral("logicalBaseDpi"), 96},
                               {QStringLiteral("dpr"), 1}});
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), all}}).toJson());
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

}  // namespace fw::test
