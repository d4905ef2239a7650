// SPDX-License-Identifier: GPL-3.0-or-later
// Who may include whom, read from the sources themselves: the one-way rule between the top folders, the order of the
// folders of core (as core/CMakeLists.txt lists them), and the licence line at the top of every file of ours.
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString kSource = QStringLiteral(FW_SOURCE_DIR);

QString contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths below the source folder of the files in `folder` whose names match `patterns`.
QStringList filesIn(const QString& folder, const QStringList& patterns) {
    QStringList found;
    QDirIterator each(kSource + "/" + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) found.append(QDir(kSource).relativeFilePath(each.next()));
    found.sort();
    return found;
}

struct Include {
    QString path;
    bool system = false;  // <...>
};

QList<Include> includesOf(const QString& file) {
    static const QRegularExpression pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]",
                                            QRegularExpression::MultilineOption);
    QList<Include> includes;
    auto each = pattern.globalMatch(contents(kSource + "/" + file));
    while (each.hasNext()) {
        const auto match = each.next();
        includes.append({match.captured(2), match.captured(1) == "<"});
    }
    return includes;
}

bool isQt(const QString& include) {
    static const QRegularExpression pattern("^Q[A-Za-z]+(/|$)|^qcustomplot|^Qt");
    return pattern.match(include).hasMatch();
}

bool isCuda(const QString& include) {
    static const QRegularExpression pattern("^(cuda|cublas|nvml|nvrtc|cooperative_groups|cub/|thrust/)");
    return pattern.match(include).hasMatch();
}

/// The folders of core, in the order in which they may build on each other.
QStringList coreFolders() {
    static const QRegularExpression pattern(R"(foreach\(folder ([a-z ]+)\))");
    return pattern.match(contents(kSource + "/core/CMakeLists.txt")).captured(1).split(' ', Qt::SkipEmptyParts);
}

const QStringList kSourcePatterns{"*.cpp", "*.h", "*.cu", "*.cuh"};

}  // namespace

class TestLayering : public QObject {
    Q_OBJECT

  private slots:
    void topFoldersIncludeOneWay_data() {
        QTest::addColumn<QStringList>("others");
        QTest::addColumn<bool>("qt");
        QTest::addColumn<bool>("cuda");
        QTest::newRow("core") << QStringList{"gpu", "ui", "app"} << false << false;
        QTest::newRow("gpu") << QStringList{"ui", "app"} << false << true;
        QTest::newRow("ui") << QStringList{"gpu", "app"} << true << false;
        QTest::newRow("app/cli") << QStringList{"ui"} << false << false;
    }

    void topFoldersIncludeOneWay() {
        QFETCH(const QStringList, others);
        QFETCH(const bool, qt);
        QFETCH(const bool, cuda);
        const QString folder = QTest::currentDataTag();
        const QStringList files = filesIn(folder, kSourcePatterns);
        QVERIFY(!files.isEmpty());
        for (const QString& file : files)
            for (const Include& include : includesOf(file)) {
                QVERIFY2(qt || !isQt(include.path), qPrintable(file + " includes Qt: " + include.path));
                QVERIFY2(cuda || !isCuda(include.path), qPrintable(file + " includes CUDA: " + include.path));
                if (include.system) continue;
                for (const QString& other : others)
                    QVERIFY2(!QFile::exists(kSource + "/" + other + "/" + include.path) ||
                                 QFile::exists(kSource + "/core/" + include.path) ||
                                 QFile::exists(kSource + "/" + folder + "/" + include.path),
                             qPrintable(file + " includes " + include.path + " of " + other));
            }
    }

    void foldersOfCoreIncludeOnlyWhatStandsBefore() {
        const QStringList order = coreFolders();
        QVERIFY(order.size() >= 10);
        for (const QString& folder : order)
            for (const QString& file : filesIn("core/" + folder, kSourcePatterns))
                for (const Include& include : includesOf(file)) {
                    const auto other = order.indexOf(include.path.section('/', 0, 0));
                    if (include.system || other < 0) continue;
                    QVERIFY2(other <= order.indexOf(folder),
                             qPrintable(file + " includes " + include.path + ", which comes later"));
                }
    }

    void everyFileNamesItsLicence() {
        int seen = 0;
        for (const char* folder : {"app", "core", "gpu", "ui", "tests", "resources"})
            for (const QString& file :
                 filesIn(folder, kSourcePatterns + QStringList{"*.py", "*.toml", "CMakeLists.txt"})) {
                if (file.contains("__pycache__")) continue;
                const QString head = contents(kSource + "/" + file).section('\n', 0, 2);
                QVERIFY2(head.contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                         qPrintable(file + " has no SPDX line"));
                ++seen;
            }
        QVERIFY(seen > 200);
    }

    void coreIsLinkedWithoutQtAndCuda() {
        const QString lists = contents(kSource + "/core/CMakeLists.txt");
        for (const char* word : {"Qt6::", "CUDA::", "QCustomPlot"}) QVERIFY2(!lists.contains(word), word);
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
