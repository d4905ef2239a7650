// SPDX-License-Identifier: GPL-3.0-or-later
// A client of a training session, for tests: posts orders, waits for events.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "backend/registry.h"
#include "session/session.h"

namespace fw::test {

/// Collects events until one satisfies a condition; a generous limit stands for "never".
class SessionClient {
  public:
    /// `more` adds backends to those of the CPU.
    explicit SessionClient(const std::filesystem::path& resources = FW_SOURCE_DIR "/resources",
                           const std::function<void(BackendRegistry&)>& more = {}) {
        registerCpuBackends(m_registry);
        if (more) more(m_registry);
        m_session = std::make_unique<Session>(m_registry, resources);
    }

    Session& session() { return *m_session; }
    const std::vector<Event>& all() const { return m_events; }

    template <class E>
    std::vector<E> of() const {
        std::vector<E> found;
        for (const Event& e : m_events)
            if (const E* match = std::get_if<E>(&e)) found.push_back(*match);
        return found;
    }

    /// Waits for the next event of type E for which `wanted` holds; an empty optional after a minute.
    template <class E>
    std::optional<E> await(const std::function<bool(const E&)>& wanted = [](const E&) { return true; }) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (;;) {
            while (m_read < m_events.size()) {
                const E* match = std::get_if<E>(&m_events[m_read++]);
                if (match && wanted(*match)) return *match;
            }
            if (std::chrono::steady_clock::now() > limit) return std::nullopt;
            for (Event& event : m_session->mailbox().waitAndDrain(std::chrono::milliseconds(50))) m_events.push_back(std::move(event));
        }
    }
    bool awaitState(SessionState state) {
        return await<event::StateChanged>([=](const auto& e) { return e.state == state; }).has_value();
    }

  private:
    BackendRegistry m_registry;
    std::unique_ptr<Session> m_session;
    std::vector<Event> m_events;
    size_t m_read = 0;
};

}  // namespace fw::test
