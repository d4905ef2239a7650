// SPDX-License-Identifier: GPL-3.0-or-later
// Up to eight kept runs on one chart: their curves on a common axis, the settings in which they differ, where they branched.
// Read from disk on a thread of its own; those still in training are followed while somebody looks.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

#include "runs/run_library.h"
#include "session/run_history.h"
#include "viewmodels/loss_curve.h"

namespace fw {

enum class RunAxis { Steps, Tokens, Seconds, Flops };

struct ComparedRun {
    RunRow row;
    RunConfig config;
    double flopsPerToken = 0;
    std::unique_ptr<LossCurve> curve = std::make_unique<LossCurve>();
    int64_t readTo = 0;  ///< bytes of its metrics
};

class RunComparison : public QObject {
    Q_OBJECT
  public:
    static constexpr size_t kMost = 8;

    explicit RunComparison(QObject* parent = nullptr);
    ~RunComparison() override;

    /// Takes these instead (the first eight) and asks for the panel.
    void compare(std::vector<std::filesystem::path> runs);
    void remove(size_t run);
    void clear();
    /// Somebody looks: curves of runs in training grow.
    void setAwake(bool awake);

    const std::vector<ComparedRun>& runs() const { return m_runs; }
    /// Its name, with the time it began if another one here has the same.
    QString nameOf(size_t run) const;
    /// Settings in which not all agree.
    const std::vector<Disagreement>& disagreements() const { return m_disagreements; }
    /// Why their losses cannot be held against each other just so; empty if they can.
    QString caution() const;

    /// See LossCurve::points.
    QVector<QPointF> points(size_t run, LossCurve::Series series, RunAxis axis, double from, double to, int buckets) const;
    std::optional<LossReading> readingAt(size_t run, RunAxis axis, double x) const;
    /// Where the run left another one that is here, or that another one here has left too.
    std::optional<QPointF> branchPoint(size_t run, RunAxis axis) const;
    /// Largest place on the axis; least and greatest loss.
    double lastPlace(RunAxis axis) const;
    std::pair<double, double> lossRange() const;

  signals:
    /// Other runs.
    void changed();
    /// The same runs, grown.
    void grown();
    void failed(const QString& message);
    void wanted();

  private:
    struct Loaded;
    static Loaded load(const std::filesystem::path& run);
    void take(std::vector<Loaded> loaded);
    void follow();
    void takeMore(const std::filesystem::path& run, const RunRow& row, const RunHistory& more, int64_t from, int64_t readTo);
    void settle();

    std::vector<ComparedRun> m_runs;
    std::vector<Disagreement> m_disagreements;
    uint64_t m_job = 0;
    bool m_following = false;
    QTimer m_tick;
    QThreadPool m_reader;
};

}  // namespace fw
