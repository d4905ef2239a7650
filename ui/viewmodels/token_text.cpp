// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/token_text.h"

namespace fw {

namespace {

/// Length of the UTF-8 sequence at the start of `bytes`, or 0 if it is none (cut, overlong, surrogate, out of range).
size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = at(0);
    const size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : (first & 0xF0) == 0xE0 ? 3
                          : first >= 0xF0 && first < 0xF5 ? 4 : 0;
    if (length == 0 || length > bytes.size()) return 0;
    for (size_t i = 1; i < length; ++i)
        if ((at(i) & 0xC0) != 0x80) return 0;
    if (first == 0xE0 && at(1) < 0xA0) return 0;
    if (first == 0xED && at(1) >= 0xA0) return 0;
    if (first == 0xF0 && at(1) < 0x90) return 0;
    if (first == 0xF4 && at(1) >= 0x90) return 0;
    return length;
}

QString byteMark(unsigned char byte) {
    return QStringLiteral("⟨%1⟩").arg(QString::number(byte, 16).toUpper().rightJustified(2, u'0'));
}

QString render(std::string_view bytes, const QString& space, const QString& lineFeed) {
    QString out;
    while (!bytes.empty()) {
        const size_t length = sequenceLength(bytes);
        const auto first = static_cast<unsigned char>(bytes[0]);
        if (first == ' ') out += space;
        else if (first == '\n') out += lineFeed;
        else if (first == '\t') out += QStringLiteral("⇥");
        else if (length == 0 || first < 0x20 || first == 0x7F) out += byteMark(first);
        else out += QString::fromUtf8(bytes.data(), static_cast<qsizetype>(length));
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

}  // namespace

QString visibleToken(std::string_view bytes) { return render(bytes, QStringLiteral("␣"), QStringLiteral("↵")); }

QString flowToken(std::string_view bytes) { return render(bytes, QStringLiteral(" "), QStringLiteral("↵\n")); }

}  // namespace fw
