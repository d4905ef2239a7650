// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/searchable_text.h"

#include <tbb/task_arena.h>

#include <algorithm>
#include <set>

#include "data/words.h"
#include "world/data_table.h"
#include "world/training_text.h"

namespace fw {

namespace {

bool namesWhole(std::string_view text, std::string_view word) {
    if (word.empty()) return false;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (isWordBoundary(text, at) && isWordBoundary(text, at + word.size())) return true;
    return false;
}

}  // namespace

std::vector<KnownFact> SearchableText::factsIn(int64_t document) const {
    const std::string_view text = index.document(document);
    std::vector<KnownFact> found;
    for (const KnownFact& known : facts)
        if (namesWhole(text, known.fact.subject) && namesWhole(text, known.fact.object)) found.push_back(known);
    return found;
}

std::string SearchableText::genreTitle(const std::string& id) const {
    const auto genre = std::find_if(genres.begin(), genres.end(), [&](const GenreInfo& g) { return g.id == id; });
    return genre == genres.end() ? id : genre->title;
}

std::vector<KnownFact> knownFacts(const World& world, const std::filesystem::path& folder) {
    std::set<std::string, std::less<>> real;
    for (const TableRow& row : readDataTable(folder, "fact_kind"))
        if (row.at("kind") == "real") real.insert(row.at("relation"));
    std::vector<KnownFact> facts;
    for (const Fact& fact : world.facts()) facts.push_back({fact, real.contains(fact.relation)});
    return facts;
}

std::shared_ptr<const SearchableText> makeSearchableText(const DataConfig& config, const std::filesystem::path& resources,
                                                         const std::function<bool(double)>& progress) {
    const auto part = [&](double begin, double end) {
        return [=, &progress](double fraction) { return !progress || progress(begin + (end - begin) * fraction); };
    };
    std::vector<GenreInfo> genres;
    std::vector<KnownFact> facts;
    if (config.isWorld()) {
        const auto world = World::load(resources / "world");
        genres = world->genres();
        facts = knownFacts(*world, resources / "world");
    }
    tbb::task_arena arena(1);
    return arena.execute([&] {
        return std::make_shared<const SearchableText>(SearchableText{
            CorpusIndex(makeTrainingText(config, resources, part(0, 0.6)), part(0.6, 1)), std::move(genres), std::move(facts)});
    });
}

}  // namespace fw
