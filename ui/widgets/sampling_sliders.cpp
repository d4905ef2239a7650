// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sampling_sliders.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kTopKOff = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SamplingSliders)
};
}  // namespace

int topKOfSlider(double value) {
    return value >= kTopKOff ? 0 : static_cast<int>(std::lround(value));
}
double sliderOfTopK(int topK) {
    return topK == 0 ? kTopKOff : topK;
}

SamplingSliders makeSamplingSliders(QWidget* parent) {
    using Scale = NumberSlider::Scale;
    const auto twoDigits = [](double v) { return QLocale().toString(v, 'f', 2); };
    auto* temperature = new NumberSlider(Words::tr("temperature"), Scale::Linear, 0, 2, twoDigits, u"0.00"_s, parent);
    temperature->setWords(Words::tr("Temperature"),
                          Words::tr("Below 1: surer, more repetitive. Above 1: bolder, less sense. "
                                    "It changes the choice, not the model."),
                          Words::tr("Try 0, which always takes the likeliest token, then 1.5."));
    const auto kText = [](double v) { return v >= kTopKOff ? Words::tr("off") : QString::number(std::lround(v)); };
    auto* topK = new NumberSlider(Words::tr("top-k"), Scale::Logarithmic, 1, kTopKOff, kText, u"1000"_s, parent);
    topK->setWords(Words::tr("Top-k"), Words::tr("Chooses among the k likeliest tokens only."),
                   Words::tr("Try 1: the same as temperature 0."));
    const auto pText = [twoDigits](double v) { return v >= 1 ? Words::tr("off") : twoDigits(v); };
    auto* topP = new NumberSlider(Words::tr("top-p"), Scale::Linear, 0.05, 1, pText, u"0.00"_s, parent);
    topP->setWords(Words::tr("Top-p"),
                   Words::tr("Chooses among the likeliest tokens that together reach this probability."),
                   Words::tr("Try 0.9: it cuts the long tail of odd tokens."));
    return {temperature, topK, topP};
}

}  // namespace fw
