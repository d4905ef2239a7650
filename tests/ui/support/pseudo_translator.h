// SPDX-License-Identifier: GPL-3.0-or-later
// A language that nobody speaks: every letter another one, everything two fifths longer and in brackets, values, keys of menus
// and markup kept. Text that is too narrow for its place, and text that was never given to a translator, show themselves.
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

#include "ui/support/translation_file.h"

namespace fw::test {

/// Letters that no translated text has in this language.
inline const QRegularExpression& plainWord() {
    static const QRegularExpression pattern(QStringLiteral("[A-Za-z]{2,}"));
    return pattern;
}

class PseudoTranslator : public QTranslator {
  public:
    PseudoTranslator() {
        for (const Message& message : messagesOf(translationsFolder() + QStringLiteral("/firstwords_de.ts"))) {
            m_contexts.insert(message.context);
            m_known.insert(message.context + u'\n' + message.source);
        }
    }

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source), place = QString::fromUtf8(context);
        if (m_contexts.contains(place) && !m_known.contains(place + u'\n' + text)) {
            m_unknown.insert(place + QStringLiteral(": ") + text);
            return {};
        }
        return pseudo(text);
    }

    /// What was asked for and stands in no file of translations.
    QStringList unknown() const { return m_unknown.values(); }

  private:
    static QString pseudo(const QString& text) {
        static const QRegularExpression kept(QStringLiteral("%L?[1-9n]|</?[a-z]+>|&[a-z]+;|\\*\\.\\w+|\\.svg|<\\|doc\\|>"));
        const QString words = text.trimmed();
        if (words.isEmpty()) return text;
        QString out;
        qsizetype done = 0, letters = 0;
        const auto write = [&](QStringView part) {
            for (const QChar c : part) {
                out += other(c);
                letters += c.isLetter() ? 1 : 0;
            }
        };
        for (auto each = kept.globalMatch(words); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            write(QStringView(words).sliced(done, match.capturedStart() - done));
            out += match.captured();
            done = match.capturedEnd();
        }
        write(QStringView(words).sliced(done));
        const qsizetype start = text.indexOf(words);
        return text.first(start) + u'[' + out + QString((letters * 2 + 4) / 5, QChar(0x00F8)) + u']' + text.sliced(start + words.size());
    }

    /// A letter that looks like `c` and is not in ASCII.
    static QChar other(QChar c) {
        static const QString from = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        static const QString to = QStringLiteral("áƀćďéƒğħíĵķĺɱńóƥʠŕšťúʋŵẋýžÁƁĆĎÉƑĞĦÍĴĶĹṀŃÓƤɊŔŠŤÚƲŴẊÝŽ");
        const qsizetype place = from.indexOf(c);
        return place < 0 ? c : to[place];
    }

    QSet<QString> m_contexts, m_known;
    mutable QSet<QString> m_unknown;
};

}  // namespace fw::test
