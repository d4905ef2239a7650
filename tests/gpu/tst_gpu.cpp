// SPDX-License-Identifier: GPL-3.0-or-later
// The CUDA row is always there and, where it cannot be used, says why. Runs with and without CUDA.
#include <QtTest>

#include "backend/backend.h"
#include "base/error.h"
#include "gpu/gpu.h"

using namespace fw;

class TestGpu : public QObject {
    Q_OBJECT

  private slots:
    void theRowExplainsItself() {
        const BackendRegistry registry = gpuOnly();
        QCOMPARE(registry.rows().size(), size_t(2));
        QCOMPARE(registry.rows().back().id, std::string("cuda-fp32"));
        const BackendRow& row = registry.rows().front();
        QCOMPARE(row.id, std::string("cuda"));
        QVERIFY(!row.title.empty());
        QVERIFY(!row.reason.empty());
        qInfo("cuda: %s", row.reason.c_str());
        if (row.available) QVERIFY(row.create(0) != nullptr);
    }

    void pickingItFailsWithTheReason() {
        const BackendRegistry registry = gpuOnly();
        const BackendRow& row = registry.rows().front();
        if (row.available) QSKIP("there is a usable GPU");
        try {
            registry.pick("cuda");
            QFAIL("an unavailable device was picked");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Unavailable);
            QVERIFY(std::string(error.what()).find(row.reason) != std::string::npos);
        }
    }

    void askingTwiceIsHarmless() { QCOMPARE(gpuOnly().rows().front().reason, gpuOnly().rows().front().reason); }

  private:
    static BackendRegistry gpuOnly() {
        BackendRegistry registry;
        registerGpuBackends(registry);
        return registry;
    }
};

QTEST_APPLESS_MAIN(TestGpu)
#include "tst_gpu.moc"
