// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/sampling_model.h"

#include <algorithm>
#include <chrono>

namespace fw {

SamplingModel::SamplingModel(QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(120));
    connect(&m_rest, &QTimer::timeout, this, &SamplingModel::settled);
}

template <class T>
void SamplingModel::set(T& member, T value) {
    if (member == value) return;
    member = value;
    emit changed();
    m_rest.start();
}

void SamplingModel::setConfig(const SamplingConfig& config) {
    m_config = config;
    emit changed();
}

void SamplingModel::setTemperature(double temperature) { set(m_config.temperature, std::clamp(temperature, 0.0, 10.0)); }
void SamplingModel::setTopK(int topK) { set(m_config.topK, std::max(0, topK)); }
void SamplingModel::setTopP(double topP) { set(m_config.topP, std::clamp(topP, 0.001, 1.0)); }
void SamplingModel::setLength(int maxTokens) { set(m_config.maxTokens, std::max(1, maxTokens)); }
void SamplingModel::setNoise(uint64_t seed) { set(m_config.seed, seed); }

}  // namespace fw
