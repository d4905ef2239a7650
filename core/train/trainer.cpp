// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace fw {

namespace {
constexpr int64_t kChunk = 1 << 14;  // floats that one task reduces

/// Seconds since the last look.
class StopWatch {
  public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(m_last, now)).count();
    }

  private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};
}  // namespace

struct Trainer::Shard {
    Buffer gradients;
    double lossSum = 0;
};

/// What only one thread at a time uses: a pass through the model.
struct Trainer::Worker {
    explicit Worker(const Backend& backend) : tape(backend) {}
    Tape tape;
    std::vector<float> losses;
    OpTimes times;
};

Trainer::Trainer(Backend& backend, const Gpt& gpt, const TrainConfig& config, std::span<const float> initial)
    : m_backend(backend), m_gpt(gpt), m_config(config), m_weights(backend, gpt.layout().flatSize()),
      m_prepared(backend, gpt.layout()), m_optimizer(backend, gpt.layout(), config) {
    const int64_t flat = gpt.layout().flatSize();
    const int shards = m_backend.shards(shardCount(config, flat));
    m_microSequences = microSequences(config, gpt.config().nCtx, shards);
    m_activationFloats = activationFloats(gpt, m_microSequences);
    for (int s = 0; s < shards; ++s) m_shards.push_back({Buffer(backend, flat)});
    for (int w = 0; w < m_backend.workers(); ++w) m_workers.push_back(std::make_unique<Worker>(backend));
    m_squares.resize(static_cast<size_t>((flat + kChunk - 1) / kChunk));
    reset(initial);
}

Trainer::~Trainer() = default;

void Trainer::reset(std::span<const float> weights) {
    check(static_cast<int64_t>(weights.size()) == m_weights.size(), ErrorKind::Internal, "[trainer] {} weights for a model of {}.",
          weights.size(), m_weights.size());
    m_backend.copyFromHost(m_weights.data(), weights);
    m_prepared.refresh(m_backend, m_weights.data());
    m_optimizer.reset();
}

const float* Trainer::gradients() const { return m_shards[0].gradients.data(); }

std::vector<float> Trainer::copyWeights() const {
    std::vector<float> copy(static_cast<size_t>(m_weights.size()));
    m_backend.copyToHost(copy, m_weights.data());
    return copy;
}

/// Loss sum and gradient of the sequences [begin, end).
double Trainer::forwardBackward(Worker& worker, Shard& shard, const Batch& batch, int64_t begin, int64_t end) {
    m_backend.zero(shard.gradients.data(), shard.gradients.size());
    const float scale = 1.0f / static_cast<float>(batch.B * batch.T);
    Tape& tape = worker.tape;
    tape.reserve(m_activationFloats);
    double sum = 0;
    for (int64_t b = begin; b < end; b += m_microSequences) {
        const int64_t sequences = std::min(m_microSequences, end - b);
        const size_t at = static_cast<size_t>(b * batch.T), count = static_cast<size_t>(sequences * batch.T);
        const int32_t* inputs = m_backend.ids(std::span(batch.inputs).subspan(at, count), 0);
        const int32_t* targets = m_backend.ids(std::span(batch.targets).subspan(at, count), 1);
        tape.begin(true);
        const Var logits = m_gpt.forward(tape, {m_weights.data(), shard.gradients.data(), &m_prepared}, inputs, sequences, batch.T);
        sum += ops::crossEntropy(tape, logits, targets, scale);
        tape.backward();
    }
    return sum;
}

/// Adds the shards' gradients into the first shard's, in a fixed order; returns the sum of squares.
double Trainer::reduceGradients() {
    const int64_t size = m_weights.size();
    m_backend.parallel(static_cast<int>(m_squares.size()), [&](int chunk, int) {
        const int64_t at = chunk * kChunk, count = std::min(kChunk, size - at);
        float* total = m_shards[0].gradients.data() + at;
        for (size_t s = 1; s < m_shards.size(); ++s) m_backend.addTo(total, m_shards[s].gradients.data() + at, count);
        m_squares[static_cast<size_t>(chunk)] = m_backend.sumOfSquares(total, count);
    });
    double sum = 0;
    for (const double value : m_squares) sum += value;
    return sum;
}

StepResult Trainer::computeGradients(const Batch& batch) {
    const int64_t shards = static_cast<int64_t>(m_shards.size());
    StopWatch watch;
    m_backend.parallel(static_cast<int>(shards), [&](int s, int worker) {
        Shard& shard = m_shards[static_cast<size_t>(s)];
        shard.lossSum = forwardBackward(workerAt(worker), shard, batch, batch.B * s / shards, batch.B * (s + 1) / shards);
    });
    StepResult result;
    for (const Shard& shard : m_shards) result.loss += shard.lossSum;
    result.loss /= static_cast<double>(batch.B * batch.T);
    const double passed = watch.lap();
    result.gradNorm = std::sqrt(reduceGradients());
    if (m_times) {
        m_times->forwardBackward += passed;
        m_times->sumOfGradients += watch.lap();
    }
    return result;
}

StepResult Trainer::step(const Batch& batch, double learningRate) {
    StepResult result = computeGradients(batch);
    if (!std::isfinite(result.loss) || !std::isfinite(result.gradNorm)) return result;
    const bool clipped = m_config.gradClip > 0 && result.gradNorm > m_config.gradClip;
    StopWatch watch;
    m_optimizer.step(m_weights.data(), gradients(), learningRate, clipped ? m_config.gradClip / result.gradNorm : 1.0);
    const double updated = watch.lap();
    m_prepared.refresh(m_backend, m_weights.data());
    if (m_times) {
        m_times->update += updated;
        m_times->prepare += watch.lap();
    }
    result.updated = true;
    return result;
}

void Trainer::measure(StepTimes* times) {
    if (m_times)
        for (const auto& worker : m_workers) m_times->operations.add(std::exchange(worker->times, {}));
    m_times = times;
    for (const auto& worker : m_workers) worker->tape.measure(times ? &worker->times : nullptr);
}

void Trainer::forEachWindow(std::span<const TokenId> tokens, FunctionRef<void(int64_t first, const float* losses, int64_t count)> use) {
    const int64_t T = m_gpt.config().nCtx, predicted = static_cast<int64_t>(tokens.size()) - 1, stride = m_microSequences;
    const int64_t full = predicted / T, groups = (full + stride - 1) / stride, rest = predicted % T;
    m_backend.parallel(static_cast<int>(groups + (rest > 0 ? 1 : 0)), [&](int task, int index) {
        Worker& worker = workerAt(index);
        Tape& tape = worker.tape;
        tape.reserve(m_activationFloats);  // at once what training needs: growing by pieces leaves holes in the heap
        const int64_t B = task < groups ? std::min(stride, full - task * stride) : 1, length = task < groups ? T : rest;
        const int64_t at = task < groups ? task * stride * T : full * T;
        const size_t count = static_cast<size_t>(B * length);
        const int32_t* inputs = m_backend.ids(tokens.subspan(static_cast<size_t>(at), count), 0);
        const int32_t* targets = m_backend.ids(tokens.subspan(static_cast<size_t>(at) + 1, count), 1);
        tape.begin(false);
        const Var logits = m_gpt.forward(tape, weights(), inputs, B, length);
        const Tensor losses = tape.keep({B * length});
        m_backend.crossEntropyForward(losses, logits->value, targets);
        worker.losses.resize(count);
        m_backend.copyToHost(worker.losses, losses.data);
        use(at, worker.losses.data(), static_cast<int64_t>(count));
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
    int64_t floats = 3 * m_weights.size() + m_prepared.floats();
    for (const Shard& shard : m_shards) floats += shard.gradients.size();
    for (const auto& worker : m_workers) floats += worker->tape.memoryFloats();
    return floats * 4;
}

}  // namespace fw
