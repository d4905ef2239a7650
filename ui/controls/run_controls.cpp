// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/run_controls.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "language/engine_text.h"
#include "theme/icons.h"
#include "viewmodels/number_text.h"
#include "widgets/elided_label.h"
#include "widgets/number_slider.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

QFrame* hairline(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

/// Gives way first where it gets narrow.
QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new ElidedLabel(text, parent);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void addLabelled(QHBoxLayout* row, const QString& text, QWidget* widget, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(widget);
    row->addWidget(label);
    row->addWidget(widget);
}

}  // namespace

RunControls::RunControls(Workbench& bench, Theme& theme, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_bench(bench), m_theme(theme) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    buildRun(row);
    row->addWidget(hairline(this));
    buildNewRun(row, actions);
    row->addStretch(1);
    row->addWidget(hairline(this));
    buildLive(row);
    connect(&bench.status, &RunStatus::stateChanged, this, &RunControls::showState);
    connect(&bench.setup, &RunSetup::changed, this, &RunControls::showSetup);
    connect(&bench.setup, &RunSetup::learningRateChanged, this,
            [this] { m_rate->showValue(m_bench.setup.learningRate()); });
    connect(&theme, &Theme::changed, this, &RunControls::dress);
    dress();
    showSetup();
}

void RunControls::buildRun(QHBoxLayout* row) {
    m_train = new QPushButton(tr("Train"), this);
    m_train->setObjectName(u"run_train"_s);
    m_train->setProperty("primary", true);
    m_step = new QPushButton(tr("One step"), this);
    m_step->setObjectName(u"run_step_once"_s);
    m_reset = new QPushButton(tr("Same start"), this);
    m_reset->setObjectName(u"run_same_start"_s);
    for (QPushButton* button : {m_train, m_step, m_reset}) row->addWidget(button);
    connect(m_train, &QPushButton::clicked, &m_bench.status, &RunStatus::toggleTraining);
    connect(m_step, &QPushButton::clicked, &m_bench.status, &RunStatus::stepOnce);
    connect(m_reset, &QPushButton::clicked, &m_bench.status, &RunStatus::sameStart);
}

void RunControls::buildNewRun(QHBoxLayout* row, const Actions& actions) {
    row->addWidget(caption(tr("New run:"), this));
    m_preset = new QComboBox(this);
    m_preset->setObjectName(u"run_model"_s);
    for (const PresetChoice& preset : m_bench.setup.presets()) {
        m_preset->addItem(QString::fromStdString(preset.info.title));
        m_preset->setItemData(m_preset->count() - 1, engineText(preset.info.summary), Qt::ToolTipRole);
    }
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(10);
    m_preset->view()->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    setHelp(m_preset, tr("Model"), tr("Size and recipe of the model. A new one starts from random weights."),
            tr("Compare a smaller and a larger one on the same text."));
    addLabelled(row, tr("Model"), m_preset, this);
    m_source = new QToolButton(this);
    m_source->setObjectName(u"run_text"_s);
    m_source->setProperty("flat", true);
    m_source->setPopupMode(QToolButton::InstantPopup);
    m_source->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_source->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_source);
    for (const char* id : {"use_world", "open_files", "open_folder", "paste_text"}) menu->addAction(actions[id]);
    m_source->setMenu(menu);
    setHelp(m_source, tr("Text"), tr("What the model reads. All it will ever know comes from here."),
            tr("Drop a text file of your own anywhere on the window."));
    addLabelled(row, tr("Text"), m_source, this);
    m_seed = new QSpinBox(this);
    m_seed->setObjectName(u"run_seed"_s);
    m_seed->setRange(0, 999999);
    m_seed->setKeyboardTracking(false);
    setHelp(m_seed, tr("Seed"), tr("Start of all chance: the first weights and the order of the text."),
            tr("The same seed gives the same run, number by number. Try another."));
    addLabelled(row, tr("Seed"), m_seed, this);
    connect(m_preset, &QComboBox::activated, &m_bench.setup, qOverload<int>(&RunSetup::setPreset));
    connect(m_seed, &QSpinBox::valueChanged, &m_bench.setup,
            [this](int seed) { m_bench.setup.setSeed(static_cast<uint64_t>(seed)); });
}

void RunControls::buildLive(QHBoxLayout* row) {
    row->addWidget(caption(tr("Live:"), this));
    m_rate = new NumberSlider(tr("Learning rate"), NumberSlider::Scale::Logarithmic, 1e-5, 1, &rateText, u"0.00001"_s, this);
    m_rate->setObjectName(u"run_learning_rate"_s);
    m_rate->slider()->setMinimumWidth(110);
    m_rate->setWords(tr("Learning rate"), tr("How far each update moves the weights. It may be changed while training."),
                     tr("Try 10 times larger and watch the curve."));
    row->addWidget(m_rate);
    connect(m_rate, &NumberSlider::moved, &m_bench.setup, &RunSetup::setLearningRate);
}

/// Where a run belongs to another program, the words say so instead.
void RunControls::giveWords() {
    const QString obstacle = m_bench.status.obstacle();
    const auto words = [&obstacle](QPushButton* button, const QString& name, const QString& what, const QString& tryThis) {
        if (obstacle.isEmpty()) setHelp(button, name, what, tryThis);
        else setHelp(button, name, obstacle, tr("Start a run of your own, or open another one in Runs."));
    };
    words(m_train, m_train->text(), tr("Starts training, or pauses it between two steps (Space)."), tr("Press it and watch the loss fall."));
    words(m_step, tr("One step"), tr("Exactly one update of all weights, then pause (S)."), tr("Watch which bars one step moves."));
    words(m_reset, tr("Same start"), tr("Back to the same random weights; the old curve stays for comparison (R)."),
          tr("Change the learning rate and train again."));
}

void RunControls::showState() {
    const RunStatus& status = m_bench.status;
    const bool training = status.isTraining();
    const QString text = training ? tr("Pause") : status.startsSoon() ? tr("Starting…") : tr("Train");
    m_train->setText(text);
    const bool mine = !status.isReadOnly();
    m_train->setEnabled(mine && status.state() != SessionState::Failed);
    m_step->setEnabled(mine && status.isDataReady() && !training);
    m_reset->setEnabled(mine && status.isDataReady() && status.step() > 0);
    m_rate->setEnabled(mine);
    giveWords();
    const QColor onPrimary = m_theme.roles().dark ? m_theme.roles().window : QColor(Qt::white);
    m_train->setIcon(makeIcon(training ? Icon::Pause : Icon::Play, onPrimary));
}

void RunControls::showSetup() {
    const RunSetup& setup = m_bench.setup;
    const QSignalBlocker quiet(m_seed);
    m_preset->setCurrentIndex(setup.preset());
    m_seed->setValue(static_cast<int>(std::min<uint64_t>(setup.seed(), 999999)));
    m_source->setText(fontMetrics().elidedText(RunSetup::titleOf(setup.source()), Qt::ElideMiddle,
                                               fontMetrics().averageCharWidth() * 16));
    m_rate->showValue(setup.learningRate());
}

void RunControls::dress() {
    const QColor ink = m_theme.roles().text;
    m_step->setIcon(makeIcon(Icon::Step, ink));
    m_reset->setIcon(makeIcon(Icon::Restart, ink));
    QFont bold = m_train->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    m_train->setMinimumWidth(std::max({metrics.horizontalAdvance(tr("Starting…")), metrics.horizontalAdvance(tr("Pause")),
                                       metrics.horizontalAdvance(tr("Train"))}) + 48);
    showState();
}

}  // namespace fw
