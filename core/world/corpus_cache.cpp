// SPDX-License-Identifier: GPL-3.0-or-later
// The file: magic, key, number of documents; then each document's numbers and text; a checksum of all of it at the end.
#include "world/corpus_cache.h"

#include <algorithm>
#include <cstring>
#include <system_error>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/rng.h"
#include "world/mixture.h"

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "FWWORLD1";
constexpr uint64_t kFormat = 2;  ///< raise it when a recipe comes to mean something else
constexpr int64_t kMaxBytes = int64_t{2} << 30;
constexpr size_t kKeptFiles = 8;
constexpr size_t kSpotChecks = 200;  ///< documents written anew, to find out that the generator has changed

uint64_t keyOf(const World& world, const Recipe& recipe, int64_t bytes, uint64_t seed) {
    uint64_t key = hashBits(kFormat, world.contentHash(), seed);
    for (int64_t share : recipe.shares) key = hashBits(key, static_cast<uint64_t>(share));
    for (int64_t value : {bytes, int64_t{recipe.noisePercent}, int64_t{recipe.copyPercent}, int64_t{recipe.copies},
                          int64_t{recipe.lastYear}, int64_t{recipe.mythPercent}})
        key = hashBits(key, static_cast<uint64_t>(value));
    return key;
}

/// Eight bytes at a time: a damaged file is found out quickly, an attacker is nobody's concern here.
uint64_t checksum(std::string_view bytes) {
    uint64_t sum = bytes.size();
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        uint64_t word;
        std::memcpy(&word, bytes.data(), 8);
        sum = (sum ^ word) * 0x9e3779b97f4a7c15ull;
        sum ^= sum >> 32;
    }
    return hashText(bytes, sum);
}

template <class T>
void put(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put(std::string& out, std::string_view text) {
    put(out, static_cast<uint32_t>(text.size()));
    out += text;
}

void put(std::string& out, const std::vector<int32_t>& numbers) {
    put(out, std::string_view(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(int32_t)));
}

/// Takes values off the front; `ok` turns false, for good, where the bytes do not suffice.
struct Source {
    std::string_view rest;
    bool ok = true;

    template <class T>
    T number() {
        T value{};
        ok = ok && rest.size() >= sizeof value;
        if (!ok) return value;
        std::memcpy(&value, rest.data(), sizeof value);
        rest.remove_prefix(sizeof value);
        return value;
    }
    std::string_view text() {
        const size_t size = number<uint32_t>();
        ok = ok && rest.size() >= size;
        if (!ok) return {};
        const std::string_view taken = rest.substr(0, size);
        rest.remove_prefix(size);
        return taken;
    }
    std::vector<int32_t> numbers() {
        const std::string_view bytes = text();
        std::vector<int32_t> values(bytes.size() / sizeof(int32_t));
        if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(int32_t));
        return values;
    }
};

void putDocument(std::string& out, const Document& document) {
    put(out, std::string_view(document.text));
    put(out, std::string_view(document.genre));
    put(out, document.freeBits);
    put(out, document.index);
    put(out, int32_t{document.year});
    put(out, static_cast<uint8_t>(document.noise));
    put(out, static_cast<uint8_t>(document.split));
    put(out, document.stated);
    put(out, document.asked);
}

Document takeDocument(Source& source) {
    Document document;
    document.text = source.text();
    document.genre = source.text();
    document.freeBits = source.number<double>();
    document.index = source.number<uint64_t>();
    document.year = source.number<int32_t>();
    document.noise = static_cast<Noise>(source.number<uint8_t>());
    document.split = static_cast<DocumentPart>(source.number<uint8_t>());
    document.stated = source.numbers();
    document.asked = source.numbers();
    return document;
}

void removeOldest(const fs::path& folder) {
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".world") files.emplace_back(entry.last_write_time(error), entry.path());
    std::sort(files.begin(), files.end());
    for (size_t i = 0; i + kKeptFiles < files.size(); ++i) fs::remove(files[i].second, error);
}

}  // namespace

CorpusCache::CorpusCache(fs::path folder, const World& world, const Recipe& recipe, int64_t bytes, uint64_t seed)
    : m_folder(std::move(folder)),
      m_world(world),
      m_recipe(recipe),
      m_seed(seed),
      m_key(keyOf(world, recipe, bytes, seed)) {
    if (!m_folder.empty()) m_file = m_folder / fmt::format("{:016x}.world", m_key);
}

std::optional<Corpus> CorpusCache::read() const {
    std::error_code error;
    if (m_file.empty() || !fs::is_regular_file(m_file, error)) return std::nullopt;
    try {
        const std::string bytes = readFile(m_file, kMaxBytes);
        Source source{bytes};
        const size_t checked = bytes.size() - std::min(bytes.size(), sizeof(uint64_t));
        Source end{std::string_view(bytes).substr(checked)};
        if (end.number<uint64_t>() != checksum(std::string_view(bytes).substr(0, checked)) || !end.ok)
            return std::nullopt;
        if (source.text() != kMagic || source.number<uint64_t>() != m_key) return std::nullopt;
        Corpus corpus;
        for (uint64_t left = source.number<uint64_t>(); left > 0 && source.ok; --left) {
            corpus.documents.push_back(takeDocument(source));
            corpus.report.bytes += static_cast<int64_t>(corpus.documents.back().text.size());
        }
        if (!source.ok || !isToday(corpus)) return std::nullopt;
        fs::last_write_time(m_file, fs::file_time_type::clock::now(), error);
        return corpus;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// The first documents are written anew and compared.
bool CorpusCache::isToday(const Corpus& corpus) const {
    const Mixture mixture(m_world, m_recipe, m_seed);
    size_t checked = 0;
    for (uint64_t position = 0; checked < std::min(kSpotChecks, corpus.documents.size()); ++position) {
        const std::optional<Document> now = mixture.document(position);
        if (!now) continue;
        const Document& kept = corpus.documents[checked++];
        if (now->text != kept.text || now->stated != kept.stated || now->split != kept.split ||
            now->noise != kept.noise)
            return false;
    }
    return checked > 0;
}

void CorpusCache::write(const Corpus& corpus) const {
    if (m_file.empty()) return;
    try {
        fs::create_directories(m_folder);
        std::string bytes;
        bytes.reserve(static_cast<size_t>(corpus.report.bytes) + corpus.documents.size() * 80);
        put(bytes, kMagic);
        put(bytes, m_key);
        put(bytes, uint64_t{corpus.documents.size()});
        for (const Document& document : corpus.documents) putDocument(bytes, document);
        put(bytes, checksum(bytes));
        writeFileAtomically(m_file, bytes);
        removeOldest(m_folder);
    } catch (const std::exception&) {
        // A full or read-only disk: the text is written anew next time.
    }
}

}  // namespace fw
