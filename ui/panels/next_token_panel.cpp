// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/next_token_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

#include "viewmodels/number_text.h"
#include "widgets/bar_column_view.h"
#include "widgets/message_bar.h"
#include "widgets/probability_bars.h"
#include "widgets/sampling_sliders.h"
#include "widgets/token_strip.h"

using namespace Qt::StringLiterals;

namespace fw {

NextTokenPanel::NextTokenPanel(PanelContext& context) : Panel(context) {
    buildPrompt();
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(12);
    content()->addLayout(m_columns, 1);
    buildSampling();
    NextTokenModel& model = m_context.bench.nextToken;
    connect(&model, &NextTokenModel::promptChanged, this, &NextTokenPanel::showPrompt);
    connect(&model, &NextTokenModel::columnsChanged, this, [this] {
        if (isAwake()) showColumns();
    });
    connect(&m_context.bench.sampling, &SamplingModel::changed, this, &NextTokenPanel::showSampling);
    showPrompt();
    showSampling();
}

void NextTokenPanel::buildPrompt() {
    m_edit = new QLineEdit(m_context.bench.nextToken.typed(), this);
    m_edit->setPlaceholderText(tr("empty: the start of a document"));
    setHelp(m_edit, tr("Prompt for the next token"), tr("The text whose next token is asked for."),
            tr("Type the beginning of a sentence, or click a token below to append it."));
    auto* label = new QLabel(tr("Prompt"), this);
    label->setBuddy(m_edit);
    m_strip = new TokenStrip(this);
    m_strip->setAccessibleName(tr("Tokens of the prompt"));
    m_strip->setToolTip(tr("The prompt as the model reads it: tokens and their ids.\n"
                           "␣ is a space: most tokens bring the space before the word."));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    content()->addLayout(row);
    m_legend = new QLabel(tr("filled: the model · outlined: as sampled"), this);
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_legend->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* tokens = new QHBoxLayout;
    tokens->addWidget(m_strip, 1);
    tokens->addWidget(m_legend);
    content()->addLayout(tokens);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_context.bench.nextToken.setTyped(text);
        m_context.bench.settings.setValue(Setting::ProbePrompt, text);
    });
}

void NextTokenPanel::buildSampling() {
    SamplingModel& sampling = m_context.bench.sampling;
    auto* sliders = new SamplingSliders(this);
    m_temperature = sliders->temperature();
    m_topK = sliders->topK();
    m_topP = sliders->topP();
    connect(m_temperature, &NumberSlider::moved, &sampling, &SamplingModel::setTemperature);
    connect(m_topP, &NumberSlider::moved, &sampling, &SamplingModel::setTopP);
    connect(m_topK, &NumberSlider::moved, &sampling, [&sampling](double v) {
        sampling.setTopK(topKOfSlider(v));
    });
    content()->addWidget(sliders);
}

void NextTokenPanel::showSampling() {
    const SamplingConfig& config = m_context.bench.sampling.config();
    if (!m_temperature->slider()->isSliderDown()) m_temperature->showValue(config.temperature);
    if (!m_topK->slider()->isSliderDown()) m_topK->showValue(sliderOfTopK(config.topK));
    if (!m_topP->slider()->isSliderDown()) m_topP->showValue(config.topP);
    showLegend();
}

/// Only where it leaves room for the whole prompt.
void NextTokenPanel::showLegend() {
    m_legend->setVisible(!m_context.bench.sampling.isPlain() && m_strip->wholeWidth() + m_legend->sizeHint().width() < width() - 4 * content()->spacing());
}

void NextTokenPanel::showPrompt() {
    const NextTokenModel& model = m_context.bench.nextToken;
    if (m_edit->text() != model.typed()) m_edit->setText(model.typed());
    m_strip->setTokens(model.prompt().tokens);
    showLegend();
    if (model.prompt().error.isEmpty()) messages().dismiss();
    else messages().showMessage(MessageBar::Kind::Attention, model.prompt().error);
}

void NextTokenPanel::dress() {
    m_strip->setLook(roles(), m_context.theme.monospace());
    for (BarColumnView* view : m_views) view->setLook(m_context.theme, reducedMotion());
    showColumns();
}

void NextTokenPanel::wake() {
    m_context.bench.nextToken.setAwake(true);
    showColumns();
}

void NextTokenPanel::sleep() { m_context.bench.nextToken.setAwake(false); }

void NextTokenPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    showLegend();
    if (isAwake()) showColumns();
}

std::vector<size_t> NextTokenPanel::columnsThatFit() const {
    const auto& columns = m_context.bench.nextToken.columns();
    const size_t room = static_cast<size_t>(std::max(2, width() / (fontMetrics().averageCharWidth() * 28)));
    std::vector<size_t> shown;
    for (size_t i = 0; i < columns.size(); ++i) shown.push_back(i);
    // What goes first where there is no room: old pins, then step 0. The step cursor's and now always stand.
    const auto isSpare = [&](AgeRole role) { return [&columns, role](size_t i) { return columns[i].age.role == role; }; };
    for (const AgeRole role : {AgeRole::Pin, AgeRole::Start})
        while (shown.size() > room) {
            const auto spare = std::find_if(shown.begin(), shown.end(), isSpare(role));
            if (spare == shown.end()) break;
            shown.erase(spare);
        }
    return shown;
}

void NextTokenPanel::showColumns() {
    const NextTokenModel& model = m_context.bench.nextToken;
    const std::vector<size_t> shown = columnsThatFit();
    while (m_views.size() < shown.size()) {
        auto* view = new BarColumnView(this);
        view->setLook(m_context.theme, reducedMotion());
        m_columns->addWidget(view, 1);
        m_views.push_back(view);
        connect(view->bars(), &ProbabilityBars::chosen, this, &NextTokenPanel::append);
        connect(view->bars(), &ProbabilityBars::pointed, this, [this](TokenId id) {
            for (BarColumnView* other : m_views) other->bars()->setMarked(id);
        });
    }
    for (size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setVisible(i < shown.size());
        if (i >= shown.size()) continue;
        const BarColumn& column = model.columns()[shown[i]];
        m_views[i]->setColumn(column, !m_context.bench.sampling.isPlain());
        m_views[i]->setGhost(ghostOf(column.age));
    }
}

/// Then and now stand as marks in each other's bars.
const BarColumn* NextTokenPanel::ghostOf(const Age& age) const {
    const auto& columns = m_context.bench.nextToken.columns();
    const auto of = [&](AgeRole role) {
        const auto it = std::find_if(columns.begin(), columns.end(), [role](const BarColumn& c) { return c.age.role == role; });
        return it == columns.end() ? nullptr : &*it;
    };
    if (!of(AgeRole::Visited)) return nullptr;
    return age.role == AgeRole::Visited ? of(AgeRole::Now) : age.role == AgeRole::Now ? of(AgeRole::Visited) : nullptr;
}

void NextTokenPanel::append(TokenId id) {
    const auto& info = m_context.bench.bridge.info();
    if (!info || !info->tokenizer || id < 0 || id >= info->tokenizer->vocabSize()) return;
    NextTokenModel& model = m_context.bench.nextToken;
    const QString text = model.typed() + QString::fromStdString(info->tokenizer->bytes(id));
    model.setTyped(text);
    m_context.bench.settings.setValue(Setting::ProbePrompt, text);
}

}  // namespace fw
