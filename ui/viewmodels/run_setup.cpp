// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_setup.h"

#include <QFileInfo>
#include <chrono>

namespace fw {

RunSetup::RunSetup(SessionBridge& bridge, std::vector<PresetChoice> presets, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_presets(std::move(presets)) {
    for (size_t i = 0; i < m_presets.size(); ++i)
        if (m_presets[i].info.id == "ember") m_choice.preset = static_cast<int>(i);
    m_choice.seed = m_presets[static_cast<size_t>(m_choice.preset)].config.train.seed;
    m_active = m_choice;
    m_learningRate = usualLearningRate();
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(200));
    connect(&m_rest, &QTimer::timeout, this, &RunSetup::configure);
    m_rateRest.setSingleShot(true);
    m_rateRest.setInterval(std::chrono::milliseconds(60));
    connect(&m_rateRest, &QTimer::timeout, this,
            [this] { m_bridge.post(command::SetLearningRate{m_learningRate}); });
    connect(&bridge, &SessionBridge::stepsDone, this, [this] { m_trained = true; });
    connect(&bridge, &SessionBridge::modelReady, this, [this] { m_trained = false; });
    connect(&bridge, &SessionBridge::restarted, this, [this] { m_trained = false; });
    connect(&bridge, &SessionBridge::recovered, this, [this](const event::Recovered& recovered) {
        if (m_bridge.state() != SessionState::Running || recovered.learningRate <= 0) return;  // told again of the past
        m_learningRate = recovered.learningRate;
        emit learningRateChanged();
    });
    connect(&bridge, &SessionBridge::runOpened, this, [this](const event::RunOpened& run) {
        if (m_bridge.info()) adopt(m_bridge.info()->config, run.step > 0);
    });
}

double RunSetup::usualLearningRate() const {
    return m_presets[static_cast<size_t>(m_choice.preset)].config.train.learningRate;
}

QString RunSetup::titleOf(const TextSource& source) {
    if (source.isWorld()) return source.recipe.isEmpty() ? tr("Merrow") : tr("Merrow, %1").arg(source.recipe);
    if (source.paths.isEmpty()) return tr("pasted text");
    if (source.paths.size() == 1) return QFileInfo(source.paths.first()).fileName();
    return tr("%n files", nullptr, static_cast<int>(source.paths.size()));
}

RunConfig RunSetup::config() const {
    const PresetChoice& preset = m_presets[static_cast<size_t>(m_choice.preset)];
    RunConfig config = preset.config;
    config.preset = preset.info.id;
    config.data.paths.clear();
    for (const QString& path : m_choice.source.paths) config.data.paths.push_back(path.toStdString());
    config.data.pastedText = m_choice.source.pasted.toStdString();
    if (!m_choice.source.recipe.isEmpty()) config.data.recipe = m_choice.source.recipe.toStdString();
    config.train.seed = m_choice.seed;
    config.train.learningRate = m_learningRate;
    const int64_t perStep = static_cast<int64_t>(config.train.batchSize) * config.model.nCtx;
    if (m_choice.tokens > 0) config.train.steps = (m_choice.tokens + perStep - 1) / perStep;
    return config;
}

void RunSetup::adopt(const RunConfig& config, bool trained) {
    m_rest.stop();
    m_rateRest.stop();
    for (size_t i = 0; i < m_presets.size(); ++i)
        if (m_presets[i].info.id == config.preset) m_choice.preset = static_cast<int>(i);
    m_choice.source = {};
    for (const std::string& path : config.data.paths) m_choice.source.paths.append(QString::fromStdString(path));
    m_choice.source.pasted = QString::fromStdString(config.data.pastedText);
    if (config.data.recipe != m_presets[static_cast<size_t>(m_choice.preset)].config.data.recipe)
        m_choice.source.recipe = QString::fromStdString(config.data.recipe);
    m_choice.tokens = 0;
    m_choice.seed = config.train.seed;
    m_learningRate = config.train.learningRate;
    m_active = m_choice;
    m_pending = false;
    m_trained = trained;
    emit learningRateChanged();
    emit changed();
}

bool RunSetup::somethingTrained() const { return m_trained && m_bridge.state() != SessionState::Failed; }

void RunSetup::choose(const Choice& choice) {
    if (choice == m_choice) return;
    const bool otherPreset = choice.preset != m_choice.preset;
    m_choice = choice;
    m_pending = somethingTrained() && !(m_choice == m_active);
    if (!somethingTrained()) m_rest.start();
    if (otherPreset) {
        if (!m_pending) m_learningRate = usualLearningRate();
        emit learningRateChanged();
    }
    emit changed();
}

void RunSetup::setPreset(int index) {
    if (index < 0 || static_cast<size_t>(index) >= m_presets.size()) return;
    Choice choice = m_choice;
    choice.preset = index;
    choice.tokens = 0;
    choose(choice);
}

int RunSetup::find(const QString& preset) const {
    for (size_t i = 0; i < m_presets.size(); ++i)
        if (QString::fromStdString(m_presets[i].info.id) == preset) return static_cast<int>(i);
    return -1;
}

bool RunSetup::setPreset(const QString& id) {
    const int index = find(id);
    setPreset(index);
    return index >= 0;
}

void RunSetup::setSource(const TextSource& source) {
    Choice choice = m_choice;
    choice.source = source;
    choose(choice);
}

void RunSetup::setSeed(uint64_t seed) {
    Choice choice = m_choice;
    choice.seed = seed;
    choose(choice);
}

void RunSetup::setLearningRate(double learningRate) {
    if (learningRate == m_learningRate || !(learningRate > 0)) return;
    m_learningRate = learningRate;
    emit learningRateChanged();
    m_rateRest.start();
}

void RunSetup::startNew(int preset, const TextSource& source, uint64_t seed, int64_t tokens) {
    m_choice = {preset, source, seed, tokens};
    m_pending = false;
    m_learningRate = usualLearningRate();
    configure();
}

void RunSetup::configure() {
    m_rest.stop();
    m_rateRest.stop();
    if (m_choice.preset != m_active.preset && m_pending) m_learningRate = usualLearningRate();
    m_active = m_choice;
    m_pending = false;
    m_bridge.post(command::Configure{config()});
    emit configured();
    emit learningRateChanged();
    emit changed();
}

void RunSetup::revert() {
    m_rest.stop();
    m_choice = m_active;
    m_pending = false;
    emit changed();
}

}  // namespace fw
