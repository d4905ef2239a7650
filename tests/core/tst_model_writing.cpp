// SPDX-License-Identifier: GPL-3.0-or-later
// Writing model folders: every bit comes back, and whatever goes wrong the old model stays and nothing half-made is
// left.
#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/rng.h"
#include "io/model_folder.h"
#include "io/name_map.h"
#include "text/char_tokenizer.h"

using namespace fw;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Tokenizer> smallTokenizer() {
    const std::string specials[] = {std::string(kDocumentToken)};
    return trainCharTokenizer("abcdefghij \n", specials);
}

ModelConfig smallModel(const char* family, bool tied) {
    ModelConfig config;
    config.family = family;
    config.tieEmbeddings = tied;
    config.nLayer = 2;
    config.nHead = 4;
    config.nEmbd = 16;
    config.nCtx = 8;
    config.vocabSize = smallTokenizer()->vocabSize();
    config.normEps = 3e-6;
    config.ropeTheta = 12345;
    if (std::strcmp(family, "gpt2") != 0) config.nKvHead = 2;
    if (std::strcmp(family, "qwen3") == 0) config.headDim = 6;
    return config;
}

/// Random bits that are finite; padding stays zero.
std::vector<float> anyWeights(const ModelConfig& config, uint64_t seed) {
    const ParameterLayout layout(config);
    std::vector<float> weights(static_cast<size_t>(layout.flatSize()));
    Rng rng(seed);
    for (const Parameter& p : layout.all())
        for (int64_t i = 0; i < p.count(); ++i)
            weights[static_cast<size_t>(p.offset + i)] = static_cast<float>(rng.normal());
    return weights;
}

/// Everything a configuration says, defaults resolved.
nlohmann::ordered_json resolved(ModelConfig config) {
    config.nKvHead = config.kvHeads();
    config.headDim = config.isGpt2() ? 0 : config.headSize();
    config.nFf = config.ffSize();
    if (config.isGpt2()) config.nKvHead = 0, config.ropeTheta = 0;
    return fieldsToJson(config);
}

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

}  // namespace

class TestModelWriting : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_place;
    const ModelConfig m_config = smallModel("llama", true);
    const std::vector<float> m_old = anyWeights(m_config, 1), m_new = anyWeights(m_config, 2);
    fs::path place() const { return m_place->path().toStdString(); }
    void write(const fs::path& folder, const std::vector<float>& weights) const {
        writeModelFolder(folder, m_config, weights, *smallTokenizer());
    }
    ErrorKind faultOfWriting(const fs::path& folder) const {
        try {
            write(folder, m_new);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Internal;
    }

  private slots:
    void init() { m_place.emplace(); }

    void everyBitComesBack_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("tied");
        for (const char* family : {"gpt2", "llama", "qwen3"})
            for (const bool tied : {true, false})
                QTest::addRow("%s %s", family, tied ? "tied" : "untied") << family << tied;
    }
    void everyBitComesBack() {
        QFETCH(QString, family);
        QFETCH(bool, tied);
        const ModelConfig config = smallModel(qPrintable(family), tied);
        const std::vector<float> weights = anyWeights(config, 3);
        const auto tokenizer = smallTokenizer();
        writeModelFolder(place() / "m/", config, weights, *tokenizer);
        QCOMPARE(namesIn(place()), std::set<std::string>{"m"});
        QCOMPARE(namesIn(place() / "m"), (std::set<std::string>{"config.json", "model.safetensors", "tokenizer.json",
                                                                "tokenizer_config.json", "generation_config.json"}));
        const ModelFolder model = readModelFolder(place() / "m");
        QVERIFY(model.warnings.empty());
        QVERIFY(model.weights.size() == weights.size() &&
                std::memcmp(model.weights.data(), weights.data(), weights.size() * sizeof(float)) == 0);
        QCOMPARE(resolved(model.config).dump(), resolved(config).dump());
        QCOMPARE(model.tokenizer->encode("bad<|doc|>"), tokenizer->encode("bad<|doc|>"));
        const std::string first = readFile(place() / "m" / "model.safetensors");
        writeModelFolder(place() / "again", model.config, model.weights, *model.tokenizer);
        QVERIFY(readFile(place() / "again" / "model.safetensors") == first);
    }

    void theTablesCoverEveryWeightOnce() {
        for (const char* family : {"gpt2", "llama", "qwen3"}) {
            const ModelConfig config = smallModel(family, false);
            const ParameterLayout layout(config);
            std::vector<int> seen(layout.all().size());
            int64_t numbers = 0;
            for (const HfTensor& tensor : hfTensors(config, layout)) {
                for (const int part : tensor.parts) ++seen[static_cast<size_t>(part)];
                numbers += tensor.count();
            }
            int64_t ours = 0;
            for (const Parameter& p : layout.all()) ours += p.count();
            QCOMPARE(seen, std::vector<int>(seen.size(), 1));
            QCOMPARE(numbers, ours);
        }
    }

    void anOlderModelIsReplaced() {
        write(place() / "m", m_old);
        std::ofstream(place() / "m" / "vocab.json") << "{}";  // part of foreign model folders
        write(place() / "m", m_new);
        QCOMPARE(readModelFolder(place() / "m").weights, m_new);
        QCOMPARE(namesIn(place()), std::set<std::string>{"m"});
        QVERIFY(!namesIn(place() / "m").contains("vocab.json"));
        fs::create_directory(place() / "empty");
        fs::create_directory_symlink("m", place() / "link");
        write(place() / "empty", m_old);
        write(place() / "link", m_old);
        QVERIFY(fs::is_symlink(place() / "link"));
        QCOMPARE(readModelFolder(place() / "m").weights, m_old);
    }

    void foreignFilesAreNeverDeleted() {
        write(place() / "m", m_old);
        std::ofstream(place() / "m" / "diary.txt") << "mine";
        fs::create_directories(place() / "home" / "config.json");
        std::ofstream(place() / "file") << "mine";
        for (const char* name : {"m", "home", "file"})
            QCOMPARE(faultOfWriting(place() / name), ErrorKind::CannotCreate);
        QCOMPARE(readFile(place() / "m" / "diary.txt"), std::string("mine"));
        QCOMPARE(readFile(place() / "file"), std::string("mine"));
        QCOMPARE(readModelFolder(place() / "m").weights, m_old);
        QCOMPARE(namesIn(place()), (std::set<std::string>{"file", "home", "m"}));
        QCOMPARE(faultOfWriting(place() / "absent" / "m"), ErrorKind::CannotCreate);
    }

    void whatACrashLeftIsNoModelAndIsRemoved() {
        write(place() / "m", m_old);
        fs::rename(place() / "m", place() / ".m.writing");
        QVERIFY_EXCEPTION_THROWN(findModelFolder(place()), Error);
        fs::remove(place() / ".m.writing" / "config.json");
        write(place() / "m", m_new);
        QCOMPARE(namesIn(place()), std::set<std::string>{"m"});
        QCOMPARE(readModelFolder(place() / "m").weights, m_new);
    }

    /// Files may not grow beyond a limit (as on a full disk), for every limit: the old model or the new one, never
    /// less.
    void aFullDiskKeepsTheOldModel() {
        write(place() / "m", m_old);
        const auto largest = static_cast<rlim_t>(fs::file_size(place() / "m" / "model.safetensors"));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        std::vector<ErrorKind> faults;
        std::set<std::set<std::string>> left;
        for (rlim_t limit = 0; limit < largest; limit += largest / 20) {
            const rlimit small{limit, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
            faults.push_back(faultOfWriting(place() / "m"));
            left.insert(namesIn(place()));
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(faults, std::vector<ErrorKind>(faults.size(), ErrorKind::Io));
        QCOMPARE(left, (std::set<std::set<std::string>>{{"m"}}));
        QCOMPARE(readModelFolder(place() / "m").weights, m_old);
    }

    void aTokenizerThatDoesNotFitIsRefused() {
        ModelConfig config = m_config;
        config.vocabSize = 5;
        QVERIFY_EXCEPTION_THROWN(writeModelFolder(place() / "m", config, anyWeights(config, 1), *smallTokenizer()),
                                 Error);
        config.vocabSize = 20;
        writeModelFolder(place() / "m", config, anyWeights(config, 1), *smallTokenizer());
        QVERIFY(readModelFolder(place() / "m").warnings.at(0).find("7 ids of the model have no token") !=
                std::string::npos);
        write(place() / "small", m_old);
        writeTokenizer(*trainCharTokenizer("abcdefghijklmnopqrstuvwxyz"), place() / "small" / "tokenizer.json");
        QVERIFY_EXCEPTION_THROWN(readModelFolder(place() / "small"), Error);
    }
};

QTEST_APPLESS_MAIN(TestModelWriting)
#include "tst_model_writing.moc"
