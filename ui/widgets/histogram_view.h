// SPDX-License-Identifier: GPL-3.0-or-later
// How many numbers lie where: bars over an axis around zero. The axis keeps its end while the numbers stay within it,
// so that one sees a distribution change and not the axis.
#pragma once

#include <QWidget>

#include "inspect/weight_stats.h"
#include "theme/colors.h"

namespace fw {

class HistogramView : public QWidget {
    Q_OBJECT
  public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setLook(const ColorRoles& roles, const QColor& fill);
    /// `title` stands in the corner. Null: nothing to show. `other`: numbers of another thing; the axis starts anew.
    void setNumbers(const QString& title, const NumberStats* numbers, bool other);
    /// Heights by the logarithm of counts: for spikes with thin tails.
    void setLogarithmic(bool on) { m_logarithmic = on; }
    /// End of the axis: 1, 2 or 5 times a power of ten.
    double axis() const { return m_axis; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    ColorRoles m_roles;
    QColor m_fill;
    QString m_title;
    Histogram m_histogram;
    double m_axis = 0;
    bool m_logarithmic = false;
};

}  // namespace fw
