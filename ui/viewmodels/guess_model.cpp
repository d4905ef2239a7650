// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/guess_model.h"

#include <algorithm>

#include "viewmodels/number_text.h"
#include "viewmodels/token_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr size_t kChoices = 6;
}

GuessModel::GuessModel(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_feed(bridge, InspectView::Guess, [this] { return GuessQuery{m_game, m_round}; }) {
    connect(&m_feed, &InspectionFeed::changed, this, &GuessModel::take);
    connect(&m_feed, &InspectionFeed::anotherRun, this, &GuessModel::forget);
}

/// Other text, other tokens: what was guessed there says nothing here.
void GuessModel::forget() {
    m_state = State::Idle;
    m_games.clear();
    m_score = {};
    m_shown = {};
}

void GuessModel::begin(int rounds) {
    ++m_game;
    m_round = 0;
    m_rounds = std::max(1, rounds);
    m_score = {};
    m_state = State::Waiting;
    m_feed.ask();
    emit begun();
    emit changed();
}

void GuessModel::take() {
    const auto* round = m_feed.as<GuessRound>();
    const bool wanted = round && round->game == m_game && round->round == m_round && (m_state == State::Waiting || m_state == State::Asking);
    if (!wanted) return emit changed();  // perhaps there is an error to show
    m_shown = *round;
    m_age = m_feed.age();
    if (m_state == State::Waiting) {  // the choices stay as they are while the model goes on learning
        m_choices = {m_shown.truth};
        for (const Candidate& c : m_shown.model.top)
            if (c.id != m_shown.truth && m_choices.size() < kChoices) m_choices.push_back(c.id);
        std::sort(m_choices.begin(), m_choices.end(), [this](TokenId a, TokenId b) { return label(a).localeAwareCompare(label(b)) < 0; });
        m_state = State::Asking;
    }
    emit changed();
}

QString GuessModel::before() const {
    const Tokenizer* tokenizer = m_feed.tokenizer();
    std::string bytes;
    if (tokenizer)
        for (const TokenId id : m_shown.before) bytes += tokenizer->isSpecial(id) ? "\n\n" : tokenizer->bytes(id);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::optional<TokenId> GuessModel::match(const QString& typed) const {
    const Tokenizer* tokenizer = m_feed.tokenizer();
    return tokenizer ? typedGuess(*tokenizer, m_shown, typed.toStdString()) : std::nullopt;
}

QStringList GuessModel::vocabulary() const {
    QStringList words;
    const Tokenizer* tokenizer = m_feed.tokenizer();
    for (TokenId id = 0; tokenizer && id < tokenizer->vocabSize(); ++id)
        if (!tokenizer->isSpecial(id) && startsWord(*tokenizer, id)) words.append(QString::fromStdString(tokenizer->bytes(id)).trimmed());
    words.sort(Qt::CaseInsensitive);
    return words;
}

void GuessModel::setEasy(bool on) {
    m_easy = on;
    emit changed();
}

void GuessModel::guess(TokenId id) {
    if (m_state != State::Asking) return;
    m_guess = id;
    m_state = State::Revealed;
    ++m_score.rounds;
    m_score.age = m_age;
    m_score.easy |= m_easy;
    m_score.right += wasRight();
    m_score.modelRight += m_shown.model.isRight(m_shown.truth);
    m_score.startRight += m_shown.start.isRight(m_shown.truth);
    emit guessMade();
    if (m_score.rounds == m_rounds) {
        m_games.push_back(m_score);
        emit gameOver();
    }
    emit changed();
}

void GuessModel::next() {
    if (m_state != State::Revealed) return;
    if (m_score.rounds == m_rounds) {
        m_state = State::Over;
    } else {
        ++m_round;
        m_state = State::Waiting;
        m_feed.ask();
    }
    emit changed();
}

std::vector<TokenBar> GuessModel::bars(const ModelGuess& guess) const {
    std::vector<TokenBar> bars;
    for (const Candidate& c : guess.top) bars.push_back({c.id, label(c.id), static_cast<double>(c.probability), static_cast<double>(c.probability)});
    if (std::none_of(bars.begin(), bars.end(), [this](const TokenBar& bar) { return bar.id == truth(); })) bars.push_back({truth(), label(truth()), guess.truth, guess.truth});
    return bars;
}

QString GuessModel::verdict() const {
    if (m_state != State::Revealed || m_shown.model.top.empty()) return {};
    const QString you = wasRight() ? tr("Right: it goes on with %1.").arg(label(truth()))
                                   : tr("It goes on with %1; your guess was %2.").arg(label(truth()), label(m_guess));
    const QString p = percentText(m_shown.model.truth);
    if (m_shown.model.isRight(truth())) return you + u' ' + tr("That was the model's first choice, with %1.").arg(p);
    return you + u' ' + tr("The model's first choice was %1; the right one had %2.").arg(label(m_shown.model.top.front().id), p);
}

QString GuessModel::standing() const {
    if (m_state == State::Idle) return {};
    return tr("Round %1 of %2 · you %3 · %4 %5 · step 0 %6")
        .arg(std::min(m_round + 1, m_rounds)).arg(m_rounds).arg(m_score.right).arg(ageTitle(m_age)).arg(m_score.modelRight).arg(m_score.startRight);
}

}  // namespace fw
