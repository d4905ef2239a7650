// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/searchable_text.h"

#include <tbb/task_arena.h>

#include <algorithm>
#include <iterator>

#include "data/words.h"
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

std::vector<Fact> SearchableText::factsIn(int64_t document) const {
    const std::string_view text = index.document(document);
    std::vector<Fact> found;
    for (const Fact& fact : facts)
        if (namesWhole(text, fact.subject) && namesWhole(text, fact.object)) found.push_back(fact);
    return found;
}

std::string SearchableText::genreTitle(const std::string& id) const {
    const auto genre = std::find_if(genres.begin(), genres.end(), [&](const GenreInfo& g) { return g.id == id; });
    return genre == genres.end() ? id : genre->title;
}

std::shared_ptr<const SearchableText> makeSearchableText(const DataConfig& config, const std::filesystem::path& resources,
                                                         const std::filesystem::path& cache,
                                                         const std::function<bool(double)>& progress) {
    const auto part = [&](double begin, double end) {
        return [=, &progress](double fraction) { return !progress || progress(begin + (end - begin) * fraction); };
    };
    std::vector<GenreInfo> genres;
    std::vector<Fact> facts;
    if (config.readsWorld()) {
        const auto world = World::load(resources / "world");
        genres = world->genres();
        std::copy_if(world->facts().begin(), world->facts().end(), std::back_inserter(facts), [](const Fact& fact) { return !fact.myth; });
    }
    tbb::task_arena arena(1);
    return arena.execute([&] {
        return std::make_shared<const SearchableText>(SearchableText{
            CorpusIndex(withoutHeldOut(makeTrainingText(config, resources, part(0, 0.6), 0, cache)), part(0.6, 1)), std::move(genres), std::move(facts)});
    });
}

}  // namespace fw
