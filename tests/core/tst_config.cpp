// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: described once, set from text, read from TOML with errors that name file, line and nearest key; presets.
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/fields.h"
#include "train/run_config.h"

using namespace fw;

namespace {

const std::filesystem::path kPresets = std::filesystem::path(FW_SOURCE_DIR) / "resources/presets";

/// The message of the Error(kind) that `call` throws; fails the test's expectation by returning "" if it does not.
template <class Call>
std::string errorOf(ErrorKind kind, Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.kind() == kind ? error.what() : "wrong kind: " + std::string(error.what());
    }
    return {};
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

class TestConfig : public QObject {
    Q_OBJECT

  private slots:
    void setsEveryType() {
        RunConfig config;
        setField(config, "model.family", "gpt2");
        setField(config, "model.n_layer", "5");
        setField(config, "train.learning_rate", "2.5e-3");
        setField(config, "model.tie_embeddings", "false");
        setField(config, "train.seed", "1000000000000000000");
        QCOMPARE(config.model.family, std::string("gpt2"));
        QCOMPARE(config.model.nLayer, 5);
        QCOMPARE(config.train.learningRate, 2.5e-3);
        QVERIFY(!config.model.tieEmbeddings);
        QCOMPARE(config.train.seed, uint64_t(1000000000000000000));
    }

    void refusesBadValues_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        const char* cases[][2] = {
            {"train.learning_rate", "0"},   {"train.learning_rate", "-1"},   {"train.learning_rate", "1e30"},
            {"train.learning_rate", "nan"}, {"train.learning_rate", "inf"},  {"train.learning_rate", "1,5"},
            {"train.learning_rate", ""},    {"train.learning_rate", "1e-3x"}, {"model.n_layer", "0"},
            {"model.n_layer", "2.5"},       {"model.n_layer", "4294967298"}, {"model.n_ctx", "2147483648"},
            {"train.batch_size", "0"},      {"train.seed", "-1"},            {"train.seed", "99999999999999999999"},
            {"model.family", "bert"},       {"model.tie_embeddings", "maybe"}};
        for (const auto& row : cases) QTest::addRow("%s=%s", row[0], row[1]) << row[0] << row[1];
    }
    void refusesBadValues() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        RunConfig config;
        const auto before = fieldsToJson(config);
        const std::string message =
            errorOf(ErrorKind::Config, [&] { setField(config, key.toStdString(), text.toStdString()); });
        QVERIFY2(contains(message, key.toStdString()), message.c_str());
        QVERIFY(fieldsToJson(config) == before);
    }

    void unknownKeyNamesTheNearest() {
        RunConfig config;
        QVERIFY(contains(errorOf(ErrorKind::Config, [&] { setField(config, "model.n_layers", "3"); }), "'model.n_layer'"));
        QVERIFY(contains(errorOf(ErrorKind::Config, [&] { setField(config, "batchsize", "3"); }), "'train.batch_size'"));
    }

    void keysAreUnique() {
        const auto keys = fieldKeys(RunConfig{});
        QCOMPARE(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
    }

    void fileIsLaidOver() {
        RunConfig config;
        applyConfigFile(config, write("title = \"Mine\"\nmodel.n_layer = 7\n[train]\nlearning_rate = 1\norder = \"sequential\"\n"));
        QCOMPARE(config.model.nLayer, 7);
        QCOMPARE(config.train.learningRate, 1.0);
        QCOMPARE(config.train.order, std::string("sequential"));
        QCOMPARE(config.model.nEmbd, RunConfig{}.model.nEmbd);
    }

    void fileErrorsNameTheLine_data() {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("unknown key") << QByteArray("[model]\nn_layer = 3\nn_haed = 2\n") << QByteArray(":3: There is no setting 'model.n_haed'. Did you mean 'model.n_head'?");
        QTest::newRow("range") << QByteArray("\n[train]\nbatch_size = -4\n") << QByteArray(":3: train.batch_size");
        QTest::newRow("number as text") << QByteArray("model.n_layer = \"3\"\n") << QByteArray(":1: model.n_layer must be a whole number");
        QTest::newRow("fraction") << QByteArray("model.n_layer = 3.0\n") << QByteArray(":1: model.n_layer must be a whole number");
        QTest::newRow("text as number") << QByteArray("model.family = 3\n") << QByteArray(":1: model.family must be text");
        QTest::newRow("flag as number") << QByteArray("model.zero_init = 1\n") << QByteArray(":1: model.zero_init must be true or false");
        QTest::newRow("list") << QByteArray("model.n_layer = [3]\n") << QByteArray(":1: model.n_layer must be a whole number");
        QTest::newRow("nan") << QByteArray("train.learning_rate = nan\n") << QByteArray(":1: train.learning_rate");
        QTest::newRow("decimal comma") << QByteArray("train.learning_rate = 1,5\n") << QByteArray(":1: ");
        QTest::newRow("syntax") << QByteArray("a = 1\nb = = 2\n") << QByteArray(":2: ");
        QTest::newRow("same key twice") << QByteArray("model.n_layer = 3\nmodel.n_layer = 4\n") << QByteArray(":2: ");
        QTest::newRow("no UTF-8") << QByteArray("title = \"\xff\"\n") << QByteArray(":1: ");
        QTest::newRow("extends") << QByteArray("extends = \"ember\"\n") << QByteArray(":1: only presets");
        QTest::newRow("deep") << QByteArray(100000, '[') << QByteArray(":1: ");
    }
    void fileErrorsNameTheLine() {
        QFETCH(QByteArray, toml);
        QFETCH(QByteArray, expected);
        RunConfig config;
        const auto before = fieldsToJson(config);
        const auto file = write(toml.toStdString());
        const std::string message = errorOf(ErrorKind::Config, [&] { applyConfigFile(config, file); });
        QVERIFY2(contains(message, file.string() + expected.toStdString()), message.c_str());
        QVERIFY(fieldsToJson(config) == before);
    }

    void filesThatAreNone() {
        RunConfig config;
        QVERIFY(!errorOf(ErrorKind::NoInput, [&] { applyConfigFile(config, "/nowhere/x.toml"); }).empty());
        QVERIFY(!errorOf(ErrorKind::NoInput, [&] { applyConfigFile(config, "/dev/zero"); }).empty());
        QVERIFY(!errorOf(ErrorKind::BadData, [&] { applyConfigFile(config, write(std::string((1 << 20) + 1, '#'))); }).empty());
    }

    void ourPresetsAreSound() {
        const auto presets = listPresets(kPresets);
        QVERIFY(presets.size() >= 8);
        for (const PresetInfo& preset : presets) {
            QVERIFY(!preset.title.empty() && !preset.summary.empty());
            const RunConfig config = loadPreset(kPresets, preset.id);
            QCOMPARE(config.preset, preset.id);
            checkRunConfig(config);
        }
        QCOMPARE(presets.front().id, std::string("spark"));
        QCOMPARE(loadPreset(kPresets, "spark").model.family, std::string("qwen3"));  // through extends
    }

    void nanogptPresetIsThePublishedOne() {
        const RunConfig config = loadPreset(kPresets, "nanogpt-cpu");
        QCOMPARE(config.model.family, std::string("gpt2"));
        QCOMPARE(config.model.nLayer, 4);
        QCOMPARE(config.model.nHead, 4);
        QCOMPARE(config.model.nEmbd, 128);
        QCOMPARE(config.model.nCtx, 64);
        QVERIFY(config.model.tieEmbeddings && !config.model.zeroInit);
        QCOMPARE(config.train.batchSize, 12);
        QCOMPARE(config.train.optimizer, std::string("adamw"));
        QCOMPARE(config.train.schedule, std::string("cosine"));
        QCOMPARE(config.train.learningRate, 1e-3);
        QCOMPARE(config.train.beta2, 0.99);
        QCOMPARE(config.data.tokenizer, std::string("char"));
    }

    void unknownPresetNamesTheNearest() {
        const std::string message = errorOf(ErrorKind::Config, [] { loadPreset(kPresets, "embre"); });
        QVERIFY2(contains(message, "Did you mean 'ember'?"), message.c_str());
        QVERIFY(!errorOf(ErrorKind::Config, [] { loadPreset(kPresets, "../presets/ember"); }).empty());
        QVERIFY(!errorOf(ErrorKind::Config, [] { loadPreset(kPresets, ""); }).empty());
    }

    void circlesOfExtendsAreRefused() {
        const std::filesystem::path folder = m_folder.path().toStdString();
        std::filesystem::create_directory(folder / "circle");
        for (const auto& [name, next] : {std::pair("a", "b"), std::pair("b", "a"), std::pair("self", "self")})
            std::ofstream(folder / "circle" / (std::string(name) + ".toml"))
                << "title=\"t\"\nsummary=\"s\"\nextends=\"" << next << "\"\n";
        for (const char* id : {"a", "self"}) {
            const std::string message = errorOf(ErrorKind::Config, [&] { loadPreset(folder / "circle", id); });
            QVERIFY2(contains(message, "circle"), message.c_str());
        }
    }

    void whatDoesNotFitTogetherIsRefused_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("heads") << "model.n_head" << "5";
        QTest::newRow("small vocabulary") << "data.tokenizer" << "bpe:100";
        QTest::newRow("no vocabulary") << "data.tokenizer" << "bpe:";
        QTest::newRow("huge vocabulary") << "data.tokenizer" << "bpe:99999999999";
        QTest::newRow("no tokenizer") << "data.tokenizer" << "";
    }
    void whatDoesNotFitTogetherIsRefused() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        RunConfig config;
        checkRunConfig(config);
        setField(config, key.toStdString(), text.toStdString());
        QVERIFY(!errorOf(ErrorKind::Config, [&] { checkRunConfig(config); }).empty());
    }

    void aModelLargerThanTheMemoryIsRefused() {
        RunConfig config;
        config.model.nEmbd = 16384;
        config.model.nHead = 128;
        config.model.nLayer = 200;
        const std::string message = errorOf(ErrorKind::Config, [&] { checkRunConfig(config); });
        QVERIFY2(contains(message, "memory") && contains(message, "model.n_layer"), message.c_str());
    }

    void devicesAndThreads() {
        RunConfig config;
        config.device = "gpu";
        QVERIFY(contains(errorOf(ErrorKind::Config, [&] { checkRunConfig(config); }), "auto, cpu"));
        config.device = "cpu";
        config.threads = -1;
        QVERIFY(!errorOf(ErrorKind::Config, [&] { checkRunConfig(config); }).empty());
    }

  private:
    std::filesystem::path write(const std::string& text) {
        const std::filesystem::path file = (m_folder.path() + "/test.toml").toStdString();
        std::ofstream(file) << text;
        return file;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
