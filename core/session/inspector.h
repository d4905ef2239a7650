// SPDX-License-Identifier: GPL-3.0-or-later
// Answers what somebody asks about the inside of the model that is viewed, and asks again as it changes: never more often
// than twice a second, and never for more than a small share of the training time. What nobody asks for costs nothing.
#pragma once

#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "session/gallery.h"

namespace fw {

class Inspector {
  public:
    using Post = std::function<void(Event)>;
    using Clock = std::chrono::steady_clock;

    /// For one run. `world` is resources/world where the text is Merrow, else empty. References must outlive this.
    Inspector(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, std::filesystem::path world, Post post);

    /// The text for gradients, for the price of a nudge and for held-out pages; before that there are none. Must outlive this.
    void setText(const BatchSource* batches, std::span<const TokenId> validation);
    /// The model of step 0, for views that compare with it. Must outlive this.
    void setStart(WeightView start) { m_start = start; }
    /// A view begins, asks something else, or (empty query) ends.
    void ask(const command::Inspect& order, const ViewedModel& viewed);
    /// Another model is viewed, or its weights were replaced: all views again.
    void refreshAll(const ViewedModel& viewed);
    /// The model in training has done a step: at most one view again, if it is due.
    void refreshDue(const ViewedModel& viewed);
    /// An update of `now` comes: remembers the weights if the size of the change is asked for.
    void beforeUpdate(const ViewedModel& now);

  private:
    struct Subscription {
        uint64_t request = 0;
        InspectQuery query;
        Clock::time_point due{};
    };
    void answer(Subscription& subscription, const ViewedModel& viewed);
    Inspection look(const Subscription& subscription, ViewedModel& viewed);
    EmbeddingsView lookAtEmbeddings(const EmbeddingsQuery& query, const InspectedModel& model);
    WeightStats lookAtWeights(const ViewedModel& viewed, const InspectedModel& model);
    Nudge lookAtNudge(const NudgeQuery& query, ViewedModel& viewed);
    Surprise lookAtSurprise(const SurpriseQuery& query, const InspectedModel& model);
    GuessRound lookAtGuess(const GuessQuery& query, const InspectedModel& model);
    const std::vector<std::span<const TokenId>>& pages();
    void hold(const ViewedModel& viewed);
    InspectedModel inspected(WeightView weights) const;
    std::optional<Subscription>& at(InspectView view) { return m_views[static_cast<size_t>(view)]; }

    /// The model that a nudge acts on.
    struct Held {
        Age age;
        Buffer weights;
    };

    const Backend& m_backend;
    const Gpt& m_gpt;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::filesystem::path m_world;
    Post m_post;
    const BatchSource* m_batches = nullptr;
    std::span<const TokenId> m_validation;
    std::vector<std::span<const TokenId>> m_pages;  ///< of it, once somebody asks
    WeightView m_start;
    /// What the untrained model makes of the text that was looked at last.
    struct StartSize {
        std::vector<TokenId> text;
        int64_t bytes = 0;
    };
    StartSize m_startSize;
    std::array<std::optional<Subscription>, kInspectViews> m_views;
    size_t m_turn = 0;                ///< the view that is looked at first when the next is due
    EmbeddingMap m_lastMap;           ///< whose orientation the next one keeps
    std::shared_ptr<const std::vector<int>> m_classes;
    std::vector<float> m_before;      ///< weights of m_beforeStep
    int64_t m_beforeStep = -1;
    std::optional<Held> m_held;
};

}  // namespace fw
