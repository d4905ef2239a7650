// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/surprise.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "base/error.h"
#include "inspect/arithmetic_coder.h"
#include "inspect/held_out_pages.h"
#include "inspect/next_token_reader.h"

namespace fw {

namespace {

constexpr int64_t kMostWork = 3'000'000'000;  // weights read, which a laptop does in about a second
constexpr size_t kMostTokens = 1 << 20;       // of a squeezed text that is believed

std::string textOf(const Tokenizer& tokenizer, std::span<const TokenId> tokens) {
    const std::optional<TokenId> mark = documentMark(tokenizer);
    std::string text;
    for (const TokenId id : tokens) text += id == mark ? "\n" : tokenizer.bytes(id);
    return text;
}

/// Adds one position: what the model expected there, beside the token that stands there.
void judge(Surprise& s, std::span<const float> logits) {
    const std::vector<double> p = softmaxOf(logits);
    const auto best = std::max_element(p.begin(), p.end());
    const TokenId truth = s.tokens[s.losses.size()];
    s.losses.push_back(-std::log(std::max(p[static_cast<size_t>(truth)], 1e-300)));
    s.first.push_back(static_cast<TokenId>(best - p.begin()));
    s.firstP.push_back(*best);
}

/// All positions, a context's length at once. Every token is seen with what a NextTokenReader would have in memory.
void judgeAll(Surprise& s, const InspectedModel& model, std::optional<TokenId> mark) {
    const int64_t V = model.gpt.config().vocabSize;
    std::vector<float> row(static_cast<size_t>(V), 0.0f);
    const std::span<const float> known = std::span(row).first(static_cast<size_t>(model.vocabulary));
    std::vector<TokenId> read;
    if (mark) read.push_back(*mark);
    else judge(s, known);  // nothing to go by
    read.insert(read.end(), s.tokens.begin(), s.tokens.end() - 1);
    const auto context = static_cast<size_t>(model.gpt.config().nCtx), kept = std::max<size_t>(1, context / 2);
    Tape tape(model.backend);
    for (size_t begin = 0, end = 0; end < read.size(); begin = end + 1 - kept) {
        const size_t first = end;
        end = std::min(begin + context, read.size());
        const auto T = static_cast<int64_t>(end - begin);
        tape.begin(false);
        const Var logits = model.gpt.forward(tape, model.weights, inspectedIds(model.backend, std::span(read).subspan(begin, end - begin)), 1, T);
        for (size_t t = first; t < end; ++t) {
            model.backend.copyToHost(row, logits->value.from(static_cast<int64_t>(t - begin) * V, {V}));
            judge(s, known);
        }
    }
}

}  // namespace

double Surprise::meanLoss() const {
    return losses.empty() ? 0 : std::accumulate(losses.begin(), losses.end(), 0.0) / static_cast<double>(losses.size());
}

double Surprise::bitsPerByte() const {
    return bytes == 0 ? 0 : meanLoss() * static_cast<double>(losses.size()) / std::numbers::ln2 / static_cast<double>(bytes);
}

Surprise surprise(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> text) {
    check(!text.empty(), ErrorKind::Usage, "There is no text to look into: type some, or take a page.");
    Surprise s;
    s.tokens.assign(text.begin(), text.end());
    s.text = textOf(tokenizer, text);
    s.bytes = static_cast<int64_t>(s.text.size());
    s.zlibBytes = zlibBytes(s.text);
    judgeAll(s, model, documentMark(tokenizer));
    if (!isSqueezable(model, text.size())) return s;
    const std::vector<uint8_t> squeezed = squeeze(model, tokenizer, text);
    s.codedBytes = static_cast<int64_t>(squeezed.size());
    s.roundTrip = unsqueeze(model, tokenizer, squeezed) == s.tokens;
    return s;
}

std::vector<uint8_t> squeeze(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> text) {
    std::vector<uint8_t> bytes;
    size_t length = text.size();  // LEB128: seven bits a byte, the highest says that more follow
    for (; length >= 128; length >>= 7) bytes.push_back(static_cast<uint8_t>(length | 128));
    bytes.push_back(static_cast<uint8_t>(length));
    NextTokenReader reader(model, documentMark(tokenizer));
    ArithmeticEncoder encoder;
    std::vector<uint32_t> frequencies;
    for (size_t t = 0; t < text.size(); ++t) {
        if (t > 0) reader.read(text[t - 1]);
        frequenciesOf(reader.expected(), frequencies);
        encoder.put(frequencies, static_cast<size_t>(text[t]));
    }
    const std::vector<uint8_t> coded = encoder.finish();
    bytes.insert(bytes.end(), coded.begin(), coded.end());
    return bytes;
}

std::vector<TokenId> unsqueeze(const InspectedModel& model, const Tokenizer& tokenizer, std::span<const uint8_t> bytes) {
    size_t length = 0, at = 0;
    for (int shift = 0;; shift += 7) {
        check(at < bytes.size() && shift < 28, ErrorKind::BadData, "This is no squeezed text: its length is cut off.");
        length |= static_cast<size_t>(bytes[at] & 127) << shift;
        if ((bytes[at++] & 128) == 0) break;
    }
    check(length <= kMostTokens, ErrorKind::BadData, "This is no squeezed text: it says it has {} tokens.", length);
    NextTokenReader reader(model, documentMark(tokenizer));
    ArithmeticDecoder decoder(bytes.subspan(at));
    std::vector<uint32_t> frequencies;
    std::vector<TokenId> text;
    while (text.size() < length) {
        if (!text.empty()) reader.read(text.back());
        frequenciesOf(reader.expected(), frequencies);
        text.push_back(static_cast<TokenId>(decoder.get(frequencies)));
    }
    return text;
}

bool isSqueezable(const InspectedModel& model, size_t tokens) { return model.gpt.layout().flatSize() * static_cast<int64_t>(tokens) <= kMostWork; }

int64_t zlibBytes(std::string_view text) {
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::vector<Bytef> out(size);
    const int result = compress2(out.data(), &size, reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()), Z_BEST_COMPRESSION);
    check(result == Z_OK, ErrorKind::Internal, "[surprise] zlib gave up ({}).", result);
    return static_cast<int64_t>(size);
}

}  // namespace fw
