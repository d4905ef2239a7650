// SPDX-License-Identifier: GPL-3.0-or-later
// The step-by-step writer: one model, one text, token after token, with all that happens at each: the distribution, the
// random number, the choice, the time it took. Keys and values of what was read are kept, so a token costs one token's
// work.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/kv_cache.h"
#include "session/gallery.h"

namespace fw {

class StepWriter {
  public:
    using Post = Gallery::Post;
    using Clock = Gallery::Clock;

    /// For one run. References must outlive this.
    StepWriter(const Backend& backend, const Gpt& gpt, std::shared_ptr<const Tokenizer> tokenizer, Post post);

    /// Stands at the order's prompt and tokens at once, and has its `count` to write. `viewed` is copied if the order
    /// begins or nothing was begun before.
    void order(command::Write order, const ViewedModel& viewed);
    bool busy() const { return m_left > 0; }
    /// Writes for at most `budget`, at least one token.
    void work(Clock::duration budget);

  private:
    struct Held {
        Age age;
        Buffer weights;
    };
    void hold(const ViewedModel& viewed);
    void stand(const std::vector<TokenId>& written);
    void read();
    void writeOne();
    Rng noise() const;
    void report();

    const Backend& m_backend;
    const Gpt& m_gpt;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    Post m_post;
    std::optional<Held> m_held;
    command::Write m_order;
    std::vector<TokenId> m_prompt;                ///< ids
    std::vector<event::Written::Token> m_tokens;  ///< after it
    Tape m_tape;
    std::optional<KvCache> m_cache;
    std::vector<TokenId> m_inCache;  ///< what was read into it
    std::vector<float> m_logits;     ///< (V without padding) after the last token
    double m_tokenMilliseconds = 0;  ///< to read the last token; 0 where several were read at once
    double m_promptMilliseconds = 0;
    int m_left = 0;
};

}  // namespace fw
