// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a library as rows of a view, the newest first. Curves are asked for when a row is first drawn.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QPolygonF>
#include <QSet>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "runs/run_library.h"

namespace fw {

/// A small picture of a loss curve: x is the step.
struct RunThumbnail {
    QPolygonF points;
    int64_t step = -1;  ///< of the run when it was read; -1: not yet
};

class RunListModel : public QAbstractListModel {
    Q_OBJECT
  public:
    /// Qt::DisplayRole and EditRole are the name, CheckStateRole says whether it is to be compared.
    enum Role {
        Folder = Qt::UserRole,
        State,       ///< in a word
        IsWrong,     ///< damaged, or interrupted
        Facts,       ///< when, how far, what
        Difference,  ///< from the run before it, else the fault or the note
        Loss,
        Curve,       ///< QPolygonF; reading it asks for it
        Planned,     ///< steps: the width of the curve's picture
        SearchText,
    };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const std::vector<RunRow>& rows() const { return m_rows; }
    /// Of a run's folder; -1: not in the list.
    int find(const std::filesystem::path& folder) const;
    /// Takes the place of all rows; what stayed keeps its place in views.
    void setRows(std::vector<RunRow> rows);
    /// Newer knowledge of a row.
    void update(const RunRow& row);
    void remove(const std::filesystem::path& folder);
    void setThumbnail(const std::filesystem::path& folder, RunThumbnail thumbnail);

    /// Folders of the runs that are to be compared, in the order they were chosen.
    const std::vector<std::filesystem::path>& checked() const { return m_checked; }
    void uncheckAll();

    static constexpr size_t kMostChecked = 8;

  signals:
    /// A row was drawn without its curve.
    void curveWanted(const std::filesystem::path& folder) const;
    void renamed(const std::filesystem::path& folder, const QString& name);
    void checkedChanged();

  private:
    QString differenceOf(const RunRow& row) const;
    QString spoken(const RunRow& row) const;
    QVariant curveOf(const RunRow& row) const;
    void check(const std::filesystem::path& folder, bool on);
    bool keepsOrder(const std::vector<RunRow>& rows) const;

    std::vector<RunRow> m_rows;
    std::vector<std::filesystem::path> m_checked;
    mutable QHash<QString, RunThumbnail> m_thumbnails;
};

/// The rows that hold every word of a text.
class RunFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& text);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList m_words;
};

}  // namespace fw
