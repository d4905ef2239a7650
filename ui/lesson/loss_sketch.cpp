// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/loss_sketch.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace fw {

void LossSketch::setPoints(const QPolygonF& points) {
    QPolygonF sorted = points;
    std::stable_sort(sorted.begin(), sorted.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    if (sorted.size() > kMostPoints) {
        QPolygonF thin;
        for (int i = 0; i < kMostPoints; ++i) thin.append(sorted[i * (sorted.size() - 1) / (kMostPoints - 1)]);
        sorted = thin;
    }
    if (sorted == m_points) return;
    m_points = sorted;
    emit changed();
}

QString LossSketch::text() const {
    QStringList words;
    for (const QPointF& p : m_points)
        words.append(QString::number(p.x(), 'g', 6) + u':' + QString::number(p.y(), 'f', 3));
    return words.join(u' ');
}

void LossSketch::setText(const QString& text) {
    QPolygonF points;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        bool goodX = false, goodY = false;
        const QPointF p(word.section(u':', 0, 0).toDouble(&goodX), word.section(u':', 1).toDouble(&goodY));
        if (goodX && goodY && std::isfinite(p.x()) && std::isfinite(p.y())) points.append(p);
    }
    setPoints(points);
}

void LossSketch::begin(double tokens) {
    m_width = tokens;
    emit changed();
}

void LossSketch::end() {
    m_width = 0;
    emit changed();
}

void LossSketch::clear() {
    m_width = 0;
    m_points.clear();
    emit changed();
}

double LossSketch::at(double x) const {
    if (m_points.isEmpty()) return 0;
    if (x <= m_points.first().x()) return m_points.first().y();
    for (int i = 1; i < m_points.size(); ++i) {
        const QPointF a = m_points[i - 1], b = m_points[i];
        if (x <= b.x()) return b.x() > a.x() ? a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()) : b.y();
    }
    return m_points.last().y();
}

}  // namespace fw
