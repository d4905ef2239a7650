// SPDX-License-Identifier: GPL-3.0-or-later
// Thins a long series to what a screen of `buckets` columns can show, keeping every extreme: cost is linear in what is
// visible, and a million points become a few thousand.
#pragma once

#include <QPointF>
#include <QVector>
#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fw {

/// `xAt(i)` must not fall. Points in [from, to] and one beyond on each side; where more than two fall into a bucket, the
/// least and the greatest stay, in their order.
template <class X, class Y>
QVector<QPointF> decimate(size_t count, X xAt, Y yAt, double from, double to, int buckets) {
    const auto firstAtOrAfter = [&](double x) {
        size_t low = 0, high = count;
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            if (xAt(middle) < x) low = middle + 1;
            else high = middle;
        }
        return low;
    };
    const size_t begin = std::max<size_t>(firstAtOrAfter(from), 1) - 1;
    const size_t end = std::min(count, firstAtOrAfter(std::nextafter(to, INFINITY)) + 1);
    QVector<QPointF> out;
    if (begin >= end) return out;
    const auto push = [&](size_t i) { out.append(QPointF(xAt(i), yAt(i))); };
    if (end - begin <= static_cast<size_t>(2 * buckets) || !(to > from)) {
        for (size_t i = begin; i < end; ++i) push(i);
        return out;
    }
    const auto bucketOf = [&](size_t i) { return std::floor((xAt(i) - from) / (to - from) * buckets); };
    for (size_t i = begin; i < end;) {
        size_t least = i, greatest = i;
        const double bucket = bucketOf(i);
        for (; i < end && bucketOf(i) == bucket; ++i) {
            if (yAt(i) < yAt(least)) least = i;
            if (yAt(i) > yAt(greatest)) greatest = i;
        }
        push(std::min(least, greatest));
        if (least != greatest) push(std::max(least, greatest));
    }
    if (out.last().x() != xAt(end - 1)) push(end - 1);
    return out;
}

}  // namespace fw
