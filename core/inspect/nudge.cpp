// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/nudge.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.h"

namespace fw {

namespace {

/// Where a weight lies in the flat layout. Throws Error(Usage) if there is none.
int64_t flatIndex(const ParameterLayout& layout, const WeightPlace& place) {
    const auto& all = layout.all();
    const bool known = place.parameter >= 0 && static_cast<size_t>(place.parameter) < all.size();
    check(known && place.element >= 0 && place.element < all[known ? static_cast<size_t>(place.parameter) : 0].count(), ErrorKind::Usage,
          "There is no weight {} in parameter {}.", place.element, place.parameter);
    return all[static_cast<size_t>(place.parameter)].offset + place.element;
}

double meanOf(const std::vector<double>& values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The sentence as a batch of one: every token but the last foresees the next one.
Batch asBatch(std::span<const TokenId> tokens) {
    Batch batch;
    batch.B = 1;
    batch.T = static_cast<int64_t>(tokens.size()) - 1;
    batch.inputs.assign(tokens.begin(), tokens.end() - 1);
    batch.targets.assign(tokens.begin() + 1, tokens.end());
    return batch;
}

/// Probabilities of all ids after tokens[0 .. position].
std::vector<double> probabilitiesAt(const InspectedModel& model, std::span<const TokenId> tokens, size_t position) {
    const int64_t V = model.gpt.config().vocabSize, T = static_cast<int64_t>(position) + 1;
    Tape tape(model.backend);
    tape.begin(false);
    const Var logits = model.gpt.forward(tape, model.weights, inspectedIds(model.backend, tokens.first(position + 1)), 1, T);
    std::vector<float> row(static_cast<size_t>(V));
    model.backend.copyToHost(row, logits->value.from((T - 1) * V, {V}));
    return softmaxOf(row);
}

double heldOutLoss(const InspectedModel& model, std::span<const TokenId> tokens) {
    std::vector<double> losses;
    const auto context = static_cast<size_t>(model.gpt.config().nCtx);
    for (size_t at = 0; at + 1 < tokens.size(); at += context) {
        const auto part = tokenLosses(model, tokens.subspan(at, std::min(context + 1, tokens.size() - at)));
        losses.insert(losses.end(), part.begin(), part.end());
    }
    return meanOf(losses);
}

std::vector<Nudge::TokenPull> pullsOf(const InspectedModel& model, const std::vector<double>& p, TokenId right, int listed) {
    std::vector<TokenId> ids(static_cast<size_t>(model.vocabulary));
    std::iota(ids.begin(), ids.end(), 0);
    std::erase(ids, right);
    const auto probability = [&](TokenId id) { return p[static_cast<size_t>(id)]; };
    const size_t kept = std::min(ids.size(), static_cast<size_t>(std::max(1, listed) - 1));
    std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(kept), ids.end(), [&](TokenId a, TokenId b) {
        return probability(a) != probability(b) ? probability(a) > probability(b) : a < b;
    });
    ids.resize(kept);
    std::vector<Nudge::TokenPull> pulls{{right, true, probability(right), probability(right), probability(right) - 1}};
    for (const TokenId id : ids) pulls.push_back({id, false, probability(id), probability(id), probability(id)});
    return pulls;
}

/// "blocks.2.attn.q.weight" belongs to "blocks.2", everything else to its first word.
std::string layerOf(const std::string& parameter) {
    const size_t dot = parameter.find('.');
    return parameter.starts_with("blocks.") ? parameter.substr(0, parameter.find('.', dot + 1)) : parameter.substr(0, dot);
}

std::vector<Nudge::Layer> layersOf(const ParameterLayout& layout, std::span<const float> gradient) {
    std::vector<Nudge::Layer> layers;
    for (const Parameter& p : layout.all()) {
        const std::string name = layerOf(p.name);
        if (layers.empty() || layers.back().name != name) layers.push_back({name, 0, 0});
        for (const float g : gradient.subspan(static_cast<size_t>(p.offset), static_cast<size_t>(p.count())))
            layers.back().gradientNorm += static_cast<double>(g) * g;
        layers.back().weights += p.count();
    }
    for (Nudge::Layer& layer : layers) layer.gradientNorm = std::sqrt(layer.gradientNorm);
    return layers;
}

/// The weights with the largest gradients: plain gradient descent moves them most.
std::vector<Nudge::MovedWeight> mostMoved(const InspectedModel& model, std::span<const float> gradient, const NudgePlan& plan) {
    std::vector<Nudge::MovedWeight> moved;
    const auto larger = [](const auto& a, const auto& b) { return std::abs(a.gradient) > std::abs(b.gradient); };
    const auto& all = model.gpt.layout().all();
    for (size_t i = 0; i < all.size(); ++i) {
        const Parameter& p = all[i];
        for (int64_t e = 0; e < p.count(); ++e) {
            const double g = gradient[static_cast<size_t>(p.offset + e)];
            if (moved.size() == static_cast<size_t>(plan.weights) && std::abs(g) <= std::abs(moved.back().gradient)) continue;
            const Nudge::MovedWeight one{{static_cast<int>(i), e}, p.name, e / p.shape.cols(), e % p.shape.cols(), 0, g, -plan.rate * g};
            moved.insert(std::upper_bound(moved.begin(), moved.end(), one, larger), one);
            if (moved.size() > static_cast<size_t>(plan.weights)) moved.pop_back();
        }
    }
    for (Nudge::MovedWeight& one : moved) {
        float value = 0;
        model.backend.copyToHost({&value, 1}, {model.weights.values + flatIndex(model.gpt.layout(), one.place), {1}});
        one.before = value;
    }
    return moved;
}

std::vector<float> onHost(const Backend& backend, const Buffer& buffer) {
    std::vector<float> values(static_cast<size_t>(buffer.size()));
    backend.copyToHost(values, buffer.tensor());
    return values;
}

}  // namespace

double Nudge::lossBefore() const { return meanOf(lossesBefore); }
double Nudge::lossAfter() const { return meanOf(lossesAfter); }

SlopeCheck slopeCheck(const InspectedModel& model, std::span<const TokenId> tokens, WeightPlace place, double epsilon, double gradient) {
    check(epsilon > 0, ErrorKind::Usage, "The weight must be moved by more than nothing, not by {}.", epsilon);
    const int64_t at = flatIndex(model.gpt.layout(), place);
    const Tensor where{model.weights.values + at, {1}};
    float weight = 0;
    model.backend.copyToHost({&weight, 1}, where);
    const InspectedModel unprepared{model.backend, model.gpt, {model.weights.values, nullptr}, model.vocabulary};
    const auto lossWith = [&](float value) {
        model.backend.copyFromHost(where, {&value, 1});
        return meanOf(tokenLosses(unprepared, tokens));
    };
    const float below = weight - static_cast<float>(epsilon), above = weight + static_cast<float>(epsilon);
    SlopeCheck result{place, weight, epsilon, gradient, lossWith(below), lossWith(above), 0};
    model.backend.copyFromHost(where, {&weight, 1});
    result.slope = (result.lossAbove - result.lossBelow) / (static_cast<double>(above) - static_cast<double>(below));
    return result;
}

Nudge nudge(const InspectedModel& model, std::span<const TokenId> text, const NudgePlan& plan, std::span<const TokenId> heldOut) {
    check(text.size() >= 2, ErrorKind::Usage, "A nudge needs a sentence of at least two tokens: the first one foresees the second.");
    const std::span<const TokenId> tokens = text.first(std::min(text.size(), static_cast<size_t>(model.gpt.config().nCtx) + 1));
    check(plan.position + 1 < tokens.size(), ErrorKind::Usage, "Position {} has no next token in a sentence of {}.", plan.position, tokens.size());
    const Backend& backend = model.backend;
    const Buffer copy(backend, model.gpt.layout().flatSize());
    backend.copyWithin(copy.data(), model.weights.values, copy.size());
    const InspectedModel copied{backend, model.gpt, {copy.data(), nullptr}, model.vocabulary};
    const Batch batch = asBatch(tokens);

    Nudge result;
    result.tokens.assign(tokens.begin(), tokens.end());
    result.plan = plan;
    result.lossesBefore = result.lossesAfter = tokenLosses(copied, tokens);
    result.pulls = pullsOf(copied, probabilitiesAt(copied, tokens, plan.position), tokens[plan.position + 1], plan.listed);
    std::vector<float> gradient = onHost(backend, gradientOf(copied, batch).values);
    result.layers = layersOf(model.gpt.layout(), gradient);
    for (const Nudge::Layer& layer : result.layers) result.gradientNorm = std::hypot(result.gradientNorm, layer.gradientNorm);
    result.moved = mostMoved(copied, gradient, plan);
    if (plan.check)
        result.check = slopeCheck(copied, tokens, *plan.check, plan.epsilon, gradient[static_cast<size_t>(flatIndex(model.gpt.layout(), *plan.check))]);
    if (!heldOut.empty()) result.heldOutBefore = result.heldOutAfter = heldOutLoss(copied, heldOut);
    if (plan.steps <= 0) return result;

    std::vector<float> weights = onHost(backend, copy);
    for (int step = 0; step < plan.steps; ++step) {
        if (step > 0) gradient = onHost(backend, gradientOf(copied, batch).values);
        for (size_t i = 0; i < weights.size(); ++i) weights[i] -= static_cast<float>(plan.rate) * gradient[i];
        backend.copyFromHost(copy.tensor(), weights);
    }
    result.lossesAfter = tokenLosses(copied, tokens);
    const std::vector<double> after = probabilitiesAt(copied, tokens, plan.position);
    for (Nudge::TokenPull& pull : result.pulls) pull.after = after[static_cast<size_t>(pull.id)];
    if (!heldOut.empty()) result.heldOutAfter = heldOutLoss(copied, heldOut);
    return result;
}

}  // namespace fw
