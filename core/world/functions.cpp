// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/functions.h"

#include <charconv>
#include <iterator>

#include "base/error.h"

namespace fw::merrow {
namespace {

int number(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    check(error == std::errc() && end == text.data() + text.size() && value > -100000 && value < 100000,
          ErrorKind::BadData, "expected a number below 100000 but found \"{}\".", text);
    return value;
}

std::string add(const std::string& a, const std::string& b) {
    return std::to_string(number(a) + number(b));
}
std::string subtract(const std::string& a, const std::string& b) {
    return std::to_string(number(a) - number(b));
}
std::string times(const std::string& a, const std::string& b) {
    return std::to_string(number(a) * number(b));
}
// Whole numbers, rounded down; for the numbers that frames use, which are not negative.
std::string quotient(const std::string& a, const std::string& b) {
    check(number(b) > 0, ErrorKind::BadData, "cannot divide by \"{}\".", b);
    return std::to_string(number(a) / number(b));
}
std::string rest(const std::string& a, const std::string& b) {
    check(number(b) > 0, ErrorKind::BadData, "cannot divide by \"{}\".", b);
    return std::to_string(number(a) % number(b));
}
std::string larger(const std::string& a, const std::string& b) {
    return number(a) < number(b) ? b : a;
}
std::string smaller(const std::string& a, const std::string& b) {
    return number(a) < number(b) ? a : b;
}
/// For conditions: "less", "same" or "more".
std::string compare(const std::string& a, const std::string& b) {
    return number(a) < number(b) ? "less" : number(a) == number(b) ? "same" : "more";
}
std::string inWords(const std::string& a, const std::string&) {
    const int n = number(a);
    return n >= 0 && n < static_cast<int>(std::size(kNumberWords)) ? std::string(kNumberWords[n]) : a;
}

struct Function {
    std::string_view name;
    std::string (*call)(const std::string&, const std::string&);
};

constexpr Function kFunctions[] = {
    {"add", add},
    {"subtract", subtract},
    {"times", times},
    {"quotient", quotient},
    {"rest", rest},
    {"larger", larger},
    {"smaller", smaller},
    {"compare", compare},
    {"words", inWords},
};

}  // namespace

int findFunction(std::string_view name) {
    for (size_t i = 0; i < std::size(kFunctions); ++i)
        if (kFunctions[i].name == name) return static_cast<int>(i);
    return -1;
}

std::string callFunction(int index, const std::string& a, const std::string& b) {
    return kFunctions[index].call(a, b);
}

}  // namespace fw::merrow
