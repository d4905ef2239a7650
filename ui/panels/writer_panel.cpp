// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/writer_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "viewmodels/number_text.h"
#include "widgets/dice_bar.h"
#include "widgets/message_bar.h"
#include "widgets/probability_bars.h"
#include "widgets/sampling_sliders.h"
#include "widgets/token_flow.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

constexpr int kMany = 10;

QLabel* words(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

WriterPanel::WriterPanel(PanelContext& context) : Panel(context), m_model(context.bench.writer) {
    buildText();
    buildButtons();
    buildDraw();
    buildSliders();
    setFocusProxy(m_one);
    connect(&m_model, &WriterModel::settingsChanged, this, &WriterPanel::showSettings);
    connect(&m_model, &WriterModel::changed, this, [this] {
        if (isAwake()) showState();
    });
    showSettings();
}

void WriterPanel::buildText() {
    m_edit = new QLineEdit(m_model.typed(), this);
    m_edit->setObjectName(u"writer_prompt"_s);
    m_edit->setPlaceholderText(tr("empty: the start of a document"));
    setHelp(m_edit, tr("Prompt for the writer"), tr("The text that the model goes on with, one token at a time."),
            tr("Type the beginning of a story, then write one token."));
    auto* label = new QLabel(tr("Prompt"), this);
    label->setBuddy(m_edit);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    content()->addLayout(row);
    m_text = new TokenFlow(this);
    m_text->setObjectName(u"writer_text"_s);
    setHelp(m_text, tr("The text so far"),
            tr("The prompt, and behind it what was written, tinted by surprise. Underlined: four tokens that stood "
               "there before, a loop."),
            tr("Point at a written token to see how it was drawn; click it to go back to where it was about to be "
               "written."));
    content()->addWidget(m_text);
    connect(m_edit, &QLineEdit::textEdited, &m_model, &WriterModel::setTyped);
    const auto writtenAt = [this](int chip) { return chip - static_cast<int>(m_model.state().promptTokens.size()); };
    connect(m_text, &TokenFlow::chosen, &m_model, [this, writtenAt](int chip) {
        m_pointed = -1;
        if (writtenAt(chip) >= 0) m_model.goBack(writtenAt(chip));
    });
    connect(m_text, &TokenFlow::pointed, this, [this, writtenAt](int chip) {
        m_pointed = chip < 0 ? -1 : writtenAt(chip);
        showDraw();
    });
}

void WriterPanel::buildButtons() {
    m_one = new QPushButton(tr("Write one token"), this);
    m_one->setObjectName(u"writer_one"_s);
    setHelp(m_one, tr("Write one token"),
            tr("Draws the next token from the bars, appends it, and asks the model again: that is the whole loop."),
            tr("Press it slowly ten times and watch the bars."));
    m_ten = new QPushButton(tr("Write %1").arg(kMany), this);
    m_ten->setObjectName(u"writer_ten"_s);
    setHelp(m_ten, tr("Write ten tokens"), tr("The same, ten times."),
            tr("Compare the clock before and after: twice as long takes twice as long."));
    m_restart = new QPushButton(tr("Restart"), this);
    m_restart->setObjectName(u"writer_restart"_s);
    setHelp(m_restart, tr("Restart"), tr("Back to the prompt, with the model as it is now."),
            tr("With the same noise and the same model the same text comes again."));
    m_sameNoise = new QCheckBox(tr("same noise"), this);
    m_sameNoise->setObjectName(u"writer_noise"_s);
    setHelp(m_sameNoise, tr("Same noise"), tr("Restart uses the same random numbers again."),
            tr("Switch it off and restart: another text from the same bars."));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_one);
    row->addWidget(m_ten);
    row->addWidget(m_restart);
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_one, &QPushButton::clicked, &m_model, [this] { m_model.step(1); });
    connect(m_ten, &QPushButton::clicked, &m_model, [this] { m_model.step(kMany); });
    connect(m_restart, &QPushButton::clicked, &m_model, &WriterModel::restart);
    connect(m_sameNoise, &QCheckBox::toggled, &m_model, &WriterModel::setSameNoise);
}

void WriterPanel::buildDraw() {
    m_drawTitle = words(this);
    m_dice = new DiceBar(this);
    m_dice->setObjectName(u"writer_dice"_s);
    setHelp(
        m_dice, tr("How the token was drawn"),
        tr("The candidates' probabilities, as sampled, laid end to end from 0 to 1. The pointer is the random number."),
        tr("Lower the temperature: the first piece grows, and the same number falls on it."));
    m_barsTitle = words(this);
    m_bars = new ProbabilityBars(this);
    m_bars->setObjectName(u"writer_bars"_s);
    m_bars->setStrikeCut(true);
    setHelp(m_bars, tr("What comes next"),
            tr("Filled: the model's own probabilities. Outlined: as sampled. Struck through: cut by top-k or top-p."),
            tr("Click a token to write that one instead of drawing."));
    content()->addWidget(m_drawTitle);
    content()->addWidget(m_dice);
    content()->addWidget(m_barsTitle);
    content()->addWidget(m_bars, 1);
    connect(m_bars, &ProbabilityBars::chosen, &m_model, &WriterModel::choose);
}

void WriterPanel::buildSliders() {
    auto* sliders = new SamplingSliders(this);
    m_temperature = sliders->temperature();
    m_topK = sliders->topK();
    m_topP = sliders->topP();
    m_temperature->slider()->setObjectName(u"writer_temperature"_s);
    m_topK->slider()->setObjectName(u"writer_top_k"_s);
    m_topP->slider()->setObjectName(u"writer_top_p"_s);
    connect(m_temperature, &NumberSlider::moved, &m_model, &WriterModel::setTemperature);
    connect(m_topP, &NumberSlider::moved, &m_model, &WriterModel::setTopP);
    connect(m_topK, &NumberSlider::moved, &m_model, [this](double v) { m_model.setTopK(topKOfSlider(v)); });
    content()->addWidget(sliders);
    content()->addWidget(m_sameNoise);
    m_clock = words(this);
    m_clock->setObjectName(u"writer_clock"_s);
    content()->addWidget(m_clock);
}

void WriterPanel::showSettings() {
    const SamplingConfig& sampling = m_model.sampling();
    if (m_edit->text() != m_model.typed()) m_edit->setText(m_model.typed());
    if (!m_temperature->slider()->isSliderDown()) m_temperature->showValue(sampling.temperature);
    if (!m_topK->slider()->isSliderDown()) m_topK->showValue(sliderOfTopK(sampling.topK));
    if (!m_topP->slider()->isSliderDown()) m_topP->showValue(sampling.topP);
    m_sameNoise->setChecked(m_model.hasSameNoise());
}

void WriterPanel::showState() {
    if (m_model.error().isEmpty())
        messages().dismiss();
    else
        messages().showMessage(MessageBar::Kind::Attention, m_model.error());
    for (QPushButton* button : {m_one, m_ten, m_restart}) button->setEnabled(m_model.isReady());
    showText();
    showDraw();
    m_bars->setFill(ageFill(roles(), m_model.state().age));
    m_bars->setBars(m_model.bars(), !m_model.isPlain());
    const auto& next = m_model.state().next;
    m_barsTitle->setText(
        !m_model.isReady()
            ? QString()
            : tr("What comes next, by the model of %1: as unsure as among %2 tokens, as sampled among %3.")
                  .arg(m_model.modelName(), choicesText(next.entropy), choicesText(next.chosenEntropy)));
    m_clock->setText(m_model.clock());
}

void WriterPanel::showText() {
    const event::Written& state = m_model.state();
    const std::vector<bool> repeated = m_model.repeated();
    std::vector<TokenChip> chips;
    for (const TokenId id : state.promptTokens)
        chips.push_back({m_model.label(id), {}, 0, tr("prompt, id %1").arg(id), false});
    for (size_t i = 0; i < state.tokens.size(); ++i) {
        const auto& token = state.tokens[i];
        TokenChip chip{m_model.label(token.token.id), {}, repeated[i] ? 3.0 : 0.0, {}, true};
        if (token.dice >= 0) {
            chip.fill = surpriseColor(roles(), -std::log(std::max(1e-9, static_cast<double>(token.token.probability))));
            chip.tip = tr("%1: probability %2, %3 ms")
                           .arg(chip.text, percentText(token.token.probability),
                                QLocale().toString(token.milliseconds, 'f', 2));
        } else {
            chip.tip = tr("%1: chosen by hand").arg(chip.text);
        }
        if (repeated[i]) chip.tip += u"\n"_s + tr("These four tokens stood there before: a loop.");
        chips.push_back(std::move(chip));
    }
    const int last = static_cast<int>(chips.size()) - 1;
    m_text->setChips(std::move(chips));
    m_text->setCurrent(state.tokens.empty() ? -1 : last);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

/// Of the token that is pointed at, else of the last one.
void WriterPanel::showDraw() {
    const auto& tokens = m_model.state().tokens;
    std::vector<DiceSegment> segments;
    m_dice->setFill(ageFill(roles(), m_model.state().age));
    if (tokens.empty()) {
        m_drawTitle->setText(
            tr("Nothing is drawn yet. The next random number decides which of the bars below becomes text."));
        return m_dice->setDraw({}, -1);
    }
    const auto at = m_pointed >= 0 && m_pointed < static_cast<int>(tokens.size()) ? static_cast<size_t>(m_pointed)
                                                                                  : tokens.size() - 1;
    const auto& token = tokens[at];
    if (token.dice < 0) {
        m_drawTitle->setText(tr("%1 was chosen by hand.").arg(m_model.label(token.token.id)));
        return m_dice->setDraw({}, -1);
    }
    double chosen = 0;
    for (const Candidate& c : token.token.alternatives) {
        const bool drawn = c.id == token.token.id;
        if (drawn) chosen = c.chosen;
        segments.push_back({m_model.label(c.id), c.chosen, drawn});
    }
    const bool greedy = std::ranges::any_of(token.token.alternatives, [](const Candidate& c) { return c.chosen >= 1; });
    m_drawTitle->setText(
        greedy ? tr("%1 was the only one left: no random number was needed.").arg(m_model.label(token.token.id))
               : tr("The random number was %1: it fell on %2 (as sampled %3).")
                     .arg(QLocale().toString(token.dice, 'f', 3), m_model.label(token.token.id),
                          chosen > 0 ? percentText(chosen) : tr("one of the rest")));
    m_dice->setDraw(std::move(segments), greedy ? -1 : token.dice);
}

void WriterPanel::dress() {
    m_text->setLook(roles(), m_context.theme.monospace());
    m_dice->setLook(roles(), m_context.theme.monospace());
    m_bars->setLook(roles(), m_context.theme.monospace());
    m_bars->setReducedMotion(reducedMotion());
    showState();
}

void WriterPanel::wake() {
    m_model.setAwake(true);
    showState();
}

void WriterPanel::sleep() {
    m_model.setAwake(false);
}

}  // namespace fw
