// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a run's configuration into tokenizer, token data and rungs, on a thread of its own, so that the random model can
// be shown and asked while the text is still being made. Knows no model weights and no events but progress.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "data/token_data.h"
#include "session/events.h"
#include "train/run_config.h"

namespace fw {

/// What the loader hands over, each part as soon as it is there.
struct LoadedTokenizer {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::optional<ModelConfig> modelShape;  ///< of the model folder to start from
    std::vector<float> initialWeights;      ///< of the model folder; empty: random
    std::string source;
};
struct LoadedData {
    std::shared_ptr<const TokenData> data;
    double bytesPerToken = 0;
    std::vector<std::string> notes;  ///< what a person should know about the text: skipped files, invalid bytes
};

class Loader {
  public:
    struct Callbacks {
        std::function<void(std::string what, double fraction)> progress;
        std::function<void(LoadedTokenizer)> tokenizer;
        std::function<void(LoadedData)> data;
        std::function<void(std::vector<Rung>)> rungs;
        std::function<void(std::string message, int exitCode)> failed;
    };
    /// Starts at once. Callbacks are called on the loader's thread, one after the other; none after the destructor returned.
    /// `cache` is where the written world is kept; empty: nowhere. With `known`, that is the tokenizer.
    Loader(RunConfig config, std::filesystem::path resources, std::filesystem::path cache, Callbacks callbacks,
           std::shared_ptr<const Tokenizer> known = {});
    /// Cancels and joins.
    ~Loader() = default;

  private:
    void run(std::stop_token stop);
    Corpus loadCorpus(std::stop_token stop, bool sampleOnly);
    std::shared_ptr<const Tokenizer> makeTokenizer(const Corpus& sample, std::stop_token stop);
    std::vector<Rung> computeRungs(const TokenData& data, int vocabSize, std::stop_token stop);
    std::function<bool(double)> progress(std::string what, std::stop_token stop) const;

    RunConfig m_config;
    std::filesystem::path m_resources, m_cache;
    Callbacks m_callbacks;
    std::shared_ptr<const Tokenizer> m_known;
    std::jthread m_thread;  // last: it uses all of the above
};

}  // namespace fw
