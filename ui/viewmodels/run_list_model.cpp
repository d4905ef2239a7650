// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_list_model.h"

#include <algorithm>
#include <set>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "viewmodels/run_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace fs = std::filesystem;

namespace {
constexpr size_t kFewChanges = 200;  // more than that and a view is told to begin anew

QString idOf(const fs::path& folder) { return QString::fromStdString(folder.filename().string()); }
}  // namespace

int RunListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const RunRow& row = m_rows[static_cast<size_t>(index.row())];
    const Qt::ItemFlags both = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return row.fault.empty() ? both | Qt::ItemIsEditable | Qt::ItemIsUserCheckable : both;
}

QString RunListModel::differenceOf(const RunRow& row) const {
    if (!row.fault.empty()) return engineText(row.fault);
    if (row.record.fork) {
        const int origin = find(row.folder.parent_path() / row.record.fork->run);
        return runBranch(row, origin < 0 ? QString::fromStdString(row.record.fork->run) : runName(m_rows[static_cast<size_t>(origin)]));
    }
    if (row.record.differsFrom.empty()) return tr("the first run");
    const QStringList list = runDiffers(row);
    return list.isEmpty() ? tr("same settings as the run before") : list.join(u", "_s);
}

QString RunListModel::spoken(const RunRow& row) const {
    return tr("%1, %2, loss %3, %4, %5. %6. %7")
        .arg(runName(row), runState(row), runLoss(row), runWhat(row), runDate(row), differenceOf(row), QString::fromStdString(row.label.note));
}

QVariant RunListModel::curveOf(const RunRow& row) const {
    RunThumbnail& thumbnail = m_thumbnails[QString::fromStdString(row.id)];
    if (thumbnail.step != row.record.step && row.fault.empty()) {
        thumbnail.step = row.record.step;  // asked once
        emit curveWanted(row.folder);
    }
    return QVariant::fromValue(thumbnail.points);
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RunRow& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: return runName(row);
        case Qt::CheckStateRole:
            if (!row.fault.empty()) return {};
            return std::find(m_checked.begin(), m_checked.end(), row.folder) != m_checked.end() ? Qt::Checked : Qt::Unchecked;
        case Qt::AccessibleTextRole: return spoken(row);
        case Qt::ToolTipRole:
            return row.label.note.empty() ? differenceOf(row) : QString::fromStdString(row.label.note) + u'\n' + differenceOf(row);
        case Folder: return QString::fromStdString(row.folder.string());
        case State: return runState(row);
        case IsWrong: return row.state() == "damaged" || row.state() == "interrupted";
        case Facts: return u"%1 · %2 · %3"_s.arg(runDate(row, true), runProgress(row), runWhat(row));
        case Difference: return differenceOf(row);
        case Loss: return runLoss(row);
        case Curve: return curveOf(row);
        case Planned: return static_cast<qlonglong>(std::max(row.record.planned, row.record.step));
        case SearchText: return spoken(row) + u' ' + QString::fromStdString(row.id);
        default: return {};
    }
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const fs::path folder = m_rows[static_cast<size_t>(index.row())].folder;
    if (role == Qt::CheckStateRole) {
        check(folder, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole) return false;
    const QString name = value.toString().simplified();
    if (name.isEmpty() || name == data(index, Qt::EditRole)) return false;
    emit renamed(folder, name);
    return true;
}

void RunListModel::check(const fs::path& folder, bool on) {
    const auto it = std::find(m_checked.begin(), m_checked.end(), folder);
    if ((it != m_checked.end()) == on || (on && m_checked.size() >= kMostChecked)) return;
    if (on) m_checked.push_back(folder);
    else m_checked.erase(it);
    const int row = find(folder);
    if (row >= 0) emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
    emit checkedChanged();
}

void RunListModel::uncheckAll() {
    while (!m_checked.empty()) check(m_checked.back(), false);
}

int RunListModel::find(const fs::path& folder) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const RunRow& row) { return row.folder == folder; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

/// Whether the rows that stay follow each other as before.
bool RunListModel::keepsOrder(const std::vector<RunRow>& rows) const {
    std::set<std::string> old, now;
    for (const RunRow& row : m_rows) old.insert(row.id);
    for (const RunRow& row : rows) now.insert(row.id);
    const auto shared = [](const std::vector<RunRow>& list, const std::set<std::string>& others) {
        std::vector<std::string> ids;
        for (const RunRow& row : list)
            if (others.contains(row.id)) ids.push_back(row.id);
        return ids;
    };
    const auto before = shared(m_rows, now), after = shared(rows, old);
    return before == after && m_rows.size() + rows.size() - 2 * after.size() < kFewChanges;
}

void RunListModel::setRows(std::vector<RunRow> rows) {
    if (!keepsOrder(rows)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else {
        std::set<std::string> now;
        for (const RunRow& row : rows) now.insert(row.id);
        for (int i = rowCount() - 1; i >= 0; --i) {
            if (now.contains(m_rows[static_cast<size_t>(i)].id)) continue;
            beginRemoveRows({}, i, i);
            m_rows.erase(m_rows.begin() + i);
            endRemoveRows();
        }
        for (size_t i = 0; i < rows.size(); ++i) {
            if (i < m_rows.size() && m_rows[i].id == rows[i].id) {
                m_rows[i] = std::move(rows[i]);
                continue;
            }
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), std::move(rows[i]));
            endInsertRows();
        }
        if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    }
    if (std::erase_if(m_checked, [this](const fs::path& folder) { return find(folder) < 0; }) > 0) emit checkedChanged();
}

void RunListModel::update(const RunRow& row) {
    const int at = find(row.folder);
    if (at < 0) return;
    m_rows[static_cast<size_t>(at)] = row;
    emit dataChanged(index(at), index(at));
}

void RunListModel::remove(const fs::path& folder) {
    check(folder, false);
    const int at = find(folder);
    if (at < 0) return;
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

void RunListModel::setThumbnail(const fs::path& folder, RunThumbnail thumbnail) {
    RunThumbnail& kept = m_thumbnails[idOf(folder)];
    const int64_t asked = kept.step;
    kept = std::move(thumbnail);
    kept.step = asked;
    const int row = find(folder);
    if (row >= 0) emit dataChanged(index(row), index(row), {Curve});
}

void RunFilterModel::setWords(const QString& text) {
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RunFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty()) return true;
    const QString text = sourceModel()->index(row, 0, parent).data(RunListModel::SearchText).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace fw
