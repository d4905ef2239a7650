// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface: which there are, which one is spoken, and its translators. Numbers follow it; files never do.
#pragma once

#include <QString>
#include <QStringList>
#include <span>

class QCoreApplication;

namespace fw {

struct LanguageRow {
    const char* code;  ///< ISO 639-1
    const char* name;  ///< in the language itself
};

/// English, in which the sources are written, first. A row has its translations/firstwords_CODE.ts.
std::span<const LanguageRow> languages();

/// What is remembered and may be wanted besides a code: whatever the system speaks.
inline constexpr auto kSystemLanguage = "system";

bool isLanguage(const QString& code);

/// The code to speak: `wanted`, or for "system" the first of `systemLanguages` (BCP 47, best first) there is; else English.
QString languageToSpeak(const QString& wanted, const QStringList& systemLanguages);

/// Installs the translators for the code, ours and that of Qt's own dialogues, and makes the default locale one of this
/// language: the system's where it speaks it. Before any widget is made; once per process.
void speakLanguage(QCoreApplication& application, const QString& code);

}  // namespace fw
