// SPDX-License-Identifier: GPL-3.0-or-later
// The training text to look things up in: how often it holds a text, its pages, and where a completion comes from. Makes the
// index when it is first needed; that and every search run on a thread of its own, and only the latest of each kind counts.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "bridge/session_bridge.h"
#include "world/searchable_text.h"

namespace fw {

/// A place in the training text with some words around it.
struct CorpusHit {
    int64_t document = 0, offset = 0, size = 0;  ///< bytes
    QString genre;
    QString before, match, after;
};

struct CorpusAnswer {
    QString text;
    int64_t occurrences = 0, documents = 0;
    std::vector<CorpusHit> hits;
};

/// A whole document, cut at the part that is pointed at.
struct CorpusPage {
    int64_t document = -1;
    QString genre;
    QString before, match, after;
    std::vector<Fact> facts;
};

/// A piece of an explained text: new, or standing verbatim in the training text.
struct ExplainedPart {
    QString text;
    bool isPrompt = false;  ///< typed by the learner
    int words = 0;          ///< 0: new
    int64_t occurrences = 0, documents = 0;
    std::vector<CorpusHit> hits;
};

struct CorpusExplanation {
    std::vector<ExplainedPart> parts;
    int words = 0, longestWords = 0;
    double novelShare = 0;
};

class CorpusModel : public QObject {
    Q_OBJECT
  public:
    enum class State { Waiting, Building, Ready, Failed };
    /// Words in a row that count as read before.
    static constexpr int kRunWords = 6;

    /// `resources` holds world/; the written world is kept in `cache` (empty: nowhere). The bridge must outlive the model.
    CorpusModel(SessionBridge& bridge, std::filesystem::path resources, std::filesystem::path cache, QObject* parent = nullptr);
    ~CorpusModel() override;

    State state() const { return m_state; }
    double progress() const { return m_progress; }
    QString failure() const { return m_failure; }
    /// Null before Ready.
    const std::shared_ptr<const SearchableText>& text() const { return m_text; }

    QString query() const { return m_query; }
    bool wholeWords() const { return m_wholeWords; }
    const CorpusAnswer& answer() const { return m_answer; }
    const CorpusPage& page() const { return m_page; }
    const CorpusExplanation& explanation() const { return m_explanation; }
    bool isExplaining() const { return m_explaining; }

    /// Somebody looks: the index is made if it is missing. Otherwise nothing is done.
    void setAwake(bool awake);
    /// Makes the index if it is missing, for others who want the text.
    void prepare() { build(); }
    /// Searches as soon as typing rests.
    void setQuery(const QString& text);
    void setWholeWords(bool on);
    /// Shows a document; `size` bytes from `offset` on are pointed at.
    void openPage(int64_t document, int64_t offset = 0, int64_t size = 0);
    /// Of a genre (its id), or of all.
    void openRandomPage(const std::string& genre = {});
    /// Where does `completion`, written after `prompt`, come from? Asks for the panel to be shown.
    void explain(const std::string& prompt, const std::string& completion);
    /// Back to the search.
    void endExplanation();

  signals:
    void stateChanged();
    void progressChanged();
    /// Another text is looked for.
    void queryChanged();
    void answered();
    void pageChanged();
    void explained();
    /// The panel is wanted on the screen.
    void wanted();

  private:
    void forgetText();
    void build();
    void takeText(std::shared_ptr<const SearchableText> text);
    void search();
    void explainNow();
    void setState(State state);
    /// Runs `work` on the thread of searches; `take` with its result on this one unless the text has changed meanwhile.
    template <class Work, class Take>
    void ask(Work work, Take take);

    SessionBridge& m_bridge;
    std::filesystem::path m_resources, m_cache;
    std::shared_ptr<const SearchableText> m_text;
    std::optional<DataConfig> m_config;  ///< of m_text, made or being made
    State m_state = State::Waiting;
    double m_progress = 0;
    QString m_failure;
    bool m_awake = false;

    QString m_query;
    bool m_wholeWords = false;
    CorpusAnswer m_answer;
    CorpusPage m_page;
    std::string m_toExplain;
    size_t m_promptBytes = 0;
    bool m_explaining = false;
    CorpusExplanation m_explanation;
    uint64_t m_noise = 1;
    uint64_t m_search = 0;  ///< number of the latest search

    QTimer m_rest;
    std::shared_ptr<std::atomic<uint64_t>> m_job;  ///< number of the latest text; makers of others stop
    QThreadPool m_builder, m_searcher;
};

}  // namespace fw
