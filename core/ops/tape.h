// SPDX-License-Identifier: GPL-3.0-or-later
// Records what a forward pass did, so that it can be run backwards (reverse-mode differentiation). An operation computes
// its value at once and leaves a closure that turns the gradient of its output into gradients of its inputs.
// Not a general autograd: values are computed once, every activation gradient lives only while somebody needs it.
#pragma once

#include <cassert>
#include <functional>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "backend/backend.h"
#include "backend/buffer.h"
#include "ops/op_times.h"

namespace fw {

/// A value in the computation and, during the backward pass, its gradient.
struct Variable {
    Tensor value;
    Tensor grad;            ///< null while nobody has written it, and always where no gradient is wanted
    bool isParameter = false;
    std::string_view name;  ///< of the operation that made it; what probes ask for
};
using Var = Variable*;

/// One forward and backward pass. Reused: begin() forgets the last pass and keeps the memory.
class Tape {
  public:
    /// Sees every activation as it is made. For probes; null most of the time.
    using Observer = std::function<void(std::string_view name, const Tensor& value)>;

    explicit Tape(const Backend& backend, int64_t smallestBlock = 1 << 16) : m_backend(backend), m_arena(backend, smallestBlock) {}

    const Backend& backend() const { return m_backend; }
    bool training() const { return m_training; }
    /// Starts a new pass. With `training` false nothing is recorded.
    void begin(bool training);
    void observe(Observer observer) { m_observer = std::move(observer); }

    /// A new activation with uninitialised value, in the backend's type for activations.
    Var activation(Shape shape, std::string_view name);
    /// A weight; `grad` may be null, otherwise gradients are added to it.
    Var parameter(Tensor value, Tensor grad, std::string_view name);
    /// A variable whose value lives in memory of another (in-place operations, reshapes).
    Var view(Tensor value, std::string_view name);
    /// fp32 scratch that lives as long as the pass (statistics kept for the backward pass).
    Tensor keep(Shape shape) { return m_arena.tensor(shape); }

    /// Registers what is to be done backwards with the gradient of `output`. The closure may capture pointers and small
    /// values only. Its output's gradient is given back afterwards unless the closure passed it on (passGradient).
    template <class F>
    void onBackward(Var output, F closure) {
        static_assert(std::is_trivially_copyable_v<F> && sizeof(F) <= sizeof(Node::closure));
        if (!m_training) return;
        Node& node = m_nodes.emplace_back();
        node.output = output;
        new (node.closure) F(closure);
        node.run = [](const std::byte* memory) { (*reinterpret_cast<const F*>(memory))(); };
    }
    /// Calls `made(variable)` for observers. Operations call it once their value is there.
    void announce(Var v) {
        if (m_observer) m_observer(v->name, v->value);
        lap(v->name);
    }
    /// From now on adds the time of every operation to `times`; null: no more. For benchmarks.
    void measure(OpTimes* times) { m_times = times; }
    /// The time since the last one belongs to this operation.
    void lap(std::string_view name, bool backward = false) {
        if (!m_times) return;
        m_backend.finish();
        m_times->lap(name, backward);
    }

    /// Runs everything backwards from `output`, whose gradient must have been set (setGradient).
    void backward();

    // ---- for the closures of operations ---------------------------------------------------------------------------
    /// Makes `v->grad` writable. Returns true if it already holds a gradient, to which must be added.
    bool claimGradient(Var v);
    /// `to` takes over the gradient memory of `from` as its first gradient (identity operations).
    void passGradient(Var from, Var to);
    /// Uses `grad` (memory of the caller) as gradient of `v`.
    void setGradient(Var v, Tensor grad) { v->grad = grad; }

    /// Makes room for passes that take `floats`, so that they allocate nothing.
    void reserve(int64_t floats) { m_arena.reserve(floats); }
    /// Floats that the pass since begin() has taken for activations and gradients.
    int64_t takenFloats() const { return m_arena.taken(); }
    /// Floats of memory held for them.
    int64_t memoryFloats() const { return m_arena.capacity(); }

  private:
    struct Node {
        Var output = nullptr;
        void (*run)(const std::byte*) = nullptr;
        alignas(8) std::byte closure[144];
    };
    Var next();
    void releaseGradient(Var v);

    const Backend& m_backend;
    Arena m_arena;
    bool m_training = false;
    std::vector<std::unique_ptr<Variable>> m_variables;
    size_t m_used = 0;
    std::vector<Node> m_nodes;
    std::vector<Tensor> m_freeGradients;  ///< memory of gradients that nobody needs any more, reused by size
    Observer m_observer;
    OpTimes* m_times = nullptr;
};

}  // namespace fw
