// SPDX-License-Identifier: GPL-3.0-or-later
// Built once per instruction set of the CPU backend. Asks every backend about every operation: does it equal the textbook? is its gradient the slope? does it write outside?
#include <QTest>
#include <cmath>
#include <map>

#include "backend/cpu/kernels/kernels.h"
#include "backend/reference/reference_backend.h"
#include "base/rng.h"
#include "core/op_cases.h"

using namespace fw;
using Cpu = fw::FW_ISA::Kernels;  // this program is built once per instruction set

namespace {

constexpr float kSentinel = 12345.678f;
constexpr int64_t kFence = 16;
int g_overruns = 0;

/// A backend whose every allocation stands between two fences.
template <class Base>
class Fenced : public Base {
  public:
    float* allocate(int64_t floats) const override {
        float* memory = Base::allocate(floats + 2 * kFence);
        std::fill_n(memory, kFence, kSentinel);
        std::fill_n(memory + kFence + floats, kFence, kSentinel);
        m_sizes[memory + kFence] = floats;
        return memory + kFence;
    }
    void release(float* memory) const noexcept override {
        const int64_t floats = m_sizes[memory];
        for (int64_t i = 0; i < kFence; ++i)
            if (memory[i - kFence] != kSentinel || memory[floats + i] != kSentinel) ++g_overruns;
        Base::release(memory - kFence);
    }

  private:
    mutable std::map<float*, int64_t> m_sizes;
};

struct Result {
    std::vector<double> output;
    std::vector<std::vector<double>> gradients;
    double weighted = 0;  ///< sum of output times fixed random weights: what the gradients are of
};

std::vector<std::vector<float>> randomInputs(const OpCase& op) {
    Rng rng(hashBits(7, op.name.size()));
    std::vector<std::vector<float>> inputs;
    for (const Shape& shape : op.inputs) {
        auto& values = inputs.emplace_back(static_cast<size_t>(shape.count()));
        for (float& value : values) value = static_cast<float>(rng.normal() * op.spread);
    }
    return inputs;
}

Result run(const Backend& backend, const OpCase& op, const std::vector<std::vector<float>>& inputs, bool backward) {
    Tape tape(backend, 1);  // one block per tensor, so fences are tight
    tape.begin(backward);
    std::vector<Buffer> values, grads;
    std::vector<Var> parameters, activations;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const int64_t count = op.inputs[i].count();
        values.emplace_back(backend, count);
        grads.emplace_back(backend, count);
        backend.copyFromHost(values.back().data(), inputs[i]);
        parameters.push_back(tape.parameter({values.back().data(), op.inputs[i]}, {grads.back().data(), op.inputs[i]}, "input"));
        // Seen through a view, an input's gradient is first overwritten and then added; weights and tables are added to at once.
        const bool activation = i == 0 ? op.name != "embedding" : op.name.starts_with("attention") || op.name == "swiglu";
        activations.push_back(activation ? ops::reshape(tape, parameters[i], op.inputs[i]) : parameters[i]);
    }
    const Var y = op.build(tape, activations);
    Result result;
    std::vector<float> host(static_cast<size_t>(y->value.count()));
    backend.copyToHost(host, y->value.data);
    Rng rng(99);
    std::vector<float> weights(host.size());
    for (size_t i = 0; i < host.size(); ++i) {
        weights[i] = static_cast<float>(rng.normal());
        result.weighted += static_cast<double>(host[i]) * weights[i];
        result.output.push_back(host[i]);
    }
    if (!backward) return result;
    Buffer seed(backend, y->value.count());
    backend.copyFromHost(seed.data(), weights);
    tape.setGradient(y, {seed.data(), y->value.shape});
    tape.backward();
    for (size_t i = 0; i < inputs.size(); ++i) {
        std::vector<float> grad(inputs[i].size());
        backend.copyToHost(grad, grads[i].data());
        result.gradients.emplace_back(grad.begin(), grad.end());
    }
    return result;
}

/// |a - b| relative to the size of the whole tensor.
double difference(const std::vector<double>& a, const std::vector<double>& b) {
    double worst = 0, size = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        worst = std::max(worst, std::abs(a[i] - b[i]));
        size = std::max(size, std::abs(b[i]));
    }
    return worst / std::max(size, 0.1);
}

}  // namespace

class TestOps : public QObject {
    Q_OBJECT

    static void addRows() {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < opCases().size(); ++i) QTest::newRow(opCases()[i].name.c_str()) << static_cast<int>(i);
    }

  private slots:
    void initTestCase() {
        if (!cpuFeatures().usable || (std::string_view(FW_ISA_NAME) == "avx512" && !cpuFeatures().avx512))
            QSKIP("This processor does not have these instructions.");
    }

    void cpuEqualsReference_data() { addRows(); }
    void cpuEqualsReference() {
        QFETCH(int, index);
        const OpCase& op = opCases()[static_cast<size_t>(index)];
        const auto inputs = randomInputs(op);
        const Result expected = run(ReferenceBackend(), op, inputs, true);
        const Result found = run(Cpu(1), op, inputs, true);
        QVERIFY2(difference(found.output, expected.output) < 1e-5, "output");
        for (size_t i = 0; i < inputs.size(); ++i) {
            const double d = difference(found.gradients[i], expected.gradients[i]);
            QVERIFY2(d < 2e-5, qPrintable(QStringLiteral("gradient of input %1: %2").arg(i).arg(d)));
        }
    }

    void gradientIsSlope_data() { addRows(); }
    void gradientIsSlope() {
        QFETCH(int, index);
        const OpCase& op = opCases()[static_cast<size_t>(index)];
        const ReferenceBackend reference;
        const auto inputs = randomInputs(op);
        const Result at = run(reference, op, inputs, true);
        Rng rng(5);
        for (size_t i = 0; i < inputs.size(); ++i) {
            double size = 0;
            for (const double g : at.gradients[i]) size = std::max(size, std::abs(g));
            for (int probe = 0; probe < 12; ++probe) {
                const size_t j = rng.below(inputs[i].size());
                auto moved = inputs;
                const float h = 1e-2f;
                moved[i][j] = inputs[i][j] + h;
                const double up = run(reference, op, moved, false).weighted;
                const double above = moved[i][j];
                moved[i][j] = inputs[i][j] - h;
                const double down = run(reference, op, moved, false).weighted;
                const double slope = (up - down) / (above - moved[i][j]);
                const double error = std::abs(slope - at.gradients[i][j]) / std::max(size, 1e-3);
                QVERIFY2(error < 5e-3, qPrintable(QStringLiteral("input %1 element %2: slope %3, gradient %4").arg(i).arg(j).arg(slope).arg(at.gradients[i][j])));
            }
        }
    }

    void nothingIsWrittenOutside_data() { addRows(); }
    void nothingIsWrittenOutside() {
        QFETCH(int, index);
        const OpCase& op = opCases()[static_cast<size_t>(index)];
        g_overruns = 0;
        run(Fenced<ReferenceBackend>(), op, randomInputs(op), true);
        run(Fenced<Cpu>(), op, randomInputs(op), true);
        QCOMPARE(g_overruns, 0);
    }

    void crossEntropyAgrees() {
        const int32_t targets[] = {2, -1, 100, 0, 39};
        Rng rng(3);
        std::vector<float> logits(5 * 101);
        for (float& value : logits) value = static_cast<float>(rng.normal() * 3);
        std::vector<std::vector<float>> gradients;
        std::vector<double> sums;
        const ReferenceBackend reference;
        const Cpu cpu(1);
        for (const Backend* backend : {static_cast<const Backend*>(&reference), static_cast<const Backend*>(&cpu)}) {
            std::vector<float> copy = logits;
            Tape tape(*backend);
            tape.begin(true);
            Var x = tape.parameter({copy.data(), {5, 101}}, {}, "logits");
            sums.push_back(ops::crossEntropy(tape, x, targets, 0.25f));
            gradients.push_back(copy);
        }
        QVERIFY(std::abs(sums[0] - sums[1]) < 1e-5 * sums[0]);
        for (size_t i = 0; i < gradients[0].size(); ++i) {
            QVERIFY(std::abs(gradients[0][i] - gradients[1][i]) < 1e-6);
            if (i / 101 == 1) QCOMPARE(gradients[1][i], 0.0f);
        }
        double row = 0;  // the gradient of a row sums to zero: what the target gains, the others lose
        for (size_t v = 0; v < 101; ++v) row += gradients[1][v];
        QVERIFY(std::abs(row) < 1e-6);
    }

    void optimizersAgree() {
        const int64_t rows = 24, cols = 40;
        for (const bool tall : {false, true}) {
            const Shape shape = tall ? Shape{cols, rows} : Shape{rows, cols};
            Rng rng(11);
            std::vector<float> start(static_cast<size_t>(rows * cols)), grad(start.size());
            for (size_t i = 0; i < start.size(); ++i) {
                start[i] = static_cast<float>(rng.normal());
                grad[i] = static_cast<float>(rng.normal() * 0.1);
            }
            const ReferenceBackend reference;
            const Cpu cpu(1);
            std::vector<std::vector<float>> muon, adamw;
            for (const Backend* backend : {static_cast<const Backend*>(&reference), static_cast<const Backend*>(&cpu)}) {
                std::vector<float> w = start, g = grad, m(w.size()), v(w.size());
                for (int i = 0; i < 3; ++i)
                    backend->muon({w.data(), shape}, {g.data(), shape}, {m.data(), shape}, {0.02f, 0.9f, 0.1f, 0.5f});
                muon.push_back(w);
                w = start;
                std::fill(m.begin(), m.end(), 0.0f);
                for (int i = 0; i < 3; ++i)
                    backend->adamw(w.data(), g.data(), m.data(), v.data(), rows * cols, {1e-2f, 0.9f, 0.95f, 1e-8f, 0.1f, 0.5f, 0.1f, 0.05f});
                adamw.push_back(w);
            }
            for (size_t i = 0; i < start.size(); ++i) {
                QVERIFY2(std::abs(muon[0][i] - muon[1][i]) < 1e-5f, "muon");
                QVERIFY2(std::abs(adamw[0][i] - adamw[1][i]) < 1e-5f, "adamw");
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestOps)
#include "tst_ops.moc"
