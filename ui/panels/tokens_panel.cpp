// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tokens_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "viewmodels/tokens_model.h"
#include "widgets/number_slider.h"
#include "widgets/signed_bars.h"
#include "widgets/token_flow.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kColors = 4;  // of pieces, in turn
}

TokensPanel::TokensPanel(PanelContext& context) : Panel(context), m_model(context.bench.tokens) {
    buildText();
    buildMerges();
    setFocusProxy(m_edit);
    connect(&m_model, &TokensModel::changed, this, [this] {
        if (isAwake()) showAll();
    });
    connect(&m_model, &TokensModel::mergesChanged, this, [this] {
        if (isAwake()) showMerges();
    });
}

QLabel* TokensPanel::words(bool muted) {
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextFormat(Qt::PlainText);
    if (muted) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void TokensPanel::buildText() {
    m_edit = new QPlainTextEdit(m_model.typed(), this);
    m_edit->setObjectName(u"tokens_text"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setHelp(m_edit, tr("Text to cut"), tr("Any text; it is cut into tokens as you type."), tr("Try your own name, a long number, a word that does not exist."));
    m_page = new QPushButton(tr("A page of the training text"), this);
    m_page->setObjectName(u"tokens_page"_s);
    m_summary = words(false);
    m_pieces = new TokenFlow(this);
    m_pieces->setObjectName(u"tokens_pieces"_s);
    m_pieces->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    setHelp(m_pieces, tr("Pieces and their ids"), tr("What the model is given: one number for each piece. ␣ is a space, ↵ a new line."),
            tr("Click a piece, or use the arrow keys, to see where it comes from."));
    m_story = words(false);
    m_story->setObjectName(u"tokens_story"_s);
    m_counts = new SignedBars(this);
    m_counts->setObjectName(u"tokens_counts"_s);
    setHelp(m_counts, tr("The same text in other units"), tr("How many steps a model would need for this text if it read bytes, characters or these tokens."), QString());
    content()->addWidget(m_edit);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    row->addWidget(m_page);
    content()->addLayout(row);
    content()->addWidget(m_pieces, 1);
    content()->addWidget(m_story);
    content()->addWidget(m_counts);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_model, [this] { m_model.setText(m_edit->toPlainText()); });
    connect(m_page, &QPushButton::clicked, &m_model, &TokensModel::takePage);
    connect(m_pieces, &TokenFlow::chosen, &m_model, &TokensModel::pick);
}

void TokensPanel::buildMerges() {
    m_mergeRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_mergeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_play = new QPushButton(m_mergeRow);
    m_play->setObjectName(u"tokens_play"_s);
    setHelp(m_play, tr("Replay the learning"), tr("Begins with bytes and joins the most frequent pair again and again, as the tokenizer did."),
            tr("Watch a frequent word grow together, and a rare one stay in pieces."));
    m_slider = new NumberSlider(
        tr("merges"), NumberSlider::Scale::Linear, 0, 1, [this](double v) { return wholeNumber(qRound(v * m_model.merges())); }, u"99,999"_s, m_mergeRow);
    m_slider->slider()->setObjectName(u"tokens_merges"_s);
    m_slider->setWords(tr("Merges learned"), tr("The tokenizer after so many merges."), tr("Go back to 0: bytes. Find the merge that joins a word."));
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    m_merge = words(false);
    m_merge->setObjectName(u"tokens_merge"_s);
    m_letters = words(true);
    m_letters->setObjectName(u"tokens_letters"_s);
    content()->addWidget(m_mergeRow);
    content()->addWidget(m_merge);
    content()->addWidget(m_letters);
    connect(m_play, &QPushButton::clicked, &m_model, [this] { m_model.setPlaying(!m_model.isPlaying()); });
    connect(m_slider, &NumberSlider::moved, &m_model, [this](double share) {
        m_model.setPlaying(false);
        m_model.showMerges(qRound(share * m_model.merges()));
    });
}

void TokensPanel::dress() {
    m_edit->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    m_pieces->setLook(roles(), m_context.theme.monospace());
    m_counts->setLook(roles(), font());
    m_counts->setFills(roles().pins[0], roles().pins[0]);
    showAll();
}

void TokensPanel::showAll() {
    if (m_edit->toPlainText() != m_model.typed()) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(m_model.typed());
    }
    m_page->setEnabled(!m_model.isFetching());
    m_summary->setText(m_model.isFetching() ? tr("Making the training text ready; its page comes in a moment.") : m_model.summary());
    m_story->setText(m_model.pieceStory());
    m_letters->setText(m_model.lettersStory());
    showPieces();
    showCounts();
    showMerges();
}

/// Neighbours differ in colour; the colour says nothing else.
void TokensPanel::showPieces() {
    std::vector<TokenChip> chips;
    for (const TokenId id : m_model.tokens()) {
        QColor fill = roles().pins[chips.size() % kColors];
        fill.setAlphaF(roles().dark ? 0.34f : 0.2f);
        chips.push_back({m_model.label(id), fill, 0, {}, true, QString::number(id)});
    }
    m_pieces->setChips(std::move(chips));
    m_pieces->setCurrent(m_model.picked());
}

void TokensPanel::showCounts() {
    const TextCounts c = m_model.counts();
    const auto bar = [](const QString& name, int64_t count) { return SignedBar{name, wholeNumber(count), static_cast<double>(count), {}, false}; };
    m_counts->setBars({bar(tr("bytes"), c.bytes), bar(tr("characters"), c.characters), bar(tr("tokens, as shown"), c.tokens)});
}

void TokensPanel::showMerges() {
    m_mergeRow->setVisible(m_model.merges() > 0);
    m_merge->setText(m_model.mergeStory());
    m_play->setText(m_model.isPlaying() ? tr("Stop") : tr("Play"));
    if (m_model.merges() > 0) m_slider->showValue(static_cast<double>(m_model.mergesShown()) / m_model.merges());
}

}  // namespace fw
