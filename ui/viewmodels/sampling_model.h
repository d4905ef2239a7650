// SPDX-License-Identifier: GPL-3.0-or-later
// How tokens are chosen (temperature, top-k, top-p, length, noise): one set of knobs for bars and completions.
#pragma once

#include <QObject>
#include <QTimer>

#include "model/sampler.h"

namespace fw {

class SamplingModel : public QObject {
    Q_OBJECT
  public:
    explicit SamplingModel(QObject* parent = nullptr);

    const SamplingConfig& config() const { return m_config; }
    void setConfig(const SamplingConfig& config);
    void setTemperature(double temperature);
    void setTopK(int topK);
    void setTopP(double topP);
    void setLength(int maxTokens);
    void setNoise(uint64_t seed);
    /// True if the knobs change the model's own distribution at all.
    bool isPlain() const { return m_config.temperature == 1.0 && m_config.topK == 0 && m_config.topP >= 1.0; }

  signals:
    /// At once, for labels.
    void changed();
    /// When the hand rests, for orders to the session.
    void settled();

  private:
    template <class T>
    void set(T& member, T value);

    SamplingConfig m_config;
    QTimer m_rest;
};

}  // namespace fw
