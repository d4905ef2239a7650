// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/op_run.h"

#include <cmath>
#include <cstring>

#include "base/rng.h"

namespace fw {

namespace {
/// Weights and tables are fp32 parameters; everything else a model would make itself, in the type of activations.
bool isActivation(const OpCase& op, size_t input) {
    if (input == 0) return !op.name.starts_with("embedding");
    return op.name.starts_with("attention") || op.name == "swiglu" || (op.name.starts_with("linear") && input == 3);
}

/// Memory for numbers of a type, zeroed.
struct Memory {
    Memory(const Backend& backend, Shape shape, DType type) : tensor{nullptr, shape, nullptr, type}, buffer(backend, tensor.words()) {
        tensor.data = buffer.data();
    }
    Tensor tensor;
    Buffer buffer;
};
}  // namespace

std::vector<std::vector<float>> randomInputs(const OpCase& op) {
    Rng rng(hashBits(7, op.name.size()));
    std::vector<std::vector<float>> inputs;
    for (const Shape& shape : op.inputs) {
        auto& values = inputs.emplace_back(static_cast<size_t>(shape.count()));
        for (float& value : values) value = static_cast<float>(rng.normal() * op.spread);
    }
    return inputs;
}

OpResult runOp(const Backend& backend, const OpCase& op, const std::vector<std::vector<float>>& inputs, bool backward) {
    Tape tape(backend, 1);  // one block per tensor, so fences are tight
    tape.begin(backward);
    std::vector<Memory> values, grads;
    std::vector<Var> variables;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const DType type = isActivation(op, i) ? backend.activationType() : DType::F32;
        const Tensor value = values.emplace_back(backend, op.inputs[i], type).tensor;
        const Tensor grad = grads.emplace_back(backend, op.inputs[i], type).tensor;
        backend.copyFromHost(value, inputs[i]);
        const Var parameter = tape.parameter(value, grad, "input");
        // Seen through a view, an input's gradient is first overwritten and then added; weights and tables are added to at once.
        variables.push_back(isActivation(op, i) ? ops::reshape(tape, parameter, op.inputs[i]) : parameter);
    }
    const Var y = op.build(tape, variables);
    OpResult result;
    std::vector<float> host(static_cast<size_t>(y->value.count()));
    backend.copyToHost(host, y->value);
    Rng rng(99);
    std::vector<float> weights(host.size());
    for (size_t i = 0; i < host.size(); ++i) {
        weights[i] = static_cast<float>(rng.normal());
        result.weighted += static_cast<double>(host[i]) * weights[i];
        result.output.push_back(host[i]);
    }
    if (!backward) return result;
    const Memory seed(backend, y->value.shape, y->value.type);
    backend.copyFromHost(seed.tensor, weights);
    tape.setGradient(y, seed.tensor);
    tape.backward();
    for (const Memory& memory : grads) {
        std::vector<float> grad(static_cast<size_t>(memory.tensor.count()));
        backend.copyToHost(grad, memory.tensor);
        result.gradients.emplace_back(grad.begin(), grad.end());
    }
    return result;
}

double difference(const std::vector<double>& a, const std::vector<double>& b) {
    double worst = 0, size = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        worst = std::isfinite(a[i]) ? std::max(worst, std::abs(a[i] - b[i])) : INFINITY;
        size = std::max(size, std::abs(b[i]));
    }
    return worst / std::max(size, 0.1);
}

LossResult runCrossEntropy(const Backend& backend) {
    const std::vector<int32_t> targets{2, -1, 100, 0, 39};
    Rng rng(3);
    LossResult result;
    result.gradient.resize(5 * 101);
    for (float& value : result.gradient) value = static_cast<float>(rng.normal() * 3);
    const Memory logits(backend, {5, 101}, backend.activationType());
    const Buffer total(backend, 2);
    backend.copyFromHost(logits.tensor, result.gradient);
    Tape tape(backend);
    tape.begin(true);
    ops::crossEntropy(tape, tape.parameter(logits.tensor, {}, "logits"), backend.ids(targets, 0), 0.25f, reinterpret_cast<double*>(total.data()));
    backend.copyToHost(result.gradient, logits.tensor);
    float words[2];
    backend.copyToHost(words, total.tensor());
    std::memcpy(&result.sum, words, sizeof result.sum);
    return result;
}

std::vector<float> runOptimizer(const Backend& backend, bool muon, Shape shape, int count) {
    Rng rng(11);
    const int64_t size = shape.count() * count;
    std::vector<float> start(static_cast<size_t>(size)), grad(start.size());
    for (size_t i = 0; i < start.size(); ++i) {
        start[i] = static_cast<float>(rng.normal());
        grad[i] = static_cast<float>(rng.normal() * 0.1);
    }
    const Buffer weights(backend, size), grads(backend, size), first(backend, size), second(backend, size), memory(backend, sizeof(UpdateNumbers) / 4);
    backend.copyFromHost(weights.tensor(), start);
    backend.copyFromHost(grads.tensor(), grad);
    const UpdateNumbers numbers{.learningRate = 1e-2f, .correction1 = 0.1f, .correction2 = 0.05f, .gradScale = 0.5f};
    std::vector<float> words(static_cast<size_t>(memory.size()));
    std::memcpy(words.data(), &numbers, sizeof numbers);
    backend.copyFromHost(memory.tensor(), words);
    const auto* now = reinterpret_cast<const UpdateNumbers*>(memory.data());
    std::vector<MuonMatrix> matrices;
    for (int64_t at = 0; at < size; at += shape.count())
        matrices.push_back({{weights.data() + at, shape}, {grads.data() + at, shape}, {first.data() + at, shape}});
    for (int i = 0; i < 3; ++i) {
        if (muon)
            backend.muon(matrices, {2.0f, 0.9f, 0.1f}, now);
        else
            backend.adamw(weights.data(), grads.data(), first.data(), second.data(), size, {0.9f, 0.95f, 1e-8f, 0.1f}, now);
    }
    backend.copyToHost(start, weights.tensor());
    return start;
}

}  // namespace fw
