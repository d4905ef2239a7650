// SPDX-License-Identifier: GPL-3.0-or-later
// How long the event loop did not answer, at most, since the watch was made.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace fw::test {

class EventLoopWatch {
  public:
    EventLoopWatch() {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_beat.start(5);
    }
    /// Milliseconds.
    qint64 longest() const { return m_longest; }

  private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

}  // namespace fw::test
