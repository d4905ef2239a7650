// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/step_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "lesson/actions.h"
#include "lesson/markdown_guard.h"
#include "lesson/vocabulary.h"

namespace fw {

namespace {

constexpr double kBig = 1e15;

bool isName(std::string_view word) {
    return !word.empty() && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// Index of a word in a table of words, which has the order of an enumeration.
template <class E, size_t N>
E enumerated(FieldReader& fields, std::string_view name, const std::array<std::string_view, N>& words,
             std::string_view fallback) {
    const std::string word = fields.choice(name, words, fallback);
    return static_cast<E>(std::find(words.begin(), words.end(), word) - words.begin());
}

constexpr std::array<std::string_view, 5> kPredictTypes{"choice", "number", "sketch", "order", "token"};
constexpr std::array<std::string_view, 6> kRecordTypes{"", "number", "count", "choice", "token", "text"};
constexpr std::array<std::string_view, 3> kItemTypes{"choice", "number", "order"};

void checkKnown(FieldReader& fields, std::string_view field, const std::string& word,
                std::span<const std::string_view> known, std::string_view what) {
    if (std::find(known.begin(), known.end(), word) == known.end())
        fields.error(field, fmt::format("there is no {} '{}'{}.", what, word.substr(0, 60), didYouMean(word, known)));
}

LessonOption readOption(const toml::table& table, size_t index, const FieldReader::Place& place) {
    FieldReader fields(table, "option", place);
    LessonOption option;
    option.id = fields.has("id") ? fields.text("id") : std::string(1, static_cast<char>('a' + index));
    if (fields.has("id") && !isName(option.id)) fields.error("id", "must be of small letters, digits, - and _.");
    option.text = fields.prose("text", true);
    option.right = fields.flag("right");
    option.misconception = fields.text("misconception");
    option.feedback = fields.prose("feedback");
    option.showMe = readActions(fields, "show_me");
    fields.node("id");
    if (!option.misconception.empty())
        checkKnown(fields, "misconception", option.misconception, misconceptionNames(), "misconception");
    if (option.right && !option.misconception.empty()) fields.error("misconception", "a right option encodes none.");
    return option;
}

std::vector<LessonOption> readOptions(FieldReader& fields, size_t least) {
    std::vector<LessonOption> options;
    std::set<std::string> ids;
    for (const toml::table* table : fields.tables("option", 10)) {
        options.push_back(readOption(*table, options.size(), fields.place()));
        if (!ids.insert(options.back().id).second)
            fields.error("option", fmt::format("two options have the id '{}'.", options.back().id));
    }
    if (options.size() < least)
        fields.error("option", fmt::format("{} [[option]]; at least {} are needed.", options.size(), least));
    return options;
}

Prediction readPrediction(FieldReader& fields) {
    Prediction p;
    p.type = enumerated<PredictType>(fields, "type", kPredictTypes, "choice");
    p.ask = fields.prose("ask", true);
    p.reveal = fields.prose("reveal");
    p.unit = fields.text("unit");
    const bool choosing = p.type == PredictType::Choice || p.type == PredictType::Order;
    if (choosing) p.options = readOptions(fields, 2);
    if (p.type != PredictType::Number) return p;
    p.min = fields.number("min", 0, -kBig, kBig);
    p.max = fields.number("max", 0, -kBig, kBig);
    p.answer = fields.expression("answer");
    if (p.min >= p.max && (fields.has("min") || fields.has("max"))) fields.error("max", "must be more than min.");
    return p;
}

LessonCheckpoint readCheckpoint(FieldReader& fields) {
    LessonCheckpoint c;
    c.ready = fields.expression("ready");
    c.seen = fields.expression("seen");
    c.notYet = fields.prose("not_yet");
    c.unusual = fields.prose("unusual");
    c.usual = fields.prose("usual");
    if (c.isSet() && c.notYet.empty())
        fields.error("seen", "a checkpoint needs 'not_yet', what to do until it is seen.");
    if (!fields.has("seen") && (fields.has("ready") || fields.has("not_yet") || fields.has("unusual")))
        fields.error("ready", "a checkpoint needs 'seen'.");
    if (!c.ready.isEmpty() && c.isSet() && c.unusual.empty())
        fields.error("ready", "where 'ready' can hold without 'seen', 'unusual' says why that may be.");
    if (c.ready.isEmpty() && !c.unusual.empty()) fields.error("unusual", "is never shown without 'ready'.");
    return c;
}

void readActionsOf(FieldReader& fields, LessonStep& step) {
    static constexpr std::array<std::string_view, 2> kMeanwhile{"guess", "recall"};
    step.button = fields.text("button");
    step.actions = readActions(fields, "action");
    step.meanwhile = fields.words("meanwhile", kMeanwhile.size());
    for (const std::string& word : step.meanwhile) checkKnown(fields, "meanwhile", word, kMeanwhile, "pastime");
    if (step.actions.empty()) fields.error("action", "at least one [[action]] is needed.");
}

void readRead(FieldReader&, LessonStep&) {}

void readRecall(FieldReader& fields, LessonStep& step) {
    step.recall = fields.words("items", 4);
    if (step.recall.empty()) fields.error("items", "at least one \"lesson-slug/item\" is needed.");
    for (const std::string& item : step.recall)
        if (std::count(item.begin(), item.end(), '/') != 1)
            fields.error("items", fmt::format("'{}' is not of the form \"lesson-slug/item\".", item.substr(0, 60)));
}

void readTerms(FieldReader& fields, LessonStep& step) {
    for (const toml::table* table : fields.tables("term", 3)) {
        FieldReader term(*table, "term", fields.place());
        step.terms.push_back({term.text("term", true), term.prose("text", true)});
    }
    if (step.terms.empty()) fields.error("term", "at least one [[term]] is needed.");
}

void readPredict(FieldReader& fields, LessonStep& step) {
    step.prediction = readPrediction(fields);
}

void readDo(FieldReader& fields, LessonStep& step) {
    readActionsOf(fields, step);
    step.checkpoint = readCheckpoint(fields);
}

void readVary(FieldReader& fields, LessonStep& step) {
    readPredict(fields, step);
    readDo(fields, step);
}

void readObserve(FieldReader& fields, LessonStep& step) {
    Observation& o = step.observation;
    step.ask = fields.prose("ask", true);
    o.type = enumerated<RecordType>(fields, "record", kRecordTypes, "");
    o.unit = fields.text("unit");
    o.predicted = fields.text("predicted");
    o.truth = fields.expression("truth");
    o.tolerance = fields.number("tolerance", 0, 0, kBig);
    if (o.type == RecordType::Choice) o.options = readOptions(fields, 2);
    if (o.type == RecordType::None) fields.error("record", "is one of: number, count, choice, token, text.");
    step.checkpoint = readCheckpoint(fields);
}

void readExplain(FieldReader& fields, LessonStep& step) {
    step.ask = fields.prose("ask", true);
    step.compare = fields.prose("compare", true);
    step.script = fields.prose("script");
}

void readYourTurn(FieldReader& fields, LessonStep& step) {
    static constexpr std::array<std::string_view, 2> kAccept{"checkpoint", "text"};
    step.ask = fields.prose("ask", true);
    step.script = fields.prose("script");
    step.acceptsText = fields.choice("accept", kAccept, "checkpoint") == "text";
    step.actions = readActions(fields, "action");
    step.checkpoint = readCheckpoint(fields);
    if (!step.acceptsText && !step.checkpoint.isSet())
        fields.error("seen", "an open task is judged by 'seen', or has accept = \"text\".");
}

/// Every wrong option of a quiz stands for a misconception and answers it.
void checkQuizOptions(FieldReader& fields, const QuizItem& item) {
    const auto right =
        std::count_if(item.options.begin(), item.options.end(), [](const LessonOption& o) { return o.right; });
    if (right != 1)
        fields.error("option", fmt::format("item '{}' has {} right options; exactly one is needed.", item.id, right));
    for (const LessonOption& option : item.options) {
        if (option.right) continue;
        if (option.misconception.empty())
            fields.error("option", fmt::format("item '{}', option '{}': a wrong option needs 'misconception'.", item.id,
                                               option.id));
        if (option.feedback.empty())
            fields.error("option",
                         fmt::format("item '{}', option '{}': a wrong option needs 'feedback'.", item.id, option.id));
    }
}

QuizItem readItem(const toml::table& table, const FieldReader::Place& place) {
    FieldReader fields(table, "item", place);
    QuizItem item;
    item.id = fields.text("id", true);
    if (!isName(item.id)) fields.error("id", "must be of small letters, digits, - and _.");
    item.type = enumerated<ItemType>(fields, "type", kItemTypes, "choice");
    item.ask = fields.prose("ask", true);
    item.again = fields.text("again");
    item.spare = fields.flag("spare");
    if (item.type != ItemType::Number) item.options = readOptions(fields, item.type == ItemType::Choice ? 3 : 2);
    if (item.type == ItemType::Choice) return checkQuizOptions(fields, item), item;
    item.feedback = fields.prose("feedback", true);
    if (item.type == ItemType::Order) return item;
    item.unit = fields.text("unit");
    item.answer = fields.number("answer", 0, -kBig, kBig, true);
    item.tolerance = fields.number("tolerance", 0, 0, kBig);
    return item;
}

void readCheck(FieldReader& fields, LessonStep& step) {
    for (const toml::table* table : fields.tables("item", 20)) step.items.push_back(readItem(*table, fields.place()));
    std::set<std::string> ids, spare;
    for (const QuizItem& item : step.items) {
        if (!ids.insert(item.id).second) fields.error("item", fmt::format("two items have the id '{}'.", item.id));
        if (item.spare) spare.insert(item.id);
    }
    for (const QuizItem& item : step.items) {
        if (item.again.empty()) continue;
        if (!ids.contains(item.again))
            fields.error("item",
                         fmt::format("item '{}': again: there is no item '{}'.", item.id, item.again.substr(0, 60)));
        else if (!spare.contains(item.again))
            fields.error("item",
                         fmt::format("item '{}' stands only to be asked again; it needs spare = true.", item.again));
    }
    const size_t asked = step.items.size() - spare.size();
    if (asked < 1)
        fields.error("item", "a check needs items (3 to 5).");
    else if (asked < 3 || asked > 5)
        fields.place().problems.style(fields.line(), fmt::format("A check of {} items; 3 to 5 are usual.", asked));
}

struct Kind {
    std::string_view word;
    void (*read)(FieldReader&, LessonStep&);
};
/// In the order of StepKind.
constexpr std::array kKinds{
    Kind{"read", readRead},       Kind{"recall", readRecall},      Kind{"terms", readTerms},
    Kind{"hook", readRead},       Kind{"predict", readPredict},    Kind{"do", readDo},
    Kind{"observe", readObserve}, Kind{"explain", readExplain},    Kind{"vary", readVary},
    Kind{"check", readCheck},     Kind{"your_turn", readYourTurn}, Kind{"leaves_out", readRead},
};

std::vector<std::string_view> kindWords() {
    std::vector<std::string_view> words;
    for (const Kind& kind : kKinds) words.push_back(kind.word);
    return words;
}

void readCommon(FieldReader& fields, LessonStep& step) {
    static constexpr std::array<std::string_view, 2> kPaths{"core", "class"};
    step.panels = fields.words("panels", 8);
    for (const std::string& panel : step.panels) checkKnown(fields, "panels", panel, panelNames(), "panel");
    step.highlight = fields.text("highlight");
    std::vector<std::string_view> places(panelNames().begin(), panelNames().end());
    places.insert(places.end(), controlNames().begin(), controlNames().end());
    if (!step.highlight.empty()) checkKnown(fields, "highlight", step.highlight, places, "panel or control");
    step.hints = fields.proses("hints", 3);
    step.beat = fields.prose("beat");
    step.claims = fields.words("claims", 30);
    step.paths = fields.words("path", 2);
    for (const std::string& path : step.paths) checkKnown(fields, "path", path, kPaths, "path");
}

}  // namespace

std::string_view wordOf(StepKind kind) {
    return kKinds[static_cast<size_t>(kind)].word;
}

LessonStep readStep(const LessonSection& section, const std::filesystem::path& folder, LessonProblems& problems) {
    LessonStep step;
    step.title = section.title;
    step.line = section.line;
    step.id = section.name;
    step.before = section.before.text;
    step.after = section.after.text;
    checkMarkdown(step.before, section.before.line, folder, problems);
    checkMarkdown(step.after, section.after.line, folder, problems);
    if (section.kind.empty()) return step;
    const int fence = section.block.line - 1;
    const auto* kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.word == section.kind; });
    if (kind == kKinds.end()) {
        problems.error(fence,
                       fmt::format("There is no kind of step '{}'{}; an example to read is fenced without words.",
                                   section.kind.substr(0, 60), didYouMean(section.kind, kindWords())));
        return step;
    }
    step.kind = static_cast<StepKind>(kind - kKinds.begin());
    if (!section.name.empty() && !isName(section.name))
        problems.error(fence, fmt::format("The name '{}' must be one word of small letters, digits, - and _.",
                                          section.name.substr(0, 60)));
    const std::optional<toml::table> table = parseLessonToml(section.block, problems);
    if (!table) return step;
    FieldReader fields(*table, section.kind, {section.block.line - 1, folder, problems});
    readCommon(fields, step);
    kind->read(fields, step);
    return step;
}

}  // namespace fw
