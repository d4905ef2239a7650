// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/actions.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "lesson/vocabulary.h"

namespace fw {

namespace {

constexpr size_t kMostActions = 8;

std::string textArgument(FieldReader& fields, const VerbField& field) {
    const toml::node* node = fields.node(field.name);
    const auto* text = node ? node->as_string() : nullptr;
    if (!text) return fields.error(field.name, "must be text in quotes."), std::string();
    if (static_cast<double>(text->get().size()) > field.max)
        fields.error(field.name, fmt::format("{} bytes; {} are the most.", text->get().size(), field.max));
    const std::vector<std::string> known =
        field.choices.empty() ? std::vector<std::string>() : choiceWords(field.choices);
    if (!known.empty() && std::find(known.begin(), known.end(), text->get()) == known.end())
        fields.error(field.name, fmt::format("'{}' is not one of: {}.", text->get().substr(0, 60), field.choices));
    return text->get();
}

std::vector<std::string> wordsArgument(FieldReader& fields, const VerbField& field) {
    std::vector<std::string> given = fields.words(field.name, static_cast<size_t>(field.max));
    const std::vector<std::string> known = choiceWords(field.choices);
    for (const std::string& word : given)
        if (std::find(known.begin(), known.end(), word) == known.end())
            fields.error(field.name, fmt::format("'{}' is not one of: {}.", word.substr(0, 60), field.choices));
    return given;
}

ArgumentValue argument(FieldReader& fields, const VerbField& field) {
    switch (field.type) {
        case FieldType::Number:
            return fields.number(field.name, field.min, field.min, field.max);
        case FieldType::Whole: {
            const double value = fields.number(field.name, field.min, field.min, field.max);
            if (value != static_cast<double>(static_cast<int64_t>(value)))
                fields.error(field.name, "must be a whole number.");
            return value;
        }
        case FieldType::Flag:
            return fields.flag(field.name);
        case FieldType::Words:
            return wordsArgument(fields, field);
        case FieldType::Text:
            break;
    }
    return textArgument(fields, field);
}

/// What no single field can tell.
void checkWhole(FieldReader& fields, const LessonAction& action) {
    const auto exactlyOne = [&](std::initializer_list<std::string_view> names) {
        const auto given =
            std::count_if(names.begin(), names.end(), [&](std::string_view name) { return fields.has(name); });
        if (given != 1)
            fields.error(*names.begin(),
                         fmt::format("{} wants exactly one of: {}.", action.verb, fmt::join(names, ", ")));
    };
    if (action.verb == "train") exactlyOne({"tokens", "steps"});
    if (action.verb == "show_step") exactlyOne({"step", "tokens"});
    if (action.verb == "branch") exactlyOne({"recipe", "learning_rate", "seed"});
    const auto panels = panelNames();
    if (action.verb == "panel" && std::find(panels.begin(), panels.end(), action.text("id")) == panels.end())
        fields.error("id", fmt::format("there is no panel '{}'{}.", action.text("id").substr(0, 60),
                                       didYouMean(action.text("id"), panels)));
}

std::optional<LessonAction> readAction(const toml::table& table, const FieldReader::Place& place) {
    FieldReader fields(table, "action", place);
    LessonAction action;
    action.verb = fields.text("verb", true);
    const VerbRow* row = findVerb(action.verb);
    if (!row) {
        std::vector<std::string_view> names;
        for (const VerbRow& each : verbTable()) names.push_back(each.name);
        if (!action.verb.empty())
            fields.error("verb", fmt::format("there is no verb '{}'{}.", action.verb.substr(0, 60),
                                             didYouMean(action.verb, names)));
        for (const auto& [key, node] : table) fields.node(key.str());
        return std::nullopt;
    }
    for (const VerbField& field : row->fields) {
        if (fields.has(field.name)) {
            action.arguments.emplace(field.name, argument(fields, field));
            continue;
        }
        if (field.required)
            place.problems.error(fields.line(), fmt::format("'{}' needs the field '{}'.", action.verb, field.name));
        fields.node(field.name);
        action.arguments.emplace(field.name, field.fallback);
    }
    checkWhole(fields, action);
    return action;
}

}  // namespace

std::vector<LessonAction> readActions(FieldReader& fields, std::string_view name) {
    std::vector<LessonAction> actions;
    for (const toml::table* table : fields.tables(name, kMostActions))
        if (auto action = readAction(*table, fields.place())) actions.push_back(std::move(*action));
    return actions;
}

}  // namespace fw
