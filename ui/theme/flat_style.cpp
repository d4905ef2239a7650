// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/flat_style.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

void drawFrame(const QStyleOption& option, QPainter& painter) {
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    const QColor edge = option.palette.color(focus ? QPalette::Highlight : hover ? QPalette::Dark : QPalette::Mid);
    const double width = focus ? 2 : 1;
    painter.setPen(QPen(edge, width));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
}

void drawArrow(const QRect& area, bool up, bool enabled, const QPalette& palette, QPainter& painter) {
    const double half = std::min(area.width(), area.height()) * 0.28, slope = up ? -half * 0.6 : half * 0.6;
    const QPointF middle = QRectF(area).center();
    QPainterPath path;
    path.moveTo(middle + QPointF(-half, -slope));
    path.lineTo(middle + QPointF(0, slope));
    path.lineTo(middle + QPointF(half, -slope));
    QPen pen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text), 1.4);
    pen.setCapStyle(Qt::RoundCap);
    painter.strokePath(path, pen);
}

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
    drawFrame(option, painter);
    if (!(option.state & QStyle::State_On)) return;
    const QRectF box(option.rect);
    QPainterPath tick;
    tick.moveTo(box.left() + 0.24 * box.width(), box.top() + 0.52 * box.height());
    tick.lineTo(box.left() + 0.43 * box.width(), box.top() + 0.72 * box.height());
    tick.lineTo(box.left() + 0.77 * box.width(), box.top() + 0.28 * box.height());
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(
        tick, QPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text), 1.8));
}

void drawRadioButton(const QStyleOption& option, QPainter& painter) {
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool on = option.state & QStyle::State_On;
    painter.setPen(QPen(option.palette.color(on ? QPalette::Highlight : QPalette::Dark), 1.4));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawEllipse(box);
    if (!on) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawEllipse(box.center(), box.width() * 0.26, box.height() * 0.26);
}

}  // namespace

FlatStyle::FlatStyle() : QProxyStyle(u"Fusion"_s) {}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!(control == CC_SpinBox && spin) && !(control == CC_ComboBox && combo))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (spin)
        drawSpinBox(*spin, *painter, widget);
    else
        drawComboBox(*combo, *painter, widget);
    painter->restore();
}

/// Fusion's own frames of check boxes and radio buttons cannot be seen in the dark.
void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const bool check = element == PE_IndicatorCheckBox && !(option->state & State_NoChange);
    if (!check && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (check)
        drawCheckBox(*option, *painter);
    else
        drawRadioButton(*option, *painter);
    painter->restore();
}

void FlatStyle::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) const {
    drawFrame(option, painter);
    const bool enabled = option.state & State_Enabled;
    const QRect up = proxy()->subControlRect(CC_SpinBox, &option, SC_SpinBoxUp, widget);
    const QRect down = proxy()->subControlRect(CC_SpinBox, &option, SC_SpinBoxDown, widget);
    drawArrow(up, true, enabled && option.stepEnabled & QAbstractSpinBox::StepUpEnabled, option.palette, painter);
    drawArrow(down, false, enabled && option.stepEnabled & QAbstractSpinBox::StepDownEnabled, option.palette, painter);
}

void FlatStyle::drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const {
    drawFrame(option, painter);
    QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    arrow.setHeight(arrow.height() * 3 / 5);
    arrow.moveCenter(QPoint(arrow.center().x(), option.rect.center().y()));
    drawArrow(arrow, false, option.state & State_Enabled, option.palette, painter);
}

}  // namespace fw
