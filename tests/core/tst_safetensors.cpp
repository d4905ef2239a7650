// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors container: hand-made bad files are refused for the named reason, good ones come back bit by bit.
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>

#include "base/error.h"
#include "io/safetensors.h"

using namespace fw;

namespace {

/// A file: length of the header, the header, the data.
QByteArray container(const QByteArray& header, const QByteArray& data = {}, std::optional<uint64_t> length = {}) {
    const uint64_t n = length.value_or(static_cast<uint64_t>(header.size()));
    return QByteArray(reinterpret_cast<const char*>(&n), 8) + header + data;
}
QByteArray tensor(const QByteArray& name, const QByteArray& dtype, const QByteArray& shape, const QByteArray& offsets) {
    return '"' + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + '}';
}
QByteArray zeros(int count) {
    return QByteArray(count, '\0');
}

}  // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path place(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::filesystem::path put(const QByteArray& bytes) const {
        const auto file = place("file.safetensors");
        std::ofstream(file, std::ios::binary).write(bytes.data(), bytes.size());
        return file;
    }

  private slots:
    void badFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        auto row = [](const char* name, const QByteArray& bytes, const char* reason) {
            QTest::newRow(name) << bytes << QString::fromUtf8(reason);
        };
        const QByteArray good = tensor("a", "F32", "[2]", "[0,8]");
        row("empty", "", "too small");
        row("7 bytes", "1234567", "too small");
        row("8 bytes", zeros(8), "does not begin with");
        row("length 2^64-1", container("{}", {}, ~0ull), "at most 100000000");
        row("length 2^63", container("{}", {}, 1ull << 63), "at most 100000000");
        row("length 100000001", container("{}", {}, 100'000'001), "at most 100000000");
        row("length beyond the file", container("{}", {}, 3), "has only 2");
        row("no brace", container(" {}"), "does not begin with");
        row("list", container("[]"), "does not begin with");
        row("cut JSON", container("{\"a\":"), "not valid JSON");
        row("two documents", container("{} {}"), "not valid JSON");
        row("invalid UTF-8", container("{\"\xff\":1}"), "not valid JSON");
        row("lone surrogate", container("{\"\\ud800\":1}"), "not valid JSON");
        row("NUL", container(QByteArray("{}\0junk", 7)), "NUL");
        row("escaped NUL", container("{\"a\\u0000b\":{}}"), "NUL");
        row("deep nesting", container("{\"a\":{\"shape\":" + QByteArray(100'000, '[')), "a list stands");
        row("deep objects", container(QByteArray("{\"dtype\":").repeated(100'000)), "an object stands");
        row("duplicate name", container("{" + good + "," + good + "}", zeros(8)), "stands twice");
        row("duplicate field", container("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}"), "stands twice");
        row("duplicate metadata", container("{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}"), "stands twice");
        row("metadata number", container("{\"__metadata__\":{\"k\":1}}"), "a number stands");
        row("metadata object", container("{\"__metadata__\":{\"k\":{}}}"), "an object stands");
        row("missing field", container("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", zeros(8)), "has not all");
        row("unknown field", container("{\"a\":{\"code\":\"x\"}}"), "unknown field");
        row("negative extent", container("{" + tensor("a", "F32", "[-2]", "[0,8]") + "}", zeros(8)), "negative");
        row("fraction", container("{" + tensor("a", "F32", "[2.0]", "[0,8]") + "}", zeros(8)), "not a whole number");
        row("huge number", container("{" + tensor("a", "F32", "[18446744073709551615]", "[0,8]") + "}", zeros(8)),
            "too large");
        row("product overflows",
            container("{" + tensor("a", "F32", "[4294967296,4294967296]", "[0,8]") + "}", zeros(8)), "too large");
        row("three offsets", container("{" + tensor("a", "F32", "[2]", "[0,4,8]") + "}", zeros(8)),
            "3 numbers instead of 2");
        row("reversed", container("{" + tensor("a", "F32", "[2]", "[8,0]") + "}", zeros(8)), "reversed");
        row("size differs", container("{" + tensor("a", "F32", "[3]", "[0,8]") + "}", zeros(8)), "needs 12 bytes");
        row("unknown dtype", container("{" + tensor("a", "F33", "[2]", "[0,8]") + "}", zeros(8)), "dtype 'F33'");
        row("hole at start", container("{" + tensor("a", "F32", "[2]", "[4,12]") + "}", zeros(12)),
            "belong to no tensor");
        row("hole", container("{" + good + "," + tensor("b", "F32", "[1]", "[12,16]") + "}", zeros(16)),
            "belong to no tensor");
        row("overlap", container("{" + good + "," + tensor("b", "F32", "[1]", "[4,8]") + "}", zeros(8)),
            "inside the one before");
        row("trailing junk", container("{" + good + "}", zeros(9)), "1 bytes after the last tensor");
        row("cut off", container("{" + good + "}", zeros(5)), "3 more bytes");
        row("zip", QByteArray("PK\x03\x04\x00\x00\x08\x08", 8) + zeros(100), "never opened");
        row("pickle", QByteArray("\x80\x02}q\x00.", 6), "never opened");
        row("long pickle", QByteArray("\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19.", 15) + zeros(100),
            "never opened");
        row("terminal escape", container("{\"\x1b[31m\":1}"), "not valid JSON");
        row("escaped terminal escape", container("{\"\\u001b[31m\":1}"), "'?[31m'");
    }
    void badFilesAreRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        try {
            SafetensorsFile file(put(bytes));
            QFAIL("was read");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(reason), error.what());
            QVERIFY2(QString(error.what()).contains("file.safetensors"), error.what());
            QVERIFY(strlen(error.what()) < 600);
            QCOMPARE(error.kind(), ErrorKind::BadData);
        }
    }

    void onlyRegularFilesAreOpened() {
        const auto pipe = place("pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        for (const std::filesystem::path& path :
             {pipe, std::filesystem::path("/dev/zero"), place(""), place("absent")}) {
            try {
                SafetensorsFile file(path);
                QFAIL("was opened");
            } catch (const Error& error) {
                QCOMPARE(error.kind(), ErrorKind::NoInput);
            }
        }
    }

    void aFileThatShrinksIsAnError() {
        const auto path = put(container("{" + tensor("a", "F32", "[2]", "[0,8]") + "}", zeros(8)));
        const SafetensorsFile file(path);
        std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
        std::vector<float> values(2);
        try {
            file.read(*file.find("a"), values);
            QFAIL("was read");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Io);
        }
    }

    void floatsOfEveryWidth() {
        const double f64[] = {1.5, -0.1};
        QByteArray data(reinterpret_cast<const char*>(f64), 16);
        // halves: 1, -2, the smallest subnormal, the largest, infinity, -0
        const uint16_t f16[] = {0x3c00, 0xc000, 0x0001, 0x7bff, 0x7c00, 0x8000}, bf16[] = {0x3f80, 0xc049};
        data += QByteArray(reinterpret_cast<const char*>(f16), 12) + QByteArray(reinterpret_cast<const char*>(bf16), 4);
        const SafetensorsFile file(
            put(container("{" + tensor("d", "F64", "[2]", "[0,16]") + "," + tensor("h", "F16", "[2,3]", "[16,28]") +
                              "," + tensor("b", "BF16", "[2]", "[28,32]") + "}  \n",
                          data)));
        auto read = [&](const char* name) {
            const SafetensorsEntry& entry = *file.find(name);
            std::vector<float> values(static_cast<size_t>(entry.count()));
            file.read(entry, values);
            return values;
        };
        QCOMPARE(read("d"), (std::vector<float>{1.5f, -0.1f}));
        QCOMPARE(read("h"),
                 (std::vector<float>{1, -2, 0x1p-24f, 65504, std::numeric_limits<float>::infinity(), -0.0f}));
        QVERIFY(std::signbit(read("h").back()));
        QCOMPARE(read("b"), (std::vector<float>{1, -3.140625f}));
        QVERIFY_EXCEPTION_THROWN(file.readIntegers(*file.find("d")), Error);
    }

    void integersScalarsAndEmptyTensors() {
        const QByteArray data("\xff\x02\xfe\xff\xff\xff\xff\xff\xff\xff", 10);
        const SafetensorsFile file(put(
            container("{" + tensor("i8", "I8", "[]", "[0,1]") + "," + tensor("u8", "U8", "[1]", "[1,2]") + "," +
                          tensor("none", "F32", "[0,7]", "[2,2]") + "," + tensor("i64", "I64", "[1]", "[2,10]") + "}",
                      data)));
        QCOMPARE(file.readIntegers(*file.find("i8")), std::vector<int64_t>{-1});
        QCOMPARE(file.readIntegers(*file.find("u8")), std::vector<int64_t>{2});
        QCOMPARE(file.readIntegers(*file.find("i64")), std::vector<int64_t>{-2});
        QCOMPARE(file.find("none")->count(), 0);
        QVERIFY(file.find("i8")->shape.empty());
        std::vector<float> one(1);
        QVERIFY_EXCEPTION_THROWN(file.read(*file.find("i8"), one), Error);
        QVERIFY(file.find("absent") == nullptr);
    }

    void writtenBitsComeBack() {
        std::vector<float> a(70'000),
            b{-0.0f, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 0x1p-149f};
        for (size_t i = 0; i < a.size(); ++i) a[i] = static_cast<float>(i) / 3;
        const auto path = place("written.safetensors");
        writeSafetensors(path, {{"z", {70, 1000}, a}, {"a\"\u00e9", {4}, b}, {"empty", {0}, {}}},
                         {{"made", "by a test"}});
        const SafetensorsFile file(path);
        QCOMPARE(file.metadata().at("format"), std::string("pt"));
        QCOMPARE(file.metadata().at("made"), std::string("by a test"));
        QCOMPARE(file.entries().size(), 3u);
        QCOMPARE(file.find("z")->shape, (std::vector<int64_t>{70, 1000}));
        std::vector<float> a2(a.size()), b2(b.size());
        file.read(*file.find("z"), a2);
        file.read(*file.find("a\"\u00e9"), b2);
        QVERIFY(std::memcmp(a.data(), a2.data(), a.size() * 4) == 0);
        QVERIFY(std::memcmp(b.data(), b2.data(), b.size() * 4) == 0);
        QByteArray start(8, 0);
        std::ifstream(path, std::ios::binary).read(start.data(), 8);
        uint64_t length = 0;
        std::memcpy(&length, start.data(), 8);
        QCOMPARE(length % 8, 0u);
        QVERIFY_EXCEPTION_THROWN(writeSafetensors(path, {{"a", {4}, b}, {"a", {4}, b}}), Error);
    }
};

QTEST_APPLESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
