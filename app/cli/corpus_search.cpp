// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/corpus_search.h"

#include <algorithm>
#include <chrono>
#include <ostream>

#include "base/error.h"
#include "cli/support.h"
#include "data/corpus_index.h"

namespace fw::cli {

namespace {

struct Options {
    std::vector<std::string> data;
    std::string text, file;
    int count = 3;
    int words = 6;
    bool whole = false;
};

CorpusIndex makeIndex(const Options& o, const std::function<Corpus(Streams&)>& makeWorld, Streams& streams) {
    Corpus corpus = o.data.empty() ? makeWorld(streams) : loadTextCorpus({o.data.begin(), o.data.end()});
    CorpusIndex index(std::move(corpus), [&](double fraction) {
        if (streams.errIsTerminal) streams.err << fmt::format("\rindexing: {:3.0f} %", 100 * fraction) << std::flush;
        return true;
    });
    if (streams.errIsTerminal) streams.err << '\n';
    return index;
}

/// The place with some text around it, cut at characters.
std::string excerpt(std::string_view text, size_t at, size_t length) {
    constexpr size_t kAround = 60;
    const auto isInside = [&](size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80; };
    size_t begin = at > kAround ? at - kAround : 0, end = std::min(text.size(), at + length + kAround);
    while (isInside(begin)) ++begin;
    while (isInside(end)) ++end;
    return std::string(text.substr(begin, end - begin));
}

Json placesJson(const CorpusIndex& index, const Found& found, size_t length) {
    Json places = Json::array();
    for (const TextPlace& place : found.places)
        places.push_back({{"document", place.document}, {"genre", index.genre(place.document)}, {"offset", place.offset},
                          {"excerpt", excerpt(index.document(place.document), static_cast<size_t>(place.offset), length)}});
    return places;
}

void printPlaces(const CorpusIndex& index, const Json& places, std::ostream& out) {
    for (const Json& place : places) {
        const std::string genre = place["genre"].get<std::string>();
        out << fmt::format("[{}{}] {}\n", genre.empty() ? index.title() : genre, fmt::format(" {}", place["document"].get<int64_t>()),
                           tokenText(place["excerpt"].get<std::string>()));
    }
}

int search(const Options& o, const CorpusIndex& index, bool json, Streams& streams) {
    const auto start = std::chrono::steady_clock::now();
    const Found found = index.find(o.text, o.whole, static_cast<size_t>(std::max(0, o.count)));
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    const Json hits = placesJson(index, found, o.text.size());
    if (json) {
        printJson(streams.out, {{"text", o.text}, {"whole_words", o.whole}, {"occurrences", found.occurrences},
                                {"documents", found.documents}, {"milliseconds", ms}, {"hits", hits}});
        return 0;
    }
    streams.out << fmt::format("{} times in {} of {} documents\n", grouped(found.occurrences), grouped(found.documents),
                               grouped(index.documents()));
    printPlaces(index, hits, streams.out);
    return 0;
}

int why(const Options& o, const CorpusIndex& index, const std::string& text, bool json, Streams& streams) {
    const Provenance p = index.provenance(text, o.words, static_cast<size_t>(std::max(0, o.count)));
    Json spans = Json::array();
    for (const VerbatimSpan& span : p.spans)
        spans.push_back({{"text", text.substr(span.begin, span.size)}, {"begin", span.begin}, {"bytes", span.size}, {"words", span.words},
                         {"occurrences", span.found.occurrences}, {"documents", span.found.documents},
                         {"places", placesJson(index, span.found, span.size)}});
    if (json) {
        printJson(streams.out, {{"words", p.words}, {"min_words", o.words}, {"novel_words", p.novelWords},
                                {"novel_share", p.novelShare()}, {"longest_run_words", p.longestWords}, {"spans", spans}});
        return 0;
    }
    streams.out << fmt::format("{} words; {:.0f} % of them are new: they stand in no run of {} or more words of the training text. "
                               "The longest run has {} words.\n", p.words, 100 * p.novelShare(), o.words, p.longestWords);
    for (const Json& span : spans) {
        streams.out << fmt::format("\n{} words, {} times in {} documents: {}\n", span["words"].get<int>(),
                                   grouped(span["occurrences"].get<int64_t>()), grouped(span["documents"].get<int64_t>()),
                                   tokenText(span["text"].get<std::string>()));
        printPlaces(index, span["places"], streams.out);
    }
    return 0;
}

/// The text to explain: as given, or of a file.
std::string wantedText(const Options& o) {
    check(o.text.empty() != o.file.empty(), ErrorKind::Usage, "why needs a text, or --file FILE with one.");
    if (o.file.empty()) return o.text;
    std::string text;
    for (const Document& document : loadTextCorpus({o.file}).documents) text += document.text;
    return text;
}

}  // namespace

Execute addIndexCommands(CLI::App& corpus, const std::function<void(CLI::App*)>& addWorldOptions,
                         std::function<Corpus(Streams&)> makeWorld) {
    auto o = std::make_shared<Options>();
    CLI::App* searchApp = corpus.add_subcommand("search", "How often a text occurs, and where");
    searchApp->add_option("TEXT", o->text, "Text to look for, exactly as written")->required();
    searchApp->add_flag("--whole-words", o->whole, "Not inside longer words");
    CLI::App* whyApp = corpus.add_subcommand("why", "Which parts of a text stand verbatim in the training text, and where");
    whyApp->add_option("TEXT", o->text, "Text to explain, for example a completion");
    whyApp->add_option("--file", o->file, "Read it from a file");
    whyApp->add_option("--words", o->words, "Runs of at least so many words count as read before")
        ->capture_default_str()->check(CLI::Range(1, 1000));
    for (CLI::App* sub : {searchApp, whyApp}) {
        sub->add_option("--count", o->count, "Places to show")->capture_default_str();
        sub->add_option("--data", o->data, "File or folder of your own text (may be repeated); without it, the built-in world");
        addWorldOptions(sub);
    }
    return [=](Streams& streams) {
        const CLI::App* given = searchApp->parsed() ? searchApp : whyApp;
        if (!given->parsed()) return -1;
        check(given == whyApp || !o->text.empty(), ErrorKind::Usage, "search needs a text to look for.");
        const std::string text = given == whyApp ? wantedText(*o) : o->text;
        const CorpusIndex index = makeIndex(*o, makeWorld, streams);
        const bool json = given->get_option("--json")->as<bool>();
        return given == searchApp ? search(*o, index, json, streams) : why(*o, index, text, json, streams);
    };
}

}  // namespace fw::cli
