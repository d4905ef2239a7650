// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/completions_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/icons.h"
#include "viewmodels/age_columns.h"
#include "widgets/alternatives_popup.h"
#include "widgets/completion_column_view.h"
#include "widgets/flow_layout.h"
#include "widgets/message_bar.h"
#include "widgets/surprise_legend.h"

using namespace Qt::StringLiterals;

namespace fw {

CompletionsPanel::CompletionsPanel(PanelContext& context) : Panel(context) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    buildPrompt(row);
    buildKnobs(row);
    content()->addLayout(row);
    buildBranch();
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(12);
    content()->addLayout(m_columns, 1);
    Workbench& bench = m_context.bench;
    connect(&bench.completions, &CompletionsModel::promptChanged, this, &CompletionsPanel::showPrompt);
    connect(&bench.completions, &CompletionsModel::branchChanged, this, &CompletionsPanel::showBranch);
    connect(&bench.completions, &CompletionsModel::columnsChanged, this, [this] {
        if (isAwake()) showColumns();
    });
    connect(&bench.completions, &CompletionsModel::columnChanged, this, [this](int column) {
        if (isAwake()) showColumn(column);
    });
    connect(&bench.sampling, &SamplingModel::changed, this, &CompletionsPanel::showKnobs);
    connect(&bench.status, &RunStatus::stateChanged, this, &CompletionsPanel::showKnobs);
    showPrompt();
    showKnobs();
    showBranch();
}

void CompletionsPanel::buildPrompt(QHBoxLayout* row) {
    CompletionsModel& model = m_context.bench.completions;
    m_edit = new QLineEdit(model.typed(), this);
    m_edit->setPlaceholderText(tr("empty: the start of a document"));
    setHelp(m_edit, tr("Prompt for the completions"), tr("The text that every model continues."),
            tr("Type another beginning and press Enter."));
    auto* label = new QLabel(tr("Prompt"), this);
    label->setBuddy(m_edit);
    row->addWidget(label);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    row->addWidget(m_edit, 1);
    connect(m_edit, &QLineEdit::textEdited, this, [this, &model](const QString& text) {
        model.setTyped(text);
        m_context.bench.settings.setValue(Setting::SamplePrompt, text);
    });
    connect(m_edit, &QLineEdit::returnPressed, &model, &CompletionsModel::ask);
}

void CompletionsPanel::buildKnobs(QHBoxLayout* row) {
    Workbench& bench = m_context.bench;
    m_length = new QSpinBox(this);
    m_length->setRange(1, 1000);
    m_length->setKeyboardTracking(false);
    setHelp(m_length, tr("Length"), tr("Tokens to write at most."), tr("Longer text takes longer; 60 is a few lines."));
    m_noise = new QSpinBox(this);
    m_noise->setRange(1, 9999);
    m_noise->setKeyboardTracking(false);
    setHelp(m_noise, tr("Noise"), tr("Seed of the dice. All columns use the same dice, so only the models differ."),
            tr("The same number gives the same text again."));
    auto* fresh = new QPushButton(tr("New noise"), this);
    setHelp(fresh, tr("New noise"), tr("Other dice for every column."), tr("See what was the model and what was chance."));
    auto* again = new QPushButton(tr("Sample again"), this);
    setHelp(again, tr("Sample again"), tr("Completes the prompt again with every model (Ctrl+Enter)."),
            tr("While training runs, the column of now is renewed by itself."));
    m_pin = new QPushButton(tr("Pin"), this);
    setHelp(m_pin, tr("Pin"), tr("Keeps the model that is shown as a column (P); four at most."),
            tr("Pin when the text changes its character: letters, words, sentences."));
    m_legend = new SurpriseLegend(this);
    m_scale = new QLabel(tr("token probability"), this);
    m_scale->setForegroundRole(QPalette::PlaceholderText);
    auto* knobs = new FlowLayout;
    knobs->setSpacing(row->spacing());
    knobs->addWidget(m_scale);
    knobs->addWidget(m_legend);
    const auto labelled = [&](const QString& text, QWidget* buddy) {
        auto* label = new QLabel(text, this);
        label->setBuddy(buddy);
        auto* pair = new QHBoxLayout;
        pair->addWidget(label);
        pair->addWidget(buddy);
        knobs->addItem(pair);
    };
    labelled(tr("Length"), m_length);
    labelled(tr("Noise"), m_noise);
    for (QPushButton* button : {fresh, again, m_pin}) knobs->addWidget(button);
    row->addLayout(knobs);
    connect(m_length, &QSpinBox::valueChanged, &bench.sampling, &SamplingModel::setLength);
    connect(m_noise, &QSpinBox::valueChanged, &bench.sampling,
            [&bench](int seed) { bench.sampling.setNoise(static_cast<uint64_t>(seed)); });
    connect(fresh, &QPushButton::clicked, &bench.completions, &CompletionsModel::newNoise);
    connect(again, &QPushButton::clicked, &bench.completions, &CompletionsModel::ask);
    connect(m_pin, &QPushButton::clicked, &bench.status, &RunStatus::pin);
}

/// In a narrow panel the prompt needs the place of the legend.
void CompletionsPanel::resizeEvent(QResizeEvent* event) {
    const int characters = event->size().width() / std::max(1, fontMetrics().averageCharWidth());
    m_scale->setVisible(characters > 190);
    m_legend->setVisible(characters > 170);
    Panel::resizeEvent(event);
}

void CompletionsPanel::buildBranch() {
    m_branch = new QWidget(this);
    m_branchText = new QLabel(m_branch);
    m_branchText->setTextFormat(Qt::PlainText);
    auto* clear = new QPushButton(tr("Let the models choose"), m_branch);
    setHelp(clear, tr("Let the models choose"), tr("Takes your tokens out again."), QString());
    auto* row = new QHBoxLayout(m_branch);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_branchText, 1);
    row->addWidget(clear);
    content()->addWidget(m_branch);
    connect(clear, &QPushButton::clicked, &m_context.bench.completions, &CompletionsModel::clearBranch);
}

void CompletionsPanel::showPrompt() {
    const CompletionsModel& model = m_context.bench.completions;
    if (m_edit->text() != model.typed()) m_edit->setText(model.typed());
    if (model.prompt().error.isEmpty()) messages().dismiss();
    else messages().showMessage(MessageBar::Kind::Attention, model.prompt().error);
}

void CompletionsPanel::showKnobs() {
    const SamplingConfig& config = m_context.bench.sampling.config();
    const QSignalBlocker quietLength(m_length), quietNoise(m_noise);
    m_length->setValue(config.maxTokens);
    m_noise->setValue(static_cast<int>(std::min<uint64_t>(config.seed, 9999)));
    m_pin->setEnabled(m_context.bench.status.step() > 0);
}

void CompletionsPanel::showBranch() {
    const CompletionsModel& model = m_context.bench.completions;
    m_branch->setVisible(!model.forced().empty());
    if (model.forced().empty()) return;
    QString tokens;
    for (const TokenId id : model.forced()) tokens += model.labelOf(id);
    m_branchText->setText(tr("Every completion starts with your choice: %1").arg(tokens));
}

void CompletionsPanel::dress() {
    m_legend->setColors(roles());
    m_pin->setIcon(makeIcon(Icon::Pin, roles().text));
    for (CompletionColumnView* view : m_views) view->setLook(m_context.theme, reducedMotion());
    showColumns();
}

void CompletionsPanel::wake() {
    m_context.bench.completions.setAwake(true);
    showColumns();
}

void CompletionsPanel::sleep() { m_context.bench.completions.setAwake(false); }

void CompletionsPanel::showColumns() {
    const auto& columns = m_context.bench.completions.columns();
    while (m_views.size() < columns.size()) {
        auto* view = new CompletionColumnView(this);
        view->setLook(m_context.theme, reducedMotion());
        m_columns->addWidget(view, 1);
        m_views.push_back(view);
        connect(view, &CompletionColumnView::tokenActivated, this, &CompletionsPanel::openAlternatives);
        connect(view, &CompletionColumnView::originAsked, this, &CompletionsPanel::askOrigin);
        connect(view, &CompletionColumnView::unpinned, &m_context.bench.bridge,
                [this](int pin) { m_context.bench.bridge.post(command::Unpin{pin}); });
    }
    for (size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setVisible(i < columns.size());
        if (i < columns.size()) m_views[i]->setColumn(columns[i]);
    }
}

void CompletionsPanel::showColumn(int column) {
    const auto& columns = m_context.bench.completions.columns();
    const auto at = static_cast<size_t>(column);
    if (at < m_views.size() && at < columns.size()) m_views[at]->setColumn(columns[at]);
}

void CompletionsPanel::askOrigin(const Age& age) {
    const auto& info = m_context.bench.bridge.info();
    if (!info) return;
    for (const CompletionColumn& column : m_context.bench.completions.columns()) {
        if (!sameColumn(column.age, age)) continue;
        std::string text;
        for (const CompletionToken& token : column.tokens)
            if (!info->tokenizer->isSpecial(token.id)) text += info->tokenizer->bytes(token.id);
        m_context.bench.corpus.explain(column.prompt.toStdString(), text);
        return;
    }
}

void CompletionsPanel::openAlternatives(const Age& age, int token, const QPoint& where) {
    CompletionsModel& model = m_context.bench.completions;
    for (const CompletionColumn& column : model.columns()) {
        if (!sameColumn(column.age, age) || static_cast<size_t>(token) >= column.tokens.size()) continue;
        const CompletionToken& taken = column.tokens[static_cast<size_t>(token)];
        if (taken.alternatives.empty()) return;
        std::vector<TokenBar> bars;
        for (const Candidate& c : taken.alternatives)
            bars.push_back({c.id, model.labelOf(c.id), c.probability, c.chosen});
        const auto isTaken = [&](const TokenBar& bar) { return bar.id == taken.id; };
        if (std::none_of(bars.begin(), bars.end(), isTaken))  // a rare one was drawn: it stands below the likely ones
            bars.push_back({taken.id, model.labelOf(taken.id), taken.probability, taken.probability});
        auto* popup = new AlternativesPopup(roles(), m_context.theme.monospace(), ageFill(roles(), age),
                                            std::move(bars), taken.id, this);
        connect(popup, &AlternativesPopup::chosen, &model,
                [&model, age, token](TokenId id) { model.branch(age, token, id); });
        popup->showAt(where);
        return;
    }
}

}  // namespace fw
