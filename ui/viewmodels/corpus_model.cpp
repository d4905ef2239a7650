// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/corpus_model.h"

#include <chrono>

#include "base/error.h"
#include "base/rng.h"
#include "language/engine_text.h"

using namespace std::chrono_literals;

namespace fw {

namespace {

constexpr auto kTypingRest = 150ms;
constexpr size_t kHits = 60;       // listed
constexpr size_t kSpanHits = 8;    // of a verbatim run
constexpr int64_t kAround = 48;    // bytes of a hit's surroundings

bool isInsideCharacter(std::string_view text, int64_t at) {
    return at > 0 && at < static_cast<int64_t>(text.size()) && (static_cast<unsigned char>(text[static_cast<size_t>(at)]) & 0xc0) == 0x80;
}

QString part(std::string_view text, int64_t begin, int64_t end) {
    const auto size = static_cast<int64_t>(text.size());
    begin = std::clamp<int64_t>(begin, 0, size);
    end = std::clamp<int64_t>(end, begin, size);
    return QString::fromUtf8(text.data() + begin, static_cast<qsizetype>(end - begin));
}

CorpusHit hitAt(const SearchableText& text, const TextPlace& place, int64_t size) {
    const std::string_view page = text.index.document(place.document);
    const int64_t end = place.offset + size;
    int64_t from = std::max<int64_t>(0, place.offset - kAround), to = std::min<int64_t>(static_cast<int64_t>(page.size()), end + 2 * kAround);
    while (isInsideCharacter(page, from)) ++from;
    while (isInsideCharacter(page, to)) ++to;
    CorpusHit hit{place.document, place.offset, size, engineText(text.genreTitle(text.index.genre(place.document))), {}, {}, {}};
    hit.before = part(page, from, place.offset);
    hit.match = part(page, place.offset, end);
    hit.after = part(page, end, to);
    return hit;
}

bool sameText(const DataConfig& a, const DataConfig& b) {
    return a.paths == b.paths && a.pastedText == b.pastedText && fieldsToJson(a) == fieldsToJson(b);
}

}  // namespace

CorpusModel::CorpusModel(SessionBridge& bridge, std::filesystem::path resources, std::filesystem::path cache, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_resources(std::move(resources)), m_cache(std::move(cache)), m_job(std::make_shared<std::atomic<uint64_t>>(0)) {
    m_builder.setMaxThreadCount(1);
    m_searcher.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kTypingRest);
    connect(&m_rest, &QTimer::timeout, this, &CorpusModel::search);
    connect(&bridge, &SessionBridge::modelReady, this, [this](const SessionBridge::Info& info) {
        if (m_config && sameText(*m_config, info->config.data)) return;
        forgetText();
        if (m_awake) build();
    });
}

CorpusModel::~CorpusModel() {
    ++*m_job;
    m_builder.waitForDone();
    m_searcher.waitForDone();
}

void CorpusModel::setState(State state) {
    m_state = state;
    emit stateChanged();
}

void CorpusModel::forgetText() {
    ++*m_job;
    m_text.reset();
    m_config.reset();
    m_answer = {};
    m_page = {};
    m_explanation = {};
    m_explaining = false;
    m_toExplain.clear();
    setState(State::Waiting);
    emit answered();
    emit pageChanged();
}

void CorpusModel::setAwake(bool awake) {
    m_awake = awake;
    if (awake) build();
}

void CorpusModel::build() {
    if (m_text || m_state == State::Building || !m_bridge.info()) return;
    m_config = m_bridge.info()->config.data;
    m_progress = 0;
    setState(State::Building);
    const uint64_t job = ++*m_job;
    m_builder.start([this, job, current = m_job, config = *m_config, resources = m_resources, cache = m_cache] {
        const auto progress = [&](double fraction) {
            QMetaObject::invokeMethod(this, [this, job, fraction] {
                if (job != *m_job) return;
                m_progress = fraction;
                emit progressChanged();
            });
            return job == *current;
        };
        std::shared_ptr<const SearchableText> text;
        QString failure;
        try {
            text = makeSearchableText(config, resources, cache, progress);
        } catch (const std::exception& error) {
            failure = engineText(error.what());
        }
        QMetaObject::invokeMethod(this, [this, job, text, failure] {
            if (job != *m_job) return;
            m_failure = failure;
            if (text) takeText(text);
            else setState(State::Failed);
        });
    });
}

void CorpusModel::takeText(std::shared_ptr<const SearchableText> text) {
    m_text = std::move(text);
    setState(State::Ready);
    if (!m_query.isEmpty()) search();
    if (m_explaining) explainNow();
    else if (m_page.document < 0) openRandomPage();
}

template <class Work, class Take>
void CorpusModel::ask(Work work, Take take) {
    if (!m_text) return;
    m_searcher.start([this, job = m_job->load(), text = m_text, work = std::move(work), take = std::move(take)] {
        auto result = work(*text);
        QMetaObject::invokeMethod(this, [this, job, take, result = std::move(result)]() mutable {
            if (job == *m_job) take(std::move(result));
        });
    });
}

void CorpusModel::setQuery(const QString& text) {
    if (text == m_query) return;
    m_query = text;
    m_rest.start();
    emit queryChanged();
}

void CorpusModel::setWholeWords(bool on) {
    if (on == m_wholeWords) return;
    m_wholeWords = on;
    search();
}

void CorpusModel::search() {
    const uint64_t number = ++m_search;
    m_explaining = false;
    if (m_query.isEmpty()) {
        m_answer = {};
        emit answered();
        return;
    }
    ask([query = m_query, whole = m_wholeWords](const SearchableText& text) {
            const std::string wanted = query.toStdString();
            const Found found = text.index.find(wanted, whole, kHits);
            CorpusAnswer answer{query, found.occurrences, found.documents, {}};
            for (const TextPlace& place : found.places) answer.hits.push_back(hitAt(text, place, static_cast<int64_t>(wanted.size())));
            return answer;
        },
        [this, number](CorpusAnswer answer) {
            if (number != m_search) return;
            m_answer = std::move(answer);
            emit answered();
            if (!m_answer.hits.empty()) openPage(m_answer.hits.front().document, m_answer.hits.front().offset, m_answer.hits.front().size);
        });
}

void CorpusModel::openPage(int64_t document, int64_t offset, int64_t size) {
    ask([=](const SearchableText& text) {
            const std::string_view page = text.index.document(document);
            return CorpusPage{document, engineText(text.genreTitle(text.index.genre(document))), part(page, 0, offset),
                              part(page, offset, offset + size), part(page, offset + size, static_cast<int64_t>(page.size())),
                              text.factsIn(document)};
        },
        [this](CorpusPage page) {
            m_page = std::move(page);
            emit pageChanged();
        });
}

void CorpusModel::openRandomPage(const std::string& genre) {
    if (!m_text || m_text->index.documents() == 0) return;
    Rng rng(hashBits(m_noise++, static_cast<uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count())));
    int64_t document = static_cast<int64_t>(rng.below(static_cast<uint64_t>(m_text->index.documents())));
    for (int tries = 0; tries < 5000 && !genre.empty() && m_text->index.genre(document) != genre; ++tries)
        document = static_cast<int64_t>(rng.below(static_cast<uint64_t>(m_text->index.documents())));
    openPage(document);
}

void CorpusModel::explain(const std::string& prompt, const std::string& completion) {
    m_toExplain = prompt + completion;
    m_promptBytes = prompt.size();
    m_explaining = true;
    m_explanation = {};
    emit wanted();
    emit explained();
    if (m_text) explainNow();
    else build();
}

void CorpusModel::explainNow() {
    ask([wanted = m_toExplain, prompt = m_promptBytes](const SearchableText& text) {
            const Provenance p = text.index.provenance(wanted, kRunWords, kSpanHits, prompt);
            CorpusExplanation explanation{{}, p.words, p.longestWords, p.novelShare()};
            size_t at = 0;
            const auto plain = [&](size_t end) {  // up to the next run; what the learner typed apart
                for (const size_t stop : {std::min(std::max(at, prompt), end), end}) {
                    if (stop <= at) continue;
                    const bool typed = stop <= prompt;
                    explanation.parts.push_back({part(wanted, static_cast<int64_t>(at), static_cast<int64_t>(stop)), typed, 0, 0, 0, {}});
                    at = stop;
                }
            };
            for (const VerbatimSpan& span : p.spans) {
                plain(span.begin);
                at = span.begin + span.size;
                ExplainedPart piece{part(wanted, static_cast<int64_t>(span.begin), static_cast<int64_t>(at)), at <= prompt, span.words,
                                    span.found.occurrences, span.found.documents, {}};
                for (const TextPlace& place : span.found.places) piece.hits.push_back(hitAt(text, place, static_cast<int64_t>(span.size)));
                explanation.parts.push_back(std::move(piece));
            }
            plain(wanted.size());
            return explanation;
        },
        [this, wanted = m_toExplain](CorpusExplanation explanation) {
            if (!m_explaining || wanted != m_toExplain) return;
            m_explanation = std::move(explanation);
            emit explained();
            const ExplainedPart* longest = nullptr;
            for (const ExplainedPart& piece : m_explanation.parts)
                if (!piece.hits.empty() && (!longest || piece.words > longest->words)) longest = &piece;
            if (longest) openPage(longest->hits.front().document, longest->hits.front().offset, longest->hits.front().size);
        });
}

void CorpusModel::endExplanation() {
    m_explaining = false;
    emit answered();
}

}  // namespace fw
