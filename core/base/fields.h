// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting is described once: key, member, range, help. Consumers: command line, TOML, JSON, the window's forms, diffs.
//
//   struct TrainConfig {
//       int batchSize = 32;
//       template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
//           visit("train.batch_size", self.batchSize, Range{1, 4096}, "Sequences per step (B)");
//       }
//   };
#pragma once

#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/error.h"

namespace fw {

/// Closed interval of allowed numbers.
struct Range {
    double min = 0;
    double max = 0;
};
/// Allowed words.
struct Choice {
    std::vector<std::string_view> words;
};
/// Any text or flag.
struct Any {};

/// The known key most like `word` (edit distance), for "did you mean".
std::string nearestKey(std::string_view word, const std::vector<std::string>& keys);

namespace detail {
void checkRange(std::string_view key, double value, Range range);
void checkChoice(std::string_view key, std::string_view value, const Choice& choice);
inline void checkRange(std::string_view, double, Any) {}
inline void checkChoice(std::string_view, std::string_view, Any) {}
bool parseBool(std::string_view key, std::string_view text);
double parseDouble(std::string_view key, std::string_view text);
int64_t parseInteger(std::string_view key, std::string_view text);

template <class Limit, class T>
void checkLimit(std::string_view key, const T& value, const Limit& limit) {
    if constexpr (std::is_same_v<T, std::string>) {
        if constexpr (std::is_same_v<Limit, Choice>) checkChoice(key, value, limit);
    } else if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) {
        if constexpr (std::is_same_v<Limit, Range>) checkRange(key, static_cast<double>(value), limit);
    }
}
}  // namespace detail

/// The keys of a configuration, in order.
template <class Config>
std::vector<std::string> fieldKeys(const Config& config) {
    std::vector<std::string> keys;
    Config::fields(config, [&](std::string_view key, const auto&, const auto&, std::string_view) { keys.emplace_back(key); });
    return keys;
}

/// Sets one field from text, as `--set key=value` does. Throws Error(Config) naming the key, the range and the nearest key.
template <class Config>
void setField(Config& config, std::string_view key, std::string_view text) {
    bool found = false;
    Config::fields(config, [&](std::string_view k, auto& member, const auto& limit, std::string_view) {
        if (k != key) return;
        found = true;
        using T = std::remove_reference_t<decltype(member)>;
        T value{};
        if constexpr (std::is_same_v<T, bool>) value = detail::parseBool(key, text);
        else if constexpr (std::is_integral_v<T>) {
            const int64_t whole = detail::parseInteger(key, text);
            detail::checkLimit(key, whole, limit);  // before it is narrowed
            value = static_cast<T>(whole);
        }
        else if constexpr (std::is_floating_point_v<T>) value = static_cast<T>(detail::parseDouble(key, text));
        else value = T(text);
        detail::checkLimit(key, value, limit);
        member = value;
    });
    if (!found)
        fail(ErrorKind::Config, "There is no setting '{}'. Did you mean '{}'?", key, nearestKey(key, fieldKeys(config)));
}

/// All fields as a flat JSON object, key -> value.
template <class Config>
nlohmann::ordered_json fieldsToJson(const Config& config) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    Config::fields(config, [&](std::string_view key, const auto& member, const auto&, std::string_view) { json[std::string(key)] = member; });
    return json;
}

/// Sets the fields that `json` has, as fieldsToJson wrote them; unknown keys and absent fields are left alone. Throws
/// Error(BadData) naming the key for a value of the wrong type.
template <class Config>
void fieldsFromJson(Config& config, const nlohmann::ordered_json& json) {
    Config::fields(config, [&](std::string_view key, auto& member, const auto&, std::string_view) {
        const auto found = json.find(std::string(key));
        if (found == json.end()) return;
        try {
            found->get_to(member);
        } catch (const nlohmann::json::exception&) {
            fail(ErrorKind::BadData, "{} has a value of the wrong kind: {}.", key, found->dump().substr(0, 60));
        }
    });
}

/// Checks every field against its range. Throws Error(Config).
template <class Config>
void checkFields(const Config& config) {
    Config::fields(config, [&](std::string_view key, const auto& member, const auto& limit, std::string_view) {
        detail::checkLimit(key, member, limit);
    });
}

}  // namespace fw
