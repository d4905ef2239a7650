// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal's contract, called in process: names of options, shapes of JSON, exit codes, and one small model that is
// trained once and then asked everything.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/error.h"
#include "cli/command.h"

using namespace fw;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Result {
    int code = 0;
    std::string out, err;

    json document() const {
        if (code != 0) throw std::runtime_error(err);
        return json::parse(out);
    }
    /// One object per line.
    std::vector<json> lines() const {
        std::vector<json> found;
        std::istringstream stream(out);
        for (std::string line; std::getline(stream, line);) found.push_back(json::parse(line));
        return found;
    }
};

Result run(const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    cli::Streams streams{out, err};
    const int code = cli::runCli(arguments, streams);
    return {code, out.str(), err.str()};
}

void write(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<std::string> operator+(std::vector<std::string> a, const std::vector<std::string>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

std::vector<json> eventsNamed(const std::vector<json>& lines, const std::string& name) {
    std::vector<json> found;
    for (const json& line : lines)
        if (line["event"] == name) found.push_back(line);
    return found;
}

bool hasKeys(const json& object, const std::vector<std::string>& keys) {
    for (const std::string& key : keys)
        if (!object.contains(key))
            return qWarning("no key '%s' in %s", key.c_str(), object.dump().substr(0, 400).c_str()), false;
    return true;
}

/// Trains a very small model on a little of the built-in world; `length` says for how long.
Result train(const std::vector<std::string>& length, const std::vector<std::string>& more = {},
             const std::string& threads = "2") {
    std::vector<std::string> arguments{"train",    "--preset", "spark",     "--jsonl",
                                       "--device", "cpu",      "--threads", threads};
    for (const char* setting :
         {"data.world_mb=0.25", "data.tokenizer=bpe:384", "model.n_layer=2", "model.n_head=2", "model.n_embd=32",
          "model.n_ctx=32", "train.batch_size=8", "train.eval_every=5", "train.sample_every=6"})
        arguments.insert(arguments.end(), {"--set", setting});
    return run(arguments + length + more);
}

const std::vector<std::string> kTwelveSteps{"--steps", "12"};

std::vector<double> losses(const std::vector<json>& lines) {
    std::vector<double> found;
    for (const json& step : eventsNamed(lines, "step")) found.push_back(step["loss"]);
    return found;
}

}  // namespace

class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_run, m_text;
    std::vector<json> m_trained;
    fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }
    std::string model() const { return m_run.string(); }

  private slots:
    void initTestCase() {
        m_run = at("run");
        const Result trained = train(kTwelveSteps, {"--out", m_run.string()});
        QVERIFY2(trained.code == 0, trained.err.c_str());
        m_trained = trained.lines();
        m_text = at("text.txt");
        write(m_text, "The ferry left at nine. Nobody saw the lantern.\nWhat is the capital of France?\n");
    }

    void everyCommandHasTheContractsOptions_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("train") << QStringList{
            "--preset",         "--config", "--set",    "--data",    "--tokenizer", "--steps", "--tokens", "--seconds",
            "--until-val-loss", "--seed",   "--device", "--threads", "--init",      "--order", "--out",    "--jsonl"};
        QTest::newRow("complete") << QStringList{"--prompt", "--max-tokens", "--temperature", "--top-k", "--top-p",
                                                 "--seed",   "--samples",    "--logprobs",    "--at-step",     "--json"};
        QTest::newRow("probe") << QStringList{"--prompt", "--top", "--at-step", "--json"};
        QTest::newRow("resume") << QStringList{"--steps", "--jsonl"};
        QTest::newRow("runs") << QStringList{"list", "show", "delete", "compare"};
        QTest::newRow("score") << QStringList{"--file", "--per-token", "--json"};
        QTest::newRow("compress") << QStringList{"--out", "--decompress", "--at-step"};
        QTest::newRow("tokenize") << QStringList{"--tokenizer", "--text",  "--file", "--decode",
                                                 "--train",     "--vocab", "--out",  "--json"};
        QTest::newRow("corpus") << QStringList{"build", "stats", "search", "why", "sample"};
        QTest::newRow("evaluate") << QStringList{"--set", "--list", "--samples", "--seed", "--data", "--size", "--json"};
        QTest::newRow("inspect") << QStringList{"--json"};
        QTest::newRow("bench") << QStringList{"--preset", "--device", "--threads", "--json"};
        QTest::newRow("devices") << QStringList{"--json"};
    }

    void everyCommandHasTheContractsOptions() {
        QFETCH(const QStringList, options);
        const Result help = run({QTest::currentDataTag(), "--help"});
        QCOMPARE(help.code, 0);
        for (const QString& option : options)
            QVERIFY2(QString::fromStdString(help.out).contains(option), qPrintable(option));
    }

    void benchHasTheContractsKeys() {
        const Result result = run({"bench", "--preset", "spark", "--device", "cpu", "--threads", "2", "--seconds", "0.1", "--vocab", "64",
                                   "--set", "train.batch_size=2", "--set", "model.n_ctx=16", "--json"});
        QVERIFY2(result.code == 0, result.err.c_str());
        const json bench = json::parse(result.out);
        QVERIFY(hasKeys(bench, {"tokens_per_s", "ms_per_step", "model_gflops", "sgemm_gflops", "ratio", "peak_memory_bytes", "time_split"}));
        QVERIFY(hasKeys(bench["generation"], {"single_tokens_per_s", "batched_tokens_per_s"}));
        QVERIFY(bench["training_bytes"] <= bench["expected_training_bytes"]);
        double parts = 0;
        for (const json& part : bench["time_split"])
            parts += part.value("ms", 0.0) + part.value("forward_ms", 0.0) + part.value("backward_ms", 0.0);
        QVERIFY(parts > 0);
    }

    void theHelpListsTheTable() {
        const Result help = run({"--help"});
        QCOMPARE(help.code, 0);
        for (const cli::Command& command : cli::commandTable()) {
            QVERIFY2(help.out.find("  " + std::string(command.name) + " ") != std::string::npos, command.name.data());
            QCOMPARE(run({std::string(command.name), "--help"}).code, 0);
        }
        QCOMPARE(run({}).code, 64);
        QCOMPARE(run({"--version"}).code, 0);
    }

    void trainingTellsItsStory() {
        const json start = m_trained.front();
        QVERIFY(start["event"] == "start");
        QVERIFY(hasKeys(start, {"preset", "seed", "config", "device", "parameters", "train_tokens"}));
        QVERIFY(start["config"]["model.n_embd"] == 32);
        const auto steps = eventsNamed(m_trained, "step");
        QCOMPARE(steps.size(), size_t{12});
        for (const json& step : steps)
            QVERIFY(hasKeys(step, {"step", "tokens", "loss", "lr", "grad_norm", "tokens_per_s", "seconds"}));
        QVERIFY(steps.back()["tokens"] == 12 * 8 * 32);
        QVERIFY(steps.back()["loss"] < steps.front()["loss"]);
        const auto evals = eventsNamed(m_trained, "eval");
        QCOMPARE(evals.size(), size_t{4});  // 0, 5, 10 and the whole text at the end
        QVERIFY(evals.back()["whole"].get<bool>());
        const auto samples = eventsNamed(m_trained, "sample");
        QVERIFY(!samples.empty());  // those on the way may be overtaken by so short a run
        QVERIFY(hasKeys(samples.back(), {"step", "prompt", "text"}));
        QVERIFY(samples.back()["step"] == 12);
        const json done = m_trained.back();
        QVERIFY(done["event"] == "done");
        QVERIFY(done["step"] == 12);
        QVERIFY(done["val_loss"] == evals.back()["val_loss"]);
        const auto snapshots = eventsNamed(m_trained, "snapshot");
        QVERIFY(snapshots.front()["step"] == 0 && fs::exists(fs::path(snapshots.front()["path"].get<std::string>()) / "model.safetensors"));
        const json snapshot = snapshots.back();
        QVERIFY(snapshot["path"] == done["path"]);
        for (const char* file : {"config.json", "model.safetensors", "tokenizer.json"})
            QVERIFY2(fs::exists(fs::path(done["path"].get<std::string>()) / file), file);
    }

    void theRunFolderKeepsTheSameEvents() {
        std::ifstream file(m_run / "metrics.jsonl");
        std::vector<json> kept;
        for (std::string line; std::getline(file, line);) kept.push_back(json::parse(line));
        const auto story = [](std::vector<json> lines) {  // samples may be overtaken, snapshots are folders
            std::erase_if(lines, [](const json& line) { return line["event"] == "sample" || line["event"] == "snapshot"; });
            return lines;
        };
        QVERIFY(story(kept) == story(m_trained));
    }

    void theSameSeedTrainsTheSameModel() {
        QCOMPARE(losses(train(kTwelveSteps, {}, "1").lines()), losses(m_trained));
        QVERIFY(losses(train(kTwelveSteps, {"--seed", "2"}).lines()) != losses(m_trained));
    }

    void trainingStopsAtALossAndAfterTokens() {
        QVERIFY(train({"--tokens", "1024"}).lines().back()["tokens"] == 1024);
        const auto lines = train({"--steps", "200", "--until-val-loss", "5.7"}).lines();
        QVERIFY(lines.back()["reason"] == "val_loss");
        QVERIFY(lines.back()["step"] < 200);
    }

    void aModelGoesOnFromItsWeights() {
        const Result more =
            train({"--steps", "2"}, {"--init", model(), "--order", "sequential", "--set", "train.warmup=0"});
        QVERIFY2(more.code == 0, more.err.c_str());
        const double first = eventsNamed(more.lines(), "eval").front()["val_loss"];
        QVERIFY(first < eventsNamed(m_trained, "eval").front()["val_loss"].get<double>() - 0.2);
    }

    void completionsAreReproducible() {
        const std::vector<std::string> ask{"complete",   model(),     "--prompt", "The ferry", "--max-tokens",
                                           "12",         "--samples", "3",        "--seed",    "7",
                                           "--logprobs", "4",         "--json"};
        const Result first = run(ask);
        QVERIFY2(first.code == 0, first.err.c_str());
        QCOMPARE(first.out, run(ask).out);
        const json samples = first.document()["samples"];
        QCOMPARE(samples.size(), size_t{3});
        for (const json& sample : samples) {
            QVERIFY(sample["tokens"].size() <= 12);
            for (const json& token : sample["tokens"]) QVERIFY(hasKeys(token, {"id", "text", "p"}));
        }
        const auto greedy = [&](const std::string& seed) {
            return run({"complete", model(), "--prompt", "The", "--temperature", "0", "--max-tokens", "8", "--seed",
                        seed, "--json"})
                .document()["samples"][0]["text"];
        };
        QVERIFY(greedy("1") == greedy("2"));
    }

    void aProbeIsADistribution() {
        const json probe = run({"probe", model(), "--prompt", "The", "--top", "100000", "--json"}).document();
        double sum = 0, last = 2;
        for (const json& next : probe["next"]) {
            QVERIFY(next["p"] <= last);
            last = next["p"];
            sum += last;
        }
        QCOMPARE(probe["next"].size(), size_t{384});
        QVERIFY(std::abs(sum - 1) < 1e-4);
        QVERIFY(probe["entropy"] > 0 && probe["entropy"] <= std::log(384.0) + 1e-4);
    }

    void aScoreAddsUp() {
        const json score = run({"score", model(), "--file", m_text.string(), "--per-token", "--json"}).document();
        double sum = 0;
        for (const json& token : score["per_token"]) sum += token["nats"].get<double>();
        const double nats = score["nats"], tokens = score["tokens"], bytes = score["bytes"];
        QVERIFY(std::abs(sum - nats) < 1e-3);
        QVERIFY(std::abs(score["nats_per_token"].get<double>() - nats / tokens) < 1e-9);
        QVERIFY(std::abs(score["bits_per_byte"].get<double>() - nats / std::log(2.0) / bytes) < 1e-9);
        QVERIFY(std::abs(std::log(score["perplexity"].get<double>()) - nats / tokens) < 1e-9);
        QVERIFY(score["bytes"] == static_cast<int64_t>(fs::file_size(m_text)));
    }

    void aCompressedTextComesBack() {
        const fs::path packed = at("packed"), back = at("back.txt");
        QCOMPARE(run({"compress", model(), m_text.string(), "--out", packed.string()}).code, 0);
        QVERIFY(fs::file_size(packed) < fs::file_size(m_text));
        QCOMPARE(run({"compress", model(), packed.string(), "--decompress", "--out", back.string()}).code, 0);
        std::ifstream one(m_text), other(back);
        QCOMPARE(std::string(std::istreambuf_iterator<char>(other), {}), std::string(std::istreambuf_iterator<char>(one), {}));
        const Result wrong = run({"compress", model(), m_text.string(), "--decompress", "--out", back.string()});  // never compressed
        QCOMPARE(wrong.code, static_cast<int>(ErrorKind::BadData));
        QVERIFY2(wrong.err.find(m_text.string()) != std::string::npos || wrong.err.find("squeezed") != std::string::npos, wrong.err.c_str());
    }

    void tokensGoBackToText() {
        const json cut = run({"tokenize", "--tokenizer", model(), "--file", m_text.string(), "--json"}).document();
        std::string ids;
        for (const json& id : cut["ids"]) ids += std::to_string(id.get<int>()) + " ";
        const Result back = run({"tokenize", "--tokenizer", model(), "--decode", ids});
        std::ifstream file(m_text);
        QCOMPARE(back.out, std::string(std::istreambuf_iterator<char>(file), {}));
        const fs::path learned = at("tokenizer.json");
        QCOMPARE(
            run({"tokenize", "--train", "--file", m_text.string(), "--vocab", "290", "--out", learned.string()}).code,
            0);
        QVERIFY(run({"tokenize", "--tokenizer", learned.string(), "--text", "capital", "--json"}).document()["bytes"] ==
                7);
    }

    void theCorpusIsTheSameEveryTime() {
        const auto build = [&](const std::string& name) {
            const Result built = run({"corpus", "build", "--out", at(name).string(), "--size", "0.25", "--json"});
            std::ifstream file(at(name), std::ios::binary);
            return std::pair(built.document()["bytes"].get<size_t>(),
                             std::string(std::istreambuf_iterator<char>(file), {}));
        };
        const auto [bytes, text] = build("a.txt");
        QCOMPARE(text.size(), bytes);
        QVERIFY(text == build("b.txt").second);
        const json stats = run({"corpus", "stats", "--size", "0.25", "--json"}).document();
        double shares = 0;
        for (const json& genre : stats["genres"]) shares += genre["share"].get<double>();
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QVERIFY(run({"corpus", "search", "The capital of France is Paris", "--size", "2", "--json"})
                    .document()["occurrences"] > 0);
        QVERIFY(run({"corpus", "sample", "--genre", "quiz", "--count", "2", "--json"}).document()["documents"].size() ==
                size_t{2});
    }

    void recipesChangeTheCorpus() {
        const auto stats = [&](std::vector<std::string> more) {
            return run(std::vector<std::string>{"corpus", "stats", "--size", "0.25", "--json"} + more).document();
        };
        const json noisy = stats({"--recipe", "noisy30"});
        QVERIFY(!noisy["spoiled_documents"].empty() && stats({})["spoiled_documents"].empty());
        const json mixed = stats({"--recipe", "only", "--mix", "story=1,own=1", "--data", m_text.string()});
        for (const json& genre : mixed["genres"])
            QVERIFY(genre["share"] == 0 || genre["id"] == "story" || genre["id"] == "");
        QVERIFY(stats({})["facts_told"][0]["stated"] > 10);
        const json found = run({"corpus", "search", "The code is 4719.", "--size", "0.25", "--plant", "4x The code is 4719.", "--json"}).document();
        QCOMPARE(found["occurrences"].get<int>(), 4);
        const json sample = run({"corpus", "sample", "--count", "3", "--json", "--recipe", "noisy30"}).document();
        QVERIFY(hasKeys(sample["documents"][0], {"genre", "text", "year", "noise", "free_bits", "stated", "asked"}));
    }

    void textsAreFoundAndExplained() {
        write(at("own.txt"), "The ferry left Tarn before the fog came in.\n<|doc|>\nThe ferry left at noon, and the ferryman slept.\n");
        const std::vector<std::string> own{"--data", at("own.txt").string(), "--json"};
        const json found = run(std::vector<std::string>{"corpus", "search", "ferry"} + own).document();
        QVERIFY(hasKeys(found, {"text", "whole_words", "occurrences", "documents", "milliseconds", "hits"}));
        QVERIFY(found["occurrences"] == 3 && found["documents"] == 2 && found["hits"][0]["offset"] == 4);
        QVERIFY(run(std::vector<std::string>{"corpus", "search", "ferry", "--whole-words"} + own).document()["occurrences"] == 2);
        const json why = run(std::vector<std::string>{"corpus", "why", "Once the ferry left Tarn before noon", "--words", "3"} + own).document();
        QVERIFY(why["words"] == 7 && why["novel_words"] == 3 && why["longest_run_words"] == 4);
        QVERIFY(why["spans"].size() == 1 && why["spans"][0]["text"] == "ferry left Tarn before" && why["spans"][0]["places"][0]["document"] == 0);
        write(at("completion.txt"), "The ferry left at noon, and the moon slept.");
        const json file = run(std::vector<std::string>{"corpus", "why", "--file", at("completion.txt").string()} + own).document();
        QVERIFY(file["longest_run_words"] == 7);
        QCOMPARE(run({"corpus", "why", "--json"}).code, 64);
        QVERIFY(run({"corpus", "why", "The ferry", "--data", at("own.txt").string(), "--words", "2"}).out.find("2 words, 2 times") != std::string::npos);
    }

    void setsAreListedAndRun() {
        QVERIFY(run({"evaluate", "--list", "--json"}).document()["sets"].size() == 20);
        const json two = run({"evaluate", m_run.string(), "--set", "E2", "--set", "E4", "--samples", "1", "--json"}).document();
        QVERIFY(hasKeys(two, {"model", "seed", "samples", "sets"}));
        for (const json& set : two["sets"]) {
            QVERIFY(hasKeys(set, {"id", "title", "measures", "cases", "seconds", "metrics", "meanings", "notes", "examples"}));
            QVERIFY(set["cases"] > 0 && set["metrics"].size() == set["meanings"].size());
        }
        QVERIFY(two["sets"][1]["metrics"]["question"] <= 1.0);
        QCOMPARE(run({"evaluate", m_run.string(), "--set", "E99"}).code, 64);
        QCOMPARE(run({"evaluate", "--json"}).code, 64);
        const Result missing = run({"evaluate", m_run.string(), "--set", "E13"});  // this run has no canaries
        QCOMPARE(missing.code, 69);
        QVERIFY(missing.err.find("canaries") != std::string::npos);
        QVERIFY(run({"evaluate", m_run.string(), "--set", "E2"}).out.find("agreement") != std::string::npos);
    }

    void inspectCountsTheParameters() {
        const json shown = run({"inspect", model(), "--json"}).document();
        int64_t sum = 0;
        for (const json& tensor : shown["tensors"]) sum += tensor["count"].get<int64_t>();
        QVERIFY(shown["parameters"] == sum);
        QVERIFY(shown["parameters"] == m_trained.front()["parameters"]);
    }

    void devicesGiveReasons() {
        const json devices = run({"devices", "--json"}).document()["devices"];
        std::map<std::string, json> byId;
        for (const json& device : devices) byId[device["id"]] = device;
        QVERIFY(byId.at("cpu")["available"].get<bool>());
        QVERIFY(byId.contains("cuda"));
        QVERIFY(!byId.at("cuda")["reason"].get<std::string>().empty());
    }

    void troubleHasItsExitCodeAndSaysWhere_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        write(at("empty.txt"), "");
        write(at("binary.txt"), std::string_view("\x7f"
                                                 "ELF\0\0\0\0\1\2\3\0\0",
                                                 13));
        write(at("short.txt"), "Too little to learn from.");
        write(at("broken.toml"), "[train\nsteps = 3");
        write(at("file"), "in the way");
        const auto path = [&](const char* name) { return QString::fromStdString(at(name).string()); };
        const QString trained = QString::fromStdString(m_run.string());
        QTest::newRow("no such command") << QStringList{"trian"} << 64 << "train";
        QTest::newRow("no such option") << QStringList{"probe", trained, "--prompt", "a", "--topp", "3"} << 64
                                        << "--topp";
        QTest::newRow("two lengths") << QStringList{"train", "--steps", "3", "--seconds", "3"} << 64 << "--seconds";
        QTest::newRow("no such preset") << QStringList{"train", "--preset", "embre"} << 78 << "ember";
        QTest::newRow("no such setting") << QStringList{"train", "--set", "train.stesp=3"} << 78 << "train.steps";
        QTest::newRow("not a number") << QStringList{"train", "--set", "train.steps=many"} << 78 << "many";
        QTest::newRow("broken settings") << QStringList{"train", "--config", path("broken.toml")} << 78
                                         << "broken.toml";
        QTest::newRow("no such device") << QStringList{"train", "--device", "tpu"} << 78 << "tpu";
        QTest::newRow("no such text") << QStringList{"train", "--data", path("missing.txt")} << 66 << "missing.txt";
        QTest::newRow("empty text") << QStringList{"train", "--data", path("empty.txt")} << 65 << "empty.txt";
        QTest::newRow("binary text") << QStringList{"train", "--data", path("binary.txt")} << 65 << "binary.txt";
        QTest::newRow("too little text") << QStringList{"train", "--data", path("short.txt"), "--tokenizer", "char"}
                                         << 65 << "tokens";
        QTest::newRow("file in the way") << QStringList{"train", "--out", path("file")} << 73 << "file";
        QTest::newRow("no such model") << QStringList{"complete", path("nowhere"), "--prompt", "a"} << 66 << "nowhere";
        QTest::newRow("folder without a model")
            << QStringList{"inspect", QString::fromStdString(at("").string())} << 66 << "config.json";
        QTest::newRow("no such id") << QStringList{"tokenize", "--tokenizer", trained, "--decode", "99999"} << 65
                                    << "99999";
        QTest::newRow("no such recipe") << QStringList{"corpus", "stats", "--recipe", "spicy"} << 64 << "balanced";
        QTest::newRow("no such recipe to train on") << QStringList{"train", "--recipe", "spicy"} << 64 << "balanced";
        QTest::newRow("no such share") << QStringList{"corpus", "stats", "--mix", "opera=3"} << 64 << "opera";
        QTest::newRow("no such genre") << QStringList{"corpus", "sample", "--genre", "opera"} << 64 << "opera";
    }

    void troubleHasItsExitCodeAndSaysWhere() {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, says);
        std::vector<std::string> words;
        for (const QString& word : arguments) words.push_back(word.toStdString());
        const Result result = run(words);
        QVERIFY2(result.code == code, (std::to_string(result.code) + ": " + result.err).c_str());
        QVERIFY2(QString::fromStdString(result.err).contains(says), result.err.c_str());
        QVERIFY(result.out.empty());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
