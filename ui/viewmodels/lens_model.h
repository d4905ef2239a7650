// SPDX-License-Identifier: GPL-3.0-or-later
// The logit lens as a table: a row for every token of the learner's prompt, a column for every layer. A cell is what
// the model would say after that token if it stopped after that layer.
#pragma once

#include <QAbstractTableModel>

#include "viewmodels/inspection_feed.h"
#include "viewmodels/next_token_model.h"

namespace fw {

class LensModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Role { SurpriseRole = Qt::UserRole + 1, NumbersRole, RightRole };

    /// Follows the prompt of `prompts`. Both must outlive the model.
    LensModel(SessionBridge& bridge, const NextTokenModel& prompts, QObject* parent = nullptr);

    InspectionFeed& feed() { return m_feed; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Display: the likeliest token. Numbers: its probability and, behind a slash, that of the token that really comes
    /// next where this is another one. Surprise: of that token in nats, -1 behind the last one. Right: whether the
    /// likeliest is that token.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void changed();

  private:
    const LogitLens* lens() const { return m_feed.as<LogitLens>(); }
    QString token(TokenId id) const { return tokenLabel(m_feed.tokenizer(), id); }
    QString tip(const LogitLens::Cell& cell, size_t position) const;

    const NextTokenModel& m_prompts;
    InspectionFeed m_feed;
    int m_rows = 0, m_columns = 0;
};

}  // namespace fw
