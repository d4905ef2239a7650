// SPDX-License-Identifier: GPL-3.0-or-later
// Training text as documents, wherever it comes from: the built-in world, files, folders, pasted text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fw {

/// How a document of the built-in world was spoiled, for lessons on the quality of data.
enum class Noise : uint8_t { None, Typos, Shuffled, Menu, Repeated, Encoding, WrongFacts };

/// Which part of a corpus a document belongs to. `Open` leaves the choice to encodeCorpus.
enum class DocumentPart : uint8_t { Open, Train, Validation, Test };

struct Document {
    std::string text;      ///< bytes; UTF-8 where the source was UTF-8
    std::string genre;     ///< genre id in the built-in world; empty for the user's own text
    double freeBits = -1;  ///< information a perfect reader could not foresee; -1 where unknown
    uint64_t index = 0;    ///< its number within the genre
    int year = 0;          ///< when it says it was written; 0: undated
    Noise noise = Noise::None;
    DocumentPart split = DocumentPart::Open;
    std::vector<int32_t> stated{};  ///< facts told, by their number in World::facts(), once for each telling
    std::vector<int32_t> asked{};   ///< facts asked
};

/// What loading found out about a source, in numbers a person can check.
struct LoadReport {
    int files = 0;
    int64_t bytes = 0;             ///< bytes of text kept
    int64_t invalidUtf8Bytes = 0;  ///< kept as they are; byte-level BPE can train on them
    int64_t crlfConverted = 0;     ///< CR LF pairs turned into LF
    int bomsRemoved = 0;
    std::vector<std::string> skipped;  ///< "name: why", e.g. binary files in a folder
};

struct Corpus {
    std::string title;  ///< "Merrow", a file name, "pasted text"
    std::vector<Document> documents;
    LoadReport report;

    int64_t bytes() const;
};

/// Reads files and folders (recursively, sorted by name) as text. `<|doc|>` alone on a line separates documents inside
/// a file (so does a file's end); LF line ends; BOMs removed. Throws Error(NoInput) for a missing path and
/// Error(BadData) for an empty or binary file named directly; inside folders such files are skipped and reported.
Corpus loadTextCorpus(const std::vector<std::filesystem::path>& paths);
/// The same rules for pasted text.
Corpus corpusFromText(std::string_view text, std::string title);

}  // namespace fw
