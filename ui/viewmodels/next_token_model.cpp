// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/next_token_model.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "viewmodels/age_columns.h"
#include "viewmodels/number_text.h"

namespace fw {

namespace {
constexpr int kListed = 4096;  // a lesson may ask for the rank or probability of any token
constexpr size_t kShown = 20;
}  // namespace

NextTokenModel::NextTokenModel(SessionBridge& bridge, SamplingModel& sampling, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(120));
    connect(&m_rest, &QTimer::timeout, this, &NextTokenModel::ask);
    connect(&sampling, &SamplingModel::settled, this, &NextTokenModel::ask);
    connect(&bridge, &SessionBridge::probed, this, &NextTokenModel::take);
    connect(&bridge, &SessionBridge::modelReady, this, [this] {
        beginResetModel();
        m_columns.clear();
        endResetModel();
        cutPrompt();
        emit columnsChanged();
    });
    const auto keepOnly = [this](const std::vector<int64_t>& pins) {
        beginResetModel();
        keepPins(m_columns, pins);
        endResetModel();
        emit columnsChanged();
    };
    connect(&bridge, &SessionBridge::pinsChanged, this, keepOnly);
    const auto leave = [this] {
        beginResetModel();
        dropVisited(m_columns);
        endResetModel();
        emit columnsChanged();
    };
    connect(&bridge, &SessionBridge::restarted, this, leave);
    connect(&bridge, &SessionBridge::stepShown, this, [leave](qint64 step) {
        if (step < 0) leave();
    });
}

void NextTokenModel::setTyped(const QString& text) {
    if (text == m_typed) return;
    m_typed = text;
    cutPrompt();
    m_rest.start();
}

void NextTokenModel::cutPrompt() {
    m_prompt = makePrompt(m_typed, m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr);
    emit promptChanged();
}

void NextTokenModel::ask() {
    m_rest.stop();
    if (m_prompt.sent.empty()) cutPrompt();
    if (!m_prompt.error.isEmpty()) return;
    m_bridge.post(command::SetProbe{++m_request, m_awake ? m_prompt.sent : std::string(), kListed});
}

void NextTokenModel::setAwake(bool awake) {
    if (awake == m_awake) return;
    m_awake = awake;
    if (m_request > 0) ask();
}

void NextTokenModel::take(const event::Probed& probe) {
    if (probe.request != m_request) return;
    const Tokenizer* tokenizer = m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr;
    beginResetModel();
    BarColumn& column = m_columns[columnOf(m_columns, probe.age)];
    column.age = probe.age;
    column.entropy = probe.next.entropy;
    column.chosenEntropy = probe.next.chosenEntropy;
    column.bars.clear();
    for (const Candidate& c : std::span(probe.next.top).first(std::min(probe.next.top.size(), kShown)))
        column.bars.push_back({c.id, tokenLabel(tokenizer, c.id), c.probability, c.chosen});
    endResetModel();
    emit columnsChanged();
}

int NextTokenModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    size_t rows = 0;
    for (const BarColumn& column : m_columns) rows += column.bars.size();
    return static_cast<int>(rows);
}

int NextTokenModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant NextTokenModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole || !index.isValid()) return {};
    size_t row = static_cast<size_t>(index.row()), at = 0;
    while (at < m_columns.size() && row >= m_columns[at].bars.size()) row -= m_columns[at++].bars.size();
    if (at == m_columns.size()) return {};
    const TokenBar& bar = m_columns[at].bars[row];
    switch (index.column()) {
        case Model: return ageTitle(m_columns[at].age);
        case Rank: return static_cast<int>(row) + 1;
        case Token: return bar.text;
        case Id: return bar.id;
        case Probability: return percentText(bar.probability);
        case Chosen: return percentText(bar.chosen);
        default: return {};
    }
}

QVariant NextTokenModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case Model: return tr("model");
        case Rank: return tr("rank");
        case Token: return tr("token");
        case Id: return tr("id");
        case Probability: return tr("probability");
        case Chosen: return tr("as sampled");
        default: return {};
    }
}

}  // namespace fw
