// SPDX-License-Identifier: GPL-3.0-or-later
// cuBLASLt thinks in columns: a row-major (M,N) is its (N,M). So d = a b becomes d^T = b^T a^T, and no number is moved.
// What a shape needs (descriptors and the algorithm that cuBLASLt thinks fastest) is found once and kept. Always its first
// choice, never a race: a race may end differently tomorrow, and a seed must give the same bits.
#include "gpu/matrix_product_cublas.h"

#include <map>
#include <tuple>

#include "base/error.h"

namespace fw::gpu {

namespace {

constexpr int64_t kWorkspace = int64_t{64} << 20;

class CublasProducts : public MatrixProducts {
  public:
    CublasProducts(const CublasLibrary& library, Device& device) : m_library(library), m_device(device) {
        expect(library.cublasLtCreate(&m_handle), "cublasLtCreate");
        m_workspace = device.allocate(kWorkspace);
    }
    ~CublasProducts() override {
        for (auto& [key, plan] : m_plans) release(plan);
        m_device.release(m_workspace);
        m_library.cublasLtDestroy(m_handle);
    }

    void run(const MatrixProduct& product) override {
        Plan& plan = planFor(product);
        // The bias is the only address that a descriptor holds.
        if (product.bias) set(plan, CUBLASLT_MATMUL_DESC_BIAS_POINTER, product.bias);
        expect(m_library.cublasLtMatmul(m_handle, plan.operation, &product.alpha, product.b, plan.left, product.a, plan.right, &product.beta,
                                        product.c, plan.out, product.d, plan.out, &plan.algorithm, m_workspace, static_cast<size_t>(kWorkspace),
                                        static_cast<cudaStream_t>(m_device.queue())),
               describe(product));
    }

  private:
    using Key = std::tuple<int64_t, int64_t, int64_t, int64_t, bool, bool, DType, DType, bool, bool, int>;
    struct Plan {
        cublasLtMatmulDesc_t operation = nullptr;
        cublasLtMatrixLayout_t left = nullptr, right = nullptr, out = nullptr;
        cublasLtMatmulAlgo_t algorithm{};
    };

    static std::string describe(const MatrixProduct& p) { return fmt::format("the product ({},{}) ({},{})", p.M, p.K, p.K, p.N); }
    static void expect(cublasStatus_t status, const std::string& what) {
        check(status == CUBLAS_STATUS_SUCCESS, ErrorKind::Unavailable,
              "cuBLAS could not do {} (status {}). Use --device cpu, or update the NVIDIA driver.", what, static_cast<int>(status));
    }
    static cudaDataType_t typeOf(DType type) { return type == DType::BF16 ? CUDA_R_16BF : CUDA_R_32F; }
    /// Addresses that are no multiples of 16 rule some algorithms out.
    static int alignmentOf(const MatrixProduct& p) {
        uintptr_t bits = 256;
        for (const void* address : {p.a, p.b, p.c, static_cast<const void*>(p.d)}) bits |= reinterpret_cast<uintptr_t>(address);
        return static_cast<int>(bits & (~bits + 1));
    }

    template <class Value>
    void set(Plan& plan, cublasLtMatmulDescAttributes_t attribute, Value value) {
        expect(m_library.cublasLtMatmulDescSetAttribute(plan.operation, attribute, &value, sizeof value), "a setting");
    }

    cublasLtMatrixLayout_t layout(DType type, int64_t rows, int64_t cols, int64_t batch) {
        cublasLtMatrixLayout_t made = nullptr;
        expect(m_library.cublasLtMatrixLayoutCreate(&made, typeOf(type), static_cast<uint64_t>(rows), static_cast<uint64_t>(cols), rows), "a layout");
        if (batch > 1) {
            const auto count = static_cast<int32_t>(batch);
            const int64_t stride = rows * cols;
            expect(m_library.cublasLtMatrixLayoutSetAttribute(made, CUBLASLT_MATRIX_LAYOUT_BATCH_COUNT, &count, sizeof count), "a layout");
            expect(m_library.cublasLtMatrixLayoutSetAttribute(made, CUBLASLT_MATRIX_LAYOUT_STRIDED_BATCH_OFFSET, &stride, sizeof stride), "a layout");
        }
        return made;
    }

    Plan& planFor(const MatrixProduct& p) {
        const int alignment = alignmentOf(p);
        const Key key{p.M, p.N, p.K, p.batch, p.aTransposed, p.bTransposed, p.in, p.out, p.beta != 0, p.bias != nullptr, alignment};
        const auto [found, isNew] = m_plans.try_emplace(key);
        if (isNew) {
            try {
                make(found->second, p, static_cast<uint32_t>(alignment));
            } catch (...) {
                release(found->second);
                m_plans.erase(found);
                throw;
            }
        }
        return found->second;
    }

    void make(Plan& plan, const MatrixProduct& p, uint32_t alignment) {
        expect(m_library.cublasLtMatmulDescCreate(&plan.operation, CUBLAS_COMPUTE_32F, CUDA_R_32F), "a descriptor");
        set(plan, CUBLASLT_MATMUL_DESC_TRANSA, p.bTransposed ? CUBLAS_OP_T : CUBLAS_OP_N);
        set(plan, CUBLASLT_MATMUL_DESC_TRANSB, p.aTransposed ? CUBLAS_OP_T : CUBLAS_OP_N);
        if (p.bias) {
            set(plan, CUBLASLT_MATMUL_DESC_EPILOGUE, CUBLASLT_EPILOGUE_BIAS);
            set(plan, CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE, typeOf(p.out));
            set(plan, CUBLASLT_MATMUL_DESC_BIAS_POINTER, p.bias);
        }
        plan.left = layout(p.in, p.bTransposed ? p.K : p.N, p.bTransposed ? p.N : p.K, p.batch);
        plan.right = layout(p.in, p.aTransposed ? p.M : p.K, p.aTransposed ? p.K : p.M, p.batch);
        plan.out = layout(p.out, p.N, p.M, p.batch);
        choose(plan, p, alignment);
    }

    void choose(Plan& plan, const MatrixProduct& p, uint32_t alignment) {
        cublasLtMatmulPreference_t preference = nullptr;
        expect(m_library.cublasLtMatmulPreferenceCreate(&preference), "a preference");
        const auto workspace = static_cast<uint64_t>(kWorkspace);
        // No sums whose order depends on which block is first.
        const uint32_t reductions = CUBLASLT_REDUCTION_SCHEME_NONE | CUBLASLT_REDUCTION_SCHEME_COMPUTE_TYPE;
        cublasLtMatmulHeuristicResult_t result{};
        int count = 0;
        const auto prefer = [&](cublasLtMatmulPreferenceAttributes_t attribute, const auto& value) {
            m_library.cublasLtMatmulPreferenceSetAttribute(preference, attribute, &value, sizeof value);
        };
        prefer(CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES, workspace);
        prefer(CUBLASLT_MATMUL_PREF_REDUCTION_SCHEME_MASK, reductions);
        for (const auto attribute : {CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES,
                                     CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES})
            prefer(attribute, alignment);
        const cublasStatus_t status = m_library.cublasLtMatmulAlgoGetHeuristic(m_handle, plan.operation, plan.left, plan.right, plan.out, plan.out,
                                                                               preference, 1, &result, &count);
        m_library.cublasLtMatmulPreferenceDestroy(preference);
        expect(status, describe(p));
        check(count > 0, ErrorKind::Unavailable, "cuBLAS has no way to do {}. Use --device cpu.", describe(p));
        plan.algorithm = result.algo;
    }

    void release(Plan& plan) {
        for (cublasLtMatrixLayout_t made : {plan.left, plan.right, plan.out})
            if (made) m_library.cublasLtMatrixLayoutDestroy(made);
        if (plan.operation) m_library.cublasLtMatmulDescDestroy(plan.operation);
    }

    const CublasLibrary& m_library;
    Device& m_device;
    cublasLtHandle_t m_handle = nullptr;
    void* m_workspace = nullptr;
    std::map<Key, Plan> m_plans;
};

}  // namespace

std::unique_ptr<MatrixProducts> makeCublasProducts(const CublasLibrary& library, Device& device) {
    return std::make_unique<CublasProducts>(library, device);
}

}  // namespace fw::gpu
