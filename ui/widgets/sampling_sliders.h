// SPDX-License-Identifier: GPL-3.0-or-later
// The three sliders of sampling, with their words: the same wherever a distribution is drawn from.
#pragma once

#include "widgets/number_slider.h"

namespace fw {

struct SamplingSliders {
    NumberSlider* temperature;
    NumberSlider* topK;
    NumberSlider* topP;
};
SamplingSliders makeSamplingSliders(QWidget* parent);

/// The right end of the slider is off, which a configuration writes as 0.
int topKOfSlider(double value);
double sliderOfTopK(int topK);

}  // namespace fw
