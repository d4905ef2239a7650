// SPDX-License-Identifier: GPL-3.0-or-later
// How much a text surprises the model that is viewed: a page nobody trained on or the learner's own, the token that was
// picked, and what the predictions are worth as a file.
#pragma once

#include "viewmodels/inspection_feed.h"
#include "viewmodels/prompt.h"

namespace fw {

/// One way to write the page down.
struct SqueezedSize {
    QString name;
    int64_t bytes = 0;
    double bitsPerByte = 0;
};

class SurpriseModel : public QObject {
    Q_OBJECT
  public:
    explicit SurpriseModel(SessionBridge& bridge, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    /// Null before the first answer.
    const Surprise* result() const { return m_feed.as<Surprise>(); }

    /// The learner's own text; empty while a page is shown.
    QString typed() const { return m_typed; }
    void setText(const QString& text);
    int page() const { return m_page; }
    /// Shows that page of the validation text in the place of a typed text.
    void setPage(int page);

    /// The token that is looked at; -1: none.
    int picked() const { return m_picked; }
    void pick(int token);
    double probability(int token) const;
    bool isRight(int token) const;  ///< it was the model's first choice

    /// In words: the mean loss read in three ways; the picked token.
    QString readings() const;
    QString pickedStory() const;
    /// Raw, zlib, untrained, this model; without the last two where squeezing would keep everybody waiting.
    std::vector<SqueezedSize> sizes() const;
    /// Whether it was decoded again, and what is left out of the count.
    QString decodedStory() const;
    QString fairness() const;

  signals:
    void changed();
    /// A text was typed, a page was chosen, a token was picked.
    void textChanged();
    void pickedChanged();

  private:
    QString label(TokenId id) const { return tokenLabel(m_feed.tokenizer(), id); }

    SessionBridge& m_bridge;
    QString m_typed;
    int m_page = 0;
    int m_picked = -1;
    InspectionFeed m_feed;
};

}  // namespace fw
