// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel, every kind of lesson step and the dialogues at 1366x768 in longer languages: German, Spanish, and one that
// nobody speaks (PseudoTranslator), in which untranslated text shows itself. Nothing is narrower than its words, nothing makes
// the window wider than the screen. With FIRSTWORDS_SHOTS=FOLDER it also writes pictures, for looking at.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QMessageBox>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <algorithm>
#include <memory>

#include "panels/panel_registry.h"
#include "ui/support/lesson_fixture.h"
#include "ui/support/pseudo_translator.h"
#include "ui/support/text_recorder.h"
#include "ui/support/window_bench.h"
#include "viewmodels/prompt.h"
#include "widgets/elided_label.h"

using namespace fw;
using namespace Qt::StringLiterals;

namespace {

constexpr int kScreenWidth = 1366;

/// Widgets that show what a model or a person wrote.
const QSet<QString> kShowsContent{u"fw::CompletionView"_s};

QString nameOf(const QWidget* widget) {
    const QString name = widget->objectName();
    return QString::fromLatin1(widget->metaObject()->className()) + (name.isEmpty() ? QString() : u" "_s + name);
}

bool isInScrollArea(const QWidget* widget, const QWidget* root) {
    for (const QWidget* each = widget->parentWidget(); each && each != root; each = each->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(each)) return true;
    return false;
}

/// What is wrong with the place of a button or label; empty: nothing.
QString tightness(const QWidget* widget, const QWidget* root) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const auto* label = qobject_cast<const QLabel*>(widget);
    const QString text = button ? button->text() : label ? label->text() : QString();
    if (text.isEmpty() || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) return {};
    if (qobject_cast<const ElidedLabel*>(widget)) return {};
    const bool wraps = label && label->wordWrap();
    if (wraps && widget->height() + 1 < widget->heightForWidth(widget->width()))
        return u"%1 px high, needs %2: \"%3\""_s.arg(widget->height()).arg(widget->heightForWidth(widget->width())).arg(text);
    if (!wraps && widget->width() + 1 < widget->sizeHint().width())
        return u"%1 px wide, needs %2: \"%3\""_s.arg(widget->width()).arg(widget->sizeHint().width()).arg(text);
    const QRect seen = widget->visibleRegion().boundingRect();
    if (!isInScrollArea(widget, root) && !seen.isEmpty() && seen.width() + 1 < widget->width())
        return u"%1 of %2 px can be seen: \"%3\""_s.arg(seen.width()).arg(widget->width()).arg(text);
    return {};
}

/// Collects what is wrong in a window that is shown.
class Inspector {
  public:
    /// `lessons`: a folder of them; they have languages of their own, as has what the model reads and writes.
    Inspector(bool pseudo, const QString& lessons) : m_pseudo(pseudo) {
        allow(u"Spark Ember Lantern Merrow English Deutsch Español <|doc|>"_s);
        allow(u"bytes MB"_s);                          // QLocale's words
        allow(u"world: No such file or directory"_s);  // a folder, and what the system says of it
        allow(u"Nobody in Tarn liked. The lighthouse keeper's name is Ottoline."_s);  // prompts to begin with
        const test::WordTokenizer tokenizer;
        for (TokenId id = 0; id < tokenizer.vocabSize(); ++id) allow(tokenLabel(&tokenizer, id));
        QDirIterator each(lessons, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            allow(file.fileName());
            if (file.open(QIODevice::ReadOnly)) allow(QString::fromUtf8(file.readAll()));
        }
    }

    /// Words that are no text of the interface.
    void allow(const QString& content) {
        for (auto each = test::plainWord().globalMatch(content); each.hasNext();) m_allowed.insert(each.next().captured());
    }
    void look(QWidget& root, const QString& where) {
        QTest::qWait(20);
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != root.window()) continue;
            if (const QString what = tightness(widget, &root); !what.isEmpty()) add(where, widget, what);
            if (m_pseudo) lookForPlainWords(where, *widget);
        }
    }
    void add(const QString& where, const QWidget* widget, const QString& what) {
        const QString line = u"%1: %2"_s.arg(nameOf(widget), what);
        if (!m_seen.contains(line)) m_faults.append(where + u": "_s + line);
        m_seen.insert(line);
    }
    /// Tells all of them, one by one, since the text of a failure has an end.
    bool isContent() const {
        for (const QString& fault : m_faults) qInfo("%s", qPrintable(fault));
        return m_faults.isEmpty();
    }

  private:
    void lookForPlainWords(const QString& where, QWidget& widget) {
        if (kShowsContent.contains(QString::fromLatin1(widget.metaObject()->className()))) return;
        QStringList said = test::TextRecorder::textsOf(widget);
        said << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription() << widget.statusTip();
        for (const QString& text : said) {
            for (auto each = test::plainWord().globalMatch(text); each.hasNext();) {
                const QRegularExpressionMatch match = each.next();
                const QString word = match.captured();
                const bool isCut = text.mid(match.capturedEnd(), 1) == u"…"_s;
                if (!(isCut ? isBegun(word) : m_allowed.contains(word))) add(where, &widget, u"not translated: \"%1\" in \"%2\""_s.arg(word, text));
            }
        }
    }

    bool isBegun(const QString& start) const {
        return std::any_of(m_allowed.begin(), m_allowed.end(), [&](const QString& word) { return word.startsWith(start); });
    }

    bool m_pseudo;
    QSet<QString> m_allowed, m_seen;
    QStringList m_faults;
};

struct Bench : test::WindowBench {
    Bench() {
        test::writeLessons(lessons());
        bench.lessons.setPlaces(lessons().toStdString(), folder.filePath(u"learner.json"_s).toStdString());
        run.say(event::StateChanged{SessionState::Running});
        run.train(0, 200);
        run.pins({64});
        run.answer({AgeRole::Pin, 64, 0});
        answer(200);
    }
    QString lessons() const { return folder.filePath(u"lessons"_s); }
};

using test::picture;

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase_data();
    void init();
    void cleanup();
    void panels();
    void lessons();
    void dialogues();

  private:
    bool isPseudo() const { return m_pseudo != nullptr; }

    std::unique_ptr<QTranslator> m_translator;
    test::PseudoTranslator* m_pseudo = nullptr;
};

void TestLayout::initTestCase_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"pseudo", "de", "es"}) QTest::newRow(language) << QString::fromLatin1(language);
}

void TestLayout::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QFETCH_GLOBAL(QString, language);
    m_pseudo = nullptr;
    if (language == u"pseudo"_s) {
        auto pseudo = std::make_unique<test::PseudoTranslator>();
        m_pseudo = pseudo.get();
        m_translator = std::move(pseudo);
    } else {
        m_translator = std::make_unique<QTranslator>();
        QVERIFY(m_translator->load(u":/i18n/firstwords_"_s + language));
    }
    QCoreApplication::installTranslator(m_translator.get());
    QLocale::setDefault(isPseudo() ? QLocale::c() : QLocale(language));
}

void TestLayout::cleanup() {
    QCoreApplication::removeTranslator(m_translator.get());
    QLocale::setDefault(QLocale::c());
    if (m_pseudo) QVERIFY2(m_pseudo->unknown().isEmpty(), qPrintable(u"in no file of translations:\n"_s + m_pseudo->unknown().join(u'\n')));
}

void TestLayout::panels() {
    QFETCH_GLOBAL(QString, language);
    Bench b;
    Inspector inspector(isPseudo(), b.lessons());
    for (const PanelRow& row : panelRegistry()) {
        QWidget* panel = b.open(row.id);
        b.answer(200);
        inspector.look(b.window, row.idText());
        picture(b.window, language + u"-"_s + row.idText());
        if (b.window.width() > kScreenWidth || b.window.minimumSizeHint().width() > kScreenWidth)
            inspector.add(row.idText(), panel, u"the window must be %1 px wide"_s.arg(b.window.minimumSizeHint().width()));
        b.window.resize(kScreenWidth, 768);
        if (row.isAside()) b.window.dock(row.idText())->close();
    }
    QVERIFY(inspector.isContent());
}

void TestLayout::lessons() {
    QFETCH_GLOBAL(QString, language);
    Bench b;
    Inspector inspector(isPseudo(), b.lessons());
    b.open("lesson");
    inspector.look(b.window, u"list of lessons"_s);
    b.bench.lessons.open("02-all", LessonPath::Whole);
    for (int place = 0; place < static_cast<int>(b.bench.lessons.runner()->lesson().steps.size()); ++place) {
        b.bench.lessons.goTo(place);
        inspector.look(b.window, u"step %1"_s.arg(place + 1));
        picture(b.window, u"%1-lesson-%2"_s.arg(language).arg(place + 1));
    }
    QVERIFY(inspector.isContent());
}

void TestLayout::dialogues() {
    QFETCH_GLOBAL(QString, language);
    Bench b;
    Inspector inspector(isPseudo(), b.lessons());
    for (const char* id : {"paste_text", "about"}) {
        b.window.actions()[id]->trigger();
        QTest::qWait(20);
        QDialog* dialog = nullptr;
        for (QDialog* each : b.window.findChildren<QDialog*>())
            if (each->isVisible()) dialog = each;
        QVERIFY2(dialog, id);
        inspector.look(*dialog, QString::fromLatin1(id));
        picture(*dialog, language + u"-"_s + QString::fromLatin1(id));
        dialog->close();
        delete dialog;
    }
    b.bench.setup.setPreset(u"spark"_s);  // the notice asks whether to start it
    inspector.look(b.window, u"a new run"_s);
    picture(b.window, language + u"-new-run"_s);
    b.bench.setup.revert();
    b.bench.branch.begin();
    inspector.look(b.window, u"a branch"_s);
    picture(b.window, language + u"-branch"_s);
    b.bench.branch.cancel();
    b.say(event::StateChanged{SessionState::Finished});
    inspector.look(b.window, u"the end of a run"_s);
    b.say(event::Warned{"Step 212: the loss is no longer a number, so this update was not applied. The learning rate was 0.5; usual for this preset is "
                        "0.002. Training goes on with the next batch.", 212, false});
    inspector.look(b.window, u"a warning"_s);
    QVERIFY(inspector.isContent());
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
