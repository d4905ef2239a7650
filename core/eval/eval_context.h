// SPDX-License-Identifier: GPL-3.0-or-later
// What evaluation sets work with: the model, the world it comes from, its training text, and the seed of all choices.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/rng.h"
#include "data/corpus_index.h"
#include "eval/eval_set.h"
#include "eval/scorer.h"
#include "model/sampler.h"
#include "world/data_table.h"
#include "world/world.h"

namespace fw {

struct EvalInputs {
    EvalModel model;
    std::filesystem::path worldFolder;              ///< resources/world
    std::shared_ptr<const World> world = {};        ///< the same, where it is loaded already
    std::function<Corpus()> trainingText;           ///< made when a set needs it
    uint64_t seed = 1;
    int samples = 20;                               ///< per prompt, where samples are drawn
    std::function<void(std::string_view)> status;   ///< told what takes a while; may be empty
};

/// How a fact is asked for: a row of the table `probe`.
struct Probe {
    std::string relation;
    bool wantsObject = true;
    std::string frame;  ///< _ is the known side

    std::string prompt(const Fact& fact) const;
    const std::string& answer(const Fact& fact) const { return wantsObject ? fact.object : fact.subject; }
};

class EvalContext {
  public:
    explicit EvalContext(EvalInputs inputs);

    const EvalInputs& inputs() const { return m_inputs; }
    const EvalModel& model() const { return m_inputs.model; }
    const Scorer& scorer() const { return m_scorer; }
    const World& world() const { return *m_world; }
    /// The training text, and its index. Made at the first call.
    const CorpusIndex& index();
    /// A stream of choices of its own for every set.
    Rng rng(std::string_view set) const;

    // ---- the world ------------------------------------------------------------------------------------------------
    bool hasGenre(std::string_view id) const;
    /// Pages of a genre that no run has read: from another seed. Throws Error(Unavailable) if the world lacks the genre.
    std::vector<Document> unseenPages(std::string_view genre, int count) const;
    /// Facts of a relation, each subject once: the truth, not the myths.
    std::vector<Fact> facts(std::string_view relation) const;
    /// Probes of one purpose whose relation the world has.
    std::vector<Probe> probes(std::string_view purpose) const;
    std::vector<TableRow> table(std::string_view name) const { return readDataTable(m_inputs.worldFolder, name); }
    bool knowsWord(std::string_view word) const { return m_world->knowsWord(word); }

    // ---- the model ------------------------------------------------------------------------------------------------
    /// Ids of a text that starts a document; names of special tokens in it are those tokens.
    std::vector<TokenId> startOfDocument(std::string_view text) const;
    std::vector<TokenId> encode(std::string_view text) const { return model().tokenizer.encodeOrdinary(text); }
    /// A prompt, and what should follow it, as a text that is scored from there.
    ScoredText scored(std::string_view prompt, std::string_view continuation) const;
    /// `count` continuations of every prompt: text up to the end of the document or `sampling.maxTokens`.
    std::vector<std::vector<std::string>> continuations(const std::vector<std::string>& prompts, int count,
                                                        const SamplingConfig& sampling) const;
    /// The likeliest continuation of every prompt, its first line.
    std::vector<std::string> greedyLines(const std::vector<std::string>& prompts, int maxTokens) const;

  private:
    EvalInputs m_inputs;
    std::shared_ptr<const World> m_world;
    Scorer m_scorer;
    std::optional<CorpusIndex> m_index;
};

/// How one question for a fact went.
struct FactCase {
    Fact fact;
    double p = 0;         ///< closed-set probability of the right answer
    double confidence = 0;  ///< of the likeliest one
    bool top = false;     ///< the right answer is the likeliest
    double entropy = 0;   ///< of the closed set
    double mass = 0;      ///< probability that any answer of the class follows
    std::string chosen;   ///< the likeliest answer
};
/// How well texts are foreseen.
struct TextLoss {
    double nats = 0;
    int64_t tokens = 0, bytes = 0;
    double perToken() const { return tokens > 0 ? nats / static_cast<double>(tokens) : 0; }
    double bitsPerByte() const;
};
TextLoss lossOf(const EvalContext& context, const std::vector<Document>& pages);

/// Asks every fact with one probe; `prefix(fact)` stands before the prompt (notes), empty for none.
std::vector<FactCase> askFacts(EvalContext& context, const Probe& probe, const std::vector<Fact>& facts,
                               const std::function<std::string(const Fact&)>& prefix = {});

}  // namespace fw
