// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/tape.h"

namespace fw {

void Tape::begin(bool training) {
    m_training = training;
    m_used = 0;
    m_nodes.clear();
    m_freeGradients.clear();
    m_arena.reset();
    if (m_times) m_times->start();
}

Var Tape::next() {
    if (m_used == m_variables.size()) m_variables.push_back(std::make_unique<Variable>());
    Var v = m_variables[m_used++].get();
    *v = {};
    return v;
}

Var Tape::activation(Shape shape, std::string_view name) { return view(m_arena.tensor(shape, m_backend.activationType()), name); }

Var Tape::view(Tensor value, std::string_view name) {
    Var v = next();
    v->value = value;
    v->name = name;
    return v;
}

Var Tape::parameter(Tensor value, Tensor grad, std::string_view name) {
    Var v = view(value, name);
    v->grad = grad;
    v->isParameter = true;
    return v;
}

bool Tape::claimGradient(Var v) {
    if (v->grad) return true;
    const Tensor& value = v->value;
    for (size_t i = m_freeGradients.size(); i-- > 0;) {
        if (m_freeGradients[i].count() != value.count() || m_freeGradients[i].type != value.type) continue;
        v->grad = m_freeGradients[i].as(value.shape);
        m_freeGradients.erase(m_freeGradients.begin() + static_cast<std::ptrdiff_t>(i));
        return false;
    }
    v->grad = m_arena.tensor(value.shape, value.type);
    return false;
}

void Tape::passGradient(Var from, Var to) {
    if (claimGradient(to)) {
        m_backend.addTo(to->grad, from->grad);
        return;
    }
    std::swap(to->grad.data, from->grad.data);
    m_freeGradients.push_back(from->grad);
    from->grad = {};
}

void Tape::releaseGradient(Var v) {
    if (v->grad) m_freeGradients.push_back(v->grad);
    v->grad = {};
}

void Tape::backward() {
    for (size_t i = m_nodes.size(); i-- > 0;) {
        const Node& node = m_nodes[i];
        assert(node.output->grad);
        node.run(node.closure);
        lap(node.output->name, true);
        releaseGradient(node.output);
    }
}

}  // namespace fw
