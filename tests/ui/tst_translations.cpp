// SPDX-License-Identifier: GPL-3.0-or-later
// The files of translations: nothing left out, values and keys kept, no menu with one letter twice, up to date with the
// sources; which language is spoken; and what the engine says is still said so by the engine.
#include <QDir>
#include <QDirIterator>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "language/engine_text.h"
#include "language/language.h"
#include "ui/support/lesson_fixture.h"
#include "ui/support/translation_file.h"
#include "ui/support/window_bench.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

/// All but English, in which the sources are written.
QStringList translatedLanguages() {
    QStringList codes;
    for (const LanguageRow& row : languages().subspan(1)) codes.append(QString::fromLatin1(row.code));
    return codes;
}

QString fileOf(const QString& language) { return test::translationsFolder() + u"/firstwords_"_s + language + u".ts"_s; }

/// A name without the key of its menu and the dots at its end.
QString bare(QString name) {
    static const QRegularExpression extra(u"&(?=\\w)|[.…]+$"_s);
    return name.remove(extra);
}

/// What a pattern finds in a text, sorted.
QStringList found(const QString& text, const QRegularExpression& pattern) {
    QStringList all;
    for (auto each = pattern.globalMatch(text); each.hasNext();) all.append(each.next().captured());
    all.sort();
    return all;
}

/// What is wrong with a translation; empty: nothing.
QString fault(const test::Message& message, const QString& translation) {
    static const QRegularExpression values(u"%L?[1-9n]"_s), tags(u"</?[a-z]+>|\\*\\*"_s), keys(u"&(?=\\w)"_s), lines(u"\n"_s),
        outer(u"^\\s+|\\s+$"_s), dots(u"…$"_s), suffixes(u"\\*\\.\\w+"_s);
    if (translation.trimmed().isEmpty()) return u"empty"_s;
    const QRegularExpression* same[] = {&values, &tags, &keys, &lines, &outer, &dots, &suffixes};
    const char* names[] = {"values", "markup", "key of a menu", "lines", "white space around", "dots at the end", "file name patterns"};
    for (size_t i = 0; i < std::size(same); ++i)
        if (found(message.source, *same[i]) != found(translation, *same[i])) return QString::fromLatin1(names[i]);
    return {};
}

void addLanguages() {
    QTest::addColumn<QString>("language");
    for (const QString& language : translatedLanguages()) QTest::newRow(qPrintable(language)) << language;
}

/// Letters that choose an entry, of one menu and those below it; a letter twice is an error.
void checkKeys(const QMenu& menu) {
    QMap<QChar, QString> seen;
    for (const QAction* action : menu.actions()) {
        if (action->menu()) checkKeys(*action->menu());
        const qsizetype place = action->text().indexOf(QRegularExpression(u"&\\w"_s));
        if (place < 0) continue;
        const QChar letter = action->text()[place + 1].toLower();
        QVERIFY2(!seen.contains(letter), qPrintable(u"%1: %2, %3"_s.arg(menu.title(), seen[letter], action->text())));
        seen[letter] = action->text();
    }
}

/// What stands in quotation marks in a source file but not in a comment, literals in several pieces joined.
QString literalsOf(QString source) {
    static const QRegularExpression comment(u"(^|\\s)//.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression mark(u"'\\\\?\"'"_s), joint(u"\"\\s*\""_s), literal(u"\"(?:[^\"\\\\\n]|\\\\.)*\""_s);
    QString all;
    for (auto each = literal.globalMatch(source.remove(comment).remove(mark).remove(joint)); each.hasNext();) all += each.next().captured() + u'\n';
    return all;
}

/// All that the engine says, and the files its presets and its world are written in.
QString engineWords() {
    QString all;
    for (const char* folder : {"core", "gpu", "resources/presets", "resources/world"}) {
        QDirIterator each(QStringLiteral(FW_SOURCE_DIR "/") + QString::fromLatin1(folder), {u"*.cpp"_s, u"*.h"_s, u"*.toml"_s, u"*.txt"_s},
                          QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QString text = QString::fromUtf8(file.readAll());
            const bool isSource = file.fileName().endsWith(u".cpp"_s) || file.fileName().endsWith(u".h"_s);
            all += isSource ? literalsOf(text) : text;
        }
    }
    return all;
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
  private slots:
    void nothingIsLeftOut_data() { addLanguages(); }
    void nothingIsLeftOut();
    void upToDateWithTheSources_data() { addLanguages(); }
    void upToDateWithTheSources();
    void everyLanguageIsCompiledIn();
    void menusHaveEachLetterOnce_data() { addLanguages(); }
    void menusHaveEachLetterOnce();
    void theSystemsLanguageIsSpokenWhereThereIsOne();
    void engineIsSaidAnew();
    void engineStillSaysSo();
    void lessonsNameWhatIsSeen_data() { addLanguages(); }
    void lessonsNameWhatIsSeen();
    void lessonsOnlyInEnglishSaySo_data();
    void lessonsOnlyInEnglishSaySo();
};

void TestTranslations::nothingIsLeftOut() {
    QFETCH(QString, language);
    const QList<test::Message> messages = test::messagesOf(fileOf(language));
    QVERIFY(messages.size() > 1000);
    QStringList faults;
    for (const test::Message& message : messages) {
        const qsizetype forms = message.plural ? 2 : 1;
        if (!message.finished || message.translations.size() != forms) faults.append(u"unfinished: "_s + message.source);
        for (const QString& translation : message.translations)
            if (const QString what = fault(message, translation); !what.isEmpty()) faults.append(u"%1: %2"_s.arg(what, message.source));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::upToDateWithTheSources() {
    QFETCH(QString, language);
    if (!QFile::exists(QStringLiteral(FW_LUPDATE))) QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(fileOf(language), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(FW_SOURCE_DIR));
    lupdate.start(QStringLiteral(FW_LUPDATE), {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto keys = [](const QString& file) {
        QSet<QString> all;
        for (const test::Message& message : test::messagesOf(file)) all.insert(message.key());
        return all;
    };
    const QSet<QString> before = keys(fileOf(language)), after = keys(copy);
    const QStringList fresh = (after - before).values(), gone = (before - after).values();
    QVERIFY2(fresh.isEmpty(), qPrintable(u"not translated yet (./dev translations adds them):\n"_s + fresh.join(u'\n')));
    QVERIFY2(gone.isEmpty(), qPrintable(u"no longer said (./dev translations takes them out):\n"_s + gone.join(u'\n')));
}

void TestTranslations::everyLanguageIsCompiledIn() {
    for (const QString& language : translatedLanguages()) {
        QTranslator ours, ofQt;
        QVERIFY2(ours.load(u":/i18n/firstwords_"_s + language), qPrintable(language));
        QVERIFY2(ofQt.load(u":/i18n/qtbase_"_s + language), qPrintable(language));
        QVERIFY(!ours.translate("Panels", "Loss").isEmpty() && !ofQt.translate("QPlatformTheme", "Cancel").isEmpty());
    }
    const QDir folder(test::translationsFolder());
    QCOMPARE(folder.entryList({u"*.ts"_s}).size(), translatedLanguages().size());
}

void TestTranslations::menusHaveEachLetterOnce() {
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/firstwords_"_s + language));
    QCoreApplication::installTranslator(&translator);
    test::WindowBench b;
    auto* bar = b.window.findChild<QMenuBar*>();
    QMenu all(u"menu bar"_s);
    all.addActions(bar->actions());
    checkKeys(all);
    for (QMenu* menu : b.window.findChildren<QMenu*>()) checkKeys(*menu);
}

void TestTranslations::theSystemsLanguageIsSpokenWhereThereIsOne() {
    QCOMPARE(languageToSpeak(u"es"_s, {u"de-DE"_s}), u"es"_s);
    QCOMPARE(languageToSpeak(u"system"_s, {u"fr-FR"_s, u"de-CH"_s, u"es"_s}), u"de"_s);
    QCOMPARE(languageToSpeak(u"system"_s, {u"fr"_s}), u"en"_s);
    QCOMPARE(languageToSpeak(u"system"_s, {}), u"en"_s);
    QCOMPARE(languageToSpeak(u"klingon"_s, {u"de"_s}), u"de"_s);
    QVERIFY(isLanguage(u"de"_s) && !isLanguage(u"system"_s) && !isLanguage(QString()));
}

void TestTranslations::engineIsSaidAnew() {
    QCOMPARE(engineText("Nobody has a pattern for this."), u"Nobody has a pattern for this."_s);
    QCOMPARE(engineText("CPU, 2 threads"), u"CPU, 2 threads"_s);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/firstwords_de"_s));
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(engineText("Nobody has a pattern for this."), u"Nobody has a pattern for this."_s);
    QCOMPARE(engineText("countries"), u"Länder"_s);
    QCOMPARE(engineText("CPU, 2 threads"), u"CPU, 2 Threads"_s);
    const QString told = engineText("Step 212: the loss is no longer a number, so this update was not applied. The learning rate was 0.5; usual for this "
                                    "preset is 0.002. Training goes on with the next batch.");
    QCOMPARE(told, u"Schritt 212: der Verlust ist keine Zahl mehr, also wurde diese Aktualisierung nicht angewendet. Die Lernrate war 0.5; üblich für "
                   "dieses Preset ist 0.002. Das Training geht mit dem nächsten Batch weiter."_s);
    QCOMPARE(engineText("%2 is empty (0 bytes). Choose a file with text in it."), u"%2 ist leer (0 Bytes). Wähle eine Datei mit Text."_s);
}

/// A sentence that the engine words anew would silently be English in every language.
void TestTranslations::engineStillSaysSo() {
    const QString said = engineWords();
    static const QRegularExpression value(u"%[1-9]"_s);
    QStringList unsaid;
    for (const char* text : engineTexts())
        for (const QString& part : QString::fromUtf8(text).split(value))
            if (const QString words = part.trimmed(); words.size() > 2 && !said.contains(words)) unsaid.append(QString::fromUtf8(text));
    QVERIFY2(unsaid.isEmpty(), qPrintable(unsaid.join(u'\n')));
}

/// In a lesson of a language, what stands in italics and is called so in the English window has the name of its own window.
void TestTranslations::lessonsNameWhatIsSeen() {
    QFETCH(QString, language);
    QMap<QString, QStringList> names;
    for (const test::Message& message : test::messagesOf(fileOf(language)))
        if (message.source[0].isUpper() && !message.plural) names[bare(message.source)] << bare(message.translations.value(0));
    static const QRegularExpression italics(u"\\*{1,2}([^*\n]+)\\*{1,2}"_s);
    QDirIterator each(QStringLiteral(FW_SOURCE_DIR "/lessons"), {u"*."_s + language + u".md"_s}, QDir::Files, QDirIterator::Subdirectories);
    QStringList faults;
    int files = 0;
    for (; each.hasNext(); ++files) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto name = italics.globalMatch(QString::fromUtf8(file.readAll())); name.hasNext();) {
            const QString said = bare(name.next().captured(1));
            if (names.contains(said) && !names[said].contains(said))
                faults.append(u"%1: *%2* is called *%3* in the window"_s.arg(file.fileName(), said, names[said].join(u" or "_s)));
        }
    }
    QVERIFY(files >= 4);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::lessonsOnlyInEnglishSaySo_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("said");
    QTest::newRow("en") << u"en"_s << false;
    QTest::newRow("de") << u"de"_s << true;
}

void TestTranslations::lessonsOnlyInEnglishSaySo() {
    QFETCH(QString, language);
    QFETCH(bool, said);
    test::WindowBench b;
    test::writeLessons(b.folder.filePath(u"lessons"_s));
    b.bench.lessons.setPlaces(b.folder.filePath(u"lessons"_s).toStdString(), {}, language);
    const auto* list = b.open("lesson")->findChild<QListWidget*>();
    QVERIFY(list && list->count() == 3);
    QCOMPARE(list->item(0)->text().contains(u"in English"_s), said);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
