// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/nudge_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

#include "viewmodels/number_text.h"
#include "viewmodels/parameter_text.h"
#include "widgets/number_slider.h"
#include "widgets/signed_bars.h"
#include "widgets/token_flow.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kOften = 100;

QString signedNumber(double value, int digits) {
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + QLocale().toString(std::abs(value), 'f', digits);
}
}  // namespace

NudgePanel::NudgePanel(PanelContext& context)
    : InspectionPanel(context, context.bench.nudge.feed()), m_model(context.bench.nudge) {
    buildSentence();
    buildButtons();
    buildResults();
    setFocusProxy(m_edit);
    connect(&m_model, &NudgeModel::changed, this, [this] {
        if (isAwake()) showAnswer();
    });
    connect(&m_model, &NudgeModel::promptChanged, this, &NudgePanel::showTokens);
    connect(&m_model, &NudgeModel::settingsChanged, this, [this] {
        m_uphill->setChecked(m_model.isUphill());
        if (!m_rate->slider()->isSliderDown()) m_rate->showValue(m_model.rate());
    });
    showButtons();
}

void NudgePanel::buildSentence() {
    m_edit = new QLineEdit(m_model.typed(), this);
    m_edit->setObjectName(u"nudge_sentence"_s);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    setHelp(m_edit, tr("Sentence to nudge on"), tr("The one sentence that a copy of the model is trained on."),
            tr("Try one that is false, or one with your own name."));
    m_tokens = new TokenFlow(this);
    setHelp(m_tokens, tr("Tokens of the sentence"),
            tr("Tinted by surprise. The framed token is the one whose probability is looked at below."),
            tr("Click another, or use the arrow keys."));
    content()->addWidget(m_edit);
    content()->addWidget(m_tokens);
    connect(m_edit, &QLineEdit::textEdited, &m_model, &NudgeModel::setTyped);
    connect(m_tokens, &TokenFlow::chosen, &m_model, [this](int chip) {
        if (chip > 0) m_model.setPosition(static_cast<size_t>(chip) - 1);
    });
}

void NudgePanel::buildButtons() {
    m_once = new QPushButton(tr("Nudge once"), this);
    m_once->setObjectName(u"nudge_once"_s);
    setHelp(
        m_once, tr("Nudge once"),
        tr("One step of plain gradient descent on this sentence: every weight minus rate times gradient."),
        tr("Predict first: does the probability rise, fall or stay? It acts on a copy; training goes on untouched."));
    m_often = new QPushButton(tr("%1 times").arg(kOften), this);
    m_often->setObjectName(u"nudge_often"_s);
    setHelp(m_often, tr("Nudge %1 times").arg(kOften), tr("The same step again and again."),
            tr("The sentence is learned by heart. Watch the loss on other text: that is over-fitting."));
    m_undo = new QPushButton(tr("Undo"), this);
    m_undo->setObjectName(u"nudge_undo"_s);
    setHelp(m_undo, tr("Undo one nudge"), tr("Takes the last step back."), QString());
    m_undoAll = new QPushButton(tr("Undo all"), this);
    m_undoAll->setObjectName(u"nudge_undo_all"_s);
    setHelp(m_undoAll, tr("Undo all nudges"), tr("Back to the model that is viewed."), QString());
    m_uphill = new QPushButton(tr("Wrong direction"), this);
    m_uphill->setObjectName(u"nudge_uphill"_s);
    m_uphill->setCheckable(true);
    setHelp(m_uphill, tr("Wrong direction"), tr("Adds the gradient instead of taking it away."),
            tr("Nudge once each way: direction is everything."));
    m_rate = new NumberSlider(
        tr("rate"), NumberSlider::Scale::Logarithmic, 0.0001, 10,
        [](double v) { return QLocale().toString(v, 'g', 2); }, u"0.00012"_s, this);
    m_rate->setObjectName(u"nudge_rate"_s);
    m_rate->showValue(m_model.rate());
    m_rate->setWords(tr("Rate of the nudge"), tr("How far each weight gives way to its gradient."),
                     tr("Try a tiny one, then one so large that everything breaks."));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton* button : {m_once, m_often, m_undo, m_undoAll}) row->addWidget(button);
    row->addStretch(1);
    content()->addLayout(row);
    auto* settings = new QHBoxLayout;
    settings->setSpacing(12);
    settings->addWidget(m_rate, 1);
    settings->addWidget(m_uphill);
    content()->addLayout(settings);
    m_outcome = new QLabel(this);  // below the buttons, which must not move when it grows
    m_outcome->setWordWrap(true);
    m_outcome->setMinimumWidth(1);
    content()->addWidget(m_outcome);
    connect(m_once, &QPushButton::clicked, &m_model, [this] { m_model.nudge(1); });
    connect(m_often, &QPushButton::clicked, &m_model, [this] { m_model.nudge(kOften); });
    connect(m_undo, &QPushButton::clicked, &m_model, &NudgeModel::undo);
    connect(m_undoAll, &QPushButton::clicked, &m_model, &NudgeModel::undoAll);
    connect(m_uphill, &QPushButton::toggled, &m_model, &NudgeModel::setUphill);
    connect(m_rate, &NumberSlider::moved, &m_model, &NudgeModel::setRate);
}

QLabel* NudgePanel::heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void NudgePanel::buildResults() {
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("What the sentence does"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(area);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_pullTitle = heading({}, inside);
    m_pulls = new SignedBars(inside);
    setHelp(m_pulls, tr("Gradient at the logits"),
            tr("p − 1 for the token that comes next, p for all others: what the loss wants raised (left) and lowered "
               "(right)."),
            tr("They add up to zero: what one token gains, the others lose."));
    m_layerTitle = heading({}, inside);
    m_layers = new SignedBars(inside);
    setHelp(m_layers, tr("Gradient norm per layer"),
            tr("How strongly the sentence pulls at each layer, after backpropagation through those behind it."),
            QString());
    m_weights = new QTableWidget(0, 3, inside);
    m_weights->setObjectName(u"nudge_weights"_s);
    m_weights->setHorizontalHeaderLabels({tr("weight"), tr("gradient"), tr("a nudge moves it")});
    m_weights->setFrameShape(QFrame::NoFrame);
    m_weights->setShowGrid(false);
    m_weights->setWordWrap(false);
    m_weights->setTextElideMode(Qt::ElideMiddle);
    m_weights->setTabKeyNavigation(false);
    m_weights->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_weights->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_weights->setSelectionMode(QAbstractItemView::SingleSelection);
    m_weights->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_weights->verticalHeader()->hide();
    m_weights->horizontalHeader()->setHighlightSections(false);
    m_weights->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_weights->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    setHelp(m_weights, tr("The ten weights that move most"),
            tr("Those with the largest gradients, and what one nudge changes."),
            tr("Click one to check its slope: it is moved a little either way and the loss is measured again."));
    m_slope = heading({}, inside);
    layout->addWidget(m_pullTitle);
    layout->addWidget(m_pulls);
    layout->addWidget(m_layerTitle);
    layout->addWidget(m_layers);
    layout->addWidget(heading(tr("The ten weights that one nudge moves most. Click one to check its slope."), inside));
    layout->addWidget(m_slope);
    layout->addWidget(m_weights);
    layout->addStretch(1);
    area->setWidget(inside);
    content()->addWidget(area, 1);
    connect(m_weights, &QTableWidget::cellClicked, &m_model, [this](int row) { m_model.checkWeight(row); });
    connect(m_weights, &QTableWidget::cellActivated, &m_model, [this](int row) { m_model.checkWeight(row); });
}

void NudgePanel::dress() {
    m_tokens->setLook(roles(), m_context.theme.monospace());
    m_pulls->setLook(roles(), m_context.theme.monospace());
    m_layers->setLook(roles(), font());
    m_layers->setFills(roles().pins[0], roles().pins[0]);
    m_weights->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    showAnswer();
}

void NudgePanel::showButtons() {
    m_once->setEnabled(m_model.canNudge());
    m_often->setEnabled(m_model.canNudge());
    m_undo->setEnabled(m_model.steps() > 0);
    m_undoAll->setEnabled(m_model.steps() > 0);
}

void NudgePanel::showAnswer() {
    InspectionPanel::showAnswer();
    if (m_edit->text() != m_model.typed()) m_edit->setText(m_model.typed());
    setHead(tr("nudges act on a copy of this model; the one in training is left alone."));
    m_outcome->setText(m_model.outcome());
    showButtons();
    showTokens();
    const Nudge* nudge = m_model.result();
    for (QWidget* w :
         {static_cast<QWidget*>(m_pulls), static_cast<QWidget*>(m_layers), static_cast<QWidget*>(m_weights)})
        w->setVisible(nudge != nullptr);
    if (!nudge) return;
    showPulls(*nudge);
    showLayers(*nudge);
    showWeights(*nudge);
    m_slope->setText(m_model.slope());
    m_slope->setVisible(!m_slope->text().isEmpty());
}

void NudgePanel::showTokens() {
    if (m_edit->text() != m_model.typed()) m_edit->setText(m_model.typed());
    const Nudge* nudge = m_model.result();
    std::vector<TokenChip> chips;
    const auto& tokens = m_model.prompt().tokens;
    for (size_t i = 0; i < tokens.size(); ++i) {
        TokenChip chip{tokens[i].text, {}, 0, {}, i > 0};
        if (i > 0 && nudge && nudge->tokens.size() == tokens.size() && nudge->tokens[i] == tokens[i].id) {
            const double before = nudge->lossesBefore[i - 1], after = nudge->lossesAfter[i - 1];
            chip.fill = surpriseColor(roles(), after);
            chip.underline = surpriseUnderline(after);
            chip.tip = tr("%1: probability %2, after the nudges %3")
                           .arg(chip.text, percentText(std::exp(-before)), percentText(std::exp(-after)));
        }
        chips.push_back(chip);
    }
    m_tokens->setChips(std::move(chips));
    m_tokens->setCurrent(static_cast<int>(m_model.position()) + 1);
}

void NudgePanel::showPulls(const Nudge& nudge) {
    m_pulls->setFills(roles().error, roles().good);
    std::vector<SignedBar> bars;
    for (const Nudge::TokenPull& pull : nudge.pulls) {
        QString note = percentText(pull.before);
        if (nudge.plan.steps > 0) note += QStringLiteral(" → ") + percentText(pull.after);
        bars.push_back({m_model.label(pull.id), signedNumber(pull.pull, 3), pull.pull, note, pull.right});
    }
    m_pulls->setBars(std::move(bars));
    const QString right = nudge.pulls.empty() ? QString() : m_model.label(nudge.pulls.front().id);
    m_pullTitle->setText(tr("Gradient at the logits: p − 1 for %1, p for every other token. Green is pushed up, red "
                            "down; behind it the probability.")
                             .arg(right));
}

void NudgePanel::showLayers(const Nudge& nudge) {
    std::vector<SignedBar> bars;
    for (const Nudge::Layer& layer : nudge.layers)
        bars.push_back({layerTitle(layer.name), QLocale().toString(layer.gradientNorm, 'g', 3), layer.gradientNorm,
                        tr("%1 weights").arg(compactNumber(static_cast<double>(layer.weights))), false});
    m_layers->setBars(std::move(bars));
    m_layerTitle->setText(tr("Norm of the sentence's gradient per layer; all together %1.")
                              .arg(QLocale().toString(nudge.gradientNorm, 'g', 3)));
}

/// A number of a token's vector, or a place in a matrix; counted from 1.
QString NudgePanel::nameOf(const Nudge::MovedWeight& w) const {
    const QString token = m_model.label(static_cast<TokenId>(w.row));
    if (w.name == "embed.tokens") return tr("embedding of %1 [%2]").arg(token).arg(w.column + 1);
    if (w.name == "head.weight") return tr("head, %1 [%2]").arg(token).arg(w.column + 1);
    return tr("%1 [%2, %3]").arg(parameterTitle(w.name)).arg(w.row + 1).arg(w.column + 1);
}

void NudgePanel::showWeights(const Nudge& nudge) {
    m_weights->setRowCount(static_cast<int>(nudge.moved.size()));
    for (int row = 0; row < m_weights->rowCount(); ++row) {
        const Nudge::MovedWeight& w = nudge.moved[static_cast<size_t>(row)];
        const QString cells[] = {
            nameOf(w), signedNumber(w.gradient, 3),
            QStringLiteral("%1 → %2").arg(signedNumber(w.before, 3), signedNumber(w.before + w.change, 3))};
        for (int column = 0; column < 3; ++column) {
            QTableWidgetItem* item = m_weights->item(row, column);
            if (!item) m_weights->setItem(row, column, item = new QTableWidgetItem);
            item->setText(cells[column]);
            item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(cells[0]);
        }
    }
    const int height = m_weights->horizontalHeader()->sizeHint().height() +
                       m_weights->rowCount() * m_weights->verticalHeader()->defaultSectionSize() + 4;
    m_weights->setFixedHeight(height);
}

}  // namespace fw
