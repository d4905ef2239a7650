// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/loss_annotations.h"

#include <QLocale>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

PlotLevel levelOf(const Rung& rung, const LossCurve& loss, LossAxis axis) {
    const QString name = rungName(rung.id), label = name + u": "_s + rungMeaning(rung.id);
    for (const event::RungPassed& passed : loss.passed())
        if (passed.id == rung.id)
            return {rung.loss,
                    LossCurve::tr("%1 · passed at %2, %3 tokens")
                        .arg(label, secondsText(passed.seconds), compactNumber(static_cast<double>(passed.tokens))),
                    LossCurve::place(passed, axis),
                    {LossCurve::tr("%1 · passed at %2").arg(name, secondsText(passed.seconds)), name}};
    return {rung.loss, label, {}, {name}};
}

PlotDot startDot(const LossCurve& loss, const ColorRoles& roles) {
    const bool trained = !loss.steps().empty();
    const double start = trained ? loss.steps().front().raw : loss.uniformLoss();
    const QString words = trained ? QString() : LossCurve::tr("random weights, %1").arg(lossText(start));
    return {QPointF(0, start), roles.start, words, PlotDot::Disc};
}

PlotDot markDot(const CurveMark& mark, const LossCurve& loss, LossAxis axis, const ColorRoles& roles) {
    const QPointF at = loss.placeOf(mark, axis);
    if (mark.kind == CurveMark::Branch) return {at, roles.pins[0], mark.words, PlotDot::Disc, true};
    return {at, mark.kind == CurveMark::Trouble ? roles.attention : roles.error, QString(), PlotDot::Cross};
}

PlotDot nowDot(const LossPoint& last, LossAxis axis, const ColorRoles& roles) {
    return {QPointF(LossCurve::place(last, axis), last.smooth), roles.nowText,
            LossCurve::tr("now %1").arg(QLocale().toString(last.smooth, 'f', 2)), PlotDot::Disc};
}

}  // namespace

QVector<PlotLevel> lossLevels(const LossCurve& loss, LossAxis axis) {
    QVector<PlotLevel> levels;
    for (const Rung& rung : loss.rungs()) levels.append(levelOf(rung, loss, axis));
    if (levels.isEmpty() && loss.uniformLoss() > 0)
        levels.append(levelOf({"uniform", loss.uniformLoss()}, loss, axis));
    return levels;
}

QVector<PlotDot> lossDots(const LossCurve& loss, const std::vector<int64_t>& pins, std::optional<int64_t> visited, LossAxis axis,
                          const ColorRoles& roles) {
    QVector<PlotDot> dots;
    const auto mark = [&](const Age& age, const QString& words) {
        const auto place = loss.placeOf(age.step, axis);
        const auto reading = place ? loss.readingAt(axis, *place) : std::nullopt;
        if (reading) dots.append({QPointF(*place, age.step == 0 ? reading->point.raw : reading->point.smooth), ageColor(roles, age), words, PlotDot::Disc});
    };
    for (const event::RungPassed& passed : loss.passed())
        for (const Rung& rung : loss.rungs())
            if (rung.id == passed.id)
                dots.append(
                    {QPointF(LossCurve::place(passed, axis), rung.loss), roles.muted, QString(), PlotDot::Square});
    if (loss.uniformLoss() > 0) dots.append(startDot(loss, roles));
    for (size_t i = 0; i < pins.size(); ++i) mark({AgeRole::Pin, pins[i], static_cast<int>(i)}, wholeNumber(pins[i]));
    if (visited) mark({AgeRole::Visited, *visited, -1}, LossCurve::tr("step %1").arg(wholeNumber(*visited)));
    for (const CurveMark& each : loss.marks()) dots.append(markDot(each, loss, axis, roles));
    if (!loss.steps().empty()) dots.append(nowDot(loss.steps().back(), axis, roles));
    return dots;
}

}  // namespace fw
