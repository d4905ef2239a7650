// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json: written and read back, foreign spellings, and what is refused with which words.
// That Hugging Face's library agrees is tests/interop/tokenizer_hf_test.py.
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "support/odd_texts.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"
#include "text/utf8.h"

using namespace fw;
using nlohmann::ordered_json;

namespace {

QString refusal(const std::string& json) {
    try {
        parseTokenizer(json, "some.json");
    } catch (const Error& error) {
        return QStringLiteral("%1: %2").arg(error.exitCode()).arg(QString::fromUtf8(error.what()));
    }
    return QStringLiteral("no error");
}

std::shared_ptr<const Tokenizer> smallBpe() {
    const std::string_view text = "abcabcabab low lower lowest";
    return trainBpe({&text, 1}, 262 + 16, defaultSpecialTokens());
}

/// JSON with one member replaced, addressed as in a JSON pointer.
std::string changed(ordered_json document, const std::string& pointer, const std::string& value) {
    document[ordered_json::json_pointer(pointer)] = ordered_json::parse(value);
    return document.dump();
}

}  // namespace

class TestTokenizerJson : public QObject {
    Q_OBJECT

  private slots:
    void writtenAndReadBack() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/tokenizer.json";
        const std::string text = test::proseLike(30000, 3);
        const std::string_view view = text;
        for (const auto& tokenizer : {trainBpe({&view, 1}, 500, defaultSpecialTokens()), trainBpe({&view, 1}, 256, {}),
                                      trainCharTokenizer(text, defaultSpecialTokens()), trainCharTokenizer(text)}) {
            writeTokenizer(*tokenizer, file);
            const auto again = readTokenizer(file);
            QCOMPARE(again->kind(), tokenizer->kind());
            QCOMPARE(again->vocabSize(), tokenizer->vocabSize());
            QCOMPARE(again->toJson().dump(), tokenizer->toJson().dump());
            QCOMPARE(again->encode(text), tokenizer->encode(text));
            QCOMPARE(again->specialId("<|end|>"), tokenizer->specialId("<|end|>"));
            for (TokenId id = 0; id < again->vocabSize(); ++id) QCOMPARE(again->bytes(id), tokenizer->bytes(id));
            if (again->kind() == "bpe")
                for (const std::string& odd : test::oddTexts(300, 5))
                    QCOMPARE(again->encode(odd), tokenizer->encode(odd));
        }
    }

    void shapeIsHuggingFaces() {
        const ordered_json document = smallBpe()->toJson();
        std::vector<std::string> keys;
        for (const auto& [key, value] : document.items()) keys.push_back(key);
        QCOMPARE(keys, (std::vector<std::string>{"version", "truncation", "padding", "added_tokens", "normalizer",
                                                 "pre_tokenizer", "post_processor", "decoder", "model"}));
        const ordered_json& vocab = document["model"]["vocab"];
        QCOMPARE(vocab["\u0120"], 32);  // the space
        QCOMPARE(vocab["\u010a"], 10);  // the line end
        QCOMPARE(vocab["\u0143"], 0xad);
        QCOMPARE(vocab["\u00ff"], 255);
        QCOMPARE(vocab["ab"], 256);
        QCOMPARE(document["model"]["merges"][0], "a b");
        QCOMPARE(document["added_tokens"][0]["content"], "<|doc|>");
        QCOMPARE(vocab["<|doc|>"], document["added_tokens"][0]["id"]);
    }

    void otherSpellingsOfTheSame() {
        const auto tokenizer = smallBpe();
        ordered_json document = tokenizer->toJson();
        for (ordered_json& merge : document["model"]["merges"]) {
            const auto text = merge.get<std::string>();
            const size_t space = text.find(' ');
            merge = {text.substr(0, space), text.substr(space + 1)};
        }
        document["model"].erase("type");  // as in old files
        document["model"]["continuing_subword_prefix"] = nullptr;
        document["post_processor"] = nullptr;
        document["model"]["vocab"].erase("<|doc|>");  // specials may stand in added_tokens only
        document["pre_tokenizer"].erase("use_regex");
        QCOMPARE(parseTokenizer(document.dump(), "x")->toJson().dump(), tokenizer->toJson().dump());
        document["post_processor"] = {{"type", "TemplateProcessing"},
                                      {"special_tokens", ordered_json::object()},
                                      {"single", {{{"Sequence", {{"id", "A"}, {"type_id", 0}}}}}}};
        QCOMPARE(parseTokenizer(document.dump(), "x")->toJson().dump(), tokenizer->toJson().dump());
    }

    void refusals_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* pointer, const char* value, const char* said) {
            QTest::newRow(qPrintable(QString("%1 = %2").arg(pointer, value))) << pointer << value << said;
        };
        row("/normalizer", R"({"type":"NFC"})", "normalizer is {\"type\":\"NFC\"}");
        row("/pre_tokenizer", R"({"type":"Whitespace"})", "ByteLevel");
        row("/pre_tokenizer", "null", "ByteLevel");
        row("/pre_tokenizer/add_prefix_space", "true", "add_prefix_space");
        row("/pre_tokenizer/use_regex", "false", "use_regex");
        row("/post_processor", R"({"type":"TemplateProcessing"})", "post_processor");
        row("/post_processor",
            R"({"type":"TemplateProcessing","special_tokens":{"<|doc|>":{}},"single":[{"SpecialToken":{}},{"Sequence":{}}]})",
            "post_processor");
        row("/decoder", "null", "decoder");
        row("/added_tokens", "7", "added_tokens");
        row("/added_tokens/0/lstrip", "true", "lstrip");
        row("/added_tokens/0/special", "false", "special");
        row("/added_tokens/0/id", "3", "id 3");
        row("/added_tokens/0/id", "-1", "id and a content");
        row("/added_tokens/0/content", "\"<|user|>\"", "taken");
        row("/added_tokens/15/id", "999", "gap");
        row("/model", "[]", "model is []");
        row("/model/type", "\"Unigram\"", "Unigram");
        row("/model/dropout", "0.1", "model.dropout");
        row("/model/byte_fallback", "true", "byte_fallback");
        row("/model/ignore_merges", "true", "ignore_merges");
        row("/model/continuing_subword_prefix", "\"##\"", "##");
        row("/model/vocab", "[]", "model.vocab");
        row("/model/vocab", R"({"a":0})", "gap");
        row("/model/vocab/a", "-1", "id of \"a\"");
        row("/model/vocab/a", "1.5", "id of \"a\"");
        row("/model/vocab/a", "98", "taken");
        row("/model/vocab/a", "999999", "gap");
        row("/model/vocab/a", "18446744073709551615", "id of \"a\"");
        row("/model/vocab/x y", "278", "byte alphabet");
        row("/model/vocab/\u4f60", "278", "byte alphabet");
        row("/model/merges", "null", "model.merges");
        row("/model/merges/0", "\"a  b\"", "a merge");
        row("/model/merges/0", "\"ab\"", "a merge");
        row("/model/merges/0", "[\"a\",7]", "a merge");
        row("/model/merges/0", "\"a q\"", "\"aq\", which is not");
        row("/model/merges/1", "\"a b\"", "twice");
    }
    void refusals() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, said);
        const QString message = refusal(changed(smallBpe()->toJson(), pointer.toStdString(), value.toStdString()));
        QVERIFY2(message.startsWith("65: some.json") && message.contains(said), qPrintable(message));
        QVERIFY2(message.size() < 400, qPrintable(message));
    }

    void refusalsOfWholeFiles() {
        const std::string deep(100000, '[');
        for (const std::string& json :
             {std::string(), std::string("{"), std::string("\xff\xfe"), std::string("{\"model\":")})
            QVERIFY2(refusal(json).startsWith("65: some.json is not JSON"), qPrintable(refusal(json)));
        const std::string balanced = deep + std::string(deep.size(), ']');
        QVERIFY2(refusal(balanced).contains("32 levels"), qPrintable(refusal(balanced)));
        for (const char* json : {"null", "[]", "{}", "7", "{\"model\":null}"})
            QVERIFY2(refusal(json).contains("model is null"), qPrintable(refusal(json)));
        ordered_json missing = smallBpe()->toJson();
        ordered_json& vocab = missing["model"]["vocab"];
        vocab.erase("q");
        vocab["zz"] = 0x71;
        QVERIFY2(refusal(missing.dump()).contains("0x71"), qPrintable(refusal(missing.dump())));
        QVERIFY_EXCEPTION_THROWN(readTokenizer("/nowhere/tokenizer.json"), Error);
    }

    void refusalsOfCharacterFiles() {
        const ordered_json good = trainCharTokenizer("abc", defaultSpecialTokens())->toJson();
        const auto said = [&](const char* pointer, const char* value) {
            return refusal(changed(good, pointer, value));
        };
        QVERIFY(said("/pre_tokenizer/pattern/Regex", "\"\\\\w\"").contains("pre_tokenizer"));
        QVERIFY(said("/pre_tokenizer/behavior", "\"Removed\"").contains("pre_tokenizer"));
        QVERIFY(said("/pre_tokenizer/invert", "true").contains("pre_tokenizer"));
        QVERIFY(said("/decoder", "null").contains("decoder"));
        QVERIFY(said("/post_processor", R"({"type":"BertProcessing"})").contains("post_processor"));
        QVERIFY(said("/model/unk_token", "\"a\"").contains("unk_token"));
        QVERIFY(said("/model/vocab/ab", "19").contains("not one character"));
        QVERIFY(said("/model/vocab/", "19").contains("not one character"));
        QVERIFY(said("/model/vocab/a", "1").contains("taken"));
    }
};

QTEST_GUILESS_MAIN(TestTokenizerJson)
#include "tst_tokenizer_json.moc"
