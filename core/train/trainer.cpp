// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <utility>

namespace fw {

namespace {
constexpr int64_t kPiece = 1 << 14;  // floats of the gradient that a thread reduces at once
// Slots of Backend::ids: evaluation has the first two, batches those from kFirstOfBatch on.
constexpr int kTextSlot = 2, kStartsSlot = 3, kFirstOfBatch = 4;

int64_t doubles(int64_t count) { return 2 * count; }  // in floats of a Buffer
double* asDoubles(const Buffer& buffer) { return reinterpret_cast<double*>(buffer.data()); }
UpdateNumbers* numbersIn(const Buffer& buffer) { return reinterpret_cast<UpdateNumbers*>(buffer.data()); }

}  // namespace

/// Seconds since the last look.
class Trainer::StopWatch {
  public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(m_last, now)).count();
    }

  private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

struct Trainer::Shard {
    /// Sequences that go through the model at once; the ids are in the backend's memory.
    struct Pass {
        int64_t sequences = 0;
        const int32_t *inputs = nullptr, *targets = nullptr;
        bool operator==(const Pass&) const = default;
    };
    Buffer gradients;
    std::vector<Pass> passes;
    double* lossSum = nullptr;  ///< in the backend's memory
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
    m_microSequences = microSequences(backend, gpt, config, shards);
    m_activationFloats = activationFloats(backend, gpt, m_microSequences);
    m_losses = Buffer(backend, doubles(shards));
    for (int s = 0; s < shards; ++s) m_shards.push_back({Buffer(backend, flat), {}, asDoubles(m_losses) + s});
    meetWorkers();
    m_pieceFloats = backend.isQueue() ? flat : kPiece;
    m_pieces = (flat + m_pieceFloats - 1) / m_pieceFloats;
    m_squares = Buffer(backend, doubles(m_pieces));
    m_numbers = Buffer(backend, sizeof(UpdateNumbers) / sizeof(float));
    reset(initial);
}

Trainer::~Trainer() = default;

void Trainer::reset(std::span<const float> weights) {
    check(static_cast<int64_t>(weights.size()) == m_weights.size(), ErrorKind::Internal, "[trainer] {} weights for a model of {}.",
          weights.size(), m_weights.size());
    m_backend.copyFromHost(m_weights.tensor(), weights);
    m_prepared.refresh(m_backend, m_weights.data());
    m_optimizer.reset();
}

const float* Trainer::gradients() const { return m_shards[0].gradients.data(); }

std::vector<float> Trainer::copyWeights() const {
    std::vector<float> copy(static_cast<size_t>(m_weights.size()));
    m_backend.copyToHost(copy, m_weights.tensor());
    return copy;
}

TrainingState Trainer::copyState() const {
    TrainingState state{copyWeights(), {}, {}, 0};
    m_optimizer.copyState(state.first, state.second);
    state.updates = m_optimizer.updates();
    return state;
}

void Trainer::restore(const TrainingState& state) {
    reset(state.weights);
    if (!state.first.empty()) m_optimizer.restore(state.first, state.second, state.updates);
}

/// As many as the backend has threads at present.
void Trainer::meetWorkers() {
    m_workers.resize(static_cast<size_t>(m_backend.workers()));
    for (auto& worker : m_workers) {
        if (worker) continue;
        worker = std::make_unique<Worker>(m_backend);
        if (m_times) worker->tape.measure(&worker->times);
    }
}

float Trainer::exchangeGain(float value) {
    for (const Parameter& p : m_gpt.layout().all()) {
        if (p.role != ParameterRole::Gain) continue;
        const Tensor place{m_weights.data() + p.offset, {1}};
        float before = 0;
        m_backend.copyToHost({&before, 1}, place);
        m_backend.copyFromHost(place, {&value, 1});
        return before;
    }
    fail(ErrorKind::Internal, "[trainer] a model without norms.");
}

void Trainer::keepText(std::span<const TokenId> text) {
    constexpr int64_t kShare = 20;  // activations may still want nearly all of the memory that is free now
    m_recording.reset();
    const auto bytes = static_cast<int64_t>(text.size_bytes());
    const bool fits = m_backend.isQueue() && !text.empty() && bytes <= m_backend.freeBytes() / kShare;
    m_text = fits ? m_backend.ids(text, kTextSlot) : nullptr;
}

/// Where the ids of the batch will be gathered, if its windows are known and the text is on the device; else null.
const int32_t* Trainer::windowsOf(const Batch& batch) {
    const bool known = m_text && static_cast<int64_t>(batch.starts.size()) == batch.B;
    const int32_t* starts = known ? m_backend.ids(batch.starts, kStartsSlot) : nullptr;
    if (starts != m_starts) m_recording.reset();
    m_starts = starts;
    if (!known) return nullptr;
    if (const int64_t ids = 2 * batch.B * batch.T; m_windows.size() < ids) m_windows = Buffer(m_backend, ids);
    return reinterpret_cast<const int32_t*>(m_windows.data());
}

void Trainer::gatherWindows() {
    if (!m_starts) return;
    auto* inputs = reinterpret_cast<int32_t*>(m_windows.data());
    m_backend.windows(inputs, m_text, m_starts, m_B, m_T);
    m_backend.windows(inputs + m_B * m_T, m_text + 1, m_starts, m_B, m_T);
}

/// Cuts a batch into the passes of every shard and brings its ids, or where they stand, to the backend.
void Trainer::plan(const Batch& batch) {
    meetWorkers();
    if (batch.B != m_B || batch.T != m_T) m_recording.reset();
    m_B = batch.B;
    m_T = batch.T;
    const int64_t shards = static_cast<int64_t>(m_shards.size());
    const int32_t* const gathered = windowsOf(batch);
    int slot = kFirstOfBatch;
    for (int64_t s = 0; s < shards; ++s) {
        Shard& shard = m_shards[static_cast<size_t>(s)];
        size_t pass = 0;
        for (int64_t b = m_B * s / shards, end = m_B * (s + 1) / shards; b < end; b += m_microSequences) {
            const int64_t sequences = std::min(m_microSequences, end - b);
            const size_t at = static_cast<size_t>(b * m_T), count = static_cast<size_t>(sequences * m_T);
            const auto bring = [&](std::span<const int32_t> ids) { return m_backend.ids(ids.subspan(at, count), slot++); };
            const int32_t* inputs = gathered ? gathered + at : bring(batch.inputs);
            const int32_t* targets = gathered ? gathered + m_B * m_T + at : bring(batch.targets);
            const Shard::Pass planned{sequences, inputs, targets};
            if (pass == shard.passes.size()) shard.passes.emplace_back();
            if (shard.passes[pass] != planned) m_recording.reset();  // a recorded step would read the old ids
            shard.passes[pass++] = planned;
        }
        shard.passes.resize(pass);
    }
}

/// Loss sum and gradient of a shard.
void Trainer::forwardBackward(Worker& worker, Shard& shard) {
    m_backend.zero(shard.gradients.data(), shard.gradients.size());
    m_backend.zero(reinterpret_cast<float*>(shard.lossSum), doubles(1));
    const float scale = 1.0f / static_cast<float>(m_B * m_T);
    Tape& tape = worker.tape;
    for (const Shard::Pass& pass : shard.passes) {
        tape.begin(true);
        const Var logits = m_gpt.forward(tape, {m_weights.data(), shard.gradients.data(), &m_prepared}, pass.inputs, pass.sequences, m_T);
        ops::crossEntropy(tape, logits, pass.targets, scale, shard.lossSum);
        tape.backward();
    }
}

/// Adds the shards' gradients into the first shard's, in a fixed order, and sums their squares.
void Trainer::reduceGradients() {
    m_backend.parallel(static_cast<int>(m_pieces), [&](int piece, int) {
        const int64_t at = piece * m_pieceFloats, count = std::min(m_pieceFloats, m_weights.size() - at);
        const Tensor total{m_shards[0].gradients.data() + at, {count}};
        for (size_t s = 1; s < m_shards.size(); ++s) m_backend.addTo(total, {m_shards[s].gradients.data() + at, {count}});
        m_backend.sumOfSquares(asDoubles(m_squares) + piece, total.data, count);
    });
}

void Trainer::gradientsOfPlan() {
    StopWatch watch;
    gatherWindows();
    m_backend.parallel(static_cast<int>(m_shards.size()),
                       [&](int s, int worker) { forwardBackward(workerAt(worker), m_shards[static_cast<size_t>(s)]); });
    lap(watch, &StepTimes::forwardBackward);
    reduceGradients();
    m_backend.decideUpdate(numbersIn(m_numbers), {asDoubles(m_losses), m_shards.size()}, {asDoubles(m_squares), static_cast<size_t>(m_pieces)},
                           static_cast<double>(m_B * m_T), m_config.gradClip);
    lap(watch, &StepTimes::sumOfGradients);
}

/// The time since the last lap belongs to this part of the step.
void Trainer::lap(StopWatch& watch, double StepTimes::*part) const {
    if (!m_times) return;
    m_backend.finish();
    m_times->*part += watch.lap();
}

StepResult Trainer::readNumbers() const {
    std::array<float, sizeof(UpdateNumbers) / sizeof(float)> words{};
    m_backend.copyToHost(words, m_numbers.tensor());
    const auto numbers = std::bit_cast<UpdateNumbers>(words);
    return {numbers.loss, numbers.gradNorm, numbers.apply != 0};
}

StepResult Trainer::computeGradients(const Batch& batch) {
    plan(batch);
    for (const auto& worker : m_workers) worker->tape.reserve(m_activationFloats);
    gradientsOfPlan();
    StepResult result = readNumbers();
    result.updated = false;
    return result;
}

StepResult Trainer::step(const Batch& batch, double learningRate) {
    plan(batch);
    for (const auto& worker : m_workers) worker->tape.reserve(m_activationFloats);
    m_optimizer.announce(numbersIn(m_numbers), learningRate);
    const auto work = [&] {
        gradientsOfPlan();
        StopWatch watch;
        m_optimizer.step(m_weights.data(), m_shards[0].gradients.data(), numbersIn(m_numbers));
        lap(watch, &StepTimes::update);
        m_prepared.refresh(m_backend, m_weights.data());
        lap(watch, &StepTimes::prepare);
    };
    m_times ? work() : m_backend.replay(m_recording, work);  // a stop watch must be there to stop
    const StepResult result = readNumbers();
    if (result.updated) m_optimizer.count();
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
    meetWorkers();
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
        m_backend.copyToHost(worker.losses, losses);
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
