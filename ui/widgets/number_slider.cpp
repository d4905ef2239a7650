// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_slider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <cmath>

#include "theme/theme.h"

namespace fw {

namespace {
constexpr int kPositions = 240;
}

NumberSlider::NumberSlider(const QString& caption, Scale scale, double from, double to, Format format,
                           const QString& widest, QWidget* parent)
    : QWidget(parent), m_scale(scale), m_from(from), m_to(to), m_value(from), m_format(std::move(format)),
      m_widest(widest) {
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, kPositions);
    m_slider->setPageStep(kPositions / 12);
    m_slider->setMinimumWidth(4 * fontMetrics().height());  // with less it is no longer seen to be a slider
    m_label = new QLabel(this);
    m_label->setMinimumWidth(m_label->fontMetrics().horizontalAdvance(widest));
    auto* name = new QLabel(caption, this);
    name->setBuddy(m_slider);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_label);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        m_value = toValue(position);
        updateLabel();
        emit moved(m_value);
    });
    updateLabel();
}

void NumberSlider::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) m_label->setMinimumWidth(fontMetrics().horizontalAdvance(m_widest));
}

double NumberSlider::toValue(int position) const {
    const double share = static_cast<double>(position) / kPositions;
    if (m_scale == Scale::Linear) return m_from + share * (m_to - m_from);
    return m_from * std::pow(m_to / m_from, share);
}

int NumberSlider::toPosition(double value) const {
    const double share = m_scale == Scale::Linear ? (value - m_from) / (m_to - m_from)
                                                  : std::log(std::max(value, m_from) / m_from) / std::log(m_to / m_from);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kPositions));
}

void NumberSlider::showValue(double value) {
    m_value = value;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(toPosition(value));
    updateLabel();
}

void NumberSlider::updateLabel() { m_label->setText(m_format(m_value)); }

void NumberSlider::setWords(const QString& name, const QString& what, const QString& tryThis) {
    setHelp(m_slider, name, what, tryThis);
    setToolTip(m_slider->toolTip());
    setWhatsThis(m_slider->toolTip());
}

}  // namespace fw
