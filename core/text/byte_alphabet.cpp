// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/byte_alphabet.h"

#include <array>

#include "text/utf8.h"

namespace fw {

namespace {

bool standsForItself(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
}

constexpr int kFirstSubstitute = 0x100;
constexpr int kCharacters = kFirstSubstitute + 68;  // 68 bytes do not stand for themselves

struct Alphabet {
    std::array<char32_t, 256> character{};
    std::array<int, kCharacters> byte{};  ///< -1: no byte is written so

    Alphabet() {
        byte.fill(-1);
        int substitute = kFirstSubstitute;
        for (int b = 0; b < 256; ++b) {
            const int written = standsForItself(b) ? b : substitute++;
            character[b] = static_cast<char32_t>(written);
            byte[written] = b;
        }
    }
};

const Alphabet& alphabet() {
    static const Alphabet instance;
    return instance;
}

}  // namespace

std::string spellBytes(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) appendUtf8(out, alphabet().character[static_cast<unsigned char>(c)]);
    return out;
}

std::optional<std::string> unspellBytes(std::string_view spelling) {
    std::string out;
    for (size_t at = 0; at < spelling.size();) {
        const CodePoint point = readUtf8(spelling, at);
        if (point.size == 0 || point.value >= kCharacters || alphabet().byte[point.value] < 0) return std::nullopt;
        out.push_back(static_cast<char>(alphabet().byte[point.value]));
        at += point.size;
    }
    return out;
}

}  // namespace fw
