// SPDX-License-Identifier: GPL-3.0-or-later
// One panel's look into the model: asks the session while somebody looks, keeps the latest answer, and asks for nothing
// while nobody does.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "bridge/session_bridge.h"

namespace fw {

class InspectionFeed : public QObject {
    Q_OBJECT
  public:
    using Query = std::function<InspectQuery()>;

    /// `query` says what to ask at the moment; its kind must be that of `view`. The bridge must outlive the feed.
    InspectionFeed(SessionBridge& bridge, InspectView view, Query query, QObject* parent = nullptr);

    void setAwake(bool awake);
    bool isAwake() const { return m_awake; }
    /// Asks again if awake: at once, or when typing or dragging rests.
    void ask();
    void askSoon();

    /// The model that was looked at.
    const Age& age() const { return m_age; }
    /// Why there is no answer; empty if there is one, or none yet.
    const QString& error() const { return m_error; }
    /// The latest answer, or null.
    template <class Answer>
    const Answer* as() const {
        return m_inspection ? std::get_if<Answer>(m_inspection.get()) : nullptr;
    }
    const Tokenizer* tokenizer() const { return m_bridge.info() ? m_bridge.info()->tokenizer.get() : nullptr; }

  signals:
    void changed();
    /// Another run: what was chosen belongs to another vocabulary or another shape.
    void anotherRun();

  private:
    void take(const event::Inspected& inspected);

    SessionBridge& m_bridge;
    InspectView m_view;
    Query m_query;
    QTimer m_rest;
    Age m_age;
    QString m_error;
    std::shared_ptr<const Inspection> m_inspection;
    uint64_t m_request = 0;
    bool m_awake = false;
};

}  // namespace fw
