// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainer.h"

#include <algorithm>
#include <cmath>

namespace fw {

namespace {
constexpr int64_t kChunk = 1 << 14;                  // floats that one task reduces
constexpr int64_t kShardGradientBudget = 1ll << 28;  // floats: 1 GiB for the gradients of all shards

int64_t microSequences(const TrainConfig& config, int64_t T) { return std::max<int64_t>(1, config.microTokens / T); }
}  // namespace

/// The memory of one shard: its pass through the model and its own gradient.
struct Trainer::Shard {
    Shard(const Backend& backend, int64_t flatSize) : tape(backend), gradients(backend, flatSize) {}
    Tape tape;
    Buffer gradients;
    double lossSum = 0;
};

int shardCount(const TrainConfig& config, int64_t flatSize) {
    const int64_t affordable = std::max<int64_t>(1, kShardGradientBudget / std::max<int64_t>(flatSize, 1));
    return static_cast<int>(std::min<int64_t>({config.shards, config.batchSize, affordable}));
}

int64_t estimateTrainingBytes(const ModelConfig& model, const TrainConfig& config) {
    const int64_t flat = ParameterLayout(model).flatSize();
    const int64_t shards = shardCount(config, flat);
    const int64_t T = model.nCtx, C = model.nEmbd, D = model.headSize(), F = model.ffSize();
    const int64_t Q = model.nHead * D, KV = model.kvHeads() * D;
    const int64_t micro = std::min<int64_t>(microSequences(config, T), (config.batchSize + shards - 1) / shards) * T;
    const int64_t perHead = model.hasQkNorm() ? 2 : 1;  // projections are kept beside what the norm makes of them
    const int64_t block = 4 * C + perHead * (Q + KV) + KV + Q + (model.isGpt2() ? 2 : 3) * F;
    const int64_t activations = micro * (model.nLayer * block + 2 * C + model.vocabSize);
    const int64_t gradients = micro * (4 * C + 2 * Q + 2 * KV + 3 * F);  // alive at the same time in the backward pass
    return 4 * (flat * (3 + shards) + shards * (activations + gradients));
}

Trainer::Trainer(Backend& backend, const Gpt& gpt, const TrainConfig& config, std::span<const float> initial)
    : m_backend(backend), m_gpt(gpt), m_config(config), m_weights(backend, gpt.layout().flatSize()),
      m_optimizer(backend, gpt.layout(), config) {
    const int count = m_backend.shards(shardCount(config, gpt.layout().flatSize()));
    for (int s = 0; s < count; ++s) m_shards.push_back(std::make_unique<Shard>(backend, gpt.layout().flatSize()));
    reset(initial);
}

Trainer::~Trainer() = default;

void Trainer::reset(std::span<const float> weights) {
    check(static_cast<int64_t>(weights.size()) == m_weights.size(), ErrorKind::Internal, "[trainer] {} weights for a model of {}.",
          weights.size(), m_weights.size());
    m_backend.copyFromHost(m_weights.data(), weights);
    m_backend.weightsChanged();
    m_optimizer.reset();
}

const float* Trainer::gradients() const { return m_shards[0]->gradients.data(); }

std::vector<float> Trainer::copyWeights() const {
    std::vector<float> copy(static_cast<size_t>(m_weights.size()));
    m_backend.copyToHost(copy, m_weights.data());
    return copy;
}

/// Loss sum and gradient of the sequences [begin, end).
double Trainer::forwardBackward(Shard& shard, const Batch& batch, int64_t begin, int64_t end) {
    m_backend.zero(shard.gradients.data(), shard.gradients.size());
    const float scale = 1.0f / static_cast<float>(batch.B * batch.T);
    const int64_t stride = microSequences(m_config, batch.T);
    double sum = 0;
    for (int64_t b = begin; b < end; b += stride) {
        const int64_t sequences = std::min(stride, end - b);
        const size_t at = static_cast<size_t>(b * batch.T), count = static_cast<size_t>(sequences * batch.T);
        const int32_t* inputs = m_backend.ids(std::span(batch.inputs).subspan(at, count), 0);
        const int32_t* targets = m_backend.ids(std::span(batch.targets).subspan(at, count), 1);
        shard.tape.begin(true);
        const Var logits = m_gpt.forward(shard.tape, {m_weights.data(), shard.gradients.data()}, inputs, sequences, batch.T);
        sum += ops::crossEntropy(shard.tape, logits, targets, scale);
        shard.tape.backward();
    }
    return sum;
}

/// Adds all shards' gradients to the first one's, in order, chunk by chunk; returns the sum of squares.
double Trainer::reduceGradients() {
    const int64_t size = m_weights.size();
    const int chunks = static_cast<int>((size + kChunk - 1) / kChunk);
    std::vector<double> squares(static_cast<size_t>(chunks));
    m_backend.parallel(chunks, [&](int chunk) {
        const int64_t at = chunk * kChunk, count = std::min(kChunk, size - at);
        float* total = m_shards[0]->gradients.data() + at;
        for (size_t s = 1; s < m_shards.size(); ++s) m_backend.addTo(total, m_shards[s]->gradients.data() + at, count);
        squares[static_cast<size_t>(chunk)] = m_backend.sumOfSquares(total, count);
    });
    double sum = 0;
    for (const double value : squares) sum += value;
    return sum;
}

StepResult Trainer::computeGradients(const Batch& batch) {
    const int64_t shards = static_cast<int64_t>(m_shards.size());
    m_backend.parallel(static_cast<int>(shards), [&](int s) {
        Shard& shard = *m_shards[static_cast<size_t>(s)];
        shard.lossSum = forwardBackward(shard, batch, batch.B * s / shards, batch.B * (s + 1) / shards);
    });
    StepResult result;
    for (const auto& shard : m_shards) result.loss += shard->lossSum;
    result.loss /= static_cast<double>(batch.B * batch.T);
    result.gradNorm = std::sqrt(reduceGradients());
    return result;
}

StepResult Trainer::step(const Batch& batch, double learningRate) {
    StepResult result = computeGradients(batch);
    if (!std::isfinite(result.loss) || !std::isfinite(result.gradNorm)) return result;
    const bool clipped = m_config.gradClip > 0 && result.gradNorm > m_config.gradClip;
    m_optimizer.step(m_weights.data(), gradients(), learningRate, clipped ? m_config.gradClip / result.gradNorm : 1.0);
    m_backend.weightsChanged();
    result.updated = true;
    return result;
}

void Trainer::forEachWindow(std::span<const TokenId> tokens,
                            const std::function<void(int64_t first, const float* losses, int64_t count)>& use) {
    const int64_t T = m_gpt.config().nCtx, predicted = static_cast<int64_t>(tokens.size()) - 1, stride = microSequences(m_config, T);
    const int64_t full = predicted / T, groups = (full + stride - 1) / stride, rest = predicted % T;
    const int64_t tasks = groups + (rest > 0 ? 1 : 0), workers = static_cast<int64_t>(m_shards.size());
    m_backend.parallel(static_cast<int>(workers), [&](int worker) {
        Tape& tape = m_shards[static_cast<size_t>(worker)]->tape;
        std::vector<float> host;
        for (int64_t task = worker; task < tasks; task += workers) {
            const int64_t first = task * stride * T;
            const int64_t B = task < groups ? std::min(stride, full - task * stride) : 1, length = task < groups ? T : rest;
            const int64_t at = task < groups ? first : full * T;
            const size_t count = static_cast<size_t>(B * length);
            const int32_t* inputs = m_backend.ids(tokens.subspan(static_cast<size_t>(at), count), 0);
            const int32_t* targets = m_backend.ids(tokens.subspan(static_cast<size_t>(at) + 1, count), 1);
            tape.begin(false);
            const Var logits = m_gpt.forward(tape, {m_weights.data(), nullptr}, inputs, B, length);
            const Tensor losses = tape.keep({B * length}), lse = tape.keep({B * length});
            m_backend.crossEntropyForward(losses, lse, logits->value, targets);
            host.resize(count);
            m_backend.copyToHost(host, losses.data);
            use(at, host.data(), static_cast<int64_t>(count));
        }
    });
}

std::vector<float> Trainer::tokenLosses(std::span<const TokenId> tokens) {
    std::vector<float> losses(tokens.size() > 1 ? tokens.size() - 1 : 0);
    if (!losses.empty())
        forEachWindow(tokens, [&](int64_t first, const float* values, int64_t count) { std::copy_n(values, count, losses.begin() + first); });
    return losses;
}

double Trainer::evaluate(std::span<const TokenId> tokens) {
    const std::vector<float> losses = tokenLosses(tokens);
    double sum = 0;
    for (const float loss : losses) sum += loss;
    return losses.empty() ? 0 : sum / static_cast<double>(losses.size());
}

int64_t Trainer::memoryBytes() const {
    int64_t floats = 3 * m_weights.size();
    for (const auto& shard : m_shards) floats += shard->gradients.size() + shard->tape.memoryFloats();
    return floats * 4;
}

}  // namespace fw
