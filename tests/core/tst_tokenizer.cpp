// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizers against slow, obvious versions of themselves: pieces, learning, encoding; and text that comes back
// unchanged.
#include <QtTest>

#include <atomic>
#include <cstring>
#include <functional>
#include <map>
#include <thread>

#include "base/error.h"
#include "base/rng.h"
#include "support/odd_texts.h"
#include "text/bpe_tokenizer.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"
#include "text/pre_tokenizer.h"
#include "text/utf8.h"

using namespace fw;

namespace {

std::vector<std::string> pieces(std::string_view text, PreTokenizer::Way way = PreTokenizer::Way::Pattern) {
    std::vector<std::string> out;
    PreTokenizer walk(text, way);
    for (std::string_view piece; walk.next(piece);) out.emplace_back(piece);
    return out;
}

std::shared_ptr<const Tokenizer> train(std::string_view text, int vocabSize, const BpeObserver& observer = {}) {
    return trainBpe({&text, 1}, vocabSize, defaultSpecialTokens(), observer);
}

using Symbols = std::vector<TokenId>;

Symbols replaced(const Symbols& symbols, const BpeMerge& merge) {
    Symbols out;
    for (size_t i = 0; i < symbols.size(); ++i) {
        const bool here = i + 1 < symbols.size() && symbols[i] == merge.left && symbols[i + 1] == merge.right;
        out.push_back(here ? merge.merged : symbols[i]);
        i += here;
    }
    return out;
}

std::vector<Symbols> asBytes(const std::vector<std::string>& words) {
    std::vector<Symbols> out;
    for (const std::string& word : words) out.emplace_back().assign(word.begin(), word.end());
    for (Symbols& symbols : out)
        for (TokenId& id : symbols) id &= 0xff;
    return out;
}

/// BPE as in a textbook: count all pairs of the whole text again for every merge.
std::vector<BpeMerge> textbookMerges(std::string_view text, int planned) {
    std::vector<Symbols> words = asBytes(pieces(text));
    std::vector<BpeMerge> merges;
    for (TokenId next = 256; static_cast<int>(merges.size()) < planned; ++next) {
        std::map<std::pair<TokenId, TokenId>, int64_t> counts;
        for (const Symbols& word : words)
            for (size_t i = 1; i < word.size(); ++i) ++counts[{word[i - 1], word[i]}];
        BpeMerge best;
        for (const auto& [pair, count] : counts)  // in order of ids: the first of equals stays
            if (count > best.count) best = {pair.first, pair.second, next, count};
        if (best.count < 2) break;
        for (Symbols& word : words) word = replaced(word, best);
        merges.push_back(best);
    }
    return merges;
}

/// Encoding as in a textbook: again and again the pair that was learned first, leftmost.
Symbols textbookEncode(const std::vector<BpeMerge>& merges, std::string_view text) {
    Symbols ids;
    for (Symbols& word : asBytes(pieces(text))) {
        for (const BpeMerge& merge : merges) word = replaced(word, merge);
        ids.insert(ids.end(), word.begin(), word.end());
    }
    return ids;
}

QString messageOf(const std::function<void()>& call, ErrorKind kind) {
    try {
        call();
    } catch (const Error& error) {
        return error.kind() == kind ? QString::fromUtf8(error.what()) : QStringLiteral("wrong kind: ") + error.what();
    }
    return QStringLiteral("no error");
}

}  // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_text = test::proseLike(60000, 7);
        m_bpe = train(m_text, 600);
        m_strings = test::oddTexts(1500, 11);
    }

    void piecesByHandAreThoseOfThePattern() {
        for (const std::string& text : m_strings) {
            const std::vector<std::string> fast = pieces(text, PreTokenizer::Way::Fast);
            QCOMPARE(fast, pieces(text));
            std::string joined;
            for (const std::string& piece : fast) joined += piece;
            QCOMPARE(joined, text);
        }
    }

    void piecesOfAllShortAsciiTexts() {
        const std::string_view letters = "a1 '\n!stlrev\x1f\x0b";
        for (size_t n = 0; n < letters.size() * letters.size() * letters.size() * letters.size(); ++n) {
            std::string text;
            for (size_t rest = n, i = 0; i < 4; ++i, rest /= letters.size()) text += letters[rest % letters.size()];
            if (pieces(text, PreTokenizer::Way::Fast) != pieces(text)) QFAIL(text.c_str());
        }
    }

    void piecesAreGpt2s() {
        using List = std::vector<std::string>;
        QCOMPARE(pieces("Hello world's  end,\n\n 42x", PreTokenizer::Way::Fast),
                 (List{"Hello", " world", "'s", " ", " end", ",", "\n\n", " 42", "x"}));
        QCOMPARE(pieces("a\u180e b\u0085\u0085c \u00e9t\u00e9"),
                 (List{"a", "\u180e", " b", "\u0085", "\u0085", "c", " \u00e9t\u00e9"}));
        QCOMPARE(pieces("ab\xff\xfe"
                        "cd \xe2\x82 \xed\xa0\x80"),
                 (List{"ab", "\xff\xfe", "cd", " ", "\xe2\x82", " ", "\xed\xa0\x80"}));
        QCOMPARE(pieces("x\U00031350\U0001e4f0"), (List{"x\U00031350", "\U0001e4f0"}));  // newer than Unicode 14
    }

    void learnsTheTextbooksMerges() {
        for (uint64_t seed = 1; seed <= 4; ++seed) {
            const std::string text = seed < 3 ? test::proseLike(4000, seed) : test::repetitive(3000, seed);
            std::vector<BpeMerge> seen;
            train(text, 256 + 16 + 120, [&](const BpeMerge& merge, int index, int planned) {
                seen.push_back(merge);
                return index + 1 == static_cast<int>(seen.size()) && planned == 120;
            });
            const std::vector<BpeMerge> expected = textbookMerges(text, 120);
            QCOMPARE(seen.size(), expected.size());
            for (size_t i = 0; i < seen.size(); ++i) {
                QCOMPARE(std::tuple(seen[i].left, seen[i].right, seen[i].merged, seen[i].count),
                         std::tuple(expected[i].left, expected[i].right, expected[i].merged, expected[i].count));
            }
            const auto tokenizer = train(text, 256 + 16 + 120);
            for (const std::string& odd : test::oddTexts(100, seed))
                if (odd.size() < 500) QCOMPARE(tokenizer->encodeOrdinary(odd), textbookEncode(expected, odd));
            QCOMPARE(tokenizer->encodeOrdinary(text), textbookEncode(expected, text));
        }
    }

    void stopsWhenThereIsNothingToMergeOrTheObserverSaysSo() {
        const auto small = train("abab", 1000);
        QCOMPARE(small->vocabSize(), 256 + 1 + 16);
        QCOMPARE(small->encodeOrdinary("abab"), (Symbols{256, 256}));
        QCOMPARE(small->bytes(257), std::string(kDocumentToken));
        QCOMPARE(train("", 1000)->vocabSize(), 272);
        const auto stopped = train(m_text, 600, [](const BpeMerge&, int index, int) { return index < 9; });
        QCOMPARE(stopped->vocabSize(), 256 + 10 + 16);
        QVERIFY(messageOf([] { train("abc", 271); }, ErrorKind::Config).contains("272"));
        QVERIFY(messageOf([] { train("abc", 2000000000); }, ErrorKind::Config).contains("1000000"));
    }

    void everyByteStringComesBack() {
        QVERIFY(m_strings.size() >= 1500);
        for (const std::string& text : m_strings) {
            QCOMPARE(m_bpe->decode(m_bpe->encodeOrdinary(text)), text);
            QCOMPARE(m_bpe->decode(m_bpe->encode(text)), text);
            QCOMPARE(m_bpe->encodeOrdinary(text), m_bpe->encodeOrdinary(text));  // from the word cache
        }
        std::string all;
        for (int i = 0; i < 65536; ++i) all += {static_cast<char>(i >> 8), static_cast<char>(i)};
        QCOMPARE(m_bpe->decode(m_bpe->encodeOrdinary(all)), all);
    }

    void moreWordsThanTheCacheHolds() {
        std::string text;
        for (int i = 0; i < 100000; ++i)
            text += " w" + std::to_string(i * 7919 % 100000) + "x" + std::to_string(i % 1000);
        QCOMPARE(m_bpe->decode(m_bpe->encodeOrdinary(text + text)), text + text);
    }

    void namesOfSpecialTokens() {
        const TokenId doc = *m_bpe->specialId("<|doc|>"), calc = *m_bpe->specialId("</calc>");
        QVERIFY(m_bpe->isSpecial(doc) && !m_bpe->isSpecial(65) && !m_bpe->isSpecial(-1) && !m_bpe->isSpecial(100000));
        QCOMPARE(m_bpe->encode("<|doc|>"), Symbols{doc});
        Symbols expected = m_bpe->encodeOrdinary("A<");
        expected.insert(expected.end(), {doc, calc});
        for (const TokenId id : m_bpe->encodeOrdinary("<|doc")) expected.push_back(id);
        QCOMPARE(m_bpe->encode("A<<|doc|></calc><|doc"), expected);
        for (const TokenId id : m_bpe->encodeOrdinary("a <|doc|> b")) QVERIFY(!m_bpe->isSpecial(id));
        QVERIFY(!m_bpe->specialId("doc"));
        const std::string text = "xx";
        const std::string_view view = text;
        const std::vector<std::string> nested{"<a", "<a>", "a>b"};
        const auto tokenizer = trainBpe({&view, 1}, 259, nested);
        QCOMPARE(tokenizer->encode("<a>b<a"), (Symbols{257, 'b', 256}));  // leftmost, then longest
        QVERIFY(messageOf(
                    [&] {
                        trainBpe({&view, 1}, 300, std::vector<std::string>{"x", "x"});
                    },
                    ErrorKind::Config)
                    .contains("twice"));
        QVERIFY(messageOf(
                    [&] {
                        trainBpe({&view, 1}, 300, std::vector<std::string>{""});
                    },
                    ErrorKind::Config)
                    .contains("empty"));
        QVERIFY(messageOf([&] { m_bpe->decode(Symbols{600}); }, ErrorKind::BadData).contains("599"));
    }

    void threadsAndSeveralTokenizersDoNotMix() {
        const auto other = train(test::proseLike(20000, 99), 400);
        const Symbols a = m_bpe->encodeOrdinary(m_text), b = other->encodeOrdinary(m_text);
        QVERIFY(a != b);
        std::vector<std::thread> threads;
        std::atomic<int> wrong{0};
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 5; ++i)
                    wrong += (m_bpe->encodeOrdinary(m_text) != a) + (other->encodeOrdinary(m_text) != b);
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void charactersAreTheSortedCodePoints() {
        const auto tokenizer = trainCharTokenizer("b\u00e9a\n\U0001f600b", std::vector<std::string>{"<|doc|>"});
        QCOMPARE(tokenizer->vocabSize(), 6);
        QCOMPARE(tokenizer->encode("ab\u00e9<|doc|>\U0001f600\n"), (Symbols{1, 2, 3, 5, 4, 0}));
        QCOMPARE(tokenizer->decode(Symbols{4, 0, 3}), std::string("\U0001f600\n\u00e9"));
        QVERIFY(tokenizer->isSpecial(5) && tokenizer->kind() == "char");
        const QString unknown = messageOf([&] { tokenizer->encode("ab<|doc|>z"); }, ErrorKind::BadData);
        QVERIFY2(unknown.contains("'z' (U+007A) at offset 9") && unknown.contains("bpe"), qPrintable(unknown));
        QVERIFY(messageOf([&] { tokenizer->encode("ab\xe9"); }, ErrorKind::BadData).contains("0xe9 at offset 2"));
        const QString invalid = messageOf([] { trainCharTokenizer("ok\xff\xfe!"); }, ErrorKind::BadData);
        QVERIFY2(invalid.contains("0xff at offset 2 ") && invalid.contains("2 such") && invalid.contains("bpe"),
                 qPrintable(invalid));
        QCOMPARE(trainCharTokenizer("")->vocabSize(), 0);
        for (const std::string& text : m_strings)
            if (countInvalidUtf8(text) == 0) {
                const auto own = trainCharTokenizer(text, defaultSpecialTokens());
                QCOMPARE(own->decode(own->encodeOrdinary(text)), text);
            }
    }

    void utf8IsReadStrictly() {
        std::string all;
        for (char32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 37) {
            if (c >= 0xd800 && c < 0xe000) continue;
            std::string one;
            appendUtf8(one, c);
            QCOMPARE(readUtf8(one, 0).value, c);
            QCOMPARE(size_t(readUtf8(one, 0).size), one.size());
            QCOMPARE(readUtf8(one.substr(0, one.size() - 1), 0).size, 0);
            all += one;
        }
        QCOMPARE(countInvalidUtf8(all), int64_t(0));
        for (const char* bad : {"\xc0\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                                "\x80", "\xff", "\xe2\x82"})
            QCOMPARE(countInvalidUtf8(std::string("abc") + bad + "z"), int64_t(std::strlen(bad)));
    }

  private:
    std::string m_text;
    std::shared_ptr<const Tokenizer> m_bpe;
    std::vector<std::string> m_strings;
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
