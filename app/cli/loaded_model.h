// SPDX-License-Identifier: GPL-3.0-or-later
// A model folder brought to life on a device: what complete, probe and score work with.
#pragma once

#include <optional>
#include <ostream>

#include "backend/backend.h"
#include "backend/buffer.h"
#include "cli/command.h"
#include "io/model_folder.h"
#include "model/gpt.h"

namespace fw::cli {

class LoadedModel {
  public:
    /// `name`: a run folder, a snapshot in it, or a Hugging Face model folder. Runs on the best device there is. What
    /// was left aside while reading is said on `err`. Throws Error; NoInput if there is no tokenizer.
    /// With `atStep`, the model of a kept run at that step (or the nearest kept before it, which is said on `err`).
    LoadedModel(const std::string& name, bool allowNonFinite, std::ostream& err, std::optional<int64_t> atStep = {});
    /// The step asked for by `atStep`, as far as it is kept.
    std::optional<int64_t> step() const { return m_step; }

    const Tokenizer& tokenizer() const { return *m_folder.tokenizer; }
    const Gpt& gpt() const { return m_gpt; }
    Backend& backend() const { return *m_backend; }
    WeightView weights() const { return {m_weights.data(), nullptr, m_prepared ? &*m_prepared : nullptr}; }
    /// Makes ready for several streams at once; one is as fast without.
    void prepare();
    std::span<const float> hostWeights() const { return m_folder.weights; }
    std::optional<TokenId> documentEnd() const { return tokenizer().specialId(kDocumentToken); }
    /// Logits without those of ids that have no token (the padding of a vocabulary).
    std::span<const float> ofTokens(std::span<const float> logits) const {
        return logits.first(static_cast<size_t>(tokenizer().vocabSize()));
    }
    /// Ids of a prompt. An empty prompt means "the beginning of a document". Throws Error(Usage) if the model knows
    /// none.
    std::vector<TokenId> encodePrompt(const std::string& prompt) const;

  private:
    std::optional<int64_t> m_step;
    ModelFolder m_folder;
    std::unique_ptr<Backend> m_backend;
    Gpt m_gpt;
    Buffer m_weights;
    std::optional<PreparedWeights> m_prepared;
};

/// The option --at-step of commands that load a model.
void addAtStep(CLI::App& app, std::optional<int64_t>& atStep);
/// Reads a folder whose tokenizer is needed; says on `err` what was left aside. Throws Error.
ModelFolder readModelWithTokenizer(const std::string& name, bool allowNonFinite, std::ostream& err);

}  // namespace fw::cli
