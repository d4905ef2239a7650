// SPDX-License-Identifier: GPL-3.0-or-later
// The guessing game: the learner, the model that is viewed and the untrained model guess the next token of pages nobody
// trained on, round by round. Works while the model trains: what counts is the model at the moment of the guess.
#pragma once

#include <optional>

#include "viewmodels/inspection_feed.h"
#include "viewmodels/next_token_model.h"

namespace fw {

/// What came of a game.
struct GuessScore {
    Age age;  ///< of the model in the last round
    int rounds = 0, right = 0, modelRight = 0, startRight = 0;
    bool easy = false;  ///< with choices to click, at least once
};

class GuessModel : public QObject {
    Q_OBJECT
  public:
    enum class State { Idle, Waiting, Asking, Revealed, Over };
    static constexpr int kRounds = 10;

    explicit GuessModel(SessionBridge& bridge, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    State state() const { return m_state; }
    /// A new game of so many rounds, at other places than the last.
    void begin(int rounds = kRounds);
    int rounds() const { return m_rounds; }
    /// Counted from 0.
    int round() const { return m_round; }
    const GuessScore& score() const { return m_score; }
    /// Finished games, oldest first.
    const std::vector<GuessScore>& games() const { return m_games; }

    /// The page up to the place, as running text; its end is what counts.
    QString before() const;
    /// The token that a typed word stands for: what comes next if the text goes on with that word.
    std::optional<TokenId> match(const QString& typed) const;
    /// Words to complete from: tokens that can begin a word.
    QStringList vocabulary() const;
    /// The truth among the model's likeliest, in the order of the alphabet.
    const std::vector<TokenId>& choices() const { return m_choices; }
    bool isEasy() const { return m_easy; }
    void setEasy(bool on);

    /// The learner's guess; reveals the truth.
    void guess(TokenId id);
    void next();

    /// Once revealed.
    TokenId guessed() const { return m_guess; }
    TokenId truth() const { return m_shown.truth; }
    bool wasRight() const { return m_guess == m_shown.truth; }
    const GuessRound& shown() const { return m_shown; }
    std::vector<TokenBar> bars(const ModelGuess& guess) const;
    Age age() const { return m_age; }
    QString label(TokenId id) const { return tokenLabel(m_feed.tokenizer(), id); }
    /// In words: what the round was, how the game stands.
    QString verdict() const;
    QString standing() const;

  signals:
    void changed();
    void begun();
    /// A round was decided.
    void guessMade();
    void gameOver();

  private:
    void take();
    void forget();

    InspectionFeed m_feed;
    State m_state = State::Idle;
    uint64_t m_game = 0;
    int m_round = 0, m_rounds = kRounds;
    bool m_easy = false;
    GuessRound m_shown;  ///< of this round; frozen once revealed
    Age m_age;
    std::vector<TokenId> m_choices;
    TokenId m_guess = -1;
    GuessScore m_score;
    std::vector<GuessScore> m_games;
};

}  // namespace fw
