// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with flat frames: number fields, choosers and check boxes get the same hairline as everything else, visible in
// light and dark.
#pragma once

#include <QProxyStyle>
#include <QStyleOption>

namespace fw {

class FlatStyle : public QProxyStyle {
    Q_OBJECT
  public:
    FlatStyle();
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;

  private:
    void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const;
};

}  // namespace fw
