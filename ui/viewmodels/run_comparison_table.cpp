// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_comparison_table.h"

#include <algorithm>

#include "viewmodels/number_text.h"
#include "viewmodels/run_text.h"

namespace fw {

namespace {
constexpr int kAfterSettings = 3;  // steps, tokens, time
}

RunComparisonTable::RunComparisonTable(const RunComparison& comparison, QObject* parent) : QAbstractTableModel(parent), m_comparison(comparison) {
    connect(&comparison, &RunComparison::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&comparison, &RunComparison::grown, this, [this] {
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

int RunComparisonTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_comparison.runs().size()); }
int RunComparisonTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : FirstSetting + settings() + kAfterSettings; }

void RunComparisonTable::setSwatches(QVector<QIcon> swatches) {
    m_swatches = std::move(swatches);
    if (rowCount() > 0) emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole});
}

QString RunComparisonTable::text(const ComparedRun& run, size_t row, int column) const {
    const auto& evaluations = run.curve->evaluations();
    const auto& steps = run.curve->steps();
    switch (column) {
        case Name: return m_comparison.nameOf(row);
        case Validation: return evaluations.empty() ? QStringLiteral("–") : validationText(evaluations.back().loss, evaluations.back().step, steps.empty() ? 0 : steps.back().step);
        case Training: return steps.empty() ? QStringLiteral("–") : lossText(steps.back().smooth);
        default: break;
    }
    const int setting = column - FirstSetting;
    if (setting < settings()) return QString::fromStdString(m_comparison.disagreements()[static_cast<size_t>(setting)].values[row]);
    const LossPoint last = steps.empty() ? LossPoint{} : steps.back();
    switch (setting - settings()) {
        case 0: return wholeNumber(last.step);
        case 1: return compactNumber(static_cast<double>(last.tokens));
        default: return clockText(last.seconds);
    }
}

QVariant RunComparisonTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto row = static_cast<size_t>(index.row());
    const ComparedRun& run = m_comparison.runs()[row];
    if (role == Qt::DecorationRole && index.column() == Name && index.row() < m_swatches.size()) return m_swatches[index.row()];
    if (role == Qt::TextAlignmentRole) return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) return text(run, row, index.column());
    if (role != Qt::ToolTipRole) return {};
    const QString what = runWhat(run.row) + QStringLiteral(" · ") + runState(run.row) + QStringLiteral(" · ") + runDate(run.row);
    return index.column() == Name ? runName(run.row) + u'\n' + what : text(run, row, index.column());
}

QVariant RunComparisonTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const int setting = section - FirstSetting;
    const bool isSetting = setting >= 0 && setting < settings();
    if (role == Qt::ToolTipRole && isSetting)
        return tr("The runs differ in this setting: %1").arg(QString::fromStdString(m_comparison.disagreements()[static_cast<size_t>(setting)].key));
    if (role != Qt::DisplayRole) return {};
    if (isSetting) return settingName(m_comparison.disagreements()[static_cast<size_t>(setting)].key);
    switch (section) {
        case Name: return tr("run");
        case Validation: return tr("validation");
        case Training: return tr("training");
        default: break;
    }
    const QString last[] = {tr("steps"), tr("tokens"), tr("time")};
    return last[std::clamp(setting - settings(), 0, kAfterSettings - 1)];
}

}  // namespace fw
