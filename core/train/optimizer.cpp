// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/optimizer.h"

#include <algorithm>
#include <cmath>

namespace fw {

namespace {
constexpr int64_t kRange = 1 << 15;

/// Weight decay is for what multiplies, not for gains and biases.
bool decays(ParameterRole role) { return role != ParameterRole::Gain && role != ParameterRole::Bias; }
}  // namespace

Optimizer::Optimizer(const Backend& backend, const ParameterLayout& layout, const TrainConfig& config)
    : m_backend(backend), m_layout(layout), m_config(config), m_first(backend, layout.flatSize()), m_second(backend, layout.flatSize()) {
    for (const Parameter& p : layout.all()) {
        if (config.optimizer == "muon" && p.role == ParameterRole::Matrix) {
            m_tasks.push_back({&p, 0, p.count(), true});
            continue;
        }
        for (int64_t begin = 0; begin < p.count(); begin += kRange)
            m_tasks.push_back({&p, begin, std::min(kRange, p.count() - begin), false});
    }
    // The long ones first, so that no thread is left with one at the end.
    std::stable_sort(m_tasks.begin(), m_tasks.end(), [](const Task& a, const Task& b) {
        return a.muon != b.muon ? a.muon : a.count > b.count;
    });
}

void Optimizer::reset() {
    m_backend.zero(m_first.data(), m_first.size());
    m_backend.zero(m_second.data(), m_second.size());
    m_updates = 0;
}

void Optimizer::step(float* weights, const float* grads, double learningRate, double gradScale) {
    ++m_updates;
    m_backend.parallel(static_cast<int>(m_tasks.size()),
                       [&](int i, int) { run(m_tasks[static_cast<size_t>(i)], weights, grads, learningRate, gradScale); });
}

void Optimizer::run(const Task& task, float* weights, const float* grads, double learningRate, double gradScale) const {
    const TrainConfig& c = m_config;
    const int64_t at = task.parameter->offset + task.begin;
    if (task.muon) {
        const Shape& shape = task.parameter->shape;
        const MuonStep step{.learningRate = static_cast<float>(learningRate * c.muonLrRatio), .momentum = static_cast<float>(c.muonMomentum),
                            .weightDecay = static_cast<float>(c.weightDecay), .gradScale = static_cast<float>(gradScale)};
        m_backend.muon({weights + at, shape}, {const_cast<float*>(grads) + at, shape}, {m_first.data() + at, shape}, step);
        return;
    }
    const double t = static_cast<double>(m_updates);
    const AdamWStep step{.learningRate = static_cast<float>(learningRate), .beta1 = static_cast<float>(c.beta1),
                         .beta2 = static_cast<float>(c.beta2), .eps = static_cast<float>(c.adamEps),
                         .weightDecay = decays(task.parameter->role) ? static_cast<float>(c.weightDecay) : 0.0f,
                         .gradScale = static_cast<float>(gradScale), .correction1 = static_cast<float>(1.0 - std::pow(c.beta1, t)),
                         .correction2 = static_cast<float>(1.0 - std::pow(c.beta2, t))};
    m_backend.adamw(weights + at, grads + at, m_first.data() + at, m_second.data() + at, task.count, step);
}

}  // namespace fw
