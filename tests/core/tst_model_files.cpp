// SPDX-License-Identifier: GPL-3.0-or-later
// Reading model folders: PyTorch's own, foreign variants of them, and every fault refused for the named reason.
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "base/error.h"
#include "golden/golden_model.h"
#include "io/model_folder.h"
#include "io/safetensors.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

/// The tensors of a file in memory, to be changed and written again.
using Tensors = std::map<std::string, std::pair<std::vector<int64_t>, std::vector<float>>>;

Tensors load(const fs::path& file) {
    const SafetensorsFile in(file);
    Tensors tensors;
    for (const SafetensorsEntry& entry : in.entries()) {
        auto& [shape, values] = tensors[entry.name];
        shape = entry.shape;
        values.resize(static_cast<size_t>(entry.count()));
        in.read(entry, values);
    }
    return tensors;
}

void save(const fs::path& file, const Tensors& tensors) {
    std::vector<NamedTensor> named;
    for (const auto& [name, tensor] : tensors) named.push_back({name, tensor.first, tensor.second});
    writeSafetensors(file, named);
}

void writeText(const fs::path& file, std::string_view text) {
    std::ofstream(file) << text;
}

}  // namespace

class TestModelFiles : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_place;
    fs::path place() const { return m_place->path().toStdString(); }
    /// A fresh copy of a golden model.
    fs::path copyOf(const std::string& name) const {
        const fs::path from = fs::path(FW_SOURCE_DIR) / "tests" / "golden" / name, to = place() / name;
        fs::create_directories(to);
        for (const char* file : {"config.json", "model.safetensors"})
            fs::copy_file(from / file, to / file, fs::copy_options::overwrite_existing);
        return to;
    }
    static void change(const fs::path& folder, const std::function<void(Tensors&)>& edit) {
        Tensors tensors = load(folder / "model.safetensors");
        edit(tensors);
        save(folder / "model.safetensors", tensors);
    }
    /// What reading `path` fails with; empty if it does not fail.
    static std::pair<std::string, ErrorKind> faultOf(const fs::path& path) {
        try {
            readModelFolder(path);
        } catch (const Error& error) {
            return {error.what(), error.kind()};
        }
        return {"", ErrorKind::Internal};
    }

  private slots:
    void init() { m_place.emplace(); }

    void configurationsOfPyTorch() {
        const ModelConfig gpt2 = readGolden("gpt2").config, qwen3 = readGolden("qwen3").config;
        QCOMPARE(gpt2.family, std::string("gpt2"));
        QCOMPARE((std::array{gpt2.nLayer, gpt2.nHead, gpt2.nEmbd, gpt2.ffSize(), gpt2.nCtx, gpt2.vocabSize}),
                 (std::array{2, 4, 32, 128, 16, 48}));
        QVERIFY(gpt2.tieEmbeddings);
        QCOMPARE((std::array{qwen3.nLayer, qwen3.nHead, qwen3.kvHeads(), qwen3.headSize(), qwen3.ffSize(), qwen3.nCtx}),
                 (std::array{2, 4, 2, 12, 64, 16}));
        QCOMPARE(qwen3.ropeTheta, 500.0);
        QCOMPARE(qwen3.normEps, 1e-5);
        QVERIFY(!qwen3.tieEmbeddings);
        QVERIFY(readGolden("qwen3_tied").config.tieEmbeddings);
    }

    void fusedAndTransposedMatricesAreTakenApart() {
        const fs::path folder = copyOf("gpt2");
        const ModelFolder model = readModelFolder(folder);
        const auto theirs =
            load(folder / "model.safetensors").at("transformer.h.1.attn.c_attn.weight").second;  // (C,3C)
        const ParameterLayout layout(model.config);
        const int64_t C = 32;
        for (int64_t which = 0; which < 3; ++which) {
            const char* names[] = {"blocks.1.attn.q.weight", "blocks.1.attn.k.weight", "blocks.1.attn.v.weight"};
            const Parameter& ours = layout.all()[static_cast<size_t>(layout.index(names[which]))];
            for (int64_t o = 0; o < C; ++o)
                for (int64_t i = 0; i < C; ++i)
                    QCOMPARE(model.weights[static_cast<size_t>(ours.offset + o * C + i)],
                             theirs[static_cast<size_t>(i * 3 * C + which * C + o)]);
        }
    }

    void foreignSpellingsAreAccepted() {
        const fs::path folder = copyOf("gpt2");
        const ModelFolder original = readModelFolder(folder);
        QCOMPARE(original.warnings.size(), 1u);  // no tokenizer
        change(folder, [](Tensors& tensors) {
            Tensors bare;
            for (auto& [name, tensor] : tensors) bare[name.substr(strlen("transformer."))] = tensor;
            bare["lm_head.weight"] = bare["wte.weight"];
            bare["h.0.attn.bias"] = {{1, 1, 16, 16}, std::vector<float>(256)};
            bare["h.0.attn.masked_bias"] = {{}, {-1e4f}};
            tensors = bare;
        });
        const ModelFolder bare = readModelFolder(folder / "config.json");
        QCOMPARE(bare.weights, original.weights);
        QCOMPARE(bare.warnings.size(), 1u);
    }

    void surplusTensorsAreNamed() {
        const fs::path folder = copyOf("gpt2");
        change(folder, [](Tensors& tensors) {
            tensors["extra.weight"] = {{2}, {1, 2}};
            tensors["lm_head.weight"] = tensors["transformer.wte.weight"];
            tensors["lm_head.weight"].second[5] += 1;
        });
        const ModelFolder model = readModelFolder(folder);
        QVERIFY(model.warnings.size() == 2 &&
                model.warnings[0].find("'extra.weight', 'lm_head.weight'") != std::string::npos);
    }

    void unsupportedSettingsAreRefused_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("reason");
        auto row = [](const char* model, const char* patch, const char* reason) {
            QTest::addRow("%s %s", model, patch) << model << patch << reason;
        };
        row("gpt2", R"({"model_type":"bert"})", "'model_type' is \"bert\": supported are GPT2LMHeadModel");
        row("gpt2", R"({"model_type":null})", "'model_type'");
        row("gpt2", R"({"architectures":["GPT2DoubleHeadsModel"]})", "'architectures'");
        row("llama", R"({"architectures":"LlamaForCausalLM"})", "'architectures'");
        row("llama", R"({"quantization_config":{"bits":4}})", "quantised");
        row("gpt2", R"({"activation_function":"relu"})", "'activation_function' is \"relu\": only 'gelu_new'");
        row("gpt2", R"({"activation_function":"gelu"})", "'activation_function'");
        row("gpt2", R"({"scale_attn_by_inverse_layer_idx":true})", "'scale_attn_by_inverse_layer_idx' is true");
        row("gpt2", R"({"scale_attn_weights":false})", "'scale_attn_weights'");
        row("gpt2", R"({"add_cross_attention":true})", "'add_cross_attention'");
        row("gpt2", R"({"n_head":5})", "model.n_embd: 32 cannot be shared out among 5 heads");
        row("gpt2", R"({"n_head":0})", "model.n_head: 0 is outside");
        row("gpt2", R"({"n_layer":-1})", "'n_layer' is -1");
        row("gpt2", R"({"n_layer":1000000000})", "model.n_layer");
        row("gpt2", R"({"n_layer":99999999999999999999})", "'n_layer'");
        row("gpt2", R"({"n_layer":2.5})", "whole number");
        row("gpt2", R"({"n_layer":"2"})", "whole number");
        row("gpt2", R"({"vocab_size":0})", "'vocab_size' is 0");
        row("gpt2", R"({"tie_word_embeddings":"yes"})", "true or false");
        row("gpt2", R"({"layer_norm_epsilon":-1})", "model.norm_eps");
        row("llama", R"({"hidden_act":"gelu"})", "'hidden_act'");
        row("llama", R"({"attention_bias":true})", "'attention_bias'");
        row("llama", R"({"mlp_bias":true})", "'mlp_bias'");
        row("llama", R"({"rope_scaling":{"type":"linear","factor":2.0}})", "'rope_scaling'");
        row("llama", R"({"rope_parameters":{"rope_type":"llama3"}})", "'rope_parameters'");
        row("llama", R"({"rope_parameters":{"partial_rotary_factor":0.5}})", "'rope_parameters'");
        row("llama", R"({"rope_parameters":7})", "an object is needed");
        row("llama", R"({"num_key_value_heads":3})", "model.n_kv_head");
        row("llama", R"({"hidden_size":null})", "'hidden_size' is missing");
        row("qwen3", R"({"use_sliding_window":true})", "'use_sliding_window'");
        row("qwen3", R"({"layer_types":["full_attention","sliding_attention"]})", "'layer_types'");
        row("qwen3", R"({"head_dim":11})", "model.head_dim: 11 is odd");
    }
    void unsupportedSettingsAreRefused() {
        QFETCH(QString, model);
        QFETCH(QString, patch);
        QFETCH(QString, reason);
        const fs::path folder = copyOf(model.toStdString()), file = folder / "config.json";
        nlohmann::json config = nlohmann::json::parse(readFile(file));
        config.merge_patch(nlohmann::json::parse(patch.toStdString()));
        writeText(file, config.dump());
        const auto [message, kind] = faultOf(folder);
        QVERIFY2(QString::fromStdString(message).contains(reason), message.c_str());
        QVERIFY2(message.find("config.json") != std::string::npos, message.c_str());
        QCOMPARE(kind, ErrorKind::BadData);
    }

    void brokenConfigFilesAreRefused() {
        const fs::path folder = copyOf("llama"), file = folder / "config.json";
        const std::pair<std::string, const char*> cases[] = {{"", "not valid JSON"},
                                                             {"{\"model_type\":", "not valid JSON"},
                                                             {"\xff\xfe", "not valid JSON"},
                                                             {"[1,2]", "JSON object is needed"},
                                                             {std::string(100'000, '['), "deeper than 64 levels"},
                                                             {std::string((16 << 20) + 1, ' '), "at most"}};
        for (const auto& [text, reason] : cases) {
            writeText(file, text);
            const auto [message, kind] = faultOf(folder);
            QVERIFY2(QString::fromStdString(message).contains(reason), message.c_str());
            QCOMPARE(kind, ErrorKind::BadData);
        }
    }

    void missingAndMisshapenTensorsAreListed() {
        const fs::path folder = copyOf("llama");
        change(folder, [](Tensors& tensors) {
            tensors.erase("model.norm.weight");
            tensors.erase("lm_head.weight");
            tensors["model.layers.1.mlp.up_proj.weight"].first = {32, 64};
        });
        const auto [message, kind] = faultOf(folder);
        QVERIFY2(message.find("'model.norm.weight' (32) is missing") != std::string::npos, message.c_str());
        QVERIFY2(message.find("'lm_head.weight' (48,32) is missing") != std::string::npos, message.c_str());
        QVERIFY2(
            message.find("'model.layers.1.mlp.up_proj.weight' should be (64,32) and is (32,64)") != std::string::npos,
            message.c_str());
        QCOMPARE(kind, ErrorKind::BadData);
    }

    void aMissingLayerIsRefusedBeforeWeightsAreAllocated() {
        const fs::path folder = copyOf("gpt2"), file = folder / "config.json";
        nlohmann::json config = nlohmann::json::parse(readFile(file));
        config["n_embd"] = 16384;  // with 200 layers 640 GB
        config["n_layer"] = 200;
        writeText(file, config.dump());
        const auto [message, kind] = faultOf(folder);
        QVERIFY2(message.find("and 2392 more") != std::string::npos, message.c_str());
    }

    void nonFiniteWeightsNeedConsent() {
        const fs::path folder = copyOf("qwen3_tied");
        change(folder, [](Tensors& tensors) {
            tensors["model.norm.weight"].second[3] = std::numeric_limits<float>::quiet_NaN();
            tensors["model.norm.weight"].second[4] = std::numeric_limits<float>::infinity();
        });
        const auto [message, kind] = faultOf(folder);
        QVERIFY2(message.find("2 non-finite values") != std::string::npos, message.c_str());
        QCOMPARE(kind, ErrorKind::BadData);
        const ModelFolder model = readModelFolder(folder, true);
        QVERIFY(model.warnings.at(0).find("2 non-finite values") != std::string::npos);
    }

    void picklesAreNeverOpened() {
        const fs::path folder = copyOf("gpt2");
        fs::remove(folder / "model.safetensors");
        QCOMPARE(faultOf(folder).second, ErrorKind::NoInput);
        writeText(folder / "pytorch_model.bin", "PK");
        writeText(place() / "model.pt", "PK");
        for (const fs::path& path : {folder, place() / "model.pt", folder / "pytorch_model.bin"}) {
            const auto [message, kind] = faultOf(path);
            QVERIFY2(message.find("never opened") != std::string::npos, message.c_str());
            QCOMPARE(kind, ErrorKind::BadData);
        }
        writeText(folder / "model.safetensors.index.json", "{}");
        QVERIFY(faultOf(folder).first.find("several files") != std::string::npos);
    }

    void runFoldersLeadToTheirModel() {
        const fs::path run = place() / "run", golden = copyOf("qwen3_tied");
        QCOMPARE(faultOf(run).second, ErrorKind::NoInput);
        fs::create_directories(run / "snapshots");
        QVERIFY(faultOf(run).first.find("no config.json") != std::string::npos);
        for (const char* name : {"step-90", "step-000100", ".step-000200.writing", "step-notes"})
            fs::create_directories(run / "snapshots" / name);
        for (const char* name : {"step-90", "step-000100", ".step-000200.writing"})
            fs::copy(golden, run / "snapshots" / name, fs::copy_options::recursive);
        QCOMPARE(findModelFolder(run), run / "snapshots" / "step-000100");
        fs::copy(golden, run / "model", fs::copy_options::recursive);
        QCOMPARE(findModelFolder(run), run / "model");
        QCOMPARE(readModelFolder(run).config.nLayer, 1);
        QCOMPARE(faultOf("/dev/null").second, ErrorKind::NoInput);
        QVERIFY(faultOf(fs::path(FW_SOURCE_DIR) / "CMakeLists.txt").first.find("is not a model") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestModelFiles)
#include "tst_model_files.moc"
