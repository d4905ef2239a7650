// SPDX-License-Identifier: GPL-3.0-or-later
// `corpus`: the built-in world as plain text. build writes it, stats counts it, sample shows some;
// search and why are in corpus_search.cpp.
#include <ostream>

#include "base/atomic_file.h"
#include "cli/command.h"
#include "cli/corpus_search.h"
#include "cli/corpus_stats.h"
#include "data/data_config.h"
#include "paths.h"
#include "text/tokenizer.h"
#include "world/mixture.h"
#include "world/noise.h"
#include "world/training_text.h"

namespace fw::cli {

namespace {

struct Options {
    std::string out;
    std::string recipe = "balanced", mix, canaries;
    std::vector<std::string> data;
    double megabytes = 4;
    uint64_t seed = 1;
    std::string genre, lines;
    int count = 3;
    bool json = false;
};

/// The text that a run with these options would read.
Corpus makeCorpus(const Options& options, Streams& streams) {
    DataConfig config;
    setField(config, "data.world_mb", fmt::format("{}", options.megabytes));
    config.paths = options.data;
    config.worldSeed = options.seed;
    config.recipe = options.recipe;
    config.mix = options.mix;
    config.canaries = options.canaries;
    const auto progress = [&](double fraction) {
        if (streams.errIsTerminal) streams.err << fmt::format("\rwriting the world: {:3.0f} %", 100 * fraction) << std::flush;
        if (streams.errIsTerminal && fraction >= 1) streams.err << '\n';
        return true;
    };
    return makeTrainingText(config, resourceFolder(), progress, 0, cacheFolder());
}

/// Ends in a newline exactly once, so that the separator stands alone on its line.
std::string_view trimmedEnd(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

int build(const Options& options, Streams& streams) {
    AtomicFile file(options.out);  // opened first: a folder that cannot be written is found out before the work
    const Corpus corpus = makeCorpus(options, streams);
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

int stats(const Options& options, Streams& streams) {
    const auto world = World::load(resourceFolder() / "world");
    if (!options.lines.empty()) {
        const Json lines = lineStats(*world, options.seed, options.lines);
        if (options.json) printJson(streams.out, lines);
        else printLineStats(streams.out, lines);
        return 0;
    }
    const Json json = corpusStats(*world, makeCorpus(options, streams));
    if (options.json) printJson(streams.out, json);
    else printCorpusStats(streams.out, json);
    return 0;
}

/// The first documents of a genre, or of a recipe's mixture.
std::vector<Document> sampleDocuments(const World& world, const Options& options) {
    std::vector<Document> documents;
    const Mixture mixture(world, makeRecipe(world, options.recipe, options.mix), options.seed);
    for (uint64_t i = 0; static_cast<int>(documents.size()) < options.count; ++i) {
        if (!options.genre.empty()) documents.push_back(world.generate(options.seed, options.genre, i));
        else if (auto document = mixture.document(i)) documents.push_back(std::move(*document));
    }
    return documents;
}

/// A document with all that is known about it.
Json documentJson(const World& world, const Document& document) {
    const auto facts = [&](const std::vector<int32_t>& numbers) {
        Json list = Json::array();
        for (int32_t number : numbers) {
            const Fact& fact = world.facts()[static_cast<size_t>(number)];
            list.push_back({{"relation", fact.relation}, {"subject", fact.subject}, {"object", fact.object}});
        }
        return list;
    };
    return {{"genre", document.genre}, {"text", document.text}, {"year", document.year}, {"noise", noiseName(document.noise)},
            {"free_bits", document.freeBits}, {"stated", facts(document.stated)}, {"asked", facts(document.asked)}};
}

int sample(const Options& options, Streams& streams) {
    const auto world = World::load(resourceFolder() / "world");
    Json documents = Json::array();
    std::string separator;
    for (const Document& document : sampleDocuments(*world, options)) {
        if (options.json) documents.push_back(documentJson(*world, document));
        else streams.out << separator << trimmedEnd(document.text) << '\n';
        separator = fmt::format("{}\n", kDocumentToken);
    }
    if (options.json) printJson(streams.out, {{"documents", documents}});
    return 0;
}

/// "balanced, prose, ... cutoff:YYYY ..."
std::string recipeNames() {
    std::string names;
    for (const RecipeInfo& recipe : recipes())
        names += fmt::format("{}{}{}{}", names.empty() ? "" : ", ", recipe.id, recipe.argument.empty() ? "" : ":", recipe.argument);
    return names;
}

}  // namespace

Execute prepareCorpus(CLI::App& app) {
    auto options = std::make_shared<Options>();
    const auto common = [options](CLI::App* sub, bool sized) {
        if (sized) sub->add_option("--size", options->megabytes, "Megabytes of text")->capture_default_str();
        sub->add_option("--recipe", options->recipe, fmt::format("Mixture of genres: {}", recipeNames()))->capture_default_str();
        sub->add_option("--mix", options->mix, "Shares by hand: genre=share,... (own=share for the text of --data)");
        if (sized) sub->add_option("--plant", options->canaries, "Texts to plant: \"16x Mara's code is 4719. | 4x ...\"");
        sub->add_option("--seed", options->seed, "Seed of the world's text")->capture_default_str();
        sub->add_flag("--json", options->json, "Print one JSON document");
    };
    app.require_subcommand(1);
    CLI::App* buildApp = app.add_subcommand("build", "Write the text to a file, documents separated by <|doc|>");
    buildApp->add_option("--out", options->out, "File to write")->required();
    CLI::App* statsApp = app.add_subcommand("stats", "Count documents, words and genres");
    statsApp->add_option("--lines", options->lines, "For writers: the lines of the data files that fill this genre, the most foreseen first");
    const Execute runIndexCommand = addIndexCommands(
        app, [&](CLI::App* sub) { common(sub, true); },
        [options](Streams& streams) { return makeCorpus(*options, streams); });
    CLI::App* sampleApp = app.add_subcommand("sample", "Show some documents");
    sampleApp->add_option("--genre", options->genre, "Only this genre");
    sampleApp->add_option("--count", options->count, "Documents to show")->capture_default_str();
    for (CLI::App* sub : {buildApp, statsApp}) {
        common(sub, true);
        sub->add_option("--data", options->data, "File or folder of your own text, alone or mixed in by --mix own=... (may be repeated)")->allow_extra_args(false);
    }
    common(sampleApp, false);
    return [=](Streams& streams) {
        if (buildApp->parsed()) return build(*options, streams);
        if (statsApp->parsed()) return stats(*options, streams);
        return sampleApp->parsed() ? sample(*options, streams) : runIndexCommand(streams);
    };
}

}  // namespace fw::cli
