// SPDX-License-Identifier: GPL-3.0-or-later
// The meters: word order, agreement, meaning, facts, and the two about reasoning, over the tokens a run has read.
#pragma once

#include <QObject>
#include <QPointF>
#include <QVector>
#include <deque>
#include <map>
#include <optional>

#include "bridge/session_bridge.h"
#include "viewmodels/step_cursor.h"

namespace fw {

class MetersModel : public QObject {
    Q_OBJECT
  public:
    static constexpr double kPassed = 0.75;

    /// Both must outlive the model.
    MetersModel(SessionBridge& bridge, const StepCursor& cursor, QObject* parent = nullptr);

    /// While awake the model of now is measured again and again.
    void setAwake(bool awake);
    /// Once, now.
    void measure();
    /// Every kept step of the run that was not measured yet, one after the other.
    void measurePast();
    bool canMeasurePast() const;
    int pastLeft() const { return static_cast<int>(m_past.size()); }
    void stopPast();

    /// Of the model of now, as last measured; empty before.
    const std::vector<Meter>& meters() const { return m_meters; }
    const QString& error() const { return m_error; }
    int64_t tokens() const { return m_tokens; }
    /// Shares of a meter by tokens read, in that order.
    QVector<QPointF> curve(const std::string& id) const;
    /// Tokens read by the first measured model at or above kPassed.
    std::optional<int64_t> firstPassed(const std::string& id) const;
    int readings() const { return static_cast<int>(m_history.size()); }

    static QString title(const std::string& id);
    static QString meaning(const std::string& id);

  signals:
    void changed();
    /// A reading of now arrived.
    void measured();

  private:
    void take(const event::Measured& measured);
    void forget();
    void askNow();
    void askNextPast();

    SessionBridge& m_bridge;
    const StepCursor& m_cursor;
    std::vector<Meter> m_meters;
    int64_t m_tokens = 0;
    QString m_error;
    std::map<int64_t, std::map<std::string, double>> m_history;  ///< by tokens read
    std::vector<int64_t> m_measuredSteps;
    std::deque<int64_t> m_past;  ///< steps still to be measured
    uint64_t m_request = 0, m_now = 0, m_pastRequest = 0;
    bool m_awake = false;
};

}  // namespace fw
