// SPDX-License-Identifier: GPL-3.0-or-later
// Files are replaced whole or not at all, whatever goes wrong; reading is limited to regular files of a sane size.
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/atomic_file.h"
#include "base/error.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

template <class Call>
int exitCodeOf(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.exitCode();
    }
    return 0;
}

}  // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->path().toStdString()) / "file.bin";
    }

    void writesAndReads() {
        const std::string bytes("a\0b\n\xff", 5);
        writeFileAtomically(m_file, bytes);
        QCOMPARE(readFile(m_file), bytes);
        writeFileAtomically(m_file, "");
        QCOMPARE(readFile(m_file), std::string());
        QCOMPARE(filesInFolder(), 1);
    }

    void withoutCommitNothingHappens() {
        writeFileAtomically(m_file, "old");
        {
            AtomicFile out(m_file);
            out.write(std::string_view("new"));
            QCOMPARE(readFile(m_file), std::string("old"));
        }
        QCOMPARE(readFile(m_file), std::string("old"));
        QCOMPARE(filesInFolder(), 1);
    }

    void aFailedWriteKeepsTheOldFile() {
        writeFileAtomically(m_file, "old");
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{4096, limit.rlim_max};
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
        const int code = exitCodeOf([&] { writeFileAtomically(m_file, std::string(100000, 'x')); });
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, oldHandler);
        QCOMPARE(code, 74);
        QCOMPARE(readFile(m_file), std::string("old"));
        QCOMPARE(filesInFolder(), 1);
    }

    void permissionsAreKept() {
        writeFileAtomically(m_file, "old");
        ::chmod(m_file.c_str(), 0640);
        writeFileAtomically(m_file, "new");
        struct stat info {};
        QCOMPARE(::stat(m_file.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 07777u, 0640u);
    }

    void aLinkStaysALink() {
        writeFileAtomically(m_file, "old");
        const fs::path link = m_file.parent_path() / "link";
        fs::create_symlink(m_file, link);
        writeFileAtomically(link, "new");
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(readFile(m_file), std::string("new"));
    }

    void placesThatCannotBeWritten() {
        QCOMPARE(exitCodeOf([&] { writeFileAtomically(m_file.parent_path() / "no/such/folder/f", "x"); }), 73);
        QCOMPARE(exitCodeOf([&] { writeFileAtomically(m_file.parent_path(), "x"); }), 73);
        writeFileAtomically(m_file, "old");
        QCOMPARE(exitCodeOf([&] { writeFileAtomically(m_file / "below", "x"); }), 73);
        QCOMPARE(exitCodeOf([&] { writeFileAtomically(m_file.parent_path() / std::string(5000, 'n'), "x"); }), 73);
    }

    void aReadOnlyFolderIsAMatterOfPermission() {
        if (::geteuid() == 0) QSKIP("root may write everywhere");
        ::chmod(m_file.parent_path().c_str(), 0500);
        QCOMPARE(exitCodeOf([&] { writeFileAtomically(m_file, "x"); }), 77);
        ::chmod(m_file.parent_path().c_str(), 0700);
    }

    void onlyRegularFilesAreRead() {
        QCOMPARE(exitCodeOf([&] { readFile(m_file); }), 66);
        QCOMPARE(exitCodeOf([&] { readFile(m_file.parent_path()); }), 66);
        QCOMPARE(exitCodeOf([&] { readFile("/dev/zero"); }), 66);
        const fs::path pipe = m_file.parent_path() / "pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(exitCodeOf([&] { readFile(pipe); }), 66);
        writeFileAtomically(m_file, "12345");
        QCOMPARE(exitCodeOf([&] { readFile(m_file, 4); }), 65);
        QCOMPARE(readFile(m_file, 5), std::string("12345"));
    }

  private:
    int filesInFolder() const {
        return static_cast<int>(std::distance(fs::directory_iterator(m_file.parent_path()), fs::directory_iterator()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
