// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/op_cases.h"

namespace fw {

namespace {
const int32_t kIds[] = {3, 0, 6, 3, 1, 1};
using Inputs = std::vector<Var>;

OpCase linearCase(const std::string& name, int64_t N, int64_t I, int64_t O) {
    return {name, {{N, I}, {O, I}, {O}, {N, O}}, [](Tape& t, const Inputs& x) { return ops::linear(t, x[0], x[1], x[2], x[3]); }};
}

OpCase attentionCase(const std::string& name, int64_t B, int64_t T, int64_t H, int64_t G, int64_t D) {
    return {name, {{B, T, H, D}, {B, T, G, D}, {B, T, G, D}}, [](Tape& t, const Inputs& x) { return ops::attention(t, x[0], x[1], x[2]); }};
}
}  // namespace

/// 2 x 650 of the first twelve ids, in no order.
static const std::vector<int32_t>& manyIds() {
    static const auto ids = [] {
        std::vector<int32_t> made;
        for (int32_t i = 0; i < 1300; ++i) made.push_back(i * i % 97 % 12);
        return made;
    }();
    return ids;
}

const std::vector<OpCase>& opCases() {
    static const std::vector<OpCase> cases{
        {"embedding", {{7, 16}}, [](Tape& t, const Inputs& x) { return ops::embedding(t, t.backend().ids(kIds, 0), 2, 3, x[0]); }},
        {"embedding, many ids", {{13, 8}}, [](Tape& t, const Inputs& x) { return ops::embedding(t, t.backend().ids(manyIds(), 0), 2, 650, x[0]); }},
        {"positions", {{2, 3, 16}, {8, 16}}, [](Tape& t, const Inputs& x) { return ops::addPositions(t, x[0], x[1], {2}); }},
        {"layer_norm", {{6, 32}, {32}, {32}}, [](Tape& t, const Inputs& x) { return ops::layerNorm(t, x[0], x[1], x[2], 1e-5f); }},
        {"layer_norm, odd width", {{3, 27}, {27}, {27}}, [](Tape& t, const Inputs& x) { return ops::layerNorm(t, x[0], x[1], x[2], 1e-5f); }},
        {"rms_norm", {{6, 32}, {32}}, [](Tape& t, const Inputs& x) { return ops::rmsNorm(t, x[0], x[1], 1e-6f); }},
        {"rms_norm of heads", {{2, 3, 4, 24}, {24}}, [](Tape& t, const Inputs& x) { return ops::rmsNorm(t, x[0], x[1], 1e-6f); }},
        linearCase("linear", 18, 32, 48),
        linearCase("linear, edges everywhere", 7, 19, 21),
        linearCase("linear, few rows", 3, 40, 33),
        linearCase("linear, deep", 5, 1030, 17),
        linearCase("linear, wide", 101, 16, 530),
        {"linear, no bias", {{9, 16}, {8, 16}}, [](Tape& t, const Inputs& x) { return ops::linear(t, x[0], x[1]); }},
        {"rope", {{2, 5, 3, 16}}, [](Tape& t, const Inputs& x) { return ops::rope(t, x[0], {3}, 10000.0f); }},
        attentionCase("attention", 2, 16, 2, 2, 16),
        attentionCase("attention, several blocks", 1, 101, 2, 1, 24),
        attentionCase("attention, more rows than a block", 1, 205, 1, 1, 8),
        attentionCase("attention, grouped", 2, 7, 4, 2, 8),
        attentionCase("attention, one token", 3, 1, 2, 2, 16),
        attentionCase("attention, heads of 32", 2, 70, 2, 2, 32),
        attentionCase("attention, heads of 64", 1, 65, 2, 1, 64),
        attentionCase("attention, heads of 128", 1, 33, 1, 1, 128),
        {"gelu", {{5, 33}}, [](Tape& t, const Inputs& x) { return ops::gelu(t, x[0]); }, 2.0},
        {"swiglu", {{5, 33}, {5, 33}}, [](Tape& t, const Inputs& x) { return ops::swiglu(t, x[0], x[1]); }, 2.0},
        {"x + mlp(norm(x))", {{6, 16}, {16}, {40, 16}, {40, 16}, {16, 40}},
         [](Tape& t, const Inputs& x) {
             Var n = ops::rmsNorm(t, x[0], x[1], 1e-6f);
             return ops::linear(t, ops::swiglu(t, ops::linear(t, n, x[2]), ops::linear(t, n, x[3])), x[4], nullptr, x[0]);
         },
         0.5},
    };
    return cases;
}

}  // namespace fw
