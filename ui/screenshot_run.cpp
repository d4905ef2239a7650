// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot_run.h"

#include <QDir>
#include <QFileInfo>
#include <QPixmap>
#include <QWidget>
#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace fw {

namespace {
constexpr auto kRest = 600ms;        // for animations and queued repaints
constexpr auto kBeat = 10ms;          // of the watch over the event loop
constexpr qint64 kPatience = 900000;  // ms for one picture
}  // namespace

ScreenshotRun::ScreenshotRun(const LaunchOptions& options, Workbench& bench, Theme& theme, QWidget& window)
    : m_bench(bench), m_theme(theme), m_window(window) {
    if (QFileInfo(options.screenshot).isDir()) {
        const QDir folder(options.screenshot);
        m_shots = {{folder.filePath(u"start.png"_s), 0, ThemeMode::Light},
                   {folder.filePath(u"training.png"_s), options.afterStep, ThemeMode::Light},
                   {folder.filePath(u"training-dark.png"_s), options.afterStep, ThemeMode::Dark}};
    } else {
        const ThemeMode mode = options.theme == "dark"_L1 ? ThemeMode::Dark : ThemeMode::Light;
        m_shots = {{options.screenshot, options.train ? options.afterStep : 0, mode}};
    }
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotRun::advance);
    connect(&bench.bridge, &SessionBridge::failed, this,
            [this](const event::Failed& failure) { fail(QString::fromStdString(failure.message)); });
    m_beat.setTimerType(Qt::PreciseTimer);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        const double late = static_cast<double>(m_sinceBeat.nsecsElapsed()) / 1e6 - static_cast<double>(kBeat.count());
        m_sinceBeat.restart();
        watchTraining(late);
    });
    m_sinceBeat.start();
    m_beat.start(kBeat);
    m_waiting.start();
    m_poll.start(30ms);
}

bool ScreenshotRun::isShown(int64_t step) const {
    bool probed = false;
    for (const BarColumn& column : m_bench.nextToken.columns())
        probed = probed || (column.age.role == AgeRole::Now && column.age.step >= step);
    return probed && m_bench.status.isDataReady() && !m_bench.loss.rungs().empty() && m_bench.completions.isSettled(step);
}

void ScreenshotRun::advance() {
    if (m_settling) return;
    if (m_waiting.elapsed() > kPatience) return fail(u"the picture did not become ready in 15 minutes"_s);
    const Shot& shot = m_shots.front();
    const int64_t step = m_bench.status.step();
    if (step < shot.step) {
        if (m_bench.status.isDataReady() && !m_bench.status.isTraining()) m_bench.status.toggleTraining();
        return;
    }
    if (m_bench.status.isTraining()) return m_bench.status.pause();
    if (!isShown(step)) return;
    m_settling = true;
    m_theme.setMode(shot.theme);
    QTimer::singleShot(kRest, this, &ScreenshotRun::grab);
}

void ScreenshotRun::grab() {
    const QString file = m_shots.front().file;
    if (!m_window.grab().save(file)) return fail(u"could not write "_s + file);
    std::fprintf(stderr, "firstwords: wrote %s\n", qPrintable(file));
    m_shots.pop_front();
    m_settling = false;
    m_waiting.restart();
    if (!m_shots.empty()) return;
    m_poll.stop();
    reportTraining();
    emit finished(0);
}

/// Speed by the wall clock, whatever the session does beside training; the first steps do not count.
void ScreenshotRun::watchTraining(double lateMs) {
    const int64_t step = m_bench.status.step();
    if (!m_bench.status.isTraining() || step < 5) return;
    m_delays.push_back(std::max(0.0, lateMs));
    if (m_firstStep < 0) {
        m_firstStep = step;
        m_sinceTraining.start();
    } else if (m_sinceTraining.elapsed() > 0) {
        m_stepsPerSecond = 1000.0 * static_cast<double>(step - m_firstStep) / static_cast<double>(m_sinceTraining.elapsed());
    }
}

void ScreenshotRun::reportTraining() {
    if (m_delays.size() < 100) return;
    std::fprintf(stderr, "firstwords: %.2f steps per second with the window open\n", m_stepsPerSecond);
    std::sort(m_delays.begin(), m_delays.end());
    std::fprintf(stderr, "firstwords: event loop while training: 99 %% of delays within %.1f ms, longest %.1f ms\n",
                 m_delays[m_delays.size() * 99 / 100], m_delays.back());
}

void ScreenshotRun::fail(const QString& message) {
    std::fprintf(stderr, "firstwords: no picture: %s\n", qPrintable(message));
    m_poll.stop();
    emit finished(1);
}

}  // namespace fw
