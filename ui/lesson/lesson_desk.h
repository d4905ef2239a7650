// SPDX-License-Identifier: GPL-3.0-or-later
// The learner's desk: the list of lessons, the one that is open with its place, what is known of the run (fed by all
// that happens in the window), and the learner's record, kept at every change. Knows no widget.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

#include "lesson/lesson_runner.h"

namespace fw {

class LessonDirector;
class LessonFeed;
class LossSketch;
class Workbench;

class LessonDesk : public QObject {
    Q_OBJECT
  public:
    /// Drives `bench` and listens to it; the bench must outlive the desk and be complete before a lesson is opened.
    explicit LessonDesk(Workbench& bench, QObject* parent = nullptr);
    ~LessonDesk() override;

    /// Where lessons are, where the record is kept (empty: in memory only), and the language they are read in.
    void setPlaces(std::filesystem::path lessons, std::filesystem::path record, const QString& language = {});
    /// Read when first asked for.
    const std::vector<LoadedLesson>& list();
    /// Those that are in order.
    std::vector<std::shared_ptr<const Lesson>> course();
    /// Reads the folder again.
    void reload();
    /// Of a lesson in the list; null if it was never opened.
    const LessonRecord* recordOf(const std::string& lesson) const { return m_learner->find(lesson); }
    /// Steps of a lesson that have been looked at, 0 to 1.
    double progressOf(const Lesson& lesson) const;
    LearnerRecord& learner() { return *m_learner; }

    /// Null while no lesson is open.
    LessonRunner* runner() { return m_runner.get(); }
    std::shared_ptr<const Lesson> openLesson() const { return m_lesson; }
    /// Goes on where the learner stopped. Closes what is open. Does nothing if the lesson is not in order.
    void open(const std::string& lesson, LessonPath path);
    void close();
    LessonPath path() const { return m_path; }
    /// Another path through the open lesson; the step stays if the path has it.
    void setPath(LessonPath path);
    void goTo(int place);
    void finish();
    /// The record changed: it is written, and whoever shows it is told.
    void keep();
    /// Somebody looks at the open lesson: only then does time count and are values followed.
    void setAwake(bool awake);

    /// The lesson stands aside for a while: everything is as it was before, and it waits at its place.
    bool isFreePlay() const { return m_freePlay; }
    void setFreePlay(bool on);
    /// A panel came to the front.
    void panelOpened(const QString& id);

    LossSketch& sketch() { return *m_sketch; }
    LessonLog& log() { return *m_log; }
    LessonDirector& director() { return *m_director; }

  signals:
    void listChanged();
    /// A lesson was opened, or closed.
    void lessonChanged();
    /// Another step is shown.
    void placeChanged();
    void freePlayChanged();
    /// The learner's record changed.
    void recordChanged();
    /// Something happened that expressions may see; a few times a second while somebody looks.
    void valuesChanged();
    /// The panel is wanted on the screen.
    void wanted();
    /// The record cannot be kept: why.
    void failed(const QString& message);

  private:
    void makeRunner();
    void countTime();
    void tellSoon();

    std::filesystem::path m_folder;
    std::string m_language = "en";
    bool m_listed = false;
    std::vector<LoadedLesson> m_list;
    std::unique_ptr<LearnerRecord> m_learner;
    std::unique_ptr<LessonLog> m_log;
    std::shared_ptr<const Lesson> m_lesson;
    std::unique_ptr<LessonRunner> m_runner;
    LessonFeed* m_feed;
    LessonDirector* m_director;
    LossSketch* m_sketch;
    LessonPath m_path = LessonPath::Whole;
    QTimer m_tell;
    QElapsedTimer m_watched;
    bool m_freePlay = false;
    bool m_awake = false;
    bool m_saveFailed = false;
};

}  // namespace fw
