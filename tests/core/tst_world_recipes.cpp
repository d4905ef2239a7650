// SPDX-License-Identifier: GPL-3.0-or-later
// Mixtures of the built-in world: recipes, shares by hand, own text, noise with labels, canaries, held-out documents,
// the library shelf, dates, doubtful facts, and the cache. A small world of its own for most of it.
#include <tbb/global_control.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "base/error.h"
#include "base/permutation.h"
#include "data/token_data.h"
#include "text/char_tokenizer.h"
#include "world/mixture.h"
#include "world/noise.h"
#include "world/world_corpus.h"

using namespace fw;

namespace {

namespace fs = std::filesystem;

const std::string kWorld =
    "== table genre: id | title | share | start | summary\n"
    "story | S | 3 | story | s\ncode | C | 1 | code | c\nquiz | Q | 1 | quiz | q\nphrasebook | P | 1 | phrasebook | p\n"
    "gazette | G | 2 | gazette | g\nfaq | F | 0 | faq | f\n"
    "== table country: name | city | tier | held\nFrance | Paris | head | yes\nItaly | Rome | head | no\n"
    "Spain | Madrid | head | no\nPeru | Lima | mid | no\nKenya | Nairobi | mid | no\n"
    "== table bell: name | year | myth | tier\nthe great bell | 1989 | 1987 | disputed\n"
    "== table relation: id | from | subject | object | kind\ncapital | country | name | city | real\ncast | bell | "
    "name | year | invented\nrace | annals | name | race | invented\n"
    "== table annals: name | race\n2003 | Lena\n2015 | Nell\n"
    "== table town: name | of@country\nOxmere | Peru\n"
    "== word\nrope\nlamp\nboat\nkettle\nladder\nfog\nstair\nharbour\n"
    "== story\n{c=country} The {word} and the {word} went to {c.city}, far away in {c}. The {word} stayed. So did "
    "{2..900} hens.\\n\n"
    "== code\nprint({1..99})\\nprint({1..99})\\n\n"
    "== quiz\n{c=country}{ask c}What is the capital of {c}?\\nWhat is {2..99} and {2..99}?\\n\n"
    "== phrasebook\nthe {word}: el {word}\\n[{a=annals}In {a}, {a.race} won.\\n|]\n"
    "== gazette\n{year=2001..2019}{b=bell} In {year}, {word} was sold. {b} was cast in {b.told}. {t=town} {t} is in "
    "{t.of}; its city is {t.city}.\\n\n"
    "== faq\n{c=country} Where is {c.city}? In {c}.\\n\n"
    "== junk.line\nHome > News > Shop\n";

class TestWorldRecipes : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    fs::path m_folder;
    std::shared_ptr<const World> m_world;

    WorldRequest request(std::string_view recipe, int64_t bytes, std::string_view mix = {}) const {
        WorldRequest made;
        made.recipe = makeRecipe(*m_world, recipe, mix);
        made.bytes = bytes;
        return made;
    }
    std::map<std::string, double> shares(const WorldRequest& request) const {
        const Corpus corpus = buildWorldCorpus(*m_world, request);
        std::map<std::string, double> found;
        for (const Document& document : corpus.documents)
            found[document.genre] +=
                static_cast<double>(document.text.size()) / static_cast<double>(corpus.report.bytes);
        return found;
    }
    std::string errorOf(std::string_view recipe, std::string_view mix = {}) const {
        try {
            makeRecipe(*m_world, recipe, mix);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }
    static bool same(const Corpus& a, const Corpus& b) {
        return std::ranges::equal(a.documents, b.documents, [](const Document& x, const Document& y) {
            return x.text == y.text && x.genre == y.genre && x.freeBits == y.freeBits && x.index == y.index &&
                   x.year == y.year && x.noise == y.noise && x.split == y.split && x.stated == y.stated &&
                   x.asked == y.asked;
        });
    }
    int32_t factNumber(std::string_view relation, std::string_view subject, bool myth = false) const {
        for (size_t i = 0; i < m_world->facts().size(); ++i)
            if (const Fact& f = m_world->facts()[i]; f.relation == relation && f.subject == subject && f.myth == myth)
                return static_cast<int32_t>(i);
        return -1;
    }

  private slots:
    void initTestCase() {
        m_folder = m_dir.path().toStdString();
        std::ofstream(m_folder / "world.txt") << kWorld;
        m_world = World::load(m_folder);
    }

    void permutationsHitEverythingOnce() {
        for (uint64_t n : {1, 2, 3, 10, 350, 4096}) {
            std::set<uint64_t> seen;
            for (uint64_t i = 0; i < n; ++i) seen.insert(permuted(i, n, 7));
            QCOMPARE(seen.size(), n);
            QVERIFY(*seen.rbegin() == n - 1);
        }
    }

    void recipesSetShares() {
        QVERIFY(std::abs(shares(request("balanced", 200'000))["story"] - 0.375) < 0.02);
        QCOMPARE(shares(request("prose", 100'000))["code"], 0.0);
        QVERIFY(std::abs(shares(request("codey", 200'000))["code"] - 0.5) < 0.02);
        QVERIFY(std::abs(shares(request("bilingual", 200'000))["phrasebook"] - 0.1) < 0.02);
        const auto faq = shares(request("faq", 200'000));
        QVERIFY(!faq.contains("quiz") && std::abs(faq.at("faq") - 0.125) < 0.02);
        QVERIFY(!shares(request("balanced", 100'000)).contains("faq"));
        const auto only = shares(request("only", 100'000, "faq=1, code=3"));
        QVERIFY(only.size() == 2 && std::abs(only.at("code") - 0.75) < 0.02);
        QVERIFY(buildWorldCorpus(*m_world, request("small4", 9'000'000)).report.bytes < 4'100'000);
    }

    void unknownNamesAreExplained_data() {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QString>("mix");
        QTest::addColumn<QString>("expected");
        QTest::newRow("recipe") << "spicy"
                                << ""
                                << "There is no recipe \"spicy\"; there are balanced, prose";
        QTest::newRow("argument") << "cutoff"
                                  << ""
                                  << "The recipe is written cutoff:YYYY";
        QTest::newRow("no argument") << "prose:3"
                                     << ""
                                     << "The recipe is written prose";
        QTest::newRow("year") << "cutoff:soon"
                              << ""
                              << "whole number";
        QTest::newRow("probability") << "myth:2"
                                     << ""
                                     << "from 0 to 1";
        QTest::newRow("genre") << "balanced"
                               << "opera=3"
                               << "no kind of text \"opera\"; there are story, code";
        QTest::newRow("share") << "balanced"
                               << "story=-3"
                               << "whole number from 0";
        QTest::newRow("form") << "balanced"
                              << "story"
                              << "genre=share";
        QTest::newRow("nothing") << "only"
                                 << "own=3"
                                 << "nothing of Merrow";
    }

    void unknownNamesAreExplained() {
        QFETCH(const QString, recipe);
        QFETCH(const QString, mix);
        QFETCH(const QString, expected);
        const std::string error = errorOf(recipe.toStdString(), mix.toStdString());
        QVERIFY2(error.find(expected.toStdString()) != std::string::npos, error.c_str());
    }

    void theTableOfRecipesNamesThemAll() {
        std::set<std::string_view> ids;
        for (const RecipeInfo& recipe : recipes()) ids.insert(recipe.id);
        for (const char* id :
             {"balanced", "prose", "codey", "bilingual", "noisy30", "dup", "cutoff", "faq", "myth", "small4"})
            QVERIFY2(ids.contains(id), id);
    }

    void theSameBytesOnAnyNumberOfThreads() {
        const WorldRequest wanted = request("noisy30+dup+cutoff:2010", 200'000);
        const Corpus many = buildWorldCorpus(*m_world, wanted);
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QVERIFY(same(buildWorldCorpus(*m_world, wanted), many));
    }

    void genresAreCountedThrough() {
        const Mixture balanced(*m_world, makeRecipe(*m_world, "balanced"), 1);
        std::map<std::string, std::set<uint64_t>> seen;
        for (uint64_t i = 0; i < 8192; ++i) {
            const auto document = balanced.document(i);
            QVERIFY(seen[document->genre].insert(document->index).second);
            QVERIFY(document->text == m_world->generate(1, document->genre, document->index).text);
        }
        for (const auto& [genre, indices] : seen) QCOMPARE(*indices.rbegin(), indices.size() - 1);
    }

    void documentsKnowTheirFactsAndTheirYear() {
        const Document story = m_world->generate(1, "story", 0);
        QCOMPARE(story.stated.size(), size_t{1});
        const Fact& fact = m_world->facts().at(static_cast<size_t>(story.stated[0]));
        QVERIFY(story.text.find(fact.object) != std::string::npos &&
                story.text.find(fact.subject) != std::string::npos);
        const Document quiz = m_world->generate(1, "quiz", 0);
        QVERIFY(quiz.asked.size() == 1 && quiz.stated.empty() && quiz.year == 0);
        const Document gazette = m_world->generate(1, "gazette", 0);
        QVERIFY(gazette.text.find(std::to_string(gazette.year)) != std::string::npos && gazette.year >= 2001);
        // Oxmere's row carries the cells of Peru along: the fact is told through another table.
        QVERIFY(std::ranges::count(gazette.stated, factNumber("capital", "Peru")) == 1);
    }

    void doubtfulFactsAreToldWronglyAsOftenAsTheRecipeSays() {
        for (const auto& [recipe, expected] :
             {std::pair{"only+myth:0.2", 0.2}, {"only+myth:1", 1.0}, {"only+myth:0", 0.0}, {"only", 0.8}}) {
            const Corpus corpus = buildWorldCorpus(*m_world, request(recipe, 100'000, "gazette=1"));
            double wrong = 0;
            for (const Document& document : corpus.documents) {
                const bool myth = document.text.find("cast in 1987") != std::string::npos;
                wrong += myth;
                QVERIFY(myth || document.text.find("cast in 1989") != std::string::npos);
                QVERIFY(std::ranges::count(document.stated, factNumber("cast", "the great bell", myth)) == 1);
            }
            QVERIFY(std::abs(wrong / static_cast<double>(corpus.documents.size()) - expected) < 0.05);
        }
    }

    void laterDocumentsAreLeftOut() {
        int dated = 0, told = 0;
        for (const Document& document : buildWorldCorpus(*m_world, request("cutoff:2007", 100'000)).documents) {
            QVERIFY(document.year <= 2007);
            QVERIFY2(document.text.find("Nell won") == std::string::npos,
                     (document.text + std::to_string(document.stated.size())).c_str());  // undated, but about 2015
            told += document.text.find("Lena won") != std::string::npos;
            dated += document.year > 0;
        }
        QVERIFY(dated > 50 && told > 5);
        QVERIFY_EXCEPTION_THROWN(buildWorldCorpus(*m_world, request("only+cutoff:1990", 1000, "gazette=1")), Error);
    }

    void noiseIsLabelled() {
        const Corpus corpus = buildWorldCorpus(*m_world, request("noisy30", 300'000));
        std::map<Noise, int> kinds;
        for (const Document& document : corpus.documents) {
            ++kinds[document.noise];
            const Document clean = m_world->generate(1, document.genre, document.index);
            QVERIFY(document.noise != Noise::None || document.text == clean.text);
            QVERIFY(document.freeBits >= clean.freeBits);
        }
        QCOMPARE(kinds.size(), size_t{7});
        const double share = 1 - static_cast<double>(kinds[Noise::None]) / static_cast<double>(corpus.documents.size());
        QVERIFY2(std::abs(share - 0.3) < 0.03, qPrintable(QString::number(share)));
    }

    void everyNoiseDoesWhatItSays() {
        Document document = m_world->generate(1, "story", 3);
        const Document clean = document;
        const auto spoiled = [&](Noise kind) {
            Document copy = clean;
            spoil(copy, *m_world, 5, kind);
            return copy;
        };
        const Document wrong = spoiled(Noise::WrongFacts);
        QVERIFY(wrong.stated.empty());
        const Fact& fact = m_world->facts().at(static_cast<size_t>(clean.stated[0]));
        QVERIFY(wrong.text.find(fact.object) == std::string::npos &&
                wrong.text.find(fact.subject) != std::string::npos);
        const Document shuffled = spoiled(Noise::Shuffled);
        std::string a = clean.text, b = shuffled.text;
        std::ranges::sort(a), std::ranges::sort(b);
        QCOMPARE(QString::fromStdString(b).remove(QRegularExpression("\\s")),
                 QString::fromStdString(a).remove(QRegularExpression("\\s")));
        QVERIFY(spoiled(Noise::Menu).text.find("Home > News > Shop") != std::string::npos);
        QVERIFY(spoiled(Noise::Repeated).text.size() > clean.text.size());
        QVERIFY(spoiled(Noise::None).text == clean.text);
    }

    void copiesAreReadOften() {
        const Corpus corpus = buildWorldCorpus(*m_world, request("only+dup", 600'000, "story=1"));
        std::map<std::string, int> times;
        for (const Document& document : corpus.documents) ++times[document.text];
        double copies = 0;
        for (const auto& [text, count] : times) copies += count > 20 ? count : 0;
        QVERIFY(std::abs(copies / static_cast<double>(corpus.documents.size()) - 0.05) < 0.02);
        QVERIFY(std::ranges::max_element(times, {}, [](const auto& t) { return t.second; })->second < 140);
    }

    void canariesArePlantedWhereTheModelReads() {
        WorldRequest wanted = request("balanced", 100'000);
        wanted.canaries = parseCanaries("16x Mara's locker code is 4719. | 4x The safe says: 3|1x one");
        QCOMPARE(wanted.canaries.size(), size_t{3});
        const Corpus corpus = buildWorldCorpus(*m_world, wanted);
        int found = 0;
        int64_t bytes = 0;
        for (const Document& document : corpus.documents) {
            bytes += static_cast<int64_t>(document.text.size());
            if (document.text.find("\nMara's locker code is 4719.\n") == std::string::npos) continue;
            ++found;
            QVERIFY(document.split == DocumentPart::Train);
        }
        QCOMPARE(found, 16);
        QCOMPARE(bytes, corpus.report.bytes);
        for (const char* bad : {"Mara", "0x Mara", "4x ", "many x Mara"})
            QVERIFY_EXCEPTION_THROWN(parseCanaries(bad), Error);
    }

    void ownTextIsMixedInByBytes() {
        std::string text;
        for (int i = 0; i < 2000; ++i) text += "line " + std::to_string(i) + " of my own diary\n";
        const Corpus own = corpusFromText(text, "diary.txt");
        WorldRequest wanted = request("balanced", 300'000, "own=8");
        QVERIFY_EXCEPTION_THROWN(buildWorldCorpus(*m_world, wanted), Error);
        wanted.own = &own;
        const Corpus corpus = buildWorldCorpus(*m_world, wanted);
        std::map<uint64_t, std::set<DocumentPart>> splits;
        double ownBytes = 0;
        for (const Document& document : corpus.documents) {
            if (!document.genre.empty()) continue;
            ownBytes += static_cast<double>(document.text.size());
            splits[document.index].insert(document.split);
        }
        QVERIFY(std::abs(ownBytes / static_cast<double>(corpus.report.bytes) - 0.5) < 0.02);
        for (const auto& [page, found] : splits) QCOMPARE(found.size(), size_t{1});
        QVERIFY(corpus.documents.front().genre != corpus.documents.back().genre || corpus.documents.size() > 50);
    }

    void heldOutDocumentsAreTheSameEverywhere() {
        const Corpus corpus = buildWorldCorpus(*m_world, request("balanced", 400'000));
        std::map<DocumentPart, double> parts;
        for (const Document& document : corpus.documents) {
            parts[document.split] += 1.0 / static_cast<double>(corpus.documents.size());
            QCOMPARE(m_world->generate(99, document.genre, document.index).split, document.split);
        }
        QVERIFY(std::abs(parts[DocumentPart::Validation] - 0.02) < 0.008 &&
                std::abs(parts[DocumentPart::Test] - 0.02) < 0.008);
        QCOMPARE(parts[DocumentPart::Open], 0.0);
    }

    void namedPartsBecomeTokenLists() {
        Corpus corpus;
        for (const auto& [text, split] : {std::pair{"aaaaaaaaaa", DocumentPart::Train},
                                          {"bbbbbbbbbb", DocumentPart::Validation},
                                          {"cccccccccc", DocumentPart::Test}}) {
            corpus.documents.emplace_back().text = text;
            corpus.documents.back().split = split;
        }
        const auto tokenizer = trainCharTokenizer("abc");
        const TokenData data = encodeCorpus(corpus, *tokenizer, 0.5, 4);
        const auto holds = [&](const std::vector<TokenId>& part, const char* letter) {
            return tokenizer->decode(part).find(letter) != std::string::npos;
        };
        QVERIFY(holds(data.train, "a") && !holds(data.train, "b") && !holds(data.train, "c"));
        QVERIFY(holds(data.validation, "b") && !holds(data.validation, "a") && !holds(data.validation, "c"));
        QVERIFY(holds(data.test, "c") && !holds(data.test, "a") && !holds(data.test, "b"));
        QCOMPARE(data.trainStarts.size(), size_t{1});
    }

    void theLibraryIsReadPieceByPiece() {
        QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        fs::create_directory(folder / "library");
        std::ofstream(folder / "world.txt") << kWorld;
        std::ofstream(folder / "library/tales.txt")
            << "# for editors\n== The Lamp\nThe zither was lit.\n\nIt stayed lit.\n== Two\nShort.\n";
        std::ofstream(folder / "library/verse.txt") << "== Three\nA line,\n  and another.\n";
        const auto world = World::load(folder);
        QCOMPARE(world->genres().back().id, std::string("library"));
        std::set<std::string> pass;
        for (uint64_t i = 3; i < 6; ++i) pass.insert(world->generate(1, "library", i).text);
        QCOMPARE(pass, (std::set<std::string>{"The Lamp\nThe zither was lit.\nIt stayed lit.\n", "Two\nShort.\n",
                                              "Three\nA line,\n  and another.\n"}));
        QVERIFY(world->knowsWord("zither") && m_world->genres().back().id != "library");
        QVERIFY(world->contentHash() != m_world->contentHash());
    }

    void mistakesOnTheShelfAreFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accent") << "== A\nok\ncaf\xc3\xa9\n"
                                << "library/bad.txt:3: column 4";
        QTest::newRow("no title") << "lost line\n"
                                  << "library/bad.txt:1";
        QTest::newRow("empty title") << "==\nx\n"
                                     << "library/bad.txt:1";
        QTest::newRow("no text") << "== A\n\n== B\nx\n"
                                 << "library/bad.txt:1: \"A\" has a title but no text";
    }

    void mistakesOnTheShelfAreFound() {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        fs::create_directory(folder / "library");
        std::ofstream(folder / "world.txt") << kWorld;
        std::ofstream(folder / "library/bad.txt") << text.toStdString();
        try {
            World::load(folder);
            QFAIL("nothing was found");
        } catch (const Error& error) {
            QVERIFY2(std::string_view(error.what()).find(expected.toStdString()) != std::string_view::npos,
                     error.what());
        }
    }

    void theCacheIsUsedAndNeverTrusted() {
        QTemporaryDir dir;
        WorldRequest wanted = request("noisy30", 100'000);
        wanted.cacheFolder = fs::path(dir.path().toStdString()) / "cache";
        const Corpus first = buildWorldCorpus(*m_world, wanted);
        const auto files = [&] {
            return std::vector<fs::directory_entry>(fs::directory_iterator(wanted.cacheFolder), {});
        };
        QCOMPARE(files().size(), size_t{1});
        bool written = false;
        const auto progress = [&](double done) { return written = written || done < 1, true; };
        QVERIFY(same(buildWorldCorpus(*m_world, wanted, progress), first));
        QVERIFY(!written);
        const fs::path file = files().front().path();
        fs::resize_file(file, fs::file_size(file) / 2);
        QVERIFY(same(buildWorldCorpus(*m_world, wanted, progress), first));
        QVERIFY(written);
        std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(5000).put('\x7f');
        written = false;
        QVERIFY(same(buildWorldCorpus(*m_world, wanted, progress), first));
        QVERIFY(written);
        std::ofstream(file) << "";
        QVERIFY(same(buildWorldCorpus(*m_world, wanted), first));
        wanted.seed = 2;
        QVERIFY(!same(buildWorldCorpus(*m_world, wanted), first));
        QCOMPARE(files().size(), size_t{2});
        wanted.cacheFolder = "/proc/nowhere";
        buildWorldCorpus(*m_world, wanted);
    }
};

}  // namespace

QTEST_GUILESS_MAIN(TestWorldRecipes)
#include "tst_world_recipes.moc"
