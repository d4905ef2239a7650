// SPDX-License-Identifier: GPL-3.0-or-later
// The loss curve as a table of numbers: what a screen reader reads and what a person copies.
#pragma once

#include <QAbstractTableModel>

#include "viewmodels/loss_curve.h"

namespace fw {

class LossTableModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Step, Tokens, Seconds, Loss, Smoothed, Validation, LearningRate, GradNorm, Events, ColumnCount };

    /// `curve` must outlive the model.
    explicit LossTableModel(const LossCurve& curve, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void addRows();
    QVariant eventsOf(int row) const;

    const LossCurve& m_curve;
    int m_rows = 0;
};

}  // namespace fw
