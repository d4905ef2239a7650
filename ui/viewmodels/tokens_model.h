// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the tokenizer cuts it: the pieces and their ids, what is known about each, and how the tokenizer learned to cut,
// merge by merge. Needs no model.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "text/bpe_tokenizer.h"
#include "viewmodels/corpus_model.h"

namespace fw {

struct TextCounts {
    int64_t bytes = 0, characters = 0, words = 0, tokens = 0;
};

class TokensModel : public QObject {
    Q_OBJECT
  public:
    /// `corpus` lends its pages. Both must outlive the model.
    TokensModel(SessionBridge& bridge, CorpusModel& corpus, QObject* parent = nullptr);

    QString typed() const { return m_typed; }
    void setText(const QString& text);
    /// Another page of the training text in the place of the typed one; the first one may take a moment.
    void takePage();
    bool isFetching() const { return m_fetching; }

    /// The pieces, with the merges that are shown.
    const std::vector<TokenId>& tokens() const { return m_tokens; }
    QString label(TokenId id) const;
    /// Why the tokenizer refuses the text; empty if it does not.
    QString error() const { return m_error; }
    TextCounts counts() const;

    /// Merges the tokenizer has learned; 0 if it is of another kind.
    int merges() const;
    int mergesShown() const { return m_shown; }
    /// As if it had learned only the first `count`.
    void showMerges(int count);
    /// From no merge to all of them, by itself.
    void setPlaying(bool on);
    bool isPlaying() const { return m_play.isActive(); }

    /// The piece that is looked at; -1: none.
    int picked() const { return m_picked; }
    void pick(int piece);

    /// All in words: bytes, tokens and words; the merge that was made last; the picked piece; what this means for letters.
    QString summary() const;
    QString mergeStory() const;
    QString pieceStory() const;
    QString lettersStory() const;

  signals:
    void changed();
    void typedChanged();
    void mergesChanged();

  private:
    const Tokenizer* tokenizer() const;
    const BpeTokenizer* bpe() const { return m_bpe.get(); }
    void takeTokenizer();
    void cut();
    void givePage();
    void playOn();
    int64_t timesMade(int rank) const;

    SessionBridge& m_bridge;
    CorpusModel& m_corpus;
    QString m_typed, m_error;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::shared_ptr<const BpeTokenizer> m_bpe;     ///< the same, if it has merges
    std::shared_ptr<const Tokenizer> m_younger;    ///< with the merges that are shown, where these are not all
    std::vector<int> m_mergeOf;                    ///< rank by token
    std::vector<int64_t> m_made;                   ///< by rank, in the training text; empty before it is there
    std::vector<TokenId> m_tokens;
    int m_shown = 0, m_picked = -1;
    bool m_fetching = false;
    uint64_t m_page = 0;
    QTimer m_play;
};

}  // namespace fw
