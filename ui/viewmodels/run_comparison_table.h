// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a comparison as a table: how far each came, and the settings in which they differ. It is the chart's legend too.
#pragma once

#include <QAbstractTableModel>
#include <QIcon>

#include "viewmodels/run_comparison.h"

namespace fw {

class RunComparisonTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    /// The settings that differ stand between Training and the last three.
    enum Column { Name, Validation, Training, FirstSetting };

    /// `comparison` must outlive the table.
    explicit RunComparisonTable(const RunComparison& comparison, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// How each run is drawn on the chart.
    void setSwatches(QVector<QIcon> swatches);

  private:
    int settings() const { return static_cast<int>(m_comparison.disagreements().size()); }
    QString text(const ComparedRun& run, size_t row, int column) const;

    const RunComparison& m_comparison;
    QVector<QIcon> m_swatches;
};

}  // namespace fw
