// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt Linguist file (.ts) as a list of its messages.
#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace fw::test {

struct Message {
    QString context, source, comment;
    QStringList translations;  ///< one, or one for each number form
    bool plural = false;
    bool finished = false;

    QString key() const { return context + u'\n' + source + u'\n' + comment; }
};

inline QList<Message> messagesOf(const QString& path) {
    QList<Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) context = xml.readElementText();
        else if (name == QLatin1String("message")) all.append({context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), false});
        else if (name == QLatin1String("source")) all.back().source = xml.readElementText();
        else if (name == QLatin1String("comment")) all.back().comment = xml.readElementText();
        else if (name == QLatin1String("numerusform")) all.back().translations.append(xml.readElementText());
        else if (name == QLatin1String("translation")) {
            all.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!all.back().plural) all.back().translations.append(xml.readElementText());
        }
    }
    return all;
}

inline QString translationsFolder() { return QStringLiteral(FW_SOURCE_DIR "/ui/translations"); }

}  // namespace fw::test
