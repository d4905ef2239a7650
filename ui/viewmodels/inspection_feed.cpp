// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/inspection_feed.h"

#include <chrono>

#include "language/engine_text.h"

namespace fw {

InspectionFeed::InspectionFeed(SessionBridge& bridge, InspectView view, Query query, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_view(view), m_query(std::move(query)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(120));
    connect(&m_rest, &QTimer::timeout, this, &InspectionFeed::ask);
    connect(&bridge, &SessionBridge::inspected, this, &InspectionFeed::take);
    connect(&bridge, &SessionBridge::modelReady, this, [this] {
        m_inspection.reset();
        m_error.clear();
        emit anotherRun();
        ask();
        emit changed();
    });
}

void InspectionFeed::setAwake(bool awake) {
    if (awake == m_awake) return;
    m_awake = awake;
    m_rest.stop();
    if (awake)
        ask();
    else
        m_bridge.post(command::Inspect{++m_request, m_view, {}});
}

void InspectionFeed::ask() {
    m_rest.stop();
    if (m_awake) m_bridge.post(command::Inspect{++m_request, m_view, m_query()});
}

void InspectionFeed::askSoon() {
    if (m_awake) m_rest.start();
}

void InspectionFeed::take(const event::Inspected& inspected) {
    if (inspected.view != m_view || inspected.request != m_request) return;
    m_age = inspected.age;
    m_error = engineText(inspected.error);
    m_inspection = inspected.inspection;
    emit changed();
}

}  // namespace fw
