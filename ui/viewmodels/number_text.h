// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them in the window; the locale decides separators.
#pragma once

#include <QString>
#include <cstdint>

#include "session/events.h"

namespace fw {

/// "812", "33.1 k", "3.9 M", "1.2 G".
QString compactNumber(double value);
/// "1,904"
QString wholeNumber(int64_t value);
/// "0:52", "2:04", "1:02:03"
QString clockText(double seconds);
/// "0.3 s", "36 s"
QString secondsText(double seconds);
/// "61 %", "6.2 %", "0.21 %", "< 0.01 %"
QString percentText(double probability);
/// "5.1 MB"
QString byteText(double bytes);
/// A number as files write it ("0.02") with the decimal point of the locale; other text as it is.
QString numberAsRead(const QString& written);
/// The way back: what a person typed as files write it, whether with a point or with the sign of the locale.
QString numberAsWritten(const QString& typed);
/// Loss with three decimals.
QString lossText(double nats);
/// exp(nats) choices, rounded to what matters: "4.1", "25", "1,020".
QString choicesText(double nats);
/// "0.002", "7e-05"
QString rateText(double learningRate);
/// Head of a column: "step 0", "step 64", "now, step 1,904".
QString ageTitle(const Age& age);
/// What that model is: "before training: random weights", "pinned", "as it is".
QString ageExplanation(const Age& age);
/// Name of a rung on the axis, and what it knows in plain words.
QString rungName(const std::string& id);
QString rungMeaning(const std::string& id);

}  // namespace fw
