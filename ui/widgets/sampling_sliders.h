// SPDX-License-Identifier: GPL-3.0-or-later
// The three sliders of sampling, with their words: the same wherever a distribution is drawn from. One row where there is
// room, else temperature above the two cuts.
#pragma once

#include <QWidget>

#include "widgets/number_slider.h"

class QGridLayout;

namespace fw {

class SamplingSliders : public QWidget {
    Q_OBJECT
  public:
    explicit SamplingSliders(QWidget* parent = nullptr);

    NumberSlider* temperature() const { return m_temperature; }
    NumberSlider* topK() const { return m_topK; }
    NumberSlider* topP() const { return m_topP; }

    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange(bool inOneRow);

    NumberSlider *m_temperature, *m_topK, *m_topP;
    QGridLayout* m_grid;
    bool m_inOneRow = false;
};

/// The right end of the slider is off, which a configuration writes as 0.
int topKOfSlider(double value);
double sliderOfTopK(int topK);

}  // namespace fw
