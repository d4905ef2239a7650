// SPDX-License-Identifier: GPL-3.0-or-later
// Where the session puts its events and a client collects them. Scalars append; a newer probe, sample or progress
// report of the same age replaces the one not yet collected, so a slow client loses pictures but never history.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "session/events.h"

namespace fw {

class Mailbox {
  public:
    void post(Event event);
    /// All waiting events, oldest first; never blocks.
    std::vector<Event> drain();
    /// As drain, but waits up to `timeout` for the first one.
    std::vector<Event> waitAndDrain(std::chrono::milliseconds timeout);

  private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Event> m_events;
};

}  // namespace fw
