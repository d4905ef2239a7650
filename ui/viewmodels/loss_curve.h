// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of a run as curves to draw: raw, smoothed and validation, on any of three axes, thinned to what a screen can
// show; with the rungs of the text and the moments at which they were passed. Knows no widget.
#pragma once

#include <QObject>
#include <QPointF>
#include <QString>
#include <QVector>
#include <optional>
#include <vector>

#include "session/events.h"
#include "session/smoothed_loss.h"

namespace fw {

/// What runs along the bottom.
enum class LossAxis { Steps, Tokens, Seconds };

/// One update. `smooth`: see SmoothedLoss.
struct LossPoint {
    int64_t step = 0;
    int64_t tokens = 0;
    double seconds = 0;
    double raw = 0;
    double smooth = 0;
    double gradNorm = 0;
    double learningRate = 0;
};

/// The values at one place of the axis.
struct LossReading {
    LossPoint point;
    std::optional<double> validation;  ///< of the last evaluation at or before it
};

/// Something that happened to the run and stands on its curve.
struct CurveMark {
    enum Kind { Trouble, Recovery, Storage, Branch } kind = Trouble;
    int64_t step = 0;
    QString words;  ///< a whole sentence
};

class LossCurve : public QObject {
    Q_OBJECT
  public:
    enum class Series { Raw, Smooth, Validation, Previous };

    using QObject::QObject;

    /// A new run: forgets everything.
    void begin(const RunInfo& info);
    /// The same run again from step 0: the curve so far stays as `Previous`, for comparison.
    void restart();
    void append(const std::vector<event::StepDone>& steps);
    void addEvaluation(const event::Evaluated& evaluation);
    void setRungs(std::vector<Rung> rungs);
    void addPassed(const event::RungPassed& passed);
    void addMark(CurveMark mark);
    /// Another run's curve in the place of `Previous`; `name` says which, for the legend.
    void setPrevious(const std::vector<event::StepDone>& steps, const QString& name);
    void setPreviousName(const QString& name);
    void appendPrevious(const std::vector<event::StepDone>& steps);

    /// Points between `from` and `to` (one beyond on each side), at most about two per bucket: least and greatest of each.
    QVector<QPointF> points(Series series, LossAxis axis, double from, double to, int buckets) const;
    /// The update nearest to `x`; none while there is no step.
    std::optional<LossReading> readingAt(LossAxis axis, double x) const;
    /// Place of a step on the axis; none if that step is not in the curve (0 always is).
    std::optional<double> placeOf(int64_t step, LossAxis axis) const;

    /// Place and height of a mark: that of its step, or of the last step before it that was made.
    QPointF placeOf(const CurveMark& mark, LossAxis axis) const;

    const std::vector<CurveMark>& marks() const { return m_marks; }
    const QString& previousName() const { return m_previousName; }
    const std::vector<LossPoint>& steps() const { return m_steps; }
    const std::vector<event::Evaluated>& evaluations() const { return m_evaluations; }
    const std::vector<Rung>& rungs() const { return m_rungs; }
    const std::vector<event::RungPassed>& passed() const { return m_passed; }
    /// ln V; 0 before a run is known.
    double uniformLoss() const { return m_uniformLoss; }
    /// Largest place on the axis of this and the previous curve.
    double lastPlace(LossAxis axis) const;
    /// Least and greatest loss that a full view shows, rungs included.
    std::pair<double, double> lossRange() const;

    /// Of a point on an axis.
    static double place(const LossPoint& point, LossAxis axis);
    static double place(const event::Evaluated& evaluation, LossAxis axis);
    static double place(const event::RungPassed& passed, LossAxis axis);
    /// "14 s, 0.46 M tokens: now better than a table of token pairs"
    static QString passedText(const event::RungPassed& passed);

  signals:
    /// Everything may be different (new run, restart).
    void reset();
    /// Steps were added at the end, from this index on.
    void appended(int firstNew);
    /// Rungs, evaluations or markers changed.
    void annotated();

  private:
    std::vector<LossPoint> m_steps;
    std::vector<LossPoint> m_previous;
    QString m_previousName;
    SmoothedLoss m_previousSmoother;
    std::vector<CurveMark> m_marks;
    std::vector<event::Evaluated> m_evaluations;
    std::vector<event::RungPassed> m_passed;
    std::vector<Rung> m_rungs;
    double m_uniformLoss = 0;
    SmoothedLoss m_smoother;
    double m_smoothLow = 0, m_smoothHigh = 0;
};

}  // namespace fw
