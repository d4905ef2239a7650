// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of the model as a row: how large its weights, the gradient on it, and the last update are.
#pragma once

#include <QAbstractTableModel>

#include "viewmodels/inspection_feed.h"

namespace fw {

/// "256 × 96"
QString shapeText(const Shape& shape);

class WeightsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, WeightRms, GradientRms, UpdateRatio, ColumnCount };

    explicit WeightsModel(SessionBridge& bridge, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }
    /// Of a row; null if there is none.
    const ParameterStats* parameter(int row) const;
    /// What the gradient is of.
    QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void changed();

  private:
    const WeightStats* stats() const { return m_feed.as<WeightStats>(); }

    InspectionFeed m_feed;
    int m_rows = 0;
};

}  // namespace fw
