// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/console_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"
#include "viewmodels/prompt.h"
#include "widgets/message_bar.h"
#include "widgets/number_slider.h"
#include "widgets/sample_column_view.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr std::array kAges{AgeRole::Start, AgeRole::Pin, AgeRole::Visited, AgeRole::Now};
}

ConsolePanel::ConsolePanel(PanelContext& context) : Panel(context), m_model(context.bench.console) {
    buildPrompt();
    buildSettings();
    buildResults();
    setFocusProxy(m_prompt);
    connect(&m_model, &ConsoleModel::settingsChanged, this, &ConsolePanel::showSettings);
    connect(&m_model, &ConsoleModel::changed, this, [this] {
        if (isAwake()) showColumns();
    });
    connect(&context.bench.bridge, &SessionBridge::modelReady, this, &ConsolePanel::showTokens);
    showSettings();
}

void ConsolePanel::buildPrompt() {
    m_prompt = new QPlainTextEdit(this);
    m_prompt->setObjectName(u"console_prompt"_s);
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    setHelp(m_prompt, tr("Prompt for the console"),
            tr("The document that the models go on with. Its line breaks belong to it."),
            tr("Ask a question and end the line with Enter; then write the beginning of a sentence instead."));
    m_tokens = new QLabel(this);
    m_tokens->setWordWrap(true);
    m_tokens->setMinimumWidth(1);
    m_tokens->setForegroundRole(QPalette::PlaceholderText);
    content()->addWidget(m_prompt);
    content()->addWidget(m_tokens);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] { m_model.setPrompt(m_prompt->toPlainText()); });
}

void ConsolePanel::buildSettings() {
    m_run = new QPushButton(this);
    m_run->setObjectName(u"console_run"_s);
    setHelp(m_run, tr("Run samples"),
            tr("Lets every chosen model go on with the prompt so many times, each with other noise."),
            tr("Predict first: what will most of them be?"));
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(u"console_stop"_s);
    setHelp(m_stop, tr("Stop"), tr("Ends the samples that are being written; what is there stays."), QString());
    m_count = new QSpinBox(this);
    m_count->setObjectName(u"console_count"_s);
    m_count->setRange(1, ConsoleModel::kMostSamples);
    m_count->setSuffix(tr(" samples"));
    setHelp(m_count, tr("Number of samples"), tr("How often each model goes on with the prompt."),
            tr("The more, the narrower the intervals."));
    m_length = new QSpinBox(this);
    m_length->setObjectName(u"console_length"_s);
    m_length->setRange(1, ConsoleModel::kMostLength);
    m_length->setSuffix(tr(" tokens"));
    setHelp(m_length, tr("Length of a sample"), tr("At most so many tokens each; a document may end before."),
            QString());
    m_temperature = new NumberSlider(
        tr("temperature"), NumberSlider::Scale::Linear, 0, 2, [](double v) { return QLocale().toString(v, 'f', 2); },
        u"0.00"_s, this);
    m_temperature->slider()->setObjectName(u"console_temperature"_s);
    m_temperature->setWords(tr("Temperature"), tr("Below 1: surer, more repetitive. Above 1: bolder, less sense."),
                            tr("Try 0: all samples are the same."));
    m_copy = new QPushButton(tr("Copy as text"), this);
    m_copy->setObjectName(u"console_copy"_s);
    setHelp(m_copy, tr("Copy as text"), tr("Puts all samples and counts on the clipboard."), QString());
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_run);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_copy);
    content()->addLayout(row);
    auto* settings = new QHBoxLayout;
    settings->setSpacing(6);
    settings->addWidget(m_count);
    settings->addWidget(m_length);
    settings->addWidget(m_temperature, 1);
    content()->addLayout(settings);
    const QString names[] = {tr("step 0"), tr("pins"), tr("shown"), tr("now")};
    const QString helps[] = {tr("The random model before training."), tr("The pinned models."),
                             tr("The model where the bar through the run's time stands."), tr("The model as it is.")};
    auto* group = new QWidget(this);
    group->setObjectName(u"console_ages"_s);
    auto* ages = new QHBoxLayout(group);
    ages->setContentsMargins(0, 0, 0, 0);
    ages->setSpacing(8);
    ages->addWidget(new QLabel(tr("Ask"), group));
    for (size_t i = 0; i < kAges.size(); ++i) {
        m_ages[i] = new QCheckBox(names[i], group);
        m_ages[i]->setObjectName(u"console_age_%1"_s.arg(i));
        setHelp(m_ages[i], names[i], helps[i], QString());
        ages->addWidget(m_ages[i]);
        connect(m_ages[i], &QCheckBox::toggled, &m_model, [this, i](bool on) { m_model.setRole(kAges[i], on); });
    }
    ages->addStretch(1);
    content()->addWidget(group);
    connect(m_run, &QPushButton::clicked, &m_model, [this] { m_model.run(); });
    connect(m_stop, &QPushButton::clicked, &m_model, &ConsoleModel::stop);
    connect(m_count, &QSpinBox::valueChanged, &m_model, &ConsoleModel::setCount);
    connect(m_length, &QSpinBox::valueChanged, &m_model, &ConsoleModel::setLength);
    connect(m_temperature, &NumberSlider::moved, &m_model, &ConsoleModel::setTemperature);
}

void ConsolePanel::buildResults() {
    m_ruleButton = new QToolButton(this);
    m_ruleButton->setObjectName(u"console_rule"_s);
    m_ruleButton->setText(tr("How are they sorted?"));
    m_ruleButton->setCheckable(true);
    m_ruleButton->setArrowType(Qt::RightArrow);
    m_ruleButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_ruleButton->setAutoRaise(true);
    setHelp(m_ruleButton, tr("How are they sorted?"),
            tr("The rule that puts every sample into a class. No model is asked."), QString());
    m_wanted = new QLineEdit(m_model.wanted(), this);
    m_wanted->setObjectName(u"console_contains"_s);
    m_wanted->setPlaceholderText(tr("count answers that contain ..."));
    setHelp(m_wanted, tr("Answers that contain"), tr("Counts the samples in which this text stands."),
            tr("Try Paris."));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_ruleButton);
    row->addWidget(m_wanted, 1);
    content()->addLayout(row);
    QString rules = tr("The first rule that fits decides; the first line is the one after the prompt's own.");
    for (const QString& kind : ConsoleModel::kinds())
        rules += u"<br><b>%1&nbsp; %2</b>: %3"_s.arg(ConsoleModel::kindLetter(kind), ConsoleModel::kindName(kind),
                                                     ConsoleModel::rule(kind).toHtmlEscaped());
    rules +=
        u"<br>"_s +
        tr("The line through a bar is the 95 % interval (Wilson): where the share of very many samples probably lies.");
    m_rule = new QLabel(rules, this);
    m_rule->setWordWrap(true);
    m_rule->setMinimumWidth(1);
    m_rule->hide();
    content()->addWidget(m_rule);
    auto* results = new QWidget(this);
    results->setObjectName(u"console_results"_s);
    m_columns = new QHBoxLayout(results);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(10);
    content()->addWidget(results, 1);
    connect(m_ruleButton, &QToolButton::toggled, this, [this](bool on) {
        m_rule->setVisible(on);
        m_ruleButton->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_wanted, &QLineEdit::textEdited, &m_model, &ConsoleModel::setWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model.asText()); });
}

void ConsolePanel::showSettings() {
    if (m_prompt->toPlainText() != m_model.prompt()) m_prompt->setPlainText(m_model.prompt());
    m_count->setValue(m_model.count());
    m_length->setValue(m_model.length());
    if (!m_temperature->slider()->isSliderDown()) m_temperature->showValue(m_model.temperature());
    for (size_t i = 0; i < kAges.size(); ++i) m_ages[i]->setChecked(m_model.hasRole(kAges[i]));
    m_run->setText(m_model.count() == 1 ? tr("Run one sample") : tr("Run %1 samples").arg(m_model.count()));
    showTokens();
}

void ConsolePanel::showTokens() {
    const auto& info = m_context.bench.bridge.info();
    const Prompt prompt = makePrompt(m_model.prompt(), info ? info->tokenizer.get() : nullptr);
    QStringList texts;
    for (const PromptToken& token : prompt.tokens) texts << token.text;
    m_tokens->setText(!prompt.error.isEmpty() ? prompt.error
                      : texts.isEmpty()       ? QString()
                                              : tr("As the model reads it: %1").arg(texts.join(u" | "_s)));
}

void ConsolePanel::showColumns() {
    if (m_model.error().isEmpty())
        messages().dismiss();
    else
        messages().showMessage(MessageBar::Kind::Attention, m_model.error());
    m_stop->setEnabled(m_model.isRunning());
    m_copy->setEnabled(!m_model.columns().empty());
    const auto& columns = m_model.columns();
    while (m_views.size() < columns.size()) {
        auto* view = new SampleColumnView(this);
        view->setLook(m_context.theme);
        m_columns->addWidget(view, 1);
        m_views.push_back(view);
        connect(view, &SampleColumnView::filterWanted, &m_model, &ConsoleModel::setFilter);
    }
    for (size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setVisible(i < columns.size());
        if (i < columns.size()) m_views[i]->showColumn(m_model, columns[i]);
    }
}

void ConsolePanel::dress() {
    for (SampleColumnView* view : m_views) view->setLook(m_context.theme);
    showColumns();
}

}  // namespace fw
