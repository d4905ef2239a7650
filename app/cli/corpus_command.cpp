// SPDX-License-Identifier: GPL-3.0-or-later
// `corpus`: the built-in world as plain text. build writes it, stats counts it, sample shows some;
// search and why are in corpus_search.cpp.
#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "base/atomic_file.h"
#include "cli/command.h"
#include "cli/corpus_search.h"
#include "cli/support.h"
#include "data/data_config.h"
#include "paths.h"
#include "text/tokenizer.h"
#include "world/world.h"

namespace fw::cli {

namespace {

struct Options {
    std::string out;
    std::string recipe = "balanced";
    double megabytes = 4;
    uint64_t seed = 1;
    std::string genre;
    int count = 3;
    bool json = false;
};

Corpus makeCorpus(const World& world, const Options& options, Streams& streams) {
    check(options.recipe == "balanced", ErrorKind::Usage, "There is no recipe '{}'; this version knows: balanced.", options.recipe);
    DataConfig range;
    setField(range, "data.world_mb", fmt::format("{}", options.megabytes));
    return buildWorldCorpus(world, static_cast<int64_t>(options.megabytes * 1e6), options.seed, [&](double fraction) {
        if (streams.errIsTerminal) streams.err << fmt::format("\rwriting the world: {:3.0f} %", 100 * fraction) << std::flush;
        if (streams.errIsTerminal && fraction >= 1) streams.err << '\n';
        return true;
    });
}

/// Ends in a newline exactly once, so that the separator stands alone on its line.
std::string_view trimmedEnd(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

int build(const Options& options, Streams& streams) {
    const auto world = World::load(resourceFolder() / "world");
    AtomicFile file(options.out);  // opened first: a folder that cannot be written is found out before the work
    const Corpus corpus = makeCorpus(*world, options, streams);
    int64_t bytes = 0;
    for (size_t i = 0; i < corpus.documents.size(); ++i) {
        const std::string text = fmt::format("{}{}\n", i ? fmt::format("{}\n", kDocumentToken) : "", trimmedEnd(corpus.documents[i].text));
        file.write(text);
        bytes += static_cast<int64_t>(text.size());
    }
    file.commit();
    if (options.json)
        printJson(streams.out, {{"path", options.out}, {"documents", corpus.documents.size()}, {"bytes", bytes},
                                {"recipe", options.recipe}, {"seed", options.seed}});
    else
        streams.out << fmt::format("{}: {} documents, {}\n", options.out, grouped(static_cast<int64_t>(corpus.documents.size())),
                                   bytesText(static_cast<double>(bytes)));
    return 0;
}

struct GenreCount {
    int64_t documents = 0;
    int64_t bytes = 0;
};

/// Distinct words of a text in lower case: maximal runs of ASCII letters and apostrophes.
void countWords(std::string_view text, int64_t& words, std::set<std::string, std::less<>>& distinct) {
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

Json countCorpus(const World& world, const Corpus& corpus) {
    std::map<std::string, GenreCount, std::less<>> counts;
    std::set<std::string, std::less<>> distinct;
    int64_t words = 0;
    double freeBits = 0;
    for (const Document& document : corpus.documents) {
        counts[document.genre].documents += 1;
        counts[document.genre].bytes += static_cast<int64_t>(document.text.size());
        countWords(document.text, words, distinct);
        freeBits += std::max(0.0, document.freeBits);
    }
    const double total = static_cast<double>(corpus.bytes());
    Json genres = Json::array();
    for (const GenreInfo& genre : world.genres()) {
        const GenreCount count = counts[genre.id];
        genres.push_back({{"id", genre.id}, {"title", genre.title}, {"documents", count.documents}, {"bytes", count.bytes},
                          {"share", static_cast<double>(count.bytes) / total}});
    }
    return {{"bytes", corpus.bytes()}, {"documents", corpus.documents.size()}, {"words", words},
            {"distinct_words", distinct.size()}, {"facts", world.facts().size()},
            {"floor_bits_per_byte", freeBits / total}, {"genres", genres}};
}

int stats(const Options& options, Streams& streams) {
    const auto world = World::load(resourceFolder() / "world");
    const Json json = countCorpus(*world, makeCorpus(*world, options, streams));
    if (options.json) {
        printJson(streams.out, json);
        return 0;
    }
    const auto number = [](const Json& value) { return grouped(value.get<int64_t>()); };
    streams.out << fmt::format("{} documents, {}, {} words of which {} distinct, {} facts\n", number(json["documents"]),
                               bytesText(json["bytes"].get<double>()), number(json["words"]), number(json["distinct_words"]),
                               number(json["facts"]));
    streams.out << fmt::format("A perfect reader would need {:.3f} bits per byte.\n", json["floor_bits_per_byte"].get<double>());
    for (const Json& genre : json["genres"])
        streams.out << fmt::format("{:12} {:>9} documents {:>10} {:5.1f} %  {}\n", genre["id"].get<std::string>(),
                                   number(genre["documents"]), bytesText(genre["bytes"].get<double>()),
                                   100 * genre["share"].get<double>(), genre["title"].get<std::string>());
    return 0;
}

int sample(const Options& options, Streams& streams) {
    const auto world = World::load(resourceFolder() / "world");
    Json documents = Json::array();
    for (int i = 0; i < options.count; ++i) {
        const auto index = static_cast<uint64_t>(i);
        const Document document = options.genre.empty() ? world->generateMixed(options.seed, index)
                                                        : world->generate(options.seed, options.genre, index);
        if (options.json) documents.push_back({{"genre", document.genre}, {"text", document.text}});
        else streams.out << (i ? fmt::format("{}\n", kDocumentToken) : "") << trimmedEnd(document.text) << '\n';
    }
    if (options.json) printJson(streams.out, {{"documents", documents}});
    return 0;
}

}  // namespace

Execute prepareCorpus(CLI::App& app) {
    auto options = std::make_shared<Options>();
    const auto common = [options](CLI::App* sub, bool sized) {
        if (sized) sub->add_option("--size", options->megabytes, "Megabytes of text")->capture_default_str();
        if (sized) sub->add_option("--recipe", options->recipe, "Mixture of genres")->capture_default_str();
        sub->add_option("--seed", options->seed, "Seed of the world's text")->capture_default_str();
        sub->add_flag("--json", options->json, "Print one JSON document");
    };
    app.require_subcommand(1);
    CLI::App* buildApp = app.add_subcommand("build", "Write the text to a file, documents separated by <|doc|>");
    buildApp->add_option("--out", options->out, "File to write")->required();
    CLI::App* statsApp = app.add_subcommand("stats", "Count documents, words and genres");
    const Execute runIndexCommand = addIndexCommands(
        app, [&](CLI::App* sub) { common(sub, true); },
        [options](Streams& streams) { return makeCorpus(*World::load(resourceFolder() / "world"), *options, streams); });
    CLI::App* sampleApp = app.add_subcommand("sample", "Show some documents");
    sampleApp->add_option("--genre", options->genre, "Only this genre");
    sampleApp->add_option("--count", options->count, "Documents to show")->capture_default_str();
    for (CLI::App* sub : {buildApp, statsApp}) common(sub, true);
    common(sampleApp, false);
    return [=](Streams& streams) {
        if (buildApp->parsed()) return build(*options, streams);
        if (statsApp->parsed()) return stats(*options, streams);
        return sampleApp->parsed() ? sample(*options, streams) : runIndexCommand(streams);
    };
}

}  // namespace fw::cli
