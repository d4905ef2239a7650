// SPDX-License-Identifier: GPL-3.0-or-later
// Built once per instruction set of the CPU backend. Asks every backend about every operation: does it equal the textbook? is its gradient the slope? does it write outside?
#include <QTest>
#include <cmath>

#include "backend/cpu/kernels/kernels.h"
#include "backend/reference/reference_backend.h"
#include "base/rng.h"
#include "core/op_run.h"

using namespace fw;
using Cpu = fw::FW_ISA::Kernels;  // this program is built once per instruction set

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
        const OpResult expected = runOp(ReferenceBackend(), op, inputs, true);
        const OpResult found = runOp(Cpu(1), op, inputs, true);
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
        const OpResult at = runOp(reference, op, inputs, true);
        Rng rng(5);
        for (size_t i = 0; i < inputs.size(); ++i) {
            double size = 0;
            for (const double g : at.gradients[i]) size = std::max(size, std::abs(g));
            for (int probe = 0; probe < 12; ++probe) {
                const size_t j = rng.below(inputs[i].size());
                auto moved = inputs;
                const float h = 1e-2f;
                moved[i][j] = inputs[i][j] + h;
                const double up = runOp(reference, op, moved, false).weighted;
                const double above = moved[i][j];
                moved[i][j] = inputs[i][j] - h;
                const double down = runOp(reference, op, moved, false).weighted;
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
        runOp(Fenced<ReferenceBackend>(), op, randomInputs(op), true);
        runOp(Fenced<Cpu>(), op, randomInputs(op), true);
        QCOMPARE(g_overruns, 0);
    }

    void crossEntropyAgrees() {
        const LossResult expected = runCrossEntropy(ReferenceBackend()), found = runCrossEntropy(Cpu(1));
        QVERIFY(std::abs(found.sum - expected.sum) < 1e-5 * expected.sum);
        double row = 0;  // the gradient of a row sums to zero: what the target gains, the others lose
        for (size_t i = 0; i < expected.gradient.size(); ++i) {
            QVERIFY(std::abs(expected.gradient[i] - found.gradient[i]) < 1e-6);
            if (i / 101 == 1) QCOMPARE(found.gradient[i], 0.0f);
            if (i / 101 == 0) row += found.gradient[i];
        }
        QVERIFY(std::abs(row) < 1e-6);
    }

    void optimizersAgree() {
        for (const Shape shape : {Shape{24, 40}, Shape{40, 24}})
            for (const bool muon : {true, false}) {
                const std::vector<float> expected = runOptimizer(ReferenceBackend(), muon, shape, 2), found = runOptimizer(Cpu(1), muon, shape, 2);
                for (size_t i = 0; i < expected.size(); ++i) QVERIFY2(std::abs(expected[i] - found[i]) < 1e-5f, muon ? "muon" : "adamw");
            }
    }
};

QTEST_APPLESS_MAIN(TestOps)
#include "tst_ops.moc"
