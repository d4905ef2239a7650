// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tokens_model.h"

#include <QLocale>
#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "base/rng.h"
#include "language/engine_text.h"
#include "text/bpe_history.h"
#include "viewmodels/number_text.h"
#include "viewmodels/prompt.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr auto kBeat = std::chrono::milliseconds(50);
constexpr int kEvenFrom = 32;  // merges; from here on every beat adds the same share
constexpr qsizetype kMostCharacters = 4000;
}  // namespace

TokensModel::TokensModel(SessionBridge& bridge, CorpusModel& corpus, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_corpus(corpus), m_typed(u"The lighthouse keeper's name is Ottoline."_s) {
    m_play.setInterval(kBeat);
    connect(&m_play, &QTimer::timeout, this, &TokensModel::playOn);
    connect(&bridge, &SessionBridge::modelReady, this, &TokensModel::takeTokenizer);
    connect(&bridge, &SessionBridge::dataReady, this, &TokensModel::takeTokenizer);
    connect(&corpus, &CorpusModel::stateChanged, this, [this] {
        if (m_fetching) givePage();
    });
}

const Tokenizer* TokensModel::tokenizer() const {
    return m_younger ? m_younger.get() : m_tokenizer.get();
}

QString TokensModel::label(TokenId id) const {
    return tokenLabel(m_tokenizer.get(), id);
}

void TokensModel::takeTokenizer() {
    const auto& info = m_bridge.info();
    m_made.clear();
    if (info->tokenizer != m_tokenizer) {
        m_tokenizer = info->tokenizer;
        m_bpe = std::dynamic_pointer_cast<const BpeTokenizer>(m_tokenizer);
        m_mergeOf = m_bpe ? mergesOfTokens(*m_bpe) : std::vector<int>();
        m_younger.reset();
        m_shown = merges();
        m_play.stop();
        cut();
        emit mergesChanged();
    }
    if (m_bpe && info->tokenCounts) m_made = mergesMade(*m_bpe, *info->tokenCounts);
    emit changed();
}

void TokensModel::setText(const QString& text) {
    m_fetching = false;
    if (text == m_typed) return;
    m_typed = text.left(kMostCharacters);
    cut();
    emit typedChanged();
    emit changed();
}

void TokensModel::takePage() {
    m_fetching = true;
    if (m_corpus.text())
        givePage();
    else
        m_corpus.prepare();
    emit changed();
}

void TokensModel::givePage() {
    if (m_corpus.state() == CorpusModel::State::Failed) m_fetching = false;
    if (!m_corpus.text() || m_corpus.text()->index.documents() == 0) return emit changed();
    const CorpusIndex& index = m_corpus.text()->index;
    const auto number = hashBits(++m_page) % static_cast<uint64_t>(index.documents());
    const std::string_view page = index.document(static_cast<int64_t>(number));
    setText(QString::fromUtf8(page.data(), static_cast<qsizetype>(page.size())));
}

void TokensModel::cut() {
    m_tokens.clear();
    m_error.clear();
    m_picked = -1;
    if (!tokenizer()) return;
    try {
        m_tokens = tokenizer()->encodeOrdinary(m_typed.toStdString());
    } catch (const Error& error) {
        m_error = engineText(error.what());
    }
}

int TokensModel::merges() const {
    return m_bpe ? static_cast<int>(m_bpe->merges().size()) : 0;
}

void TokensModel::showMerges(int count) {
    count = std::clamp(count, 0, merges());
    if (count == m_shown) return;
    m_shown = count;
    m_younger = count < merges() ? withFirstMerges(*m_bpe, static_cast<size_t>(count)) : nullptr;
    cut();
    emit mergesChanged();
    emit changed();
}

void TokensModel::setPlaying(bool on) {
    if (on == isPlaying() || merges() == 0) return;
    if (on) {
        if (m_shown == merges()) showMerges(0);
        m_play.start();
    } else {
        m_play.stop();
    }
    emit mergesChanged();
}

/// The first merges do most, so they come one by one and the later ones in ever larger steps.
void TokensModel::playOn() {
    showMerges(m_shown + std::max(1, m_shown / kEvenFrom));
    if (m_shown == merges()) setPlaying(false);
}

void TokensModel::pick(int piece) {
    if (piece >= static_cast<int>(m_tokens.size())) return;
    m_picked = piece;
    emit changed();
}

TextCounts TokensModel::counts() const {
    TextCounts counts;
    const std::string bytes = m_typed.toStdString();
    counts.bytes = static_cast<int64_t>(bytes.size());
    counts.characters = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    counts.words = m_typed.simplified().isEmpty() ? 0 : m_typed.simplified().count(u' ') + 1;
    counts.tokens = static_cast<int64_t>(m_tokens.size());
    return counts;
}

QString TokensModel::summary() const {
    if (!m_error.isEmpty()) return m_error;
    const TextCounts c = counts();
    if (c.tokens == 0) return tr("Type something.");
    return tr("%1 tokens for %2 words, %3 bytes: %4 bytes per token.")
        .arg(wholeNumber(c.tokens), wholeNumber(c.words), wholeNumber(c.bytes),
             QLocale().toString(static_cast<double>(c.bytes) / static_cast<double>(c.tokens), 'f', 1));
}

int64_t TokensModel::timesMade(int rank) const {
    return static_cast<size_t>(rank) < m_made.size() ? m_made[static_cast<size_t>(rank)] : -1;
}

QString TokensModel::mergeStory() const {
    if (!m_tokenizer) return {};
    if (!m_bpe) return tr("This tokenizer has a token for every character; it learned no merges.");
    if (m_shown == 0) return tr("Before the first merge: every byte is a token of its own, and there are 256 of them.");
    const int rank = m_shown - 1;
    const MergeRule& merge = m_bpe->merges()[static_cast<size_t>(rank)];
    QString text = tr("Merge %1 of %2: %3 and %4 become %5, token %6.")
                       .arg(wholeNumber(m_shown), wholeNumber(merges()), label(merge.left), label(merge.right),
                            label(merge.merged), wholeNumber(merge.merged));
    if (const int64_t times = timesMade(rank); times >= 0)
        text += u' ' + tr("It is made %1 times in the training text.").arg(wholeNumber(times));
    return text;
}

QString TokensModel::pieceStory() const {
    if (m_picked < 0 || static_cast<size_t>(m_picked) >= m_tokens.size()) return tr("Click a piece to see where it comes from.");
    const TokenId id = m_tokens[static_cast<size_t>(m_picked)];
    const std::string& bytes = m_tokenizer->bytes(id);
    QStringList hex;
    for (const char byte : bytes)
        hex.append(QString::number(static_cast<unsigned char>(byte), 16).toUpper().rightJustified(2, u'0'));
    QStringList parts{bytes.size() == 1 ? tr("%1 is token %2, one byte (%3).").arg(label(id), wholeNumber(id), hex.join(u' '))
                                        : tr("%1 is token %2, %3 bytes (%4).").arg(label(id), wholeNumber(id), wholeNumber(static_cast<int64_t>(bytes.size())), hex.join(u' '))};
    const auto& counts = m_bridge.info()->tokenCounts;
    if (counts) parts.append(tr("It stands %1 times in the training text.").arg(wholeNumber((*counts)[static_cast<size_t>(id)])));
    const int rank = m_bpe ? m_mergeOf[static_cast<size_t>(id)] : -1;
    if (rank >= 0) {
        const MergeRule& merge = m_bpe->merges()[static_cast<size_t>(rank)];
        parts.append(tr("Merge %1 made it from %2 and %3.").arg(wholeNumber(rank + 1), label(merge.left), label(merge.right)));
    } else if (m_bpe) {
        parts.append(tr("Single bytes are there from the start, so that every text can be written."));
    }
    return parts.join(u' ');
}

QString TokensModel::lettersStory() const {
    if (!m_tokenizer) return {};
    if (!m_bpe && m_tokenizer->kind() == "char") return tr("With a token for every character, a model does get letters, and needs a number for each of them.");
    QStringList ids;
    for (const TokenId id : m_tokenizer->encodeOrdinary(" strawberry")) ids.append(QString::number(id));
    return tr("How many r are in “strawberry”? Here the model gets %1: numbers, no letters. How each of them is spelled it would have to learn.").arg(ids.join(u' '));
}

}  // namespace fw
