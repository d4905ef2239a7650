// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/colors.h"

#include <algorithm>
#include <cmath>

namespace fw {

const ColorRoles& lightRoles() {
    static const ColorRoles roles{
        .dark = false,
        .window = QColor(0xFFFFFF),
        .panel = QColor(0xF6F7F9),
        .text = QColor(0x1B1F24),
        .muted = QColor(0x57606A),
        .grid = QColor(0xD8DEE4),
        .rung = QColor(0x8C959F),
        .start = QColor(0x6E7781),
        .pins = {QColor(0x0072B2), QColor(0x00795A), QColor(0xA2508A), QColor(0x6F6A00)},
        .visited = QColor(0x1B1F24),
        .nowText = QColor(0xB34700),
        .nowFill = QColor(0xD55E00),
        .good = QColor(0x1A7F37),
        .attention = QColor(0x9A6700),
        .error = QColor(0xCF222E),
        .amber = QColor(0xFFD480),
        .magenta = QColor(0xF0A0D6),
        .kinds = {QColor(0x0072B2), QColor(0xC2410C), QColor(0x00795A), QColor(0xA2508A), QColor(0x8A6500), QColor(0xC21F3A),
                  QColor(0x00808F), QColor(0x5B4BC4), QColor(0x7A4B2A), QColor(0x5E7A00), QColor(0xB0398F), QColor(0x4F6378)},
    };
    return roles;
}

const ColorRoles& darkRoles() {
    static const ColorRoles roles{
        .dark = true,
        .window = QColor(0x16191D),
        .panel = QColor(0x1E2328),
        .text = QColor(0xE6EDF3),
        .muted = QColor(0x9DA7B3),
        .grid = QColor(0x30363D),
        .rung = QColor(0x768390),
        .start = QColor(0x8B949E),
        .pins = {QColor(0x56B4E9), QColor(0x4CC9A0), QColor(0xE39CC4), QColor(0xD9CF5B)},
        .visited = QColor(0xE6EDF3),
        .nowText = QColor(0xFF9E4A),
        .nowFill = QColor(0xFF9E4A),
        .good = QColor(0x3FB950),
        .attention = QColor(0xD29922),
        .error = QColor(0xF85149),
        .amber = QColor(0x6B4B00),
        .magenta = QColor(0x8A2A6B),
        .kinds = {QColor(0x56B4E9), QColor(0xFF9E4A), QColor(0x4CC9A0), QColor(0xE39CC4), QColor(0xE0C050), QColor(0xFF7B86),
                  QColor(0x4DD0E1), QColor(0xA99CFF), QColor(0xC99A73), QColor(0xB4CC5A), QColor(0xFF8AD4), QColor(0x9FB3C8)},
    };
    return roles;
}

namespace {

QColor pinColor(const ColorRoles& roles, int pin) {
    return roles.pins[static_cast<size_t>(std::clamp(pin, 0, static_cast<int>(roles.pins.size()) - 1))];
}

QColor mix(const QColor& a, const QColor& b, double t) {
    const auto part = [t](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
                  part(a.alpha(), b.alpha()));
}

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

QColor ageColor(const ColorRoles& roles, const Age& age) {
    switch (age.role) {
        case AgeRole::Start: return roles.start;
        case AgeRole::Pin: return pinColor(roles, age.pin);
        case AgeRole::Visited: return roles.visited;
        case AgeRole::Now: break;
    }
    return roles.nowText;
}

QColor ageFill(const ColorRoles& roles, const Age& age) {
    return age.role == AgeRole::Now ? roles.nowFill : ageColor(roles, age);
}

QColor surpriseColor(const ColorRoles& roles, double nats) {
    constexpr double kAmber = 2.0, kMagenta = 6.0;
    QColor clear = roles.amber;
    clear.setAlpha(0);
    if (nats <= kAmber) return mix(clear, roles.amber, std::max(0.0, nats) / kAmber);
    return mix(roles.amber, roles.magenta, std::min(1.0, (nats - kAmber) / (kMagenta - kAmber)));
}

double surpriseUnderline(double nats) { return nats < 1.0 ? 0.0 : std::min(3.0, nats / 2.0); }

double contrastRatio(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor blended(const QColor& over, const QColor& under) {
    QColor opaque = over;
    opaque.setAlpha(255);
    return mix(under, opaque, over.alphaF());
}

}  // namespace fw
