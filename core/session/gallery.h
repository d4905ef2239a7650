// SPDX-License-Identifier: GPL-3.0-or-later
// The models of several ages that stand beside the one in training: step 0, pinned steps, now. Answers probes and writes
// completions a little at a time, so that training never waits longer than it wants to.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/generate.h"
#include "session/commands.h"
#include "session/events.h"

namespace fw {

/// A model that a client looks at.
struct ViewedModel {
    Age age;
    WeightView weights;
};

/// A prompt without tokens means "from the start of a document".
std::vector<TokenId> promptTokens(const Tokenizer& tokenizer, const std::string& prompt);

class Gallery {
  public:
    using Post = std::function<void(Event)>;
    using Clock = std::chrono::steady_clock;

    /// For one run; `now` are the weights in training. All references must outlive this.
    Gallery(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, WeightView now, Post post);

    void setProbe(command::SetProbe probe);
    void setSampling(command::SetSampling sampling);
    /// The model in training has done `step` updates; false if only its weights were replaced.
    void setStep(int64_t step) { m_step = step; }
    /// Forgets pins; step 0 is kept.
    void reset();
    /// Keeps the model visited, or now. Columns stand in the order of their steps.
    void pin();
    void pinNow();
    void unpin(int index);
    /// Shows the model of another step of the run beside the others, in place of the one visited before.
    void visit(int64_t step, std::span<const float> weights);
    void leave();
    /// The model of step 0.
    WeightView start() const { return {m_start.weights.data(), nullptr}; }
    /// The model that is visited, or nothing.
    std::optional<ViewedModel> visited() const {
        if (!m_visited) return std::nullopt;
        return ViewedModel{m_visited->age, {m_visited->weights.data(), nullptr}};
    }

    /// All of them, oldest first, now last.
    std::vector<ViewedModel> models() const;

    /// Asks all ages again (new weights, new question).
    void refreshAll();
    /// Asks `now` again, and nothing else; sampling only if its period has passed and none is under way.
    void refreshNow(bool evenIfRecent);
    /// True while a completion is being written.
    bool busy() const { return !m_jobs.empty(); }
    /// Writes tokens for at most `budget` (at least one token if busy).
    void work(Clock::duration budget);

  private:
    struct Snapshot {
        Age age;
        Buffer weights;
    };
    struct Job {
        Age age;
        Buffer weights;  ///< empty: a snapshot's
        std::unique_ptr<Generator> generator;
        uint64_t request = 0;
        Clock::time_point lastPosted;
    };
    Buffer copyNow() const;
    Buffer copyOf(const float* weights) const;
    void addPin(int64_t step, const float* weights);
    Age nowAge() const { return {AgeRole::Now, m_step, -1}; }
    void probe(const Age& age, WeightView weights);
    void startSample(const Age& age, const Buffer* snapshot);
    void report(Job& job, bool done);
    void postPins();
    std::vector<TokenId> encode(const std::string& prompt) const { return promptTokens(*m_tokenizer, prompt); }

    const Backend& m_backend;
    const Gpt& m_gpt;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    WeightView m_now;
    Post m_post;
    int64_t m_step = 0;
    Snapshot m_start;
    std::vector<Snapshot> m_pins;
    std::optional<Snapshot> m_visited;
    std::vector<Job> m_jobs;
    std::optional<command::SetProbe> m_probe;
    std::optional<command::SetSampling> m_sampling;
    Clock::time_point m_lastProbe, m_lastSample;
};

}  // namespace fw
