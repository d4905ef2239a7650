// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

constexpr std::array kLanguages{
    LanguageRow{"en", "English"},
    LanguageRow{"de", "Deutsch"},
    LanguageRow{"es", "Español"},
};

void install(QCoreApplication& application, const QString& file) {
    auto* translator = new QTranslator(&application);
    if (translator->load(u":/i18n/"_s + file)) QCoreApplication::installTranslator(translator);
    else delete translator;
}

}  // namespace

std::span<const LanguageRow> languages() { return kLanguages; }

bool isLanguage(const QString& code) {
    return std::ranges::any_of(kLanguages, [&](const LanguageRow& row) { return code == QLatin1String(row.code); });
}

QString languageToSpeak(const QString& wanted, const QStringList& systemLanguages) {
    if (isLanguage(wanted)) return wanted;
    for (const QString& tag : systemLanguages)
        if (const QString code = tag.section(u'-', 0, 0).toLower(); isLanguage(code)) return code;
    return QString::fromLatin1(kLanguages.front().code);
}

void speakLanguage(QCoreApplication& application, const QString& code) {
    if (QLocale::system().name().section(u'_', 0, 0) != code) QLocale::setDefault(QLocale(code));
    install(application, u"qtbase_"_s + code);
    install(application, u"firstwords_"_s + code);  // the last one installed is asked first
}

}  // namespace fw
