// SPDX-License-Identifier: GPL-3.0-or-later
// The window while a lesson is open: the lesson in the left third, the panels of the step share the rest, the others
// are folded away. What was before comes back.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <utility>
#include <vector>

class QDockWidget;

namespace fw {

class MainWindow;

class LessonLayout {
  public:
    explicit LessonLayout(MainWindow& window) : m_window(window) {}

    /// Panels by id, most important first; unknown ones are left out.
    void apply(const QStringList& panels);
    /// As before the first apply(), but for the lesson panel, which stays as it is.
    void restore();
    bool isApplied() const { return !m_before.isEmpty(); }
    /// The layout that belongs to the learner, to be remembered between starts; empty: the one on the screen is.
    const QByteArray& before() const { return m_before; }

  private:
    void remember();
    void arrange(const QStringList& panels);

    MainWindow& m_window;
    QByteArray m_before;
    std::vector<std::pair<QDockWidget*, int>> m_widths;  ///< outer panels first: Qt brings them back only roughly
    QStringList m_shown;
};

}  // namespace fw
