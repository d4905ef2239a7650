// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/guess_panel.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "widgets/probability_bars.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QLabel* words(QWidget* parent, bool muted = false) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextFormat(Qt::PlainText);
    if (muted) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

GuessPanel::GuessPanel(PanelContext& context) : InspectionPanel(context, context.bench.guess.feed()), m_model(context.bench.guess) {
    buildText();
    buildGuess();
    buildTruth();
    connect(&m_model, &GuessModel::changed, this, [this] {
        if (isAwake()) showAnswer();
    });
    connect(&m_model, &GuessModel::guessMade, this, [this] { m_go->setFocus(); });
    connect(&feed(), &InspectionFeed::anotherRun, this, [this] { m_hasWords = false; });
}

void GuessPanel::buildText() {
    m_text = new QTextBrowser(this);
    m_text->setObjectName(u"guess_text"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    setHelp(m_text, tr("The page so far"), tr("Text that is held back: the model never trains on it."), tr("What comes next?"));
    content()->addWidget(m_text, 1);
}

void GuessPanel::buildGuess() {
    m_guessRow = new QWidget(this);
    auto* layout = new QVBoxLayout(m_guessRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_edit = new QLineEdit(m_guessRow);
    m_edit->setObjectName(u"guess_word"_s);
    m_edit->setPlaceholderText(tr("What comes next? Type it and press Enter"));
    setHelp(m_edit, tr("Your guess"), tr("The next word. Its first token counts, for that is what the model guesses."), QString());
    m_give = new QPushButton(tr("Guess"), m_guessRow);
    m_give->setObjectName(u"guess_give"_s);
    m_easy = new QCheckBox(tr("with choices"), m_guessRow);
    m_easy->setObjectName(u"guess_easy"_s);
    setHelp(m_easy, tr("With choices"), tr("The right token among those that the model finds likeliest."), tr("The model has no such help: it chooses among the whole vocabulary."));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_give);
    row->addWidget(m_easy);
    layout->addLayout(row);
    m_matched = words(m_guessRow, true);
    layout->addWidget(m_matched);
    m_choices = new QWidget(m_guessRow);
    m_choicesLayout = new QVBoxLayout(m_choices);
    m_choicesLayout->setContentsMargins(0, 0, 0, 0);
    m_choicesLayout->setSpacing(2);
    layout->addWidget(m_choices);
    content()->addWidget(m_guessRow);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        const auto token = m_model.match(m_edit->text());
        m_give->setEnabled(token.has_value());
        m_matched->setText(token ? tr("counts as the token %1").arg(m_model.label(*token)) : QString());
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &GuessPanel::giveGuess);
    connect(m_give, &QPushButton::clicked, this, &GuessPanel::giveGuess);
    connect(m_easy, &QCheckBox::toggled, &m_model, &GuessModel::setEasy);
}

void GuessPanel::buildTruth() {
    m_truth = new QWidget(this);
    auto* layout = new QVBoxLayout(m_truth);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_verdict = words(m_truth);
    m_verdict->setObjectName(u"guess_verdict"_s);
    m_nowTitle = words(m_truth);
    m_now = new ProbabilityBars(m_truth);
    m_now->setObjectName(u"guess_now"_s);
    m_start = new ProbabilityBars(m_truth);
    m_start->setObjectName(u"guess_start"_s);
    setHelp(m_now, tr("What the model expected"), tr("Its likeliest tokens at this place; the right one is marked."), QString());
    setHelp(m_start, tr("What the untrained model expected"), tr("Before training everything is about equally likely."), QString());
    auto* startTitle = words(m_truth, true);
    startTitle->setText(tr("step 0, before training"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    const std::pair<QLabel*, ProbabilityBars*> sides[] = {{startTitle, m_start}, {m_nowTitle, m_now}};
    for (const auto& [title, bars] : sides) {
        auto* column = new QVBoxLayout;
        column->addWidget(title);
        column->addWidget(bars, 1);
        columns->addLayout(column, 1);
    }
    layout->addWidget(m_verdict);
    layout->addLayout(columns);
    content()->addWidget(m_truth);
    m_go = new QPushButton(this);
    m_go->setObjectName(u"guess_begin"_s);
    m_go->setAutoDefault(true);
    m_standing = words(this);
    m_standing->setObjectName(u"guess_standing"_s);
    m_games = words(this, true);
    m_games->setObjectName(u"guess_games"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_standing, 1);
    row->addWidget(m_go);
    content()->addLayout(row);
    content()->addWidget(m_games);
    connect(m_go, &QPushButton::clicked, this, &GuessPanel::goOn);
}

void GuessPanel::dress() {
    for (ProbabilityBars* bars : {m_now, m_start}) {
        bars->setLook(roles(), m_context.theme.monospace());
        bars->setReducedMotion(reducedMotion());
    }
    m_start->setFill(roles().start);
    showAnswer();
}

void GuessPanel::giveGuess() {
    if (const auto token = m_model.match(m_edit->text())) m_model.guess(*token);
}

void GuessPanel::goOn() {
    if (m_model.state() == GuessModel::State::Revealed)
        m_model.next();
    else
        m_model.begin();
    m_edit->clear();
    m_edit->setFocus();
}

void GuessPanel::showAnswer() {
    InspectionPanel::showAnswer();
    const GuessModel::State state = m_model.state();
    const bool asking = state == GuessModel::State::Asking, revealed = state == GuessModel::State::Revealed;
    setHead(revealed ? tr("this is the model that guessed beside you.") : tr("guesses beside you; it may go on training meanwhile."));
    m_guessRow->setVisible(asking);
    m_give->setEnabled(m_model.match(m_edit->text()).has_value());
    m_truth->setVisible(revealed);
    m_go->setVisible(!asking && state != GuessModel::State::Waiting);
    const bool isLast = revealed && m_model.score().rounds == m_model.rounds();
    m_go->setText(!revealed ? tr("Play %1 rounds").arg(GuessModel::kRounds) : isLast ? tr("See the result") : tr("Next"));
    if (!m_hasWords && feed().tokenizer()) {
        auto* completer = new QCompleter(m_model.vocabulary(), m_edit);
        completer->setMaxVisibleItems(6);
        delete m_edit->completer();
        m_edit->setCompleter(completer);
        m_hasWords = true;
    }
    showText();
    showChoices();
    if (revealed) showTruth();
    showScores();
}

void GuessPanel::showText() {
    if (m_model.state() == GuessModel::State::Idle) {
        m_text->setPlainText(tr("Ten pages that nobody trains on, cut off in the middle. What comes next? You guess, the model guesses, and so does the untrained one. "
                                "Play now, and again when it has trained a while."));
        return;
    }
    if (m_model.state() == GuessModel::State::Over) {
        m_text->setPlainText(tr("You had %1 of %2 right, the model %3, the untrained one %4.")
                                 .arg(m_model.score().right).arg(m_model.score().rounds).arg(m_model.score().modelRight).arg(m_model.score().startRight));
        return;
    }
    const bool revealed = m_model.state() == GuessModel::State::Revealed;
    const QString next = revealed ? m_model.label(m_model.truth()) : u"____"_s;
    m_text->setHtml(u"<div style='white-space:pre-wrap'>%1 <b style='color:%2'>%3</b></div>"_s.arg(
        m_model.before().toHtmlEscaped(), (revealed ? roles().good : roles().nowText).name(), next.toHtmlEscaped()));
    m_text->moveCursor(QTextCursor::End);
}

/// Rebuilt only for another round: a click must not find another button under it.
void GuessPanel::showChoices() {
    m_choices->setVisible(m_model.isEasy());
    if (m_easy->isChecked() != m_model.isEasy()) m_easy->setChecked(m_model.isEasy());
    if (m_choicesShown == m_model.choices()) return;
    m_choicesShown = m_model.choices();
    qDeleteAll(m_choices->findChildren<QPushButton*>());
    for (const TokenId id : m_choicesShown) {
        auto* button = new QPushButton(m_model.label(id), m_choices);
        button->setFont(m_context.theme.monospace());
        m_choicesLayout->addWidget(button);
        connect(button, &QPushButton::clicked, &m_model, [this, id] { m_model.guess(id); });
    }
}

void GuessPanel::showTruth() {
    m_verdict->setText(m_model.verdict());
    m_nowTitle->setText(ageTitle(m_model.age()));
    m_now->setFill(ageFill(roles(), m_model.age()));
    m_now->setBars(m_model.bars(m_model.shown().model), false);
    m_start->setBars(m_model.bars(m_model.shown().start), false);
    for (ProbabilityBars* bars : {m_now, m_start}) bars->setMarked(m_model.truth());
}

void GuessPanel::showScores() {
    m_standing->setText(m_model.standing());
    QStringList lines;
    for (const GuessScore& game : m_model.games())
        lines.append(tr("%1: you %2 of %3%4, the model %5, step 0 %6")
                         .arg(ageTitle(game.age)).arg(game.right).arg(game.rounds).arg(game.easy ? tr(" (with choices)") : QString()).arg(game.modelRight).arg(game.startRight));
    m_games->setText(lines.join(u'\n'));
    m_games->setVisible(!lines.isEmpty());
}

}  // namespace fw
