// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_runner.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "lesson/lesson_text.h"
#include "runs/run_record.h"

namespace fw {

namespace {

std::optional<double> plainNumber(const std::string& text) {
    const size_t begin = std::min(text.find_first_not_of(" \t+"), text.size());
    double number = 0;
    const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    const std::string_view rest(end, static_cast<size_t>(text.data() + text.size() - end));
    if (error != std::errc() || rest.find_first_not_of(" \t%") != rest.npos) return std::nullopt;
    return number;
}

/// What a learner may mean: "2,048" is two thousand to some and two to others.
std::vector<double> numbersIn(std::string text) {
    std::vector<double> meant;
    std::string without = text;
    std::erase(without, ',');
    std::replace(text.begin(), text.end(), ',', '.');
    for (const std::string& each : {text, without})
        if (const auto number = plainNumber(each)) meant.push_back(*number);
    return meant;
}

bool isNear(const std::string& given, double wanted, double tolerance) {
    const std::vector<double> meant = numbersIn(given);
    return std::any_of(meant.begin(), meant.end(),
                       [&](double number) { return std::fabs(number - wanted) <= tolerance + 1e-9; });
}

std::string trimmed(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t\n");
    if (begin == text.npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

/// A prediction whose outcome the lesson knows in advance.
std::optional<bool> rightByOptions(const Prediction& p, const std::string& given) {
    if (p.type == PredictType::Order) return given == orderOf(p.options);
    if (p.type != PredictType::Choice) return std::nullopt;
    const LessonOption* right = rightOption(p.options);
    if (!right) return std::nullopt;
    return right->id == given;
}

bool predicts(const LessonStep& step) {
    return step.kind == StepKind::Predict || step.kind == StepKind::Vary;
}

}  // namespace

LessonRunner::LessonRunner(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                           LearnerRecord& record, LessonLog& log, LessonPath path)
    : m_lesson(std::move(lesson)), m_course(std::move(course)), m_learner(record), m_log(log) {
    m_order = stepsOf(*m_lesson, path);
    // The record keeps the step's index in the file, which is the same for every path.
    const int kept = m_learner.lesson(m_lesson->name()).place;
    const auto at = std::find_if(m_order.begin(), m_order.end(), [&](size_t i) { return static_cast<int>(i) >= kept; });
    goTo(at == m_order.end() ? 0 : static_cast<int>(at - m_order.begin()));
}

LessonRecord& LessonRunner::lessonRecord() {
    return m_learner.lesson(m_lesson->name());
}

StepRecord& LessonRunner::record() {
    return lessonRecord().steps[step().id];
}

const StepRecord* LessonRunner::recordOf(const std::string& step) const {
    const LessonRecord* record = m_learner.find(m_lesson->name());
    const auto found = record ? record->steps.find(step) : std::map<std::string, StepRecord>::const_iterator{};
    return record && found != record->steps.end() ? &found->second : nullptr;
}

void LessonRunner::goTo(int place) {
    m_place = std::clamp(place, 0, static_cast<int>(m_order.size()) - 1);
    lessonRecord().place = static_cast<int>(m_order[static_cast<size_t>(m_place)]);
    record().visited = true;
    chooseItems();
}

void LessonRunner::finish() {
    lessonRecord().finished = true;
}

void LessonRunner::touch() {
    record().when = timeStamp();
}

bool LessonRunner::mayRun() const {
    if (!predicts(step())) return true;
    const StepRecord* r = recordOf(step().id);
    return r && (!r->prediction.empty() || r->skippedPrediction);
}

void LessonRunner::predict(const std::string& answer, int confidence) {
    StepRecord& r = record();
    r.prediction = trimmed(answer);
    r.confidence = std::clamp(confidence, 0, 3);
    r.skippedPrediction = false;
    r.predictedRight = rightByOptions(step().prediction, r.prediction);
    touch();
}

void LessonRunner::skipPrediction() {
    record().skippedPrediction = true;
    touch();
}

Outcome LessonRunner::look() {
    const LessonCheckpoint& c = step().checkpoint;
    StepRecord& r = record();
    if (!c.isSet() || r.outcome == Outcome::Seen) return r.outcome;
    const Expression::Lookup lookup = m_log.lookup(lessonRecord());
    const bool ready = !c.ready.isEmpty() && c.ready.holds(lookup);
    const Outcome outcome = c.seen.holds(lookup) ? Outcome::Seen : ready ? Outcome::Unusual : Outcome::NotYet;
    if (outcome != r.outcome) {
        r.outcome = outcome;
        r.provenance = m_log.provenance();
        touch();
    }
    return outcome;
}

LessonRunner::Compared LessonRunner::observe(const std::string& recorded) {
    const Observation& o = step().observation;
    StepRecord& r = record();
    r.recorded = trimmed(recorded);
    r.provenance = m_log.provenance();
    touch();
    const LessonValue truth = o.truth.value(m_log.lookup(lessonRecord()));
    Compared compared;
    compared.hasTruth = !std::holds_alternative<std::monostate>(truth);
    if (compared.hasTruth) {
        compared.truth = shownValue(truth);
        const double* number = std::get_if<double>(&truth);
        compared.agrees = number ? isNear(r.recorded, *number, o.tolerance) : r.recorded == trimmed(compared.truth);
    } else if (const LessonOption* right = rightOption(o.options)) {
        compared = {true, right->id == r.recorded, right->id};
    }
    r.truth = compared.truth;
    settle();
    return compared;
}

/// A prediction of a number or token is right if it is as near to the outcome as the observation asks for.
void LessonRunner::settle() {
    const Observation& o = step().observation;
    if (o.predicted.empty()) return;
    const auto predicted = std::find_if(m_lesson->steps.begin(), m_lesson->steps.end(),
                                        [&](const LessonStep& s) { return s.id == o.predicted; });
    StepRecord& p = lessonRecord().steps[o.predicted];
    if (p.prediction.empty() || p.predictedRight || predicted == m_lesson->steps.end()) return;
    const std::string& outcome = record().truth.empty() ? record().recorded : record().truth;
    const std::optional<double> was = plainNumber(outcome);
    const PredictType type = predicted->prediction.type;
    if (type == PredictType::Sketch) return;
    if (type == PredictType::Number && was)
        p.predictedRight = isNear(p.prediction, *was, std::max(o.tolerance, 0.1 * std::fabs(*was)));
    if (type == PredictType::Token || type == PredictType::Choice)
        p.predictedRight = trimmed(p.prediction) == trimmed(outcome);
}

const StepRecord* LessonRunner::settled(bool* right) const {
    const std::string& name = step().observation.predicted;
    const StepRecord* p = name.empty() ? nullptr : recordOf(name);
    if (!p || p->prediction.empty()) return nullptr;
    if (right) *right = p->predictedRight.value_or(false);
    return p;
}

// --- quiz ---

const QuizItem* LessonRunner::itemNamed(const std::string& name) const {
    const size_t slash = name.find('/');
    for (const auto& lesson : m_course)
        for (const LessonStep& step : lesson->steps)
            for (const QuizItem& item : step.items)
                if (lesson->slug == name.substr(0, slash) && item.id == name.substr(slash + 1)) return &item;
    return nullptr;
}

/// Whether the item of a lesson was answered, in it or in a recall of another one.
bool LessonRunner::wasAnswered(const Lesson& lesson, const QuizItem& item) const {
    const std::string name = lesson.slug + "/" + item.id;
    for (const auto& [folder, record] : m_learner.lessons())
        for (const auto& [id, step] : record.steps)
            if (step.answers.contains(name)) return true;
    return false;
}

const Lesson* LessonRunner::lessonOf(const QuizItem& item) const {
    const auto holds = [&](const Lesson& lesson) {
        return std::any_of(lesson.steps.begin(), lesson.steps.end(), [&](const LessonStep& s) {
            return !s.items.empty() && &item >= s.items.data() && &item < s.items.data() + s.items.size();
        });
    };
    if (holds(*m_lesson)) return m_lesson.get();
    for (const auto& lesson : m_course)
        if (holds(*lesson)) return lesson.get();
    return m_lesson.get();
}

/// The other version of an item that was answered before, where there is one.
const QuizItem* LessonRunner::due(const Lesson& lesson, const QuizItem& item) const {
    if (item.again.empty() || !wasAnswered(lesson, item)) return &item;
    for (const LessonStep& step : lesson.steps)
        for (const QuizItem& other : step.items)
            if (other.id == item.again) return &other;
    return &item;
}

/// When the step is entered, so that an item does not change while it is being answered. A lesson's own items change
/// only once it was gone through.
void LessonRunner::chooseItems() {
    m_items.clear();
    const bool again = lessonRecord().finished;
    for (const QuizItem& item : step().items)
        if (!item.spare) m_items.push_back(again ? due(*m_lesson, item) : &item);
    for (const std::string& name : step().recall)
        if (const QuizItem* item = itemNamed(name)) m_items.push_back(due(*lessonOf(*item), *item));
}

std::vector<const QuizItem*> LessonRunner::items() const {
    return m_items;
}

LessonRunner::Marked LessonRunner::answer(const QuizItem& item, const std::string& given) {
    Marked marked;
    if (item.type == ItemType::Choice) {
        marked.option = findOption(item.options, given);
        marked.right = marked.option && marked.option->right;
        if (marked.option) marked.feedback = marked.option->feedback;
    } else {
        marked.right =
            item.type == ItemType::Order ? given == orderOf(item.options) : isNear(given, item.answer, item.tolerance);
        if (!marked.right) marked.feedback = item.feedback;
    }
    const std::string name = nameOf(item);
    StepRecord& r = record();
    if (r.answers.emplace(name, given).second) r.right.emplace(name, marked.right);
    touch();
    return marked;
}

std::string LessonRunner::filled(const std::string& markdown,
                                 const std::function<std::string(const std::string&, const std::string&)>& live,
                                 const std::function<std::string(const std::string&, const std::string&)>& chip) const {
    static const LessonRecord kNothing;
    const LessonRecord* record = m_learner.find(m_lesson->name());
    const Expression::Lookup lookup = m_log.lookup(record ? *record : kNothing);
    std::string out;
    for (const TextPart& part : textParts(markdown)) {
        const std::string text(part.text);
        if (part.kind == TextPart::Kind::Plain) out += text;
        if (part.kind == TextPart::Kind::Mark)
            out += chip ? chip(std::string(part.mark), std::string(part.source))
                        : fmt::format("({}: {})", part.mark, part.source);
        if (part.kind != TextPart::Kind::Value) continue;
        const std::string value = shownValue(Expression::parse(text).value(lookup));
        out += live ? live(value, text) : value;
    }
    return out;
}

}  // namespace fw
