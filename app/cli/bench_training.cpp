// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench_training.h"

#include <algorithm>
#include <chrono>

#include "base/rng.h"
#include "cli/sgemm_peers.h"
#include "model/describe.h"
#include "model/init.h"
#include "train/schedule.h"

namespace fw::cli {

namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// A text of random ids, as long as a batch.
TokenData randomText(const RunConfig& config) {
    TokenData data;
    Rng rng(1);
    for (int64_t i = 0; i <= config.train.batchSize * config.model.nCtx; ++i)
        data.train.push_back(static_cast<TokenId>(rng.below(static_cast<uint64_t>(config.model.vocabSize))));
    return data;
}

/// The products of one pass through the model's linear layers, without the model: for every matrix of weights (O,I)
/// x W^T, dOut W and dW += dOut^T x over M tokens. Every thread has its own numbers.
class MatrixProducts {
  public:
    MatrixProducts(const Backend& backend, std::vector<Shape> matrices, int threads, int64_t M)
        : m_backend(backend), m_threads(threads), m_M(M), m_matrices(std::move(matrices)) {
        int64_t largest = 0, widest = 0;
        for (const Shape& shape : m_matrices) {
            largest = std::max(largest, shape.count());
            widest = std::max({widest, shape[0], shape[1]});
            m_flops += 6.0 * static_cast<double>(M * shape.count());
        }
        for (int t = 0; t < threads; ++t) fill(m_memory.emplace_back(backend, 3 * M * widest + 2 * largest));
        m_rows = M * widest;
        m_weights = largest;
    }

    /// FLOP/s of all threads in one sweep; `peer` null: the backend's own operations.
    double measure(const SgemmPeer* peer) const {
        const auto start = Clock::now();
        m_backend.parallel(m_threads, [&](int task, int) {
            float* x = m_memory[static_cast<size_t>(task)].data();
            const Layer layer{x, x + m_rows, x + 2 * m_rows, x + 3 * m_rows, x + 3 * m_rows + m_weights};
            for (const Shape& shape : m_matrices) peer ? withPeer(*peer, shape, layer) : withBackend(shape, layer);
        });
        m_backend.finish();
        return m_flops * m_threads / secondsSince(start);
    }

  private:
    struct Layer {
        float *x, *y, *dx, *w, *dw;
    };
    /// Random numbers, which are read as fp32 or as pairs of bf16: in either case none is far from the others.
    void fill(const Buffer& memory) const {
        std::vector<float> block(static_cast<size_t>(std::min<int64_t>(memory.size(), 1 << 22)));
        Rng rng(2);
        const DType type = m_backend.activationType();
        const int64_t perWord = type == DType::F32 ? 1 : 2, numbers = memory.size() * perWord;
        for (float& value : block) value = static_cast<float>(rng.uniform() - 0.5);
        const Tensor all{memory.data(), {numbers}, nullptr, type};
        for (int64_t at = 0; at < numbers; at += static_cast<int64_t>(block.size())) {
            const int64_t count = std::min(numbers - at, static_cast<int64_t>(block.size()));
            m_backend.copyFromHost(all.from(at, {count}), std::span(block).first(static_cast<size_t>(count)));
        }
    }
    void withBackend(const Shape& shape, const Layer& l) const {
        const DType type = m_backend.activationType();
        // In bf16 the memory of the weights is taken for their prepared copy: the product alone is measured.
        const Tensor x{l.x, {m_M, shape[1]}, nullptr, type}, y{l.y, {m_M, shape[0]}, nullptr, type};
        const Tensor w{l.w, shape, type == DType::BF16 ? l.w : nullptr};
        m_backend.linearForward(y, x, w, {}, {});
        m_backend.linearBackwardInput({l.dx, x.shape, nullptr, type}, y, w, false);
        m_backend.linearBackwardWeight({l.dw, shape}, {}, y, x);
    }
    void withPeer(const SgemmPeer& peer, const Shape& shape, const Layer& l) const {
        const int64_t O = shape[0], I = shape[1];
        peer.multiply({m_M, O, I, l.x, false, l.w, true, l.y, false});
        peer.multiply({m_M, I, O, l.y, false, l.w, false, l.dx, false});
        peer.multiply({O, I, m_M, l.y, true, l.x, false, l.dw, true});
    }

    const Backend& m_backend;
    int m_threads;
    int64_t m_M;
    std::vector<Shape> m_matrices;
    std::vector<Buffer> m_memory;
    int64_t m_rows = 0, m_weights = 0;
    double m_flops = 0;
};

/// Ours and, beside the CPU backend, the other libraries, each with a short and a long product of the same shapes; the
/// faster of the two counts. On a device the long one has all tokens of the step, and a large square product is tried as
/// well: what the device can do at best.
class SgemmRace {
  public:
    SgemmRace(const Backend& backend, const Gpt& gpt, int threads, int64_t tokensOfStep) {
        std::vector<Shape> matrices;
        for (const Parameter& p : gpt.layout().all())
            if (gpt.layout().isMultiplied(p)) matrices.push_back(p.shape);
        for (const int64_t tokens : {int64_t{512}, backend.isQueue() ? std::min<int64_t>(tokensOfStep, 16384) : 2048})
            m_products.emplace_back(backend, matrices, threads, tokens);
        if (backend.isQueue()) m_products.emplace_back(backend, std::vector<Shape>{{8192, 8192}}, 1, 8192);
        m_runners.push_back(nullptr);
        if (backend.id() == "cpu")
            for (const SgemmPeer& peer : sgemmPeers())
                if (peer.available()) m_runners.push_back(&peer);
        m_rates.resize(m_runners.size());
    }
    void round() {
        for (size_t i = 0; i < m_runners.size(); ++i) {
            double best = 0;
            for (const MatrixProducts& products : m_products) best = std::max(best, products.measure(m_runners[i]));
            m_rates[i].push_back(best);
        }
    }
    void result(TrainingBench& bench) const {
        for (size_t i = 0; i < m_runners.size(); ++i)
            bench.sgemm.push_back({m_runners[i] ? std::string(m_runners[i]->name) : "own", spreadOf(m_rates[i])});
        for (size_t i = 1; i < bench.sgemm.size(); ++i)
            if (bench.sgemm[i].flops.median > bench.sgemm[bench.best].flops.median) bench.best = i;
    }
    const std::vector<double>& ratesOf(size_t runner) const { return m_rates[runner]; }

  private:
    std::vector<MatrixProducts> m_products;
    std::vector<const SgemmPeer*> m_runners;
    std::vector<std::vector<double>> m_rates;
};

}  // namespace

Spread spreadOf(std::vector<double> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) { return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1) + 0.5)]; };
    return {at(0.25), at(0.5), at(0.75)};
}

TrainingBench benchTraining(Backend& backend, const RunConfig& config, double seconds) {
    constexpr int kWarmup = 3, kFewestRounds = 5;
    constexpr double kStepsOfRound = 0.25;  // seconds
    const Gpt gpt(config.model);
    SgemmRace race(backend, gpt, backend.workers(), config.train.batchSize * config.model.nCtx);  // first: on a device training takes what is left
    Trainer trainer(backend, gpt, config.train, initialWeights(config.model, config.train.seed));
    const TokenData data = randomText(config);
    trainer.keepText(data.train);
    Batch batch;
    BatchSource(data, "sequential", config.train.batchSize, config.model.nCtx, 1).fill(batch, 0);
    const double rate = learningRateAt(config.train, config.train.warmup, config.train.steps);
    for (int i = 0; i < kWarmup; ++i) trainer.step(batch, rate);
    race.round();

    TrainingBench bench;
    if (!backend.isQueue()) trainer.measure(&bench.times);
    const double flopsOfStep = describeModel(config.model).trainFlopsPerToken * static_cast<double>(batch.B * batch.T);
    std::vector<double> steps, ratesOfRounds;
    const auto start = Clock::now();
    for (int round = 0; round < kFewestRounds || secondsSince(start) < seconds; ++round) {
        std::vector<double> ofRound;
        for (const auto begin = Clock::now(); ofRound.empty() || secondsSince(begin) < kStepsOfRound;) {
            const auto stepBegin = Clock::now();
            trainer.step(batch, rate);
            ofRound.push_back(secondsSince(stepBegin));
        }
        ratesOfRounds.push_back(flopsOfStep / spreadOf(ofRound).median);
        steps.insert(steps.end(), ofRound.begin(), ofRound.end());
        race.round();
    }
    size_t measured = steps.size();
    if (backend.isQueue()) {  // a step that is watched waits after every operation, so it is not one that counts
        trainer.measure(&bench.times);
        for (measured = 0; measured < 5; ++measured) trainer.step(batch, rate);
    }
    trainer.measure(nullptr);
    bench.times.scale(1.0 / static_cast<double>(measured));
    bench.secondsPerStep = spreadOf(steps);
    bench.tokensPerSecond = static_cast<double>(batch.B * batch.T) / bench.secondsPerStep.median;
    bench.modelFlops = flopsOfStep / bench.secondsPerStep.median;
    race.result(bench);
    std::vector<double> ratios;
    const std::vector<double>& fastest = race.ratesOf(bench.best);
    for (size_t i = 0; i < ratesOfRounds.size(); ++i) ratios.push_back(ratesOfRounds[i] / std::max(fastest[i], fastest[i + 1]));
    bench.ratio = spreadOf(ratios);
    bench.trainingBytes = trainer.memoryBytes();
    bench.expectedBytes = trainingMemory(backend, gpt, config.train).total();
    return bench;
}

}  // namespace fw::cli
