// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sampling_sliders.h"

#include <QGridLayout>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kTopKOff = 1000;
}  // namespace

int topKOfSlider(double value) {
    return value >= kTopKOff ? 0 : static_cast<int>(std::lround(value));
}
double sliderOfTopK(int topK) {
    return topK == 0 ? kTopKOff : topK;
}

SamplingSliders::SamplingSliders(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    using Scale = NumberSlider::Scale;
    const auto twoDigits = [](double v) { return QLocale().toString(v, 'f', 2); };
    m_temperature = new NumberSlider(tr("temperature"), Scale::Linear, 0, 2, twoDigits, u"0.00"_s, this);
    m_temperature->setWords(tr("Temperature"),
                            tr("Below 1: surer, more repetitive. Above 1: bolder, less sense. "
                               "It changes the choice, not the model."),
                            tr("Try 0, which always takes the likeliest token, then 1.5."));
    const auto kText = [](double v) { return v >= kTopKOff ? tr("off") : QString::number(std::lround(v)); };
    m_topK = new NumberSlider(tr("top-k"), Scale::Logarithmic, 1, kTopKOff, kText, u"1000"_s, this);
    m_topK->setWords(tr("Top-k"), tr("Chooses among the k likeliest tokens only."),
                     tr("Try 1: the same as temperature 0."));
    const auto pText = [twoDigits](double v) { return v >= 1 ? tr("off") : twoDigits(v); };
    m_topP = new NumberSlider(tr("top-p"), Scale::Linear, 0.05, 1, pText, u"0.00"_s, this);
    m_topP->setWords(tr("Top-p"), tr("Chooses among the likeliest tokens that together reach this probability."),
                     tr("Try 0.9: it cuts the long tail of odd tokens."));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    arrange(true);
}

void SamplingSliders::arrange(bool inOneRow) {
    if (inOneRow == m_inOneRow) return;
    m_inOneRow = inOneRow;
    for (NumberSlider* slider : {m_temperature, m_topK, m_topP}) m_grid->removeWidget(slider);
    m_grid->addWidget(m_temperature, 0, 0, 1, inOneRow ? 1 : 2);
    m_grid->addWidget(m_topK, inOneRow ? 0 : 1, inOneRow ? 1 : 0);
    m_grid->addWidget(m_topP, inOneRow ? 0 : 1, inOneRow ? 2 : 1);
    for (int column = 0; column < 3; ++column) m_grid->setColumnStretch(column, inOneRow || column < 2 ? 1 : 0);
    updateGeometry();
}

QSize SamplingSliders::minimumSizeHint() const {
    return {m_topK->minimumSizeHint().width() + m_topP->minimumSizeHint().width() + m_grid->horizontalSpacing(),
            QWidget::minimumSizeHint().height()};
}

void SamplingSliders::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int needed = 2 * m_grid->horizontalSpacing();
    for (const NumberSlider* slider : {m_temperature, m_topK, m_topP}) needed += slider->minimumSizeHint().width();
    arrange(width() >= needed);
}

}  // namespace fw
