// SPDX-License-Identifier: GPL-3.0-or-later
// Rehearsals: plays a lesson beforehand in a session of its own, with real models and the lesson's seeds, and keeps
// what it showed. The window goes on meanwhile. Knows no widget.
#pragma once

#include <QObject>
#include <map>
#include <thread>

#include "lesson/rehearsal.h"

namespace fw {

class RehearsalRun : public QObject {
    Q_OBJECT
  public:
    /// `session` makes the session it plays in. `resources` holds world/ and presets/, `cache` what can be made again,
    /// `library` the kept runs, to which its own are added (empty: they are thrown away).
    RehearsalRun(SessionFactory session, std::filesystem::path resources, std::filesystem::path cache,
                 std::filesystem::path library, QObject* parent = nullptr);
    /// Stops what is under way.
    ~RehearsalRun() override;

    /// Where rehearsals are kept; empty: in memory only.
    void setFolder(std::filesystem::path folder);
    bool isPossible() const { return m_options.session != nullptr; }
    /// The last one of this lesson; null: none, or it cannot be read (see trouble()).
    const Rehearsal* of(const std::string& lesson);

    /// Does nothing while another one is under way.
    void start(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
               LessonPath path);
    void stop();
    bool isRunning() const { return !m_lesson.empty(); }
    /// Of which lesson; empty: none is under way.
    const std::string& lesson() const { return m_lesson; }
    /// "Watch it learn: step 3 of 11"
    QString progressText() const;
    /// Why the last one came to nothing, or cannot be read; empty: it did not.
    const QString& trouble() const { return m_trouble; }

  signals:
    /// It began, got on by a step, or ended.
    void changed();

  private:
    void take(std::optional<Rehearsal> result, const QString& trouble);

    HeadlessStage::Options m_options;
    std::filesystem::path m_folder;
    std::map<std::string, std::optional<Rehearsal>> m_known;
    std::string m_lesson;
    QString m_title, m_trouble;
    int m_played = 0, m_steps = 0;
    std::jthread m_thread;
};

/// What came in a step, a line each: "loss 2.31 at 41 s, 1.0 M tokens", what the model wrote, the rungs it passed.
QStringList rehearsedLines(const RehearsedStep& step);
/// "12 Nov, 14:03, CPU, 2 threads, 3:05 in all"
QString rehearsedWhen(const Rehearsal& rehearsal);

}  // namespace fw
