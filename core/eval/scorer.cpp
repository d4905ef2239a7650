// SPDX-License-Identifier: GPL-3.0-or-later
#include "eval/scorer.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "base/error.h"

namespace fw {

namespace {

constexpr int64_t kBatchTokens = 2048;
constexpr int64_t kBatchLogits = 1 << 22;

void logSoftmax(std::span<float> row) {
    const float largest = *std::max_element(row.begin(), row.end());
    double sum = 0;
    for (const float x : row) sum += std::exp(x - largest);
    const float shift = largest + static_cast<float>(std::log(sum));
    for (float& x : row) x -= shift;
}

}  // namespace

void Scorer::forEachRow(std::span<const ScoredText> texts, const UseRow& use) const {
    const Backend& backend = m_model.backend;
    const int64_t context = m_model.gpt.config().nCtx, V = m_model.gpt.config().vocabSize;
    const auto known = static_cast<size_t>(m_model.tokenizer.vocabSize());
    std::vector<size_t> order(texts.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return texts[a].tokens.size() < texts[b].tokens.size(); });
    for (const ScoredText& text : texts)
        check(text.from >= 1 && !text.tokens.empty(), ErrorKind::Usage, "There is nothing before the first token that could foresee it.");
    const auto lengthOf = [&](size_t i) { return std::min<int64_t>(context, static_cast<int64_t>(texts[i].tokens.size())); };

    struct Slice {
        size_t begin, end;
    };
    std::vector<Slice> batches;
    const int64_t room = std::max<int64_t>(1, std::min(kBatchTokens, kBatchLogits / V));
    for (size_t begin = 0; begin < order.size();) {
        size_t end = begin + 1;
        while (end < order.size() && lengthOf(order[end]) * static_cast<int64_t>(end - begin + 1) <= room) ++end;
        batches.push_back({begin, end});
        begin = end;
    }
    std::vector<std::unique_ptr<Tape>> tapes(static_cast<size_t>(backend.workers()));
    backend.parallel(static_cast<int>(batches.size()), [&](int task, int worker) {
        auto& tape = tapes[static_cast<size_t>(worker)];
        if (!tape) tape = std::make_unique<Tape>(backend);
        const auto [begin, end] = batches[static_cast<size_t>(task)];
        const int64_t T = lengthOf(order[end - 1]), B = static_cast<int64_t>(end - begin);
        std::vector<int32_t> ids(static_cast<size_t>(B * T), 0);  // short texts are padded behind, where nothing looks
        for (size_t b = begin; b < end; ++b) {
            const auto& tokens = texts[order[b]].tokens;
            std::copy(tokens.end() - lengthOf(order[b]), tokens.end(), ids.begin() + static_cast<std::ptrdiff_t>(b - begin) * T);
        }
        tape->begin(false);
        const Var logits = m_model.gpt.forward(*tape, m_model.weights, backend.ids(ids, 0), B, T);
        std::vector<float> row(static_cast<size_t>(V));
        for (size_t b = begin; b < end; ++b) {
            const ScoredText& text = texts[order[b]];
            const size_t size = text.tokens.size(), cut = size - static_cast<size_t>(lengthOf(order[b]));
            for (size_t position = std::max(text.from - 1, cut); position < size; ++position) {
                const int64_t at = static_cast<int64_t>(b - begin) * T + static_cast<int64_t>(position - cut);
                backend.copyToHost(row, logits->value.from(at * V, {V}));
                const std::span<float> tokens = std::span(row).first(known);
                logSoftmax(tokens);
                use(order[b], position, tokens);
            }
        }
    });
}

std::vector<std::vector<float>> Scorer::logProbs(std::span<const ScoredText> texts) const {
    std::vector<std::vector<float>> result(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) result[i].resize(texts[i].tokens.size() - std::min(texts[i].from, texts[i].tokens.size()), 0);
    forEachRow(texts, [&](size_t text, size_t position, std::span<const float> row) {
        const ScoredText& t = texts[text];
        if (position + 1 < t.tokens.size()) result[text][position + 1 - t.from] = row[static_cast<size_t>(t.tokens[position + 1])];
    });
    return result;
}

std::vector<double> Scorer::totals(std::span<const ScoredText> texts) const {
    std::vector<double> sums;
    for (const auto& values : logProbs(texts)) sums.push_back(std::accumulate(values.begin(), values.end(), 0.0));
    return sums;
}

std::vector<std::vector<double>> Scorer::candidates(std::span<const std::vector<TokenId>> prompts,
                                                    std::span<const std::vector<TokenId>> candidates) const {
    // What has to be read: every candidate without its last token, unless another one begins with it.
    std::vector<std::vector<TokenId>> heads;
    for (const auto& candidate : candidates) {
        check(!candidate.empty(), ErrorKind::Usage, "A candidate has no tokens.");
        heads.emplace_back(candidate.begin(), candidate.end() - 1);
    }
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    std::vector<std::vector<TokenId>> read;
    for (size_t i = 0; i < heads.size(); ++i) {
        const bool covered = i + 1 < heads.size() && heads[i].size() <= heads[i + 1].size() &&
                             std::equal(heads[i].begin(), heads[i].end(), heads[i + 1].begin());
        if (!covered) read.push_back(heads[i]);
    }
    // For every text that is read and every depth in it: which candidates take which token from there. Of texts that share
    // a beginning the first one answers.
    struct Take {
        size_t candidate;
        TokenId token;
    };
    std::vector<std::vector<std::vector<Take>>> takes(read.size());
    for (size_t r = 0; r < read.size(); ++r) takes[r].resize(read[r].size() + 1);
    for (size_t c = 0; c < candidates.size(); ++c)
        for (size_t depth = 0; depth < candidates[c].size(); ++depth)
            for (size_t r = 0; r < read.size(); ++r)
                if (read[r].size() >= depth && std::equal(read[r].begin(), read[r].begin() + static_cast<std::ptrdiff_t>(depth), candidates[c].begin())) {
                    takes[r][depth].push_back({c, candidates[c][depth]});
                    break;
                }
    std::vector<size_t> firstDepth;  // of which something is wanted
    for (const auto& depths : takes)
        firstDepth.push_back(static_cast<size_t>(std::find_if(depths.begin(), depths.end(), [](const auto& list) { return !list.empty(); }) - depths.begin()));
    std::vector<ScoredText> texts;
    for (const auto& prompt : prompts)
        for (size_t r = 0; r < read.size(); ++r) {
            ScoredText& text = texts.emplace_back();
            text.tokens = prompt;
            text.tokens.insert(text.tokens.end(), read[r].begin(), read[r].end());
            text.from = prompt.size() + firstDepth[r];
        }
    std::vector<std::vector<std::pair<size_t, double>>> sums(texts.size());
    forEachRow(texts, [&](size_t text, size_t position, std::span<const float> row) {
        const size_t depth = position + 1 - prompts[text / read.size()].size();
        for (const Take& take : takes[text % read.size()][depth]) sums[text].emplace_back(take.candidate, row[static_cast<size_t>(take.token)]);
    });
    std::vector<std::vector<double>> result(prompts.size(), std::vector<double>(candidates.size(), 0));
    for (size_t t = 0; t < texts.size(); ++t)
        for (const auto& [candidate, value] : sums[t]) result[t / read.size()][candidate] += value;
    return result;
}

std::vector<std::vector<float>> Scorer::next(std::span<const std::vector<TokenId>> prompts) const {
    std::vector<ScoredText> texts;
    for (const auto& prompt : prompts) texts.push_back({prompt, prompt.size()});
    std::vector<std::vector<float>> result(prompts.size());
    forEachRow(texts, [&](size_t text, size_t, std::span<const float> row) { result[text].assign(row.begin(), row.end()); });
    return result;
}

}  // namespace fw
