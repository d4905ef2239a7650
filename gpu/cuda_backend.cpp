// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_backend.h"

#include <algorithm>

#include "backend/polar_express.h"
#include "base/error.h"
#include "gpu/kernels/bf16.h"

namespace fw::gpu {

// ---- memory ---------------------------------------------------------------------------------------------------------

class CudaBackend::Growing {
  public:
    explicit Growing(Device& device) : m_device(device) {}
    ~Growing() {
        for (void* block : m_blocks) m_device.release(block);
    }
    void* get(int64_t bytes) {
        if (bytes > m_size) {
            m_blocks.push_back(m_device.allocate(std::max(bytes, m_size * 3 / 2)));
            m_size = std::max(bytes, m_size * 3 / 2);
        }
        return m_blocks.back();
    }

  private:
    Device& m_device;
    std::vector<void*> m_blocks;
    int64_t m_size = 0;
};

CudaBackend::CudaBackend(std::unique_ptr<Device> device, std::unique_ptr<MatrixProducts> products, DType activations)
    : m_device(std::move(device)), m_products(std::move(products)), m_type(activations) {
    for (auto* memory : {&m_scratch, &m_converted, &m_directions, &m_other, &m_gram, &m_polynomial}) *memory = std::make_unique<Growing>(*m_device);
}

CudaBackend::~CudaBackend() = default;

float* CudaBackend::allocate(int64_t floats) const { return static_cast<float*>(m_device->allocate(std::max<int64_t>(floats, 1) * 4)); }
void CudaBackend::release(float* memory) const noexcept { m_device->release(memory); }
void CudaBackend::zero(float* memory, int64_t floats) const { m_device->zero(memory, floats * 4); }
void CudaBackend::copyWithin(float* to, const float* from, int64_t words) const { m_device->copy(to, from, words * 4); }
void CudaBackend::store(int32_t* to, int32_t value) const { m_device->upload(to, &value, sizeof value); }
float* CudaBackend::scratch(int64_t floats) const { return static_cast<float*>(m_scratch->get(floats * 4)); }

void CudaBackend::copyFromHost(Tensor to, std::span<const float> from) const {
    if (to.type == DType::F32) {
        m_device->upload(to.data, from.data(), static_cast<int64_t>(from.size_bytes()));
        return;
    }
    std::vector<bf16> rounded(from.size());
    std::transform(from.begin(), from.end(), rounded.begin(), toBf16);
    m_device->upload(to.data, rounded.data(), static_cast<int64_t>(rounded.size() * sizeof(bf16)));
}

void CudaBackend::copyToHost(std::span<float> to, Tensor from) const {
    if (from.type == DType::F32) {
        m_device->download(to.data(), from.data, static_cast<int64_t>(to.size_bytes()));
        return;
    }
    std::vector<bf16> rounded(to.size());
    m_device->download(rounded.data(), from.data, static_cast<int64_t>(rounded.size() * sizeof(bf16)));
    std::transform(rounded.begin(), rounded.end(), to.begin(), [](bf16 x) { return toFloat(x); });
}

void CudaBackend::copyRows(Tensor to, int64_t toStride, Tensor from, int64_t fromStride, int64_t rows, int64_t width) const {
    gpu::copyRows(queue(), to, toStride, from, fromStride, rows, width);
}

const int32_t* CudaBackend::ids(std::span<const int32_t> ids, int slot) const {
    while (m_slots.size() <= static_cast<size_t>(slot)) m_slots.push_back(std::make_unique<Growing>(*m_device));
    const auto bytes = static_cast<int64_t>(ids.size_bytes());
    void* memory = m_slots[static_cast<size_t>(slot)]->get(bytes);
    m_device->upload(memory, ids.data(), bytes);
    return static_cast<const int32_t*>(memory);
}

void CudaBackend::windows(int32_t* out, const int32_t* text, const int32_t* starts, int64_t B, int64_t T) const {
    gpu::windows(queue(), out, text, starts, B, T);
}

void CudaBackend::parallel(int count, ParallelTask task) const {
    for (int i = 0; i < count; ++i) task(i, 0);
}

// ---- embedding, norms -----------------------------------------------------------------------------------------------

void CudaBackend::embeddingForward(Tensor out, const int32_t* ids, Tensor table) const { gpu::embeddingForward(queue(), out, ids, table); }

void CudaBackend::embeddingBackward(Tensor dTable, const int32_t* ids, Tensor dOut) const {
    const int64_t N = dOut.rows(), V = dTable.rows();
    const IdIndex index(reinterpret_cast<int32_t*>(scratch(IdIndex::words(N, V))), N, V);
    m_device->zero(index.counts, IdIndex::chunks(N) * V * 4);
    indexIds(queue(), index, ids, N, V);
    gpu::embeddingBackward(queue(), dTable, index, dOut);
}

void CudaBackend::positionForward(Tensor out, Tensor table, Position start) const { gpu::positionForward(queue(), out, table, start); }
void CudaBackend::positionBackward(Tensor dTable, Tensor dOut, int64_t start) const { gpu::positionBackward(queue(), dTable, dOut, start); }

void CudaBackend::layerNormForward(Tensor out, Tensor mean, Tensor rstd, Tensor x, Tensor weight, Tensor bias, float eps) const {
    gpu::layerNormForward(queue(), out, mean, rstd, x, weight, bias, eps);
}

void CudaBackend::layerNormBackward(Tensor dx, Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x, Tensor weight, Tensor mean, Tensor rstd,
                                    bool add) const {
    float* partials = scratch(columnSumScratch(x.rows(), x.cols()));
    gpu::layerNormBackward(queue(), dx, dWeight, dBias, dOut, x, weight, mean, rstd, add, partials);
}

void CudaBackend::rmsNormForward(Tensor out, Tensor rstd, Tensor x, Tensor weight, float eps) const {
    gpu::rmsNormForward(queue(), out, rstd, x, weight, eps);
}

void CudaBackend::rmsNormBackward(Tensor dx, Tensor dWeight, Tensor dOut, Tensor x, Tensor weight, Tensor rstd, bool add) const {
    gpu::rmsNormBackward(queue(), dx, dWeight, dOut, x, weight, rstd, add, scratch(columnSumScratch(x.rows(), x.cols())));
}

// ---- linear ---------------------------------------------------------------------------------------------------------

int64_t CudaBackend::preparedFloats(const Shape& matrix, bool) const {
    return m_type == DType::BF16 ? (matrix.count() + 31) / 32 * 16 : 0;  // every copy begins at a multiple of 64 bytes
}

void CudaBackend::prepare(float* prepared, Tensor weight, bool) const {
    convert(queue(), {prepared, weight.shape, nullptr, DType::BF16}, weight);
}

/// The weight in the type of activations: its prepared copy, or one made now.
const void* CudaBackend::weightFor(Tensor weight) const {
    if (m_type == DType::F32) return weight.data;
    if (weight.prepared) return weight.prepared;
    const Tensor copy{static_cast<float*>(m_converted->get(weight.count() * 2)), weight.shape, nullptr, DType::BF16};
    convert(queue(), copy, weight);
    return copy.data;
}

/// The product adds the residual, so no kernel that does that together with the next norm would save anything: the stream is
/// read and written by the product and read by the norm (three passes over memory, and the norm's result a fourth); a product
/// that wrote its own result for such a kernel to read would make it five. A norm inside the product needs whole rows in one
/// block, which cuBLASLt has no epilogue for.
void CudaBackend::linearForward(Tensor out, Tensor x, Tensor weight, Tensor bias, Tensor residual) const {
    const void* addend = bias ? bias.data : nullptr;
    if (bias && m_type == DType::BF16) {
        const Tensor rounded{scratch(bias.count()), bias.shape, nullptr, DType::BF16};
        convert(queue(), rounded, bias);
        addend = rounded.data;
    }
    m_products->run({.a = x.data, .b = weightFor(weight), .c = residual ? residual.data : out.data, .d = out.data, .M = x.rows(),
                     .N = weight.shape[0], .K = x.cols(), .bTransposed = true, .in = m_type, .out = m_type, .beta = residual ? 1.0f : 0.0f,
                     .bias = addend});
}

void CudaBackend::linearBackwardInput(Tensor dx, Tensor dOut, Tensor weight, bool add) const {
    m_products->run({.a = dOut.data, .b = weightFor(weight), .c = dx.data, .d = dx.data, .M = dx.rows(), .N = dx.cols(), .K = weight.shape[0],
                     .in = m_type, .out = m_type, .beta = add ? 1.0f : 0.0f});
}

void CudaBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor dOut, Tensor x) const {
    m_products->run({.a = dOut.data, .b = x.data, .c = dWeight.data, .d = dWeight.data, .M = dWeight.shape[0], .N = x.cols(), .K = x.rows(),
                     .aTransposed = true, .in = m_type, .out = DType::F32, .beta = 1.0f});
    if (dBias) addColumnSums(queue(), dBias, dOut, scratch(columnSumScratch(dOut.rows(), dOut.cols())));
}

// ---- attention ------------------------------------------------------------------------------------------------------

namespace {
void checkHead(const Tensor& x) {
    check(x.shape[3] <= kLargestHead, ErrorKind::Unavailable, "The CUDA backend serves heads of up to {} numbers; this model's have {}. Use --device cpu.",
          kLargestHead, x.shape[3]);
}
}  // namespace

void CudaBackend::rope(Tensor x, Position start, float theta, bool inverse) const {
    checkHead(x);
    gpu::rope(queue(), x, start, theta, inverse);
}

void CudaBackend::attentionForward(Tensor out, Tensor lse, Tensor q, Tensor k, Tensor v, int64_t kvStride) const {
    checkHead(q);
    const bool dense = k.shape[1] == q.shape[1] && kvStride == k.shape[1] * k.shape[2] * k.shape[3];
    if (dense && flashAttentionFits(q.type, q.shape[3]))
        flashAttentionForward(queue(), out, lse, q, k, v);
    else
        gpu::attentionForward(queue(), out, lse, q, k, v, kvStride, k.shape[1], {});
}

void CudaBackend::attentionCached(Tensor out, Tensor lse, Tensor q, Tensor keys, Tensor values, Position length) const {
    checkHead(q);
    gpu::attentionForward(queue(), out, lse, q, keys, values, keys.shape[1] * keys.shape[2] * keys.shape[3], length.host + q.shape[1], length);
}

void CudaBackend::appendToCache(Tensor cache, Tensor rows, Position length) const { gpu::appendToCache(queue(), cache, rows, length); }

void CudaBackend::attentionBackward(Tensor dq, Tensor dk, Tensor dv, Tensor dOut, Tensor q, Tensor k, Tensor v, Tensor out, Tensor lse) const {
    float* delta = scratch(lse.count());
    attentionDelta(queue(), delta, dOut, out);
    if (flashAttentionFits(q.type, q.shape[3]))
        flashAttentionBackward(queue(), dq, dk, dv, dOut, q, k, v, lse, delta);
    else
        gpu::attentionBackward(queue(), dq, dk, dv, dOut, q, k, v, lse, delta);
}

// ---- activations, loss ----------------------------------------------------------------------------------------------

void CudaBackend::geluForward(Tensor out, Tensor x) const { gpu::geluForward(queue(), out, x); }
void CudaBackend::geluBackward(Tensor dx, Tensor dOut, Tensor x, bool add) const { gpu::geluBackward(queue(), dx, dOut, x, add); }
void CudaBackend::swigluForward(Tensor out, Tensor gate, Tensor up) const { gpu::swigluForward(queue(), out, gate, up); }
void CudaBackend::swigluBackward(Tensor dGate, Tensor dUp, Tensor dOut, Tensor gate, Tensor up) const {
    gpu::swigluBackward(queue(), dGate, dUp, dOut, gate, up);
}
void CudaBackend::crossEntropyForward(Tensor losses, Tensor logits, const int32_t* targets) const {
    gpu::crossEntropy(queue(), losses, logits, targets, 1.0f, false);
}
void CudaBackend::crossEntropyGradient(Tensor losses, Tensor logits, const int32_t* targets, float scale) const {
    gpu::crossEntropy(queue(), losses, logits, targets, scale, true);
}

void CudaBackend::draw(std::span<DrawnToken> drawn, Tensor logits, int64_t ids, const DrawSettings& settings, std::span<const double> noise) const {
    const auto noiseBytes = static_cast<int64_t>(noise.size_bytes()), drawnBytes = static_cast<int64_t>(drawn.size_bytes());
    auto* memory = reinterpret_cast<double*>(scratch((noiseBytes + drawnBytes) / 4 + 1));
    auto* result = reinterpret_cast<DrawnToken*>(memory + noise.size());
    m_device->upload(memory, noise.data(), noiseBytes);
    gpu::drawTokens(queue(), result, logits, ids, settings, memory);
    m_device->download(drawn.data(), result, drawnBytes);
}

// ---- optimizer ------------------------------------------------------------------------------------------------------

void CudaBackend::addTo(Tensor total, Tensor part) const { gpu::addTo(queue(), total, part); }
void CudaBackend::sum(double* total, const float* values, int64_t count) const { gpu::sum(queue(), total, values, count); }

void CudaBackend::sumOfSquares(double* total, const float* values, int64_t count) const {
    gpu::sumOfSquares(queue(), total, values, count, reinterpret_cast<double*>(scratch(2 * sumOfSquaresScratch())));
}

void CudaBackend::decideUpdate(UpdateNumbers* numbers, std::span<const double> losses, std::span<const double> squares, double tokens,
                               double gradClip) const {
    gpu::decideUpdate(queue(), numbers, losses, squares, tokens, gradClip);
}

void CudaBackend::adamw(float* weight, const float* grad, float* m, float* v, int64_t count, const AdamWStep& step, const UpdateNumbers* now) const {
    gpu::adamw(queue(), weight, grad, m, v, count, step, now);
}

void CudaBackend::muon(std::span<const MuonMatrix> matrices, const MuonStep& step, const UpdateNumbers* now) const {
    const auto count = static_cast<int64_t>(matrices.size());
    const Shape& shape = matrices[0].weight.shape;
    const int64_t bytes = count * shape.count() * (m_type == DType::BF16 ? 2 : 4);
    // Before anything is changed, and for the largest group enough for all others: where memory ends, nothing has happened.
    for (Growing* memory : {m_other.get(), m_gram.get(), m_polynomial.get()}) memory->get(bytes);
    void* directions = m_directions->get(bytes);
    muonDirections(queue(), directions, m_type, matrices, step, now, scratch(count * muonScratch()));
    orthogonalise(count, shape[0], shape[1]);
    muonUpdate(queue(), directions, m_type, matrices, step, now);
}

/// The directions (matrices, rows, cols) become nearly orthogonal: five times X <- (a I + b A + c A A) X with A = X X^T, or,
/// where X is tall, X (a I + b A + c A A) with A = X^T X. Three products each, for all matrices at once.
void CudaBackend::orthogonalise(int64_t matrices, int64_t rows, int64_t cols) const {
    const bool tall = rows > cols;
    const int64_t small = std::min(rows, cols), large = std::max(rows, cols), size = m_type == DType::BF16 ? 2 : 4;
    void* const gram = m_gram->get(matrices * small * small * size);
    void* const polynomial = m_polynomial->get(matrices * small * small * size);
    void* const directions = m_directions->get(matrices * rows * cols * size);
    void *x = directions, *next = m_other->get(matrices * rows * cols * size);
    const MatrixProduct common{.M = small, .N = small, .K = small, .in = m_type, .out = m_type, .batch = matrices};
    for (const PolarExpressRound& round : polarExpressRounds()) {
        MatrixProduct product = common;  // A
        product.a = product.b = x;
        product.c = product.d = gram;
        product.K = large;
        product.aTransposed = tall;
        product.bTransposed = !tall;
        m_products->run(product);
        product = common;  // b A + c A A
        product.a = product.b = product.c = gram;
        product.d = polynomial;
        product.alpha = static_cast<float>(round.c);
        product.beta = static_cast<float>(round.b);
        m_products->run(product);
        product = common;  // a X + (...) X
        product.a = tall ? x : polynomial;
        product.b = tall ? polynomial : x;
        product.c = x;
        product.d = next;
        product.M = rows;
        product.N = cols;
        product.beta = static_cast<float>(round.a);
        m_products->run(product);
        std::swap(x, next);
    }
    if (x != directions) m_device->copy(directions, x, matrices * rows * cols * size);
}

}  // namespace fw::gpu
