// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the meters (eval/meters.h) when somebody asks, and again while a model trains as long as somebody follows them,
// for a small share of the time.
#pragma once

#include "eval/meters.h"
#include "session/gallery.h"

namespace fw {

class MeterReader {
  public:
    using Post = Gallery::Post;
    using Clock = Gallery::Clock;

    MeterReader(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, Post post)
        : m_backend(backend), m_gpt(gpt), m_tokenizer(std::move(tokenizer)), m_post(std::move(post)) {}

    /// The world whose pairs are read; null: none, and every answer is why.
    void setMeters(std::shared_ptr<Meters> meters) { m_meters = std::move(meters); }
    void follow(const command::Measure& order) {
        m_follows = order.follow;
        m_request = order.request;
    }
    /// Answers `order` from this model, which has read so many tokens.
    void read(uint64_t request, const ViewedModel& model, int64_t tokens);
    /// Now has done a step: again, if somebody follows and it is due.
    void refreshDue(const ViewedModel& now, int64_t tokens) {
        if (m_follows && Clock::now() >= m_due) read(m_request, now, tokens);
    }
    /// Now stands still: the last word, if somebody follows.
    void refresh(const ViewedModel& now, int64_t tokens) {
        if (m_follows && now.age.step != m_lastStep) read(m_request, now, tokens);
    }

  private:
    const Backend& m_backend;
    const Gpt& m_gpt;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    Post m_post;
    std::shared_ptr<Meters> m_meters;
    bool m_follows = false;
    uint64_t m_request = 0;
    int64_t m_lastStep = -1;
    Clock::time_point m_due{};
};

}  // namespace fw
