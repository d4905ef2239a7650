// SPDX-License-Identifier: GPL-3.0-or-later
// The console's work: many completions of one prompt by models of several ages, written a little at a time, and sorted
// by what their first line is.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "eval/line_sorter.h"
#include "session/gallery.h"

namespace fw {

class ManySamples {
  public:
    using Post = Gallery::Post;
    using Clock = Gallery::Clock;

    /// For one run. References must outlive this.
    ManySamples(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, Post post)
        : m_backend(backend), m_gpt(gpt), m_tokenizer(std::move(tokenizer)), m_post(std::move(post)) {}

    /// Ends what is under way and begins anew with copies of those of `models` whose role is asked for. Throws
    /// Error(Usage) if there is none, or the order is out of range.
    void begin(command::SampleMany order, const std::vector<ViewedModel>& models,
               std::shared_ptr<const LineSorter> sorter);
    void stop() { m_jobs.clear(); }
    bool busy() const { return !m_jobs.empty(); }
    /// Writes for at most `budget`, at least one token in every stream of one model.
    void work(Clock::duration budget);

  private:
    struct Job {
        Age age;
        Buffer weights;
        std::unique_ptr<Generator> generator;
        Clock::time_point lastPosted;
    };
    void startJob(const ViewedModel& model);
    void report(const Job& job, bool done);
    std::string textOf(const std::vector<SampledToken>& tokens) const;

    const Backend& m_backend;
    const Gpt& m_gpt;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    Post m_post;
    command::SampleMany m_order;
    std::shared_ptr<const LineSorter> m_sorter;
    std::vector<Job> m_jobs;
    size_t m_turn = 0;
};

}  // namespace fw
