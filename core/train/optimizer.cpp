// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/optimizer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fw {

namespace {
constexpr int64_t kRange = 1 << 15;

/// Weight decay is for what multiplies, not for gains and biases.
bool decays(ParameterRole role) { return role != ParameterRole::Gain && role != ParameterRole::Bias; }
}  // namespace

Optimizer::Optimizer(const Backend& backend, const ParameterLayout& layout, const TrainConfig& config)
    : m_backend(backend), m_config(config), m_first(backend, layout.flatSize()), m_second(backend, layout.flatSize()) {
    for (const Parameter& p : layout.all()) {
        if (config.optimizer == "muon" && p.role == ParameterRole::Matrix)
            addMatrix(p);
        else
            addRange(p);
    }
    // The long ones first, so that no thread is left with one at the end, and a device whose memory is full says so at once.
    const auto length = [](const Task& task) { return task.count * std::max<int64_t>(1, static_cast<int64_t>(task.matrices.size())); };
    std::stable_sort(m_tasks.begin(), m_tasks.end(), [&](const Task& a, const Task& b) {
        return a.matrices.empty() != b.matrices.empty() ? b.matrices.empty() : length(a) > length(b);
    });
}

/// Matrices are a task each for threads, all of one shape together for a device.
void Optimizer::addMatrix(const Parameter& parameter) {
    if (m_backend.isQueue())
        for (Task& task : m_tasks)
            if (!task.matrices.empty() && task.matrices[0]->shape == parameter.shape) {
                task.matrices.push_back(&parameter);
                return;
            }
    m_tasks.push_back({{&parameter}, 0, parameter.count(), false});
}

/// Pieces for threads; for a device neighbours are joined (what lies between them is padding and stays zero).
void Optimizer::addRange(const Parameter& p) {
    const bool decay = decays(p.role);
    if (m_backend.isQueue()) {
        if (!m_tasks.empty() && m_tasks.back().matrices.empty() && m_tasks.back().decays == decay) {
            Task& last = m_tasks.back();
            const int64_t end = last.begin + last.count;
            if (p.offset - end < 16) {
                last.count = p.offset + p.count() - last.begin;
                return;
            }
        }
        m_tasks.push_back({{}, p.offset, p.count(), decay});
        return;
    }
    for (int64_t begin = 0; begin < p.count(); begin += kRange)
        m_tasks.push_back({{}, p.offset + begin, std::min(kRange, p.count() - begin), decay});
}

void Optimizer::reset() {
    m_backend.zero(m_first.data(), m_first.size());
    m_backend.zero(m_second.data(), m_second.size());
    m_updates = 0;
}

void Optimizer::copyState(std::vector<float>& first, std::vector<float>& second) const {
    first.resize(static_cast<size_t>(m_first.size()));
    second.resize(static_cast<size_t>(m_second.size()));
    m_backend.copyToHost(first, m_first.tensor());
    m_backend.copyToHost(second, m_second.tensor());
}

void Optimizer::restore(std::span<const float> first, std::span<const float> second, int64_t updates) {
    for (const auto& moments : {first, second})
        check(static_cast<int64_t>(moments.size()) == m_first.size(), ErrorKind::Internal, "[optimizer] {} moments for {} weights.",
              moments.size(), m_first.size());
    m_backend.copyFromHost(m_first.tensor(), first);
    m_backend.copyFromHost(m_second.tensor(), second);
    m_updates = updates;
}

void Optimizer::announce(UpdateNumbers* now, double learningRate) const {
    const double t = static_cast<double>(m_updates + 1);
    const std::array<float, 3> numbers{static_cast<float>(learningRate), static_cast<float>(1.0 - std::pow(m_config.beta1, t)),
                                       static_cast<float>(1.0 - std::pow(m_config.beta2, t))};
    m_backend.copyFromHost({&now->learningRate, {3}}, numbers);
}

void Optimizer::step(float* weights, float* grads, const UpdateNumbers* now) const {
    m_backend.parallel(static_cast<int>(m_tasks.size()), [&](int i, int) { run(m_tasks[static_cast<size_t>(i)], weights, grads, now); });
}

void Optimizer::run(const Task& task, float* weights, float* grads, const UpdateNumbers* now) const {
    const TrainConfig& c = m_config;
    if (task.matrices.empty()) {
        const AdamWStep step{.beta1 = static_cast<float>(c.beta1), .beta2 = static_cast<float>(c.beta2), .eps = static_cast<float>(c.adamEps),
                             .weightDecay = task.decays ? static_cast<float>(c.weightDecay) : 0.0f};
        const int64_t at = task.begin;
        m_backend.adamw(weights + at, grads + at, m_first.data() + at, m_second.data() + at, task.count, step, now);
        return;
    }
    const auto matrixOf = [&](const Parameter& p) {
        const auto at = [&](float* flat) { return Tensor{flat + p.offset, p.shape}; };
        return MuonMatrix{at(weights), at(grads), at(m_first.data())};
    };
    const MuonStep step{.lrRatio = static_cast<float>(c.muonLrRatio), .momentum = static_cast<float>(c.muonMomentum),
                        .weightDecay = static_cast<float>(c.weightDecay)};
    if (task.matrices.size() == 1) {  // the case of threads: nothing is allocated
        const MuonMatrix matrix = matrixOf(*task.matrices[0]);
        m_backend.muon({&matrix, 1}, step, now);
        return;
    }
    std::vector<MuonMatrix> matrices;
    for (const Parameter* p : task.matrices) matrices.push_back(matrixOf(*p));
    m_backend.muon(matrices, step, now);
}

}  // namespace fw
