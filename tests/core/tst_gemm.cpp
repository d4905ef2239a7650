// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix product against a plain loop: every edge of a tile, more depth than a block, both transposes, what is added to
// the result, and products that leave out what lies beyond a diagonal. Built once per instruction set.
#include <QTest>
#include <cmath>
#include <vector>

#include "backend/cpu/kernels/gemm.h"
#include "backend/cpu/kernels/kernels.h"
#include "base/rng.h"

using namespace fw;
using namespace fw::FW_ISA;

namespace {

struct Matrix {
    int64_t rows, cols, stride;
    std::vector<float> data;

    Matrix(int64_t r, int64_t c, uint64_t seed) : rows(r), cols(c), stride(c + 3), data(static_cast<size_t>(r * stride)) {
        Rng rng(seed);
        for (float& value : data) value = static_cast<float>(rng.normal());
    }
    float& at(int64_t i, int64_t j) { return data[static_cast<size_t>(i * stride + j)]; }
    float at(int64_t i, int64_t j) const { return data[static_cast<size_t>(i * stride + j)]; }
    MatrixView view(bool transposed) const { return {data.data(), stride, transposed}; }
};

/// Element (i,j) of op(a) op(b), in double precision.
double element(const Matrix& a, bool aT, const Matrix& b, bool bT, int64_t i, int64_t j, int64_t K) {
    double sum = 0;
    for (int64_t k = 0; k < K; ++k) sum += static_cast<double>(aT ? a.at(k, i) : a.at(i, k)) * (bT ? b.at(j, k) : b.at(k, j));
    return sum;
}

bool close(double found, double expected, int64_t K) { return std::abs(found - expected) < 1e-5 * std::sqrt(static_cast<double>(K)) + 1e-5 * std::abs(expected); }

}  // namespace

class TestGemm : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() {
        if (!cpuFeatures().usable || (std::string_view(FW_ISA_NAME) == "avx512" && !cpuFeatures().avx512))
            QSKIP("This processor does not have these instructions.");
    }

    void equalsThePlainLoop_data() {
        QTest::addColumn<int>("M");
        QTest::addColumn<int>("N");
        QTest::addColumn<int>("K");
        const int shapes[][3] = {{1, 1, 1}, {5, 15, 7}, {6, 16, 8}, {7, 17, 9}, {12, 32, 16}, {13, 33, 31}, {6, 48, 96}, {200, 65, 40}, {193, 80, 5}, {20, 31, 385}, {9, 530, 800}};
        for (const auto& s : shapes) QTest::addRow("%d x %d x %d", s[0], s[1], s[2]) << s[0] << s[1] << s[2];
    }
    void equalsThePlainLoop() {
        QFETCH(int, M);
        QFETCH(int, N);
        QFETCH(int, K);
        for (const bool aT : {false, true})
            for (const bool bT : {false, true}) {
                const Matrix a(aT ? K : M, aT ? M : K, 1), b(bT ? N : K, bT ? K : N, 2), residual(M, N, 3), before(M, N, 4), bias(1, N, 5);
                Matrix c = before;
                gemm(M, N, K, a.view(aT), b.view(bT), c.data.data(), c.stride,
                     {.add = true, .bias = bias.data.data(), .residual = residual.data.data(), .residualStride = residual.stride});
                for (int64_t i = 0; i < M; ++i) {
                    for (int64_t j = 0; j < N; ++j) {
                        const double expected = element(a, aT, b, bT, i, j, K) + before.at(i, j) + bias.at(0, j) + residual.at(i, j);
                        QVERIFY2(close(c.at(i, j), expected, K), qPrintable(QStringLiteral("(%1,%2): %3, not %4").arg(i).arg(j).arg(c.at(i, j)).arg(expected)));
                    }
                    for (int64_t j = N; j < c.stride; ++j) QCOMPARE(c.at(i, j), before.at(i, j));  // between the rows
                }
            }
    }

    void leavesOutWhatDoesNotCount_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("offset");
        for (const int size : {5, 6, 40, 200, 400})
            for (const int offset : {0, 7}) QTest::addRow("%d, offset %d", size, offset) << size << offset;
    }
    void leavesOutWhatDoesNotCount() {
        QFETCH(int, size);
        QFETCH(int, offset);
        const int64_t M = size, S = size + offset, D = 20;
        const Matrix q(M, D, 1), k(S, D, 2), v(S, D, 3);
        Matrix lower(M, S, 4);
        gemm(M, S, D, q.view(false), k.view(true), lower.data.data(), lower.stride, {}, {Part::LowerC, offset});
        Matrix p(M, S, 5);
        for (int64_t i = 0; i < M; ++i)
            for (int64_t j = 0; j < S; ++j) {
                if (j <= i + offset) QVERIFY(close(lower.at(i, j), element(q, false, k, true, i, j, D), D));
                if (j > i + offset) p.at(i, j) = 0;
            }
        Matrix out(M, D, 6), back(S, D, 7);
        gemm(M, D, S, p.view(false), v.view(false), out.data.data(), out.stride, {}, {Part::LowerA, offset});
        gemm(S, D, M, p.view(true), q.view(false), back.data.data(), back.stride, {}, {Part::UpperA, offset});
        for (int64_t d = 0; d < D; ++d) {
            for (int64_t i = 0; i < M; ++i) QVERIFY(close(out.at(i, d), element(p, false, v, false, i, d, S), S));
            for (int64_t j = 0; j < S; ++j) QVERIFY(close(back.at(j, d), element(p, true, q, false, j, d, M), M));
        }
    }

    void mirrors() {
        std::vector<float> c{1, 2, 3, 4, 5, 6, 7, 8, 9};
        mirrorLower(c.data(), 3);
        QCOMPARE(c, (std::vector<float>{1, 4, 7, 4, 5, 8, 7, 8, 9}));
    }
};

QTEST_APPLESS_MAIN(TestGemm)
#include "tst_gemm.moc"
