// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/mailbox.h"

#include <algorithm>

namespace fw {

namespace {

/// True when `later` makes `earlier` worthless to a client that has seen neither.
bool replaces(const Event& later, const Event& earlier) {
    if (later.index() != earlier.index()) return false;
    if (const auto* a = std::get_if<event::Probed>(&later)) return a->age.role == std::get<event::Probed>(earlier).age.role &&
                                                                   a->age.pin == std::get<event::Probed>(earlier).age.pin;
    if (const auto* a = std::get_if<event::Inspected>(&later)) return a->view == std::get<event::Inspected>(earlier).view;
    if (const auto* a = std::get_if<event::Sampled>(&later)) {
        const auto& b = std::get<event::Sampled>(earlier);
        return a->age == b.age && a->request == b.request;
    }
    if (const auto* a = std::get_if<event::SampledMany>(&later)) {
        const auto& b = std::get<event::SampledMany>(earlier);
        return a->age == b.age && a->request == b.request;
    }
    return std::holds_alternative<event::Preparing>(later) || std::holds_alternative<event::Written>(later);
}

}  // namespace

void Mailbox::post(Event event) {
    {
        const std::lock_guard lock(m_mutex);
        // Only the last few events can be replaced cheaply; a client that drains 30 times a second has no more.
        const size_t look = std::min<size_t>(m_events.size(), 64);
        const auto old = std::find_if(m_events.rbegin(), m_events.rbegin() + static_cast<std::ptrdiff_t>(look),
                                      [&](const Event& e) { return replaces(event, e); });
        if (old != m_events.rbegin() + static_cast<std::ptrdiff_t>(look)) m_events.erase(std::next(old).base());
        m_events.push_back(std::move(event));
    }
    m_arrived.notify_one();
}

std::vector<Event> Mailbox::drain() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

std::vector<Event> Mailbox::waitAndDrain(std::chrono::milliseconds timeout) {
    std::unique_lock lock(m_mutex);
    m_arrived.wait_for(lock, timeout, [&] { return !m_events.empty(); });
    return std::exchange(m_events, {});
}

}  // namespace fw
