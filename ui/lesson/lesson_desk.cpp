// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_desk.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "language/engine_text.h"
#include "lesson/lesson_director.h"
#include "lesson/lesson_feed.h"
#include "lesson/loss_sketch.h"

namespace fw {

namespace {
constexpr auto kTellPeriod = std::chrono::milliseconds(250);
}

LessonDesk::LessonDesk(Workbench& bench, QObject* parent)
    : QObject(parent),
      m_learner(std::make_unique<LearnerRecord>()),
      m_log(std::make_unique<LessonLog>()),
      m_feed(new LessonFeed(bench, *m_log, this)),
      m_director(new LessonDirector(bench, this)),
      m_sketch(new LossSketch(this)) {
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellPeriod);
    connect(&m_tell, &QTimer::timeout, this, &LessonDesk::valuesChanged);
    connect(m_feed, &LessonFeed::fed, this, &LessonDesk::tellSoon);
    connect(m_director, &LessonDirector::ended, this, &LessonDesk::tellSoon);
}

LessonDesk::~LessonDesk() = default;

void LessonDesk::setPlaces(std::filesystem::path lessons, std::filesystem::path record, const QString& language) {
    close();
    m_folder = std::move(lessons);
    m_language = language.isEmpty() ? "en" : language.toStdString();
    m_learner = std::make_unique<LearnerRecord>(std::move(record));
    m_listed = false;
    if (!m_learner->message().empty()) emit failed(QString::fromStdString(m_learner->message()));
    emit listChanged();
}

const std::vector<LoadedLesson>& LessonDesk::list() {
    if (!std::exchange(m_listed, true) && !m_folder.empty()) m_list = loadLessons(m_folder, m_language);
    return m_list;
}

void LessonDesk::reload() {
    m_listed = false;
    emit listChanged();
}

double LessonDesk::progressOf(const Lesson& lesson) const {
    const LessonRecord* record = recordOf(lesson.name());
    if (!record || lesson.steps.empty()) return 0;
    if (record->finished) return 1;
    const auto visited = std::count_if(lesson.steps.begin(), lesson.steps.end(), [record](const LessonStep& step) {
        const auto it = record->steps.find(step.id);
        return it != record->steps.end() && it->second.visited;
    });
    return static_cast<double>(visited) / static_cast<double>(lesson.steps.size());
}

std::vector<std::shared_ptr<const Lesson>> LessonDesk::course() {
    std::vector<std::shared_ptr<const Lesson>> lessons;
    for (const LoadedLesson& loaded : list())
        if (loaded.lesson) lessons.push_back(loaded.lesson);
    return lessons;
}

void LessonDesk::open(const std::string& name, LessonPath path) {
    const auto it = std::find_if(list().begin(), list().end(), [&](const LoadedLesson& loaded) { return loaded.name == name; });
    if (it == m_list.end() || !it->lesson) return;
    close();
    m_lesson = it->lesson;
    m_path = path;
    m_log->begin();
    makeRunner();
    m_watched.start();
    emit lessonChanged();
    emit placeChanged();
}

void LessonDesk::makeRunner() {
    m_runner = std::make_unique<LessonRunner>(m_lesson, course(), *m_learner, *m_log, m_path);
    for (const LessonStep& step : m_lesson->steps)  // what was drawn is seen again
        if (const StepRecord* record = m_runner->recordOf(step.id); record && step.prediction.type == PredictType::Sketch)
            m_sketch->setText(QString::fromStdString(record->prediction));
    keep();
}

void LessonDesk::close() {
    if (!m_runner) return;
    countTime();
    m_director->stop();
    keep();
    m_sketch->clear();
    m_freePlay = false;
    m_runner.reset();
    m_lesson.reset();
    emit lessonChanged();
}

void LessonDesk::setPath(LessonPath path) {
    if (!m_runner || path == m_path) return;
    m_path = path;
    m_director->stop();
    makeRunner();  // where the learner stood, or at the next step that this path has
    emit placeChanged();
}

void LessonDesk::goTo(int place) {
    if (!m_runner || place < 0 || place >= static_cast<int>(m_runner->order().size())) return;
    countTime();
    m_runner->goTo(place);
    keep();
    emit placeChanged();
}

void LessonDesk::setFreePlay(bool on) {
    if (!m_runner || on == m_freePlay) return;
    m_freePlay = on;
    emit freePlayChanged();
}

void LessonDesk::panelOpened(const QString& id) { m_feed->panelOpened(id); }

void LessonDesk::finish() {
    if (!m_runner) return;
    m_runner->finish();
    close();
}

void LessonDesk::keep() {
    try {
        m_learner->save();
        m_saveFailed = false;
    } catch (const Error& error) {
        if (!std::exchange(m_saveFailed, true)) emit failed(engineText(error.what()));
    }
    emit recordChanged();
}

void LessonDesk::setAwake(bool awake) {
    if (awake == m_awake) return;
    if (!awake) countTime();
    m_awake = awake;
    m_watched.start();
}

/// Time spent looking; a long pause in front of the window counts as a few minutes.
void LessonDesk::countTime() {
    constexpr double kLongestLook = 5;
    if (!m_runner || !m_awake || !m_watched.isValid()) return;
    m_learner->lesson(m_runner->lesson().name()).minutes += std::min(static_cast<double>(m_watched.restart()) / 60000.0, kLongestLook);
}

void LessonDesk::tellSoon() {
    if (m_runner && m_awake && !m_tell.isActive()) m_tell.start();
}

}  // namespace fw
