// SPDX-License-Identifier: GPL-3.0-or-later
// What comes after a prompt according to the model of several ages: columns of bars, and the same as a table of numbers.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include "bridge/session_bridge.h"
#include "viewmodels/prompt.h"
#include "viewmodels/sampling_model.h"

namespace fw {

struct TokenBar {
    TokenId id = 0;
    QString text;
    double probability = 0;  ///< of the model itself
    double chosen = 0;       ///< after temperature, top-k and top-p
    friend bool operator==(const TokenBar&, const TokenBar&) = default;
};

struct BarColumn {
    Age age;
    double entropy = 0;        ///< nats
    double chosenEntropy = 0;  ///< nats, after temperature, top-k and top-p
    std::vector<TokenBar> bars;
};

/// Rows of the table: one per bar, columns one after the other.
class NextTokenModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Model, Rank, Token, Id, Probability, Chosen, ColumnCount };

    /// Both must outlive the model.
    NextTokenModel(SessionBridge& bridge, SamplingModel& sampling, QObject* parent = nullptr);

    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    const Prompt& prompt() const { return m_prompt; }
    /// Ages from oldest to now; empty until the first answer.
    const std::vector<BarColumn>& columns() const { return m_columns; }
    /// Asks the session again, or tells it to stop while nobody looks.
    void ask();
    void setAwake(bool awake);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void promptChanged();
    void columnsChanged();

  private:
    void cutPrompt();
    void take(const event::Probed& probe);

    SessionBridge& m_bridge;
    QString m_typed;
    Prompt m_prompt;
    std::vector<BarColumn> m_columns;
    QTimer m_rest;
    uint64_t m_request = 0;
    bool m_awake = true;
};

}  // namespace fw
