// SPDX-License-Identifier: GPL-3.0-or-later
// The same prompt continued by the model of several ages with the same noise: columns of tokens with their probabilities.
#pragma once

#include <QObject>

#include "bridge/session_bridge.h"
#include "viewmodels/prompt.h"
#include "viewmodels/sampling_model.h"

namespace fw {

struct CompletionToken {
    TokenId id = 0;
    QString text;              ///< as it stands in running text
    double probability = 0;    ///< the model's own
    bool forced = false;       ///< set by the learner, not chosen by the model
    std::vector<Candidate> alternatives;
};

struct CompletionColumn {
    Age age;
    QString prompt;
    std::vector<CompletionToken> tokens;
    bool done = false;
};

class CompletionsModel : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive the model.
    CompletionsModel(SessionBridge& bridge, SamplingModel& sampling, QObject* parent = nullptr);

    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    const Prompt& prompt() const { return m_prompt; }
    const std::vector<CompletionColumn>& columns() const { return m_columns; }
    /// Tokens that every completion starts with.
    const std::vector<TokenId>& forced() const { return m_forced; }
    /// The same start up to token `index` of a column, then `choice` in its place, for every age.
    void branch(const Age& age, int index, TokenId choice);
    void clearBranch();
    /// The same without asking: the tokens belong to a vocabulary that is about to go.
    void forgetBranch() { setForced({}); }
    /// Other noise, then again.
    void newNoise();
    /// Completes again with every age.
    void ask();
    void setAwake(bool awake);
    QString labelOf(TokenId id) const;
    /// True once every column is complete and `now` is at least of `step`.
    bool isSettled(int64_t step) const;

  signals:
    void promptChanged();
    /// Columns came or went.
    void columnsChanged();
    /// The tokens of one column changed.
    void columnChanged(int column);
    void branchChanged();

  private:
    void cutPrompt();
    void setForced(std::vector<TokenId> forced);
    void take(const event::Sampled& sample);

    SessionBridge& m_bridge;
    SamplingModel& m_sampling;
    QString m_typed;
    Prompt m_prompt;
    std::vector<CompletionColumn> m_columns;
    std::vector<TokenId> m_forced;
    uint64_t m_request = 0;
    bool m_awake = true;
};

}  // namespace fw
