// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/corpus_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "world/noise.h"

namespace fw::cli {

namespace {

constexpr uint64_t kLineDocuments = 2000;
constexpr double kWantedBitsPerByte = 0.5;
constexpr double kBytesPerToken = 3.0;  // of bpe:2048 on the balanced mixture; only to express rates

struct Part {
    int64_t documents = 0;
    int64_t bytes = 0;
    double freeBits = 0;

    void add(const Document& document) {
        ++documents;
        bytes += static_cast<int64_t>(document.text.size());
        freeBits += std::max(0.0, document.freeBits);
    }
    double floor() const { return bytes == 0 ? 0 : freeBits / static_cast<double>(bytes); }
};

/// Distinct words of a text in lower case: maximal runs of ASCII letters and apostrophes.
void countWords(std::string_view text, int64_t& words, std::unordered_set<std::string>& distinct) {
    std::string word;
    for (size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if ((lower >= 'a' && lower <= 'z') || lower == '\'') {
            word += lower;
        } else if (!word.empty()) {
            ++words;
            if (!distinct.contains(word)) distinct.insert(word);
            word.clear();
        }
    }
}

Json genreStats(const World& world, std::map<std::string, Part>& parts, int64_t bytes) {
    Json genres = Json::array();
    const auto add = [&](const std::string& id, const std::string& title) {
        const Part& part = parts[id];
        genres.push_back({{"id", id},
                          {"title", title},
                          {"documents", part.documents},
                          {"bytes", part.bytes},
                          {"share", static_cast<double>(part.bytes) / static_cast<double>(bytes)},
                          {"floor_bits_per_byte", part.floor()}});
    };
    for (const GenreInfo& genre : world.genres()) add(genre.id, genre.title);
    if (parts.contains("")) add("", "Own text");
    return genres;
}

/// Facts of one relation and tier: how many, how often told and asked.
Json factStats(const World& world, const Corpus& corpus) {
    struct Row {
        int64_t facts = 0, stated = 0, asked = 0;
    };
    const FactCounts counts = countFacts(world, corpus);
    std::vector<std::pair<std::string, std::string>> order;
    std::map<std::pair<std::string, std::string>, Row> rows;
    for (size_t i = 0; i < world.facts().size(); ++i) {
        const Fact& fact = world.facts()[i];
        const std::pair<std::string, std::string> key{fact.relation, fact.myth ? "myth" : fact.tier};
        if (!rows.contains(key)) order.push_back(key);
        Row& row = rows[key];
        ++row.facts;
        row.stated += counts.stated[i];
        row.asked += counts.asked[i];
    }
    const double megatokens = static_cast<double>(corpus.bytes()) / kBytesPerToken / 1e6;
    Json facts = Json::array();
    for (const auto& key : order) {
        const Row& row = rows[key];
        facts.push_back({{"relation", key.first},
                         {"tier", key.second},
                         {"facts", row.facts},
                         {"stated", row.stated},
                         {"asked", row.asked},
                         {"stated_per_fact_and_million_tokens",
                          static_cast<double>(row.stated) / static_cast<double>(row.facts) / megatokens}});
    }
    return facts;
}

}  // namespace

Json corpusStats(const World& world, const Corpus& corpus) {
    std::map<std::string, Part> parts;
    std::map<std::string, int64_t> noise;
    std::unordered_set<std::string> distinct;
    int64_t words = 0, validation = 0, test = 0;
    Part all;
    for (const Document& document : corpus.documents) {
        parts[document.genre].add(document);
        all.add(document);
        countWords(document.text, words, distinct);
        if (document.noise != Noise::None) ++noise[std::string(noiseName(document.noise))];
        validation += document.split == DocumentPart::Validation;
        test += document.split == DocumentPart::Test;
    }
    return {{"bytes", all.bytes},
            {"documents", all.documents},
            {"validation_documents", validation},
            {"test_documents", test},
            {"words", words},
            {"distinct_words", distinct.size()},
            {"facts", world.facts().size()},
            {"floor_bits_per_byte", all.floor()},
            {"genres", genreStats(world, parts, all.bytes)},
            {"facts_told", factStats(world, corpus)},
            {"spoiled_documents", noise}};
}

Json lineStats(const World& world, uint64_t seed, std::string_view genre) {
    std::vector<LineShare> shares = world.lineShares(seed, genre, kLineDocuments);
    int64_t bytes = 0;
    double bits = 0;
    for (const LineShare& share : shares) bytes += share.bytes, bits += share.bits;
    const auto missing = [](const LineShare& s) { return kWantedBitsPerByte * static_cast<double>(s.bytes) - s.bits; };
    std::ranges::sort(shares, std::greater<>(), missing);
    Json lines = Json::array();
    for (const LineShare& share : shares)
        lines.push_back({{"line", share.line},
                         {"bytes", share.bytes},
                         {"share", static_cast<double>(share.bytes) / static_cast<double>(std::max<int64_t>(1, bytes))},
                         {"bits", share.bits}});
    return {{"genre", genre}, {"documents", kLineDocuments}, {"bytes", bytes}, {"bits", bits}, {"lines", lines}};
}

void printLineStats(std::ostream& out, const Json& stats) {
    out << fmt::format("{:<30} {:>8} {:>10}\n", "line", "share", "bits/byte");
    for (const Json& line : stats["lines"])
        out << fmt::format("{:<30} {:6.2f} % {:10.3f}\n", line["line"].get<std::string>(),
                           100 * line["share"].get<double>(),
                           line["bits"].get<double>() / std::max<double>(1, line["bytes"].get<double>()));
}

void printCorpusStats(std::ostream& out, const Json& stats) {
    const auto number = [](const Json& value) { return grouped(value.get<int64_t>()); };
    out << fmt::format("{} documents, {}, {} words of which {} distinct, {} facts\n", number(stats["documents"]),
                       bytesText(stats["bytes"].get<double>()), number(stats["words"]), number(stats["distinct_words"]),
                       number(stats["facts"]));
    out << fmt::format("A perfect reader would need {:.3f} bits per byte.\n\n",
                       stats["floor_bits_per_byte"].get<double>());
    out << fmt::format("{:<12} {:>9} {:>10} {:>7} {:>10}\n", "kind of text", "documents", "size", "share", "bits/byte");
    for (const Json& genre : stats["genres"])
        out << fmt::format("{:<12} {:>9} {:>10} {:5.1f} % {:10.3f}  {}\n", genre["id"].get<std::string>(),
                           number(genre["documents"]), bytesText(genre["bytes"].get<double>()),
                           100 * genre["share"].get<double>(), genre["floor_bits_per_byte"].get<double>(),
                           genre["title"].get<std::string>());
    out << fmt::format("\n{:<14} {:<6} {:>6} {:>9} {:>7}   {}\n", "fact", "tier", "facts", "told", "asked",
                       "told per fact and million tokens");
    for (const Json& fact : stats["facts_told"])
        out << fmt::format("{:<14} {:<6} {:>6} {:>9} {:>7} {:>8.1f}\n", fact["relation"].get<std::string>(),
                           fact["tier"].get<std::string>(), number(fact["facts"]), number(fact["stated"]),
                           number(fact["asked"]), fact["stated_per_fact_and_million_tokens"].get<double>());
    for (const auto& [kind, count] : stats["spoiled_documents"].items())
        out << fmt::format("{} documents with noise: {}\n", number(count), kind);
}

}  // namespace fw::cli
