// SPDX-License-Identifier: GPL-3.0-or-later
// Loading text the user points at. What is wrong with a file is said before anything starts, with numbers and advice.
#include "data/corpus.h"

#include <algorithm>
#include <system_error>

#include "base/atomic_file.h"
#include "base/error.h"
#include "data/text_file.h"
#include "text/tokenizer.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kLargestCorpus = int64_t{1} << 30;  // documents and tokens are kept in memory

std::string nameOf(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error);
    return whole.has_filename() ? whole.filename().string() : path.string();
}

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Splits `text` at the lines that consist of <|doc|>; documents of nothing but white space are left out.
void addDocuments(Corpus& corpus, std::string_view text) {
    const auto add = [&](std::string_view document) {
        if (document.find_first_not_of(" \t\n\r") == std::string_view::npos) return;
        Document& added = corpus.documents.emplace_back();
        added.text = document;
        corpus.report.bytes += static_cast<int64_t>(document.size());
    };
    size_t begin = 0;
    for (size_t line = 0; line < text.size();) {
        const size_t end = std::min(text.find('\n', line), text.size());
        if (text.substr(line, end - line) == kDocumentToken) {
            add(text.substr(begin, line - begin));
            begin = std::min(end + 1, text.size());
        }
        line = end + 1;
    }
    add(text.substr(begin));
}

/// Cleans and checks one source and adds its documents. Throws Error(BadData) saying what is wrong with it.
void addText(Corpus& corpus, std::string_view raw, const std::string& name) {
    if (const std::string problem = whyNotText(raw); !problem.empty()) fail(ErrorKind::BadData, "{} {}", name, problem);
    CleanText clean = cleanText(raw);
    const size_t before = corpus.documents.size();
    addDocuments(corpus, clean.text);
    check(corpus.documents.size() > before, ErrorKind::BadData,
          "{} has {} bytes, but all of them are white space or document separators. Choose a file with text in it.",
          name, raw.size());
    LoadReport& report = corpus.report;
    report.files += 1;
    report.invalidUtf8Bytes += clean.invalidUtf8Bytes;
    report.crlfConverted += clean.crlfConverted;
    report.bomsRemoved += clean.bomRemoved ? 1 : 0;
}

/// How much may still be read.
int64_t room(const Corpus& corpus) {
    return kLargestCorpus - corpus.report.bytes;
}

void addFile(Corpus& corpus, const fs::path& file, const std::string& name) {
    std::error_code error;
    const auto size = fs::is_regular_file(file, error) ? static_cast<int64_t>(fs::file_size(file, error)) : 0;
    check(error || size <= room(corpus), ErrorKind::BadData,
          "{} has {} MB; with what is read already that is more than the {} MB that are kept in memory. Use a part of "
          "it, for "
          "example: head -c 100M '{}' > part.txt",
          name, size >> 20, kLargestCorpus >> 20, file.string());
    addText(corpus, readFile(file), name);
}

/// Files below `folder`, in the order of their names. Hidden entries and folders that cannot be opened are reported.
void collectFiles(const fs::path& folder, const fs::path& top, std::vector<fs::path>& files, LoadReport& report) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    const auto shown = [&](const fs::path& path) { return path.lexically_relative(top).string(); };
    if (error)
        report.skipped.push_back(fmt::format("{}: the folder cannot be read ({})", shown(folder), error.message()));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        std::error_code ignored;
        const fs::file_status status = fs::symlink_status(entry, ignored);
        if (isHidden(entry))
            report.skipped.push_back(shown(entry) + ": hidden");
        else if (fs::is_directory(status))
            collectFiles(entry, top, files, report);
        else if (fs::is_symlink(status) && fs::is_directory(entry, ignored))
            report.skipped.push_back(shown(entry) + ": a link to a folder");
        else
            files.push_back(entry);
    }
}

/// All text below a folder; what is no text is skipped and reported.
void addFolder(Corpus& corpus, const fs::path& folder) {
    std::vector<fs::path> files;
    collectFiles(folder, folder, files, corpus.report);
    const int before = corpus.report.files;
    for (const fs::path& file : files) {
        const std::string name = file.lexically_relative(folder).string();
        try {
            addFile(corpus, file, name);
        } catch (const Error& error) {
            const std::string_view why = error.what();
            corpus.report.skipped.push_back(why.starts_with(name) ? fmt::format("{}:{}", name, why.substr(name.size()))
                                                                  : fmt::format("{}: {}", name, why));
        }
    }
    const std::vector<std::string>& skipped = corpus.report.skipped;
    check(corpus.report.files > before, ErrorKind::BadData,
          "The folder {} has no text to train on: {}. Choose a folder with plain text files (UTF-8).", folder.string(),
          skipped.empty()
              ? "it is empty"
              : fmt::format("{} entries were skipped, the first of them {}", skipped.size(), skipped.front()));
}

void addPath(Corpus& corpus, const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    check(status.type() != fs::file_type::not_found, ErrorKind::NoInput,
          "{} does not exist. Check the spelling; relative paths are looked up from {}.", path.string(),
          fs::current_path().string());
    if (fs::is_directory(status))
        addFolder(corpus, path);
    else
        addFile(corpus, path, path.string());
}

}  // namespace

int64_t Corpus::bytes() const {
    int64_t sum = 0;
    for (const Document& document : documents) sum += static_cast<int64_t>(document.text.size());
    return sum;
}

Corpus loadTextCorpus(const std::vector<fs::path>& paths) {
    check(!paths.empty(), ErrorKind::NoInput,
          "No file or folder was named. Name at least one text file, or a folder of them.");
    Corpus corpus;
    corpus.title = nameOf(paths.front());
    if (paths.size() > 1) corpus.title += fmt::format(" and {} more", paths.size() - 1);
    for (const fs::path& path : paths) addPath(corpus, path);
    return corpus;
}

Corpus corpusFromText(std::string_view text, std::string title) {
    Corpus corpus;
    corpus.title = std::move(title);
    addText(corpus, text, corpus.title.empty() ? "The text" : corpus.title);
    return corpus;
}

}  // namespace fw
