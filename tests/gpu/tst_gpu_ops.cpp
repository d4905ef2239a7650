// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the table of operations on the CUDA backend, against the textbook: the same numbers, nothing written
// outside, the same bits twice. Built twice: for a real GPU, and for the emulated device that runs the kernels on the CPU.
#include <QTest>
#include <cmath>

#include "backend/reference/reference_backend.h"
#include "base/rng.h"
#include "core/op_run.h"
#include "gpu/gpu_backends.h"
#include "gpu/kernels/element_math.h"
#include "model/sampler.h"

using namespace fw;

class TestGpuOps : public QObject {
    Q_OBJECT

    std::vector<GpuBackend> m_backends;
    std::string m_why;

    void addRows() {
        QTest::addColumn<int>("backend");
        QTest::addColumn<int>("op");
        for (size_t b = 0; b < m_backends.size(); ++b)
            for (size_t i = 0; i < opCases().size(); ++i)
                QTest::addRow("%s, %s", m_backends[b].name.c_str(), opCases()[i].name.c_str()) << static_cast<int>(b) << static_cast<int>(i);
    }
    void addBackends() {
        QTest::addColumn<int>("backend");
        for (size_t b = 0; b < m_backends.size(); ++b) QTest::addRow("%s", m_backends[b].name.c_str()) << static_cast<int>(b);
    }

  public:
    TestGpuOps() : m_backends(gpuBackends(m_why)) {}

  private slots:
    void initTestCase() {
        if (m_backends.empty()) QSKIP(m_why.c_str());
    }

    void equalsReference_data() { addRows(); }
    void equalsReference() {
        QFETCH(int, backend);
        QFETCH(int, op);
        const GpuBackend& gpu = m_backends[static_cast<size_t>(backend)];
        const OpCase& row = opCases()[static_cast<size_t>(op)];
        const auto inputs = randomInputs(row);
        const OpResult expected = runOp(ReferenceBackend(), row, inputs, true);
        overrunsSeen();
        const OpResult found = runOp(*gpu.create(), row, inputs, true), again = runOp(*gpu.create(), row, inputs, true);
        const auto compare = [&](const char* what, const std::vector<double>& a, const std::vector<double>& b, const std::vector<double>& twice) {
            QVERIFY2(difference(a, b) < gpu.tolerance, qPrintable(QStringLiteral("%1: %2").arg(what).arg(difference(a, b))));
            QCOMPARE(a, twice);
        };
        compare("output", found.output, expected.output, again.output);
        for (size_t i = 0; i < inputs.size(); ++i)
            compare(qPrintable(QStringLiteral("gradient of input %1").arg(i)), found.gradients[i], expected.gradients[i], again.gradients[i]);
        if (const int overruns = overrunsSeen(); overruns >= 0) QCOMPARE(overruns, 0);
    }

    void crossEntropyAgrees_data() { addBackends(); }
    void crossEntropyAgrees() {
        QFETCH(int, backend);
        const GpuBackend& gpu = m_backends[static_cast<size_t>(backend)];
        const LossResult expected = runCrossEntropy(ReferenceBackend()), found = runCrossEntropy(*gpu.create());
        QVERIFY2(std::abs(found.sum - expected.sum) < gpu.tolerance * expected.sum, qPrintable(QString::number(found.sum)));
        for (size_t i = 0; i < expected.gradient.size(); ++i) {
            QVERIFY(std::abs(expected.gradient[i] - found.gradient[i]) < gpu.tolerance * 0.75);  // logits up to 10 are rounded
            if (i / 101 == 1) QCOMPARE(found.gradient[i], 0.0f);
        }
    }

    void largeVocabulary_data() { addBackends(); }
    void largeVocabulary() {
        QFETCH(int, backend);
        const GpuBackend& gpu = m_backends[static_cast<size_t>(backend)];
        const OpCase row{"cross-entropy", {{3, 2500}}, {}};
        const auto logits = randomInputs(row);
        const std::vector<int32_t> targets{2499, 0, 77};
        std::vector<std::vector<float>> losses;
        const ReferenceBackend reference;
        const auto device = gpu.create();
        for (const Backend* b : {static_cast<const Backend*>(&reference), static_cast<const Backend*>(device.get())}) {
            Tape tape(*b);
            tape.begin(false);
            const Var x = tape.activation({3, 2500}, "logits");
            b->copyFromHost(x->value, logits[0]);
            const Tensor out = tape.keep({3});
            b->crossEntropyForward(out, x->value, b->ids(targets, 1));
            losses.emplace_back(3);
            b->copyToHost(losses.back(), out);
        }
        for (size_t i = 0; i < 3; ++i) QVERIFY(std::abs(losses[0][i] - losses[1][i]) < gpu.tolerance * losses[0][i]);
    }

    // Drawn on the device, token by token what the host draws from the same logits and the same noise.
    void drawsWhatTheHostDraws_data() { addBackends(); }
    void drawsWhatTheHostDraws() {
        QFETCH(int, backend);
        const auto device = m_backends[static_cast<size_t>(backend)].create();
        constexpr int kRows = 24, kIds = 300, kListed = 6;
        Tape tape(*device);
        tape.begin(false);
        const Tensor logits = tape.activation({kRows, 320}, "logits")->value;  // of which 20 are padding
        std::vector<float> values(static_cast<size_t>(logits.count()));
        Rng rng(21);
        for (float& value : values) value = static_cast<float>(std::round(rng.normal() * 8) / 4);  // ties, and exact in bf16
        device->copyFromHost(logits, values);
        for (const SamplingConfig& config : {SamplingConfig{.temperature = 0.8}, SamplingConfig{.temperature = 0}, SamplingConfig{.temperature = 1.3, .topK = 5},
                                             SamplingConfig{.temperature = 1, .topP = 0.5}, SamplingConfig{.temperature = 0.9, .topK = 40, .topP = 0.9}}) {
            std::vector<double> noise;
            std::vector<SampledToken> expected;
            for (int row = 0; row < kRows; ++row) {
                Rng stream(hashBits(5, static_cast<uint64_t>(row))), same = stream;
                noise.push_back(same.uniform());
                expected.push_back(sampleToken(std::span<const float>(values).subspan(static_cast<size_t>(row) * 320, kIds), config, stream, kListed));
            }
            std::vector<DrawnToken> drawn(kRows);
            device->draw(drawn, logits, kIds, {config.temperature, config.topP, config.topK, kListed}, noise);
            for (size_t row = 0; row < kRows; ++row) {
                QCOMPARE(drawn[row].id, expected[row].id);
                QVERIFY(std::abs(drawn[row].probability - expected[row].probability) < 1e-5f);
                for (size_t i = 0; i < kListed; ++i) {
                    QCOMPARE(drawn[row].top[i].id, expected[row].alternatives[i].id);
                    QVERIFY(std::abs(drawn[row].top[i].probability - expected[row].alternatives[i].probability) < 1e-5f);
                    QVERIFY(std::abs(drawn[row].top[i].chosen - expected[row].alternatives[i].chosen) < 1e-5f);
                }
            }
        }
    }

    void optimizersAgree_data() { addBackends(); }
    void optimizersAgree() {
        QFETCH(int, backend);
        const GpuBackend& gpu = m_backends[static_cast<size_t>(backend)];
        for (const Shape shape : {Shape{24, 40}, Shape{40, 24}, Shape{16, 16}}) {
            const auto compare = [&](bool muon, int count, double tolerance) {
                const auto expected = runOptimizer(ReferenceBackend(), muon, shape, count), found = runOptimizer(*gpu.create(), muon, shape, count);
                for (size_t i = 0; i < expected.size(); ++i) QVERIFY2(std::abs(expected[i] - found[i]) < tolerance, muon ? "muon" : "adamw");
            };
            compare(false, 1, 1e-5);
            // Rounded to bf16, Muon's directions are a few hundredths off, of which the rate (0.02, three times) lets this much through.
            compare(true, 3, gpu.name == "bf16" ? 5e-3 : 1e-5);
        }
    }

    // The arithmetic that kernels share, on the host, against double precision.
    void elementMath() {
        for (double x = -6; x <= 6; x += 0.01) {
            const auto f = static_cast<float>(x);
            const double u = f, t = std::tanh(std::sqrt(2 / M_PI) * (u + 0.044715 * u * u * u)), s = 1 / (1 + std::exp(-u));
            QVERIFY(std::abs(gpu::gelu(f) - 0.5 * u * (1 + t)) < 2e-6);
            const double h = 1e-3, slope = (gpu::gelu(static_cast<float>(u + h)) - gpu::gelu(static_cast<float>(u - h))) / (2 * h);
            QVERIFY(std::abs(gpu::geluSlope(f) - slope) < 1e-3);
            QVERIFY(std::abs(gpu::silu(f) - u * s) < 1e-6);
            QVERIFY(std::abs(gpu::siluSlope(f) - s * (1 + u * (1 - s))) < 1e-6);
        }
        for (const int position : {0, 1, 77, 1023, 100000}) {
            const double turns = std::pow(10000.0, -0.25) / (2 * M_PI);
            const auto head = static_cast<float>(turns);
            float c, s;
            gpu::rotation(static_cast<float>(position), {head, static_cast<float>(turns - static_cast<double>(head))}, c, s);
            QVERIFY(std::abs(c - std::cos(2 * M_PI * turns * position)) < 1e-5);
            QVERIFY(std::abs(s - std::sin(2 * M_PI * turns * position)) < 1e-5);
        }
    }

    void bfloat16() {
        QCOMPARE(gpu::toFloat(gpu::toBf16(1.0f)), 1.0f);
        QCOMPARE(gpu::toBf16(1.00390625f).bits, uint16_t{0x3f80});  // half-way: to even
        QCOMPARE(gpu::toBf16(1.01171875f).bits, uint16_t{0x3f82});
        QVERIFY(std::isnan(gpu::toFloat(gpu::toBf16(NAN))));
        QCOMPARE(gpu::toFloat(gpu::toBf16(-INFINITY)), -INFINITY);
        QCOMPARE(gpu::pack(1.0f, -2.0f), 0xc0003f80u);
    }
};

QTEST_APPLESS_MAIN(TestGpuOps)
#include "tst_gpu_ops.moc"
