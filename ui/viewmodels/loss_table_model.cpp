// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/loss_table_model.h"

#include <algorithm>

#include "viewmodels/number_text.h"

namespace fw {

LossTableModel::LossTableModel(const LossCurve& curve, QObject* parent)
    : QAbstractTableModel(parent), m_curve(curve), m_rows(static_cast<int>(curve.steps().size())) {
    connect(&curve, &LossCurve::appended, this, &LossTableModel::addRows);
    connect(&curve, &LossCurve::reset, this, [this] {
        beginResetModel();
        m_rows = static_cast<int>(m_curve.steps().size());
        endResetModel();
    });
    connect(&curve, &LossCurve::annotated, this, [this] {
        if (m_rows > 0) emit dataChanged(index(0, Validation), index(m_rows - 1, Events));
    });
}

void LossTableModel::addRows() {
    const int rows = static_cast<int>(m_curve.steps().size());
    if (rows <= m_rows) return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

int LossTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int LossTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LossTableModel::data(const QModelIndex& index, int role) const {
    const bool words = index.column() == Events;
    if (role == Qt::TextAlignmentRole) return QVariant((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if ((role != Qt::DisplayRole && !(role == Qt::ToolTipRole && words)) || !index.isValid() || index.row() >= m_rows) return {};
    const LossPoint& point = m_curve.steps()[static_cast<size_t>(index.row())];
    switch (index.column()) {
        case Step: return wholeNumber(point.step);
        case Tokens: return wholeNumber(point.tokens);
        case Seconds: return QString::number(point.seconds, 'f', 2);
        case Loss: return lossText(point.raw);
        case Smoothed: return lossText(point.smooth);
        case LearningRate: return rateText(point.learningRate);
        case GradNorm: return lossText(point.gradNorm);
        case Events: return eventsOf(index.row());
        case Validation: break;
        default: return {};
    }
    const auto& evaluations = m_curve.evaluations();
    const auto it = std::lower_bound(evaluations.begin(), evaluations.end(), point.step,
                                     [](const event::Evaluated& e, int64_t step) { return e.step < step; });
    return it != evaluations.end() && it->step == point.step ? QVariant(lossText(it->loss)) : QVariant();
}

/// What happened from this step on, before the next one that was made.
QVariant LossTableModel::eventsOf(int row) const {
    const auto& steps = m_curve.steps();
    const int64_t from = row == 0 ? 0 : steps[static_cast<size_t>(row)].step;
    const bool last = static_cast<size_t>(row) + 1 == steps.size();
    QStringList words;
    for (const CurveMark& mark : m_curve.marks())
        if (mark.step >= from && (last || mark.step < steps[static_cast<size_t>(row) + 1].step)) words.append(mark.words);
    return words.isEmpty() ? QVariant() : QVariant(words.join(QLatin1Char(' ')));
}

QVariant LossTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case Step: return tr("step");
        case Tokens: return tr("tokens seen");
        case Seconds: return tr("seconds");
        case Loss: return tr("loss");
        case Smoothed: return tr("smoothed");
        case Validation: return tr("validation");
        case LearningRate: return tr("learning rate");
        case GradNorm: return tr("grad norm");
        case Events: return tr("what happened");
        default: return {};
    }
}

}  // namespace fw
