// SPDX-License-Identifier: GPL-3.0-or-later
// The index against naive search on texts of few letters (many repeats) and on documents of the built-in world; the parts
// of a text that stand verbatim; cancelling.
#include <QTest>
#include <set>

#include "base/error.h"
#include "base/rng.h"
#include "data/corpus_index.h"
#include "data/words.h"
#include "world/world_corpus.h"

using namespace fw;

namespace {

Corpus corpusOf(const std::vector<std::string>& texts) {
    Corpus corpus;
    corpus.title = "test";
    for (const std::string& text : texts) corpus.documents.push_back({text, text.size() % 2 ? "odd" : "even", -1});
    return corpus;
}

/// Words of two letters from an alphabet of two, with punctuation: everything repeats.
std::string babble(Rng& rng, size_t words) {
    std::string text;
    for (size_t i = 0; i < words; ++i) {
        for (uint64_t n = 1 + rng.below(3); n > 0; --n) text += rng.below(2) ? 'a' : 'b';
        text += rng.below(6) == 0 ? ", " : rng.below(9) == 0 ? "'" : rng.below(12) == 0 ? "\n" : " ";
    }
    return text;
}

std::vector<std::string> babbledDocuments(uint64_t seed) {
    Rng rng(seed);
    std::vector<std::string> texts;
    for (int i = 0; i < 40; ++i) texts.push_back(babble(rng, rng.below(60)));
    texts.push_back(texts.front());  // a duplicate, and a document longer than the sorting depth
    for (int i = 0; i < 300; ++i) texts.back() += "ab ab ";
    texts.push_back(texts.back());
    return texts;
}

Found naive(const std::vector<std::string>& texts, const std::string& wanted, bool wholeWords, size_t places) {
    Found found;
    for (size_t d = 0; d < texts.size(); ++d) {
        bool here = false;
        for (size_t at = texts[d].find(wanted); at != std::string::npos; at = texts[d].find(wanted, at + 1)) {
            if (wholeWords && !(isWordBoundary(texts[d], at) && isWordBoundary(texts[d], at + wanted.size()))) continue;
            ++found.occurrences;
            here = true;
            if (found.places.size() < places) found.places.push_back({static_cast<int64_t>(d), static_cast<int64_t>(at)});
        }
        found.documents += here ? 1 : 0;
    }
    return found;
}

bool same(const Found& a, const Found& b) {
    return a.occurrences == b.occurrences && a.documents == b.documents &&
           std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                      [](const TextPlace& x, const TextPlace& y) { return x.document == y.document && x.offset == y.offset; });
}

/// The longest run of whole words of `text` from word `i` that stands in one of the texts; by trying.
int naiveReach(const std::vector<std::string>& texts, const std::string& text, const std::vector<WordPlace>& words, size_t i) {
    int best = 0;
    for (size_t last = i; last < words.size(); ++last) {
        const std::string run = text.substr(words[i].begin, words[last].end - words[i].begin);
        if (naive(texts, run, true, 0).occurrences == 0) break;
        best = static_cast<int>(last - i) + 1;
    }
    return best;
}

}  // namespace

class TestCorpusIndex : public QObject {
    Q_OBJECT
  private slots:
    void wordsAreRunsOfLettersAndDigits() {
        const std::string text = "Don't 'stop', caf\xc3\xa9 42: \xe6\xbc\xa2\xe5\xad\x97!";
        QStringList found;
        for (const WordPlace& w : wordsOf(text)) found.append(QString::fromStdString(text.substr(w.begin, w.end - w.begin)));
        QCOMPARE(found, QStringList({"Don't", "stop", QString::fromUtf8("caf\xc3\xa9"), "42", QString::fromUtf8("\xe6\xbc\xa2"),
                                     QString::fromUtf8("\xe5\xad\x97")}));
    }

    void findsWhatNaiveSearchFinds() {
        for (uint64_t seed = 1; seed <= 4; ++seed) {
            const std::vector<std::string> texts = babbledDocuments(seed);
            const CorpusIndex index(corpusOf(texts));
            Rng rng(seed + 100);
            for (int i = 0; i < 400; ++i) {
                const std::string& from = texts[rng.below(texts.size())];
                if (from.empty()) continue;
                const size_t at = rng.below(from.size());
                std::string wanted = from.substr(at, 1 + rng.below(i % 10 == 0 ? 700 : 12));
                if (rng.below(4) == 0) wanted += "b";
                for (const bool whole : {false, true})
                    QVERIFY2(same(index.find(wanted, whole, 5), naive(texts, wanted, whole, 5)), wanted.c_str());
            }
        }
    }

    void nothingIsFoundAcrossDocuments() {
        const CorpusIndex index(corpusOf({"one two", "three four"}));
        QCOMPARE(index.find("two", true, 9).occurrences, 1);
        QCOMPARE(index.find(std::string("two\0three", 9), false, 9).occurrences, 0);
        QCOMPARE(index.find("twothree", false, 9).occurrences, 0);
        QCOMPARE(index.find("", false, 9).occurrences, 0);
        QCOMPARE(std::string(index.document(1)), std::string("three four"));
        QVERIFY_THROWS_EXCEPTION(Error, (void)index.document(2));
    }

    void longestRunsAreThoseOfTrying() {
        const std::vector<std::string> texts = babbledDocuments(9);
        const CorpusIndex index(corpusOf(texts));
        Rng rng(77);
        for (int round = 0; round < 20; ++round) {
            const std::string text = babble(rng, 30);
            const std::vector<WordPlace> words = wordsOf(text);
            const Provenance all = index.provenance(text, 1, 3);
            int longest = 0;
            for (size_t i = 0; i < words.size(); ++i) longest = std::max(longest, naiveReach(texts, text, words, i));
            QCOMPARE(all.longestWords, longest);
            for (const int least : {2, 4, 6}) {
                std::vector<char> known(words.size(), 0);
                for (size_t i = 0; i < words.size(); ++i)
                    if (const int reach = naiveReach(texts, text, words, i); reach >= least)
                        std::fill_n(known.begin() + static_cast<std::ptrdiff_t>(i), reach, 1);
                const Provenance some = index.provenance(text, least, 3);
                QCOMPARE(some.words, static_cast<int>(words.size()));
                QCOMPARE(some.novelWords, static_cast<int>(std::count(known.begin(), known.end(), 0)));
                size_t end = 0;
                for (const VerbatimSpan& span : some.spans) {
                    QVERIFY(span.begin >= end && span.words >= least);
                    end = span.begin + span.size;
                    QVERIFY(same(span.found, naive(texts, text.substr(span.begin, span.size), true, 3)));
                    QVERIFY(span.found.occurrences > 0);
                }
            }
        }
    }

    void tellsWhatWasReadFromWhatIsNew() {
        const CorpusIndex index(corpusOf({"The ferry left Tarn before the fog came in.", "The goat left at noon."}));
        const Provenance p = index.provenance("At last the ferry left Tarn before the fog, and The goat left at once.", 3, 2);
        QCOMPARE(p.spans.size(), size_t{2});
        QCOMPARE(p.spans[0].words, 6);  // "ferry left Tarn before the fog": "the" is not "The"
        QCOMPARE(p.spans[0].found.places[0].offset, int64_t{4});
        QCOMPARE(p.spans[1].words, 4);
        QCOMPARE(p.words, 15);
        QCOMPARE(p.novelWords, 5);
        QCOMPARE(p.longestWords, 6);
        QCOMPARE(index.provenance("", 3, 2).words, 0);
        QVERIFY(index.hasWords("goat left") && !index.hasWords("goat lef"));
    }

    void theWorldIsSearchedAndCounted() {
        const auto world = World::load(FW_SOURCE_DIR "/resources/world");
        const Corpus corpus = buildWorldCorpus(*world, 500'000, 3);
        std::vector<std::string> texts;
        for (const Document& d : corpus.documents) texts.push_back(d.text);
        const CorpusIndex index(corpus);
        for (const char* wanted : {"The capital of France", "ferry", "erry l", "?\n", "e", "the", "zebra crossing", "1. What"})
            for (const bool whole : {false, true})
                QVERIFY2(same(index.find(wanted, whole, 7), naive(texts, wanted, whole, 7)), wanted);
        int64_t bytes = 0, documents = 0;
        for (const GenreBytes& genre : index.genres()) bytes += genre.bytes, documents += genre.documents;
        QCOMPARE(bytes, corpus.bytes());
        QCOMPARE(documents, index.documents());
        for (int64_t d = 0; d < index.documents(); ++d) QCOMPARE(index.genre(d), corpus.documents[static_cast<size_t>(d)].genre);
        const Provenance whole = index.provenance(texts[5], 4, 1);
        QCOMPARE(whole.novelWords, 0);
        QCOMPARE(whole.spans.size(), size_t{1});
    }

    void canBeCancelled() {
        const std::vector<std::string> texts = babbledDocuments(1);
        QVERIFY_THROWS_EXCEPTION(Error, CorpusIndex(corpusOf(texts), [](double) { return false; }));
        double last = 0;
        const CorpusIndex index(corpusOf(texts), [&](double f) { return last = f, true; });
        QCOMPARE(last, 1.0);
        QVERIFY(CorpusIndex(Corpus{}).find("a", false, 1).occurrences == 0);
    }
};

QTEST_GUILESS_MAIN(TestCorpusIndex)
#include "tst_corpus_index.moc"
