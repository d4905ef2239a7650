// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/lens_model.h"

#include <algorithm>
#include <cmath>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

LensModel::LensModel(SessionBridge& bridge, const NextTokenModel& prompts, QObject* parent)
    : QAbstractTableModel(parent),
      m_prompts(prompts),
      m_feed(bridge, InspectView::Lens, [this] { return LensQuery{m_prompts.prompt().sent}; }) {
    connect(&prompts, &NextTokenModel::promptChanged, &m_feed, &InspectionFeed::askSoon);
    connect(&m_feed, &InspectionFeed::changed, this, [this] {
        const int rows = lens() ? static_cast<int>(lens()->tokens.size()) : 0, columns = lens() ? lens()->layers : 0;
        if (rows != m_rows || columns != m_columns) {
            beginResetModel();
            m_rows = rows;
            m_columns = columns;
            endResetModel();
        } else if (rows > 0) {
            emit dataChanged(index(0, 0), index(rows - 1, columns - 1));
            emit headerDataChanged(Qt::Vertical, 0, rows - 1);
        }
        emit changed();
    });
}

int LensModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}
int LensModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QString LensModel::tip(const LogitLens::Cell& cell, size_t position) const {
    QStringList lines;
    for (const Candidate& c : cell.top)
        lines.append(u"%1  %2"_s.arg(token(c.id), percentText(static_cast<double>(c.probability))));
    lines.append(tr("as unsure as among %1 tokens").arg(choicesText(cell.entropy)));
    if (cell.right >= 0)
        lines.append(
            tr("what really comes next, %1: %2").arg(token(lens()->tokens[position + 1]), percentText(cell.right)));
    return lines.join(u'\n');
}

QVariant LensModel::data(const QModelIndex& index, int role) const {
    if (!lens() || !index.isValid()) return {};
    const auto position = static_cast<size_t>(index.row());
    const LogitLens::Cell& cell = lens()->at(index.column(), position);
    if (cell.top.empty()) return {};
    const Candidate& best = cell.top.front();
    const bool right = cell.right >= 0 && best.id == lens()->tokens[position + 1];
    switch (role) {
        case Qt::DisplayRole:
            return token(best.id);
        case Qt::ToolTipRole:
            return tip(cell, position);
        case RightRole:
            return right;
        case SurpriseRole:
            return cell.right < 0 ? -1.0 : -std::log(std::max(cell.right, 1e-12));
        case NumbersRole: {
            const QString p = percentText(static_cast<double>(best.probability));
            return cell.right < 0 || right ? p : u"%1 / %2"_s.arg(p.chopped(2), percentText(cell.right));
        }
        case Qt::AccessibleTextRole:
            return u"%1 %2"_s.arg(token(best.id), data(index, NumbersRole).toString());
        default:
            return {};
    }
}

QVariant LensModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!lens()) return {};
    const bool isLast = section + 1 == lens()->layers;
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(token(lens()->tokens[static_cast<size_t>(section)])) : QVariant();
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("embedding") : isLast ? tr("model") : tr("block %1").arg(section);
    if (role == Qt::ToolTipRole)
        return section == 0 ? tr("Before any block: only the token itself is known.")
               : isLast     ? tr("Behind block %1: the model's own answer.").arg(section)
                            : tr("If the model stopped after block %1.").arg(section);
    return {};
}

}  // namespace fw
