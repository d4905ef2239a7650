// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for a session in tests of the window: records what is asked of it and posts made-up events into a mailbox.
// Nothing in it trains; its numbers only have the shape of a run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "session/commands.h"
#include "session/mailbox.h"
#include "viewmodels/run_setup.h"

namespace fw::test {

/// Words with the space before them, then the 256 bytes; longest match first.
class WordTokenizer : public Tokenizer {
  public:
    WordTokenizer();
    std::string_view kind() const override { return "bpe"; }
    int vocabSize() const override { return static_cast<int>(m_bytes.size()); }
    std::vector<TokenId> encode(std::string_view text) const override;
    std::vector<TokenId> encodeOrdinary(std::string_view text) const override { return encode(text); }
    const std::string& bytes(TokenId id) const override { return m_bytes[static_cast<size_t>(id)]; }
    bool isSpecial(TokenId id) const override { return id == 0; }
    std::optional<TokenId> specialId(std::string_view name) const override;
    nlohmann::ordered_json toJson() const override;

  private:
    std::vector<std::string> m_bytes;
};

class SyntheticRun {
  public:
    SyntheticRun();

    Mailbox mailbox;
    std::vector<Command> commands;  ///< everything that was posted, oldest first

    /// For SessionBridge: records only.
    std::function<void(Command)> post() {
        return [this](Command command) { commands.push_back(std::move(command)); };
    }
    static std::vector<PresetChoice> presets();

    /// Configure was answered: random model, text, rungs.
    void becomeReady();
    void say(Event event) { mailbox.post(std::move(event)); }
    /// Steps (after, upTo] of a plausible curve, with evaluations and rungs passed.
    void train(int64_t after, int64_t upTo);
    void pins(const std::vector<int64_t>& steps);
    /// Answers the last SetProbe and SetSampling for one age; the further the step, the better the text. Views of the inside
    /// that are open are answered by a small random model, which is another one for every step.
    void answer(const Age& age, bool done = true);

    /// The last command of a kind; null if there is none.
    template <class C>
    const C* last() const {
        for (auto it = commands.rbegin(); it != commands.rend(); ++it)
            if (const C* found = std::get_if<C>(&*it)) return found;
        return nullptr;
    }
    template <class C>
    int count() const {
        int n = 0;
        for (const Command& command : commands) n += std::holds_alternative<C>(command) ? 1 : 0;
        return n;
    }
    /// The last Inspect of a view; null if it was never asked for or has ended.
    const command::Inspect* inspect(InspectView view) const;
    std::shared_ptr<const RunInfo> info(bool withData) const;

  private:
    event::Probed probed(const Age& age) const;
    event::Sampled sampled(const Age& age, bool done) const;
    event::Inspected inspected(const command::Inspect& order, const Age& age) const;

    std::shared_ptr<const WordTokenizer> m_tokenizer;
    std::vector<Rung> m_rungs;
};

}  // namespace fw::test
