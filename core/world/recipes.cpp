// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/recipes.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "world/data_file.h"

namespace fw {
namespace {

constexpr int64_t kLargestShare = 1'000'000;
constexpr int kLargestCount = 100'000;

int number(std::string_view what, std::string_view text, int low, int high) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    check(error == std::errc() && end == text.data() + text.size() && value >= low && value <= high, ErrorKind::Usage,
          "{}: expected a whole number from {} to {}, not \"{}\".", what, low, high, text);
    return value;
}

size_t genreNamed(const World& world, std::string_view id, std::string_view what) {
    const auto& genres = world.genres();
    std::string known;
    for (size_t i = 0; i < genres.size(); ++i) {
        if (genres[i].id == id) return i;
        known += genres[i].id + ", ";
    }
    fail(ErrorKind::Usage, "{}: there is no kind of text \"{}\"; there are {}and {} for text of your own.", what, id,
         known, kOwnText);
}

int64_t total(const Recipe& recipe) {
    int64_t sum = recipe.ownShare;
    for (int64_t share : recipe.shares) sum += share;
    return sum;
}

/// Makes `percent` of the whole this genre. The shares are multiplied first, so that whole numbers are fine enough.
void setPercent(const World& world, Recipe& recipe, std::string_view id, int percent) {
    const size_t genre = genreNamed(world, id, "The recipe " + recipe.name);
    recipe.shares[genre] = 0;
    for (int64_t& share : recipe.shares) share *= 100 - percent;
    recipe.shares[genre] = total(recipe) * percent / (100 - percent);
}

struct Row {
    RecipeInfo info;
    void (*apply)(const World& world, Recipe& recipe, std::string_view argument);
};

constexpr Row kRows[] = {
    {{"balanced", "", "All kinds of text in the shares of the table of genres"},
     [](const World&, Recipe&, std::string_view) {}},
    {{"prose", "", "No code at all"},
     [](const World& world, Recipe& recipe, std::string_view) { setPercent(world, recipe, "code", 0); }},
    {{"codey", "", "Every second byte is code"},
     [](const World& world, Recipe& recipe, std::string_view) { setPercent(world, recipe, "code", 50); }},
    {{"bilingual", "", "A tenth of the text is the Spanish phrasebook"},
     [](const World& world, Recipe& recipe, std::string_view) { setPercent(world, recipe, "phrasebook", 10); }},
    {{"noisy30", "", "Three documents in ten are spoiled: typos, junk, lost order, wrong facts"},
     [](const World&, Recipe& recipe, std::string_view) { recipe.noisePercent = 30; }},
    {{"dup", "", "One document in twenty is a copy of some page that is read a hundred times"},
     [](const World&, Recipe& recipe, std::string_view) {
         recipe.copyPercent = 5;
         recipe.copies = 100;
     }},
    {{"cutoff", "YYYY", "Nothing that was written after that year"},
     [](const World&, Recipe& recipe, std::string_view argument) {
         recipe.lastYear = number("The recipe cutoff:YYYY", argument, 1, 9999);
     }},
    {{"faq", "", "Questions are answered: pages of questions and answers in place of quiz sheets"},
     [](const World& world, Recipe& recipe, std::string_view) {
         const size_t quiz = genreNamed(world, "quiz", "The recipe faq"),
                      faq = genreNamed(world, "faq", "The recipe faq");
         recipe.shares[faq] += recipe.shares[quiz];
         recipe.shares[quiz] = 0;
     }},
    {{"myth", "P", "Doubtful facts are told wrongly with this probability, 0 to 1"},
     [](const World&, Recipe& recipe, std::string_view argument) {
         double share = -1;
         const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), share);
         check(error == std::errc() && end == argument.data() + argument.size() && share >= 0 && share <= 1,
               ErrorKind::Usage, "The recipe myth:P expects a number from 0 to 1, not \"{}\".", argument);
         recipe.mythPercent = static_cast<int>(share * 100 + 0.5);
     }},
    {{"small4", "", "Only four megabytes, which are soon read several times"},
     [](const World&, Recipe& recipe, std::string_view) { recipe.maxBytes = 4'000'000; }},
    {{"only", "", "Nothing but what the shares by hand name"},
     [](const World&, Recipe& recipe, std::string_view) { std::ranges::fill(recipe.shares, 0); }},
};

void applyRow(const World& world, Recipe& recipe, std::string_view part) {
    const size_t colon = part.find(':');
    const std::string_view id = part.substr(0, colon);
    const std::string_view argument = colon == std::string_view::npos ? "" : part.substr(colon + 1);
    std::string known;
    for (const Row& row : kRows) {
        if (row.info.id == id) {
            check(row.info.argument.empty() == argument.empty(), ErrorKind::Usage, "The recipe is written {}{}{}.", id,
                  row.info.argument.empty() ? "" : ":", row.info.argument);
            return row.apply(world, recipe, argument);
        }
        known += fmt::format("{}{}{}{}", known.empty() ? "" : ", ", row.info.id, row.info.argument.empty() ? "" : ":",
                             row.info.argument);
    }
    fail(ErrorKind::Usage, "There is no recipe \"{}\"; there are {}.", part, known);
}

void applyMix(const World& world, Recipe& recipe, std::string_view mix) {
    for (const std::string& part : merrow::split(mix, ',')) {
        const size_t equals = part.find('=');
        check(equals != std::string::npos, ErrorKind::Usage,
              "The shares are written genre=share,genre=share, for example story=40,code=10; found \"{}\".", part);
        const std::string id(merrow::trimmed(std::string_view(part).substr(0, equals)));
        const int share = number("The share of " + id, merrow::trimmed(std::string_view(part).substr(equals + 1)), 0,
                                 static_cast<int>(kLargestShare));
        if (id == kOwnText)
            recipe.ownShare = share;
        else
            recipe.shares[genreNamed(world, id, "The shares")] = share;
    }
}

}  // namespace

std::span<const RecipeInfo> recipes() {
    static const std::vector<RecipeInfo> infos = [] {
        std::vector<RecipeInfo> all;
        for (const Row& row : kRows) all.push_back(row.info);
        return all;
    }();
    return infos;
}

Recipe makeRecipe(const World& world, std::string_view recipe, std::string_view mix) {
    Recipe made;
    made.name = recipe.empty() ? "balanced" : recipe;
    for (const GenreInfo& genre : world.genres()) made.shares.push_back(genre.share);
    for (const std::string& part : merrow::split(made.name, '+')) applyRow(world, made, part);
    if (!mix.empty()) applyMix(world, made, mix);
    check(total(made) > made.ownShare, ErrorKind::Usage,
          "With the recipe {} and the shares \"{}\" nothing of Merrow "
          "is left to read; give at least one kind of text a share.",
          made.name, mix);
    return made;
}

std::vector<Canary> parseCanaries(std::string_view text) {
    std::vector<Canary> canaries;
    if (merrow::trimmed(text).empty()) return canaries;
    for (const std::string& part : merrow::split(text, '|')) {
        const size_t x = part.find("x ");
        check(x != std::string::npos && x > 0, ErrorKind::Usage,
              "A planted text is written TIMESx TEXT, for example 16x Mara's locker code is 4719. Found \"{}\".", part);
        const std::string_view planted = merrow::trimmed(std::string_view(part).substr(x + 2));
        check(!planted.empty(), ErrorKind::Usage, "A planted text is empty.");
        canaries.push_back(
            {std::string(planted), number("A planted text", std::string_view(part).substr(0, x), 1, kLargestCount)});
    }
    return canaries;
}

}  // namespace fw
