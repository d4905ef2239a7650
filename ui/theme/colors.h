// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window by purpose, in light and dark. A model's age has one colour everywhere, and so has surprise.
// Values only: applying them to an application is theme.h.
#pragma once

#include <QColor>
#include <array>

#include "session/events.h"

namespace fw {

/// Colours by what they are for. Text roles keep at least 4.5 : 1 against `window` and `panel`.
struct ColorRoles {
    bool dark = false;
    QColor window;                ///< behind text, bars and curves
    QColor panel;                 ///< bars, heads, chips
    QColor text, muted;
    QColor grid, rung;
    QColor start;                 ///< the model of step 0
    std::array<QColor, 4> pins;   ///< pinned models, in the order of their columns
    QColor visited;               ///< the model at the step cursor
    QColor nowText, nowFill;      ///< the model of now
    QColor good, attention, error;
    QColor amber, magenta;        ///< ends of the surprise scale, behind text
    std::array<QColor, 12> kinds; ///< kinds of things (classes of tokens); shapes differ, too
};

/// Standard light and dark sets.
const ColorRoles& lightRoles();
const ColorRoles& darkRoles();

/// Colour of an age for text and lines.
QColor ageColor(const ColorRoles& roles, const Age& age);
/// Colour of an age for areas.
QColor ageFill(const ColorRoles& roles, const Age& age);
/// Background of a token whose probability was exp(-nats): clear at 0, amber from 2, magenta from 6 nats.
QColor surpriseColor(const ColorRoles& roles, double nats);
/// Thickness of its underline in logical pixels, 0 to 3: the same scale for those who do not see the hue.
double surpriseUnderline(double nats);
/// Contrast ratio of WCAG 2 between two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);
/// `over` laid on `under` as its alpha says; opaque.
QColor blended(const QColor& over, const QColor& under);

}  // namespace fw
