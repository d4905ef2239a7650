// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/completions_model.h"

#include <utility>

#include "viewmodels/age_columns.h"
#include "viewmodels/token_text.h"

namespace fw {

CompletionsModel::CompletionsModel(SessionBridge& bridge, SamplingModel& sampling, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_sampling(sampling) {
    connect(&sampling, &SamplingModel::settled, this, &CompletionsModel::ask);
    connect(&bridge, &SessionBridge::sampled, this, &CompletionsModel::take);
    connect(&bridge, &SessionBridge::modelReady, this, [this] {
        m_columns.clear();
        cutPrompt();
        emit columnsChanged();
    });
    connect(&bridge, &SessionBridge::pinsChanged, this, [this](const std::vector<int64_t>& pins) {
        const size_t before = m_columns.size();
        keepPins(m_columns, pins);
        if (m_columns.size() != before) emit columnsChanged();
    });
    const auto leave = [this] {
        const size_t before = m_columns.size();
        dropVisited(m_columns);
        if (m_columns.size() != before) emit columnsChanged();
    };
    connect(&bridge, &SessionBridge::restarted, this, leave);
    connect(&bridge, &SessionBridge::stepShown, this, [leave](qint64 step) {
        if (step < 0) leave();
    });
}

void CompletionsModel::setTyped(const QString& text) {
    if (text == m_typed) return;
    m_typed = text;
    setForced({});
    cutPrompt();
}

void CompletionsModel::cutPrompt() {
    m_prompt = makePrompt(m_typed, m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr);
    emit promptChanged();
}

void CompletionsModel::setForced(std::vector<TokenId> forced) {
    if (forced == m_forced) return;
    m_forced = std::move(forced);
    emit branchChanged();
}

void CompletionsModel::branch(const Age& age, int index, TokenId choice) {
    for (const CompletionColumn& column : m_columns) {
        if (!sameColumn(column.age, age) || index < 0 || static_cast<size_t>(index) >= column.tokens.size()) continue;
        std::vector<TokenId> forced;
        for (int i = 0; i < index; ++i) forced.push_back(column.tokens[static_cast<size_t>(i)].id);
        forced.push_back(choice);
        setForced(std::move(forced));
        ask();
        return;
    }
}

void CompletionsModel::clearBranch() {
    setForced({});
    ask();
}

void CompletionsModel::newNoise() {
    SamplingConfig config = m_sampling.config();
    config.seed = config.seed % 9999 + 1;
    m_sampling.setConfig(config);
    ask();
}

void CompletionsModel::ask() {
    if (m_prompt.sent.empty()) cutPrompt();
    if (!m_prompt.error.isEmpty()) return;
    command::SetSampling order;
    order.request = ++m_request;
    order.prompt = m_prompt.sent;
    order.sampling = m_sampling.config();
    order.forced = m_forced;
    if (!m_awake) {  // nobody looks: one token, never again
        order.sampling.maxTokens = 1;
        order.periodSeconds = 1e9;
    }
    m_bridge.post(std::move(order));
}

void CompletionsModel::setAwake(bool awake) {
    if (awake == m_awake) return;
    m_awake = awake;
    if (m_request > 0) ask();
}

QString CompletionsModel::labelOf(TokenId id) const {
    return tokenLabel(m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr, id);
}

bool CompletionsModel::isSettled(int64_t step) const {
    bool now = false;
    for (const CompletionColumn& column : m_columns) {
        if (!column.done) return false;
        now = now || (column.age.role == AgeRole::Now && column.age.step >= step);
    }
    return now;
}

void CompletionsModel::take(const event::Sampled& sample) {
    if (sample.request != m_request) return;
    const Tokenizer* tokenizer = m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr;
    const auto textOf = [&](TokenId id) {
        const bool known = tokenizer && id >= 0 && id < tokenizer->vocabSize();
        return known ? flowToken(tokenizer->bytes(id)) : tokenLabel(tokenizer, id);
    };
    const size_t before = m_columns.size();
    const size_t at = columnOf(m_columns, sample.age);
    CompletionColumn& column = m_columns[at];
    column.age = sample.age;
    column.prompt = sample.prompt == kDocumentToken ? QString() : QString::fromStdString(sample.prompt);
    column.done = sample.done;
    column.tokens.clear();
    bool forced = true;
    for (size_t i = 0; i < sample.tokens.size(); ++i) {
        const SampledToken& token = sample.tokens[i];
        forced = forced && i < m_forced.size() && m_forced[i] == token.id;
        column.tokens.push_back({token.id, textOf(token.id), token.probability, forced, token.alternatives});
    }
    if (m_columns.size() != before) emit columnsChanged();
    else emit columnChanged(static_cast<int>(at));
}

}  // namespace fw
