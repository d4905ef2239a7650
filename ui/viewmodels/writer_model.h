// SPDX-License-Identifier: GPL-3.0-or-later
// The step-by-step writer: one token at a time, with the distribution it is drawn from, the random number that draws
// it, and the time it takes. Keeps to the model that was viewed when it began.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <vector>

#include "bridge/session_bridge.h"
#include "viewmodels/next_token_model.h"

namespace fw {

/// Which tokens stand in a stretch of four that stood in the text before: the mark of a loop.
std::vector<bool> repeatedFours(const std::vector<TokenId>& tokens);

class WriterModel : public QObject {
    Q_OBJECT
  public:
    explicit WriterModel(SessionBridge& bridge, QObject* parent = nullptr);

    const QString& typed() const { return m_typed; }
    /// The text is begun anew when typing rests.
    void setTyped(const QString& text);
    const SamplingConfig& sampling() const { return m_sampling; }
    void setTemperature(double temperature);
    void setTopK(int topK);
    void setTopP(double topP);
    bool isPlain() const { return m_sampling.temperature == 1 && m_sampling.topK == 0 && m_sampling.topP >= 1; }
    bool hasSameNoise() const { return m_sameNoise; }
    void setSameNoise(bool on);

    /// Begins anew with the model that is viewed now. Until the first token is written it follows that model.
    void begin(const QString& prompt, const SamplingConfig& sampling);
    /// The same prompt again; other noise unless it is to be the same.
    void restart();
    /// Writes tokens; those ordered before come first.
    void step(int count = 1);
    /// Only the first `tokens` written ones stay.
    void goBack(int tokens);
    /// Appends a token of one's own choice.
    void choose(TokenId id);
    bool isWriting() const { return m_waiting > 0; }

    /// Where it stands; empty before the first answer (no prompt tokens).
    const event::Written& state() const { return m_state; }
    bool isReady() const { return !m_state.promptTokens.empty(); }
    const QString& error() const { return m_error; }
    /// What comes next as bars.
    std::vector<TokenBar> bars() const;
    QString label(TokenId id) const;
    std::vector<bool> repeated() const;
    /// Of the written tokens that were computed here.
    double milliseconds() const;
    int timedTokens() const;
    QString clock() const;
    /// "step 64", whether or not that is still the model of now.
    QString modelName() const;

    void setAwake(bool awake);

  signals:
    void settingsChanged();
    /// Text, bars or error.
    void changed();
    /// What was ordered is written: so many tokens stand behind the prompt.
    void wrote(int tokens);

  private:
    std::vector<TokenId> written() const;
    void order(std::vector<TokenId> tokens, int count, bool begin);
    void take(const event::Written& written);
    void shape();
    void followModel();

    SessionBridge& m_bridge;
    QString m_typed, m_error;
    SamplingConfig m_sampling;
    bool m_sameNoise = true, m_awake = false, m_begun = false;
    event::Written m_state;
    uint64_t m_request = 0;
    int m_waiting = 0;  ///< tokens ordered and not yet there
    int m_later = 0;    ///< to be ordered after those
    QTimer m_rest, m_shape;
    QElapsedTimer m_sinceBegin;
};

}  // namespace fw
