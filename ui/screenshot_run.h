// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window from a real run: waits until a step is reached and every view shows it, grabs, ends the program.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <vector>

#include "launch_options.h"
#include "theme/theme.h"
#include "workbench.h"

class QWidget;

namespace fw {

class ScreenshotRun : public QObject {
    Q_OBJECT
  public:
    /// `options.screenshot` names a picture, or a folder for a series (start, training, dark). All must outlive this.
    ScreenshotRun(const LaunchOptions& options, Workbench& bench, Theme& theme, QWidget& window);

  signals:
    /// All pictures are written (0) or something failed (1).
    void finished(int exitCode);

  private:
    struct Shot {
        QString file;
        int64_t step;
        ThemeMode theme;
    };
    void advance();
    /// True once every view shows the model of at least `step`.
    bool isShown(int64_t step) const;
    void grab();
    void fail(const QString& message);
    void watchTraining(double lateMs);
    /// Prints how promptly the window answered while it trained, and how fast it trained meanwhile.
    void reportTraining();

    Workbench& m_bench;
    Theme& m_theme;
    QWidget& m_window;
    std::deque<Shot> m_shots;
    QTimer m_poll;
    QElapsedTimer m_waiting;
    bool m_settling = false;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    std::vector<double> m_delays;  ///< ms by which a beat came late while training
    QElapsedTimer m_sinceTraining;
    int64_t m_firstStep = -1;      ///< of the stretch that is measured
    double m_stepsPerSecond = 0;   ///< of the last whole look at it
};

}  // namespace fw
