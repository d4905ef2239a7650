// SPDX-License-Identifier: GPL-3.0-or-later
// Files and folders as documents, and what is said about files that are no text.
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "base/rng.h"
#include "data/corpus.h"

using namespace fw;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

/// "exit code: message" of the error a call throws.
template <class Call>
QString refusal(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return QStringLiteral("%1: %2").arg(error.exitCode()).arg(QString::fromUtf8(error.what()));
    }
    return QStringLiteral("no error");
}

QString refusalOfText(const std::string& text) {
    return refusal([&] { corpusFromText(text, "pasted text"); });
}

std::string randomBytes(size_t size) {
    Rng rng(5);
    std::string bytes;
    while (bytes.size() < size) bytes += static_cast<char>(rng.below(256));
    return bytes;
}

std::vector<std::string> texts(const Corpus& corpus) {
    std::vector<std::string> out;
    for (const Document& document : corpus.documents) out.push_back(document.text);
    return out;
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_top = fs::path(m_folder->path().toStdString());
    }

    void documentsAreSeparatedByALineOfTheirOwn() {
        using List = std::vector<std::string>;
        QCOMPARE(texts(corpusFromText("one\n<|doc|>\ntwo\nlines\n<|doc|>\n \n<|doc|>\n<|doc|>\nthree", "x")),
                 (List{"one\n", "two\nlines\n", "three"}));
        QCOMPARE(texts(corpusFromText("a <|doc|>\n<|doc|> b\n<|doc|", "x")), (List{"a <|doc|>\n<|doc|> b\n<|doc|"}));
        QCOMPARE(texts(corpusFromText("<|doc|>\r\na\r\n<|doc|>\r\nb\r\n<|doc|>", "x")), (List{"a\n", "b\n"}));
        const Corpus corpus = corpusFromText("abc", "pasted text");
        QCOMPARE(corpus.title, "pasted text"s);
        QCOMPARE(corpus.documents[0].freeBits, -1.0);
        QCOMPARE(corpus.bytes(), int64_t(3));
    }

    void whatWasFoundIsCounted() {
        const Corpus corpus =
            corpusFromText("\xef\xbb\xbfone\r\ntwo\rthree\r\r\n\xff\xe2\x82 \xc3\xa9\xef\xbb\xbf", "x");
        QCOMPARE(texts(corpus), std::vector<std::string>{"one\ntwo\rthree\r\n\xff\xe2\x82 \xc3\xa9\xef\xbb\xbf"});
        QCOMPARE(corpus.report.bomsRemoved, 1);
        QCOMPARE(corpus.report.crlfConverted, int64_t(2));
        QCOMPARE(corpus.report.invalidUtf8Bytes, int64_t(3));
        QCOMPARE(corpus.report.files, 1);
        QCOMPARE(corpus.report.bytes, corpus.bytes());
    }

    void whatIsNoText_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, std::string bytes, QStringList said) {
            QTest::newRow(name) << std::move(bytes) << said;
        };
        row("empty", "", {"empty", "0 bytes"});
        row("bom only", "\xef\xbb\xbf", {"3 bytes", "white space"});
        row("blank", " \n\t\n<|doc|>\n\r\n", {"14 bytes", "white space"});
        row("utf-16 le", "\xff\xfeh\0i\0"s, {"UTF-16", "iconv", "6 bytes"});
        row("utf-16 be", "\xfe\xff\0h\0i"s, {"UTF-16", "iconv"});
        row("utf-16 without mark", "h\0e\0l\0l\0o\0"s, {"binary", "10 bytes", "5 are NUL"});
        row("some NUL", std::string(700, 'x') + "\0\0"s, {"binary", "702 bytes", "2 are NUL"});
        row("random", randomBytes(20000), {"binary", "20000 bytes"});
        row("control", "ab\x01\x02\x03 text"s, {"binary", "3 are other control"});
        row("pdf", "%PDF-1.7\nlooks like text", {"PDF", "pdftotext"});
        row("zip", "PK\x03\x04 text", {"ZIP", ".docx"});
        row("gzip", "\x1f\x8b\x08 text", {"gzip", "gunzip"});
    }
    void whatIsNoText() {
        QFETCH(std::string, bytes);
        QFETCH(QStringList, said);
        const QString message = refusalOfText(bytes);
        QVERIFY2(message.startsWith("65: pasted text "), qPrintable(message));
        for (const QString& words : said) QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(message.contains("Choose") || message.contains("Save") || message.contains(" it"),
                 qPrintable(message));  // advice
    }

    void textThatMustNotBeTakenForBinary() {
        for (const std::string& text :
             {"\x1b[31mred\x1b[0m\n"s, "\f\v\b\t page"s, std::string(5000, 'x') + '\0', "caf\xe9 in Latin-1"s,
              "\u202e\u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\U0001f467"s, std::string(100000, '\n') + "x", "x"s})
            QCOMPARE(texts(corpusFromText(text, "x")), std::vector<std::string>{text});
    }

    void foldersAreReadInOrderAndSkipsAreReported() {
        write("b.txt", "b\n");
        write("a/z.txt", "a/z\n");
        write("a/empty.txt", "");
        write("c.md", "c\r\n");
        write("picture.png", "\x89PNG\r\n\x1a\n" + randomBytes(100));
        write(".git/config", "hidden");
        fs::create_symlink("gone", m_top / "dangling");
        fs::create_directory_symlink(m_top, m_top / "a" / "loop");
        fs::create_symlink(m_top / "b.txt", m_top / "also_b.txt");
        QCOMPARE(::mkfifo((m_top / "pipe").c_str(), 0600), 0);
        const Corpus corpus = loadTextCorpus({m_top});
        QCOMPARE(texts(corpus), (std::vector<std::string>{"a/z\n", "b\n", "b\n", "c\n"}));
        QCOMPARE(corpus.report.files, 4);
        QCOMPARE(corpus.report.crlfConverted, int64_t(1));
        QCOMPARE(corpus.title, m_top.filename().string());
        QString skipped;
        for (const std::string& line : corpus.report.skipped) skipped += QString::fromStdString(line) + '\n';
        QCOMPARE(corpus.report.skipped.size(), size_t(6));
        for (const char* expected : {"a/empty.txt: is empty", "picture.png: is a picture", ".git: hidden",
                                     "dangling: ", "a/loop: a link", "pipe: "})
            QVERIFY2(skipped.contains(expected), qPrintable(skipped));
    }

    void severalPathsAndTheirTitle() {
        write("one.txt", "1");
        write("two.txt", "2\n<|doc|>\n3");
        const Corpus corpus = loadTextCorpus({m_top / "two.txt", m_top / "one.txt"});
        QCOMPARE(texts(corpus), (std::vector<std::string>{"2\n", "3", "1"}));
        QCOMPARE(corpus.title, "two.txt and 1 more"s);
        QCOMPARE(loadTextCorpus({m_top / "one.txt"}).title, "one.txt"s);
        QCOMPARE(loadTextCorpus({m_top / ""}).title, m_top.filename().string());
    }

    void pathsThatCannotBeRead() {
        const auto load = [&](const fs::path& path) { return refusal([&] { loadTextCorpus({path}); }); };
        const QString missing = load(m_top / "missing.txt");
        QVERIFY2(missing.startsWith("66: ") && missing.contains("missing.txt does not exist"), qPrintable(missing));
        QVERIFY(refusal([] { loadTextCorpus({}); }).startsWith("66: "));
        QCOMPARE(::mkfifo((m_top / "pipe").c_str(), 0600), 0);
        QVERIFY2(load(m_top / "pipe").startsWith("66: "), qPrintable(load(m_top / "pipe")));
        QVERIFY2(load("/dev/zero").startsWith("66: "), qPrintable(load("/dev/zero")));
        write("empty/.hidden", "x");
        QVERIFY2(load(m_top / "empty").contains("1 entries were skipped, the first of them .hidden: hidden"),
                 qPrintable(load(m_top / "empty")));
        fs::create_directory(m_top / "bare");
        QVERIFY2(load(m_top / "bare").startsWith("65: ") && load(m_top / "bare").contains("it is empty"),
                 qPrintable(load(m_top / "bare")));
        write("huge.txt", "x");
        fs::resize_file(m_top / "huge.txt", uintmax_t{3} << 30);  // sparse: takes no space
        QVERIFY2(load(m_top / "huge.txt").contains("3072 MB") && load(m_top / "huge.txt").contains("head -c"),
                 qPrintable(load(m_top / "huge.txt")));
    }

    void filesWithoutPermission() {
        if (::geteuid() == 0) QSKIP("root may read every file");
        write("secret.txt", "x");
        fs::permissions(m_top / "secret.txt", fs::perms::none);
        const QString message = refusal([&] { loadTextCorpus({m_top / "secret.txt"}); });
        QVERIFY2(message.startsWith("77: ") && message.contains("secret.txt"), qPrintable(message));
        write("open.txt", "y");
        QCOMPARE(loadTextCorpus({m_top}).report.skipped.size(), size_t(1));
    }

  private:
    void write(const std::string& name, std::string_view bytes) {
        fs::create_directories((m_top / name).parent_path());
        std::ofstream(m_top / name, std::ios::binary) << bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_top;
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
