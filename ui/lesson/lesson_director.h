// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the actions of a lesson one after another, brings the panels they speak of to the front, and knows how
// far it is and what it will cost. It can do what the table of verbs can do, and nothing else.
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <optional>
#include <vector>

#include "lesson/lesson_act.h"

namespace fw {

class LessonDirector : public QObject {
    Q_OBJECT
  public:
    explicit LessonDirector(Workbench& bench, QObject* parent = nullptr);

    /// Begins; what was under way stops. `owner` is the step (or option) they belong to.
    void play(const std::vector<LessonAction>& actions, const QString& owner);
    /// Training that it began is paused.
    void stop();
    bool isPlaying() const { return m_playing; }
    /// Whose actions are, or were last, under way.
    const QString& owner() const { return m_owner; }
    /// Why the last ones ended early; empty if they did not.
    const QString& failure() const { return m_failure; }

    /// Something that costs time needs the learner's consent: the question; empty: none.
    QString question() const { return m_question; }
    void answer(bool yes);

    /// What is going on: tokens, loss, time left. Empty when nothing is.
    QString progressText() const;
    /// 0 to 1; -1: not known.
    double progress() const;
    /// Whether what is under way is training.
    bool isTraining() const { return m_act && m_act->tokens > 0; }
    /// Whether it waits because training was paused by hand.
    bool isPaused() const;
    /// Seconds that actions will take on this machine, as far as measured: training only. 0: no time worth naming, or
    /// not known.
    double secondsOf(const std::vector<LessonAction>& actions) const;

  signals:
    /// Began, went on to the next action, asks, or ended.
    void changed();
    void ended();
    void panelWanted(const QString& id);

  private:
    void begin();
    void take(const std::function<LessonAct()>& make);
    bool isDone() const;
    void goOn();
    void look();
    void end(const QString& failure);
    void hear(const Event& event);

    Workbench& m_bench;
    std::deque<LessonAction> m_queue;
    std::optional<LessonAct> m_act;
    QString m_owner, m_failure, m_question;
    QTimer m_look;
    bool m_playing = false;
    int64_t m_from = 0;  ///< tokens, when the action began
};

}  // namespace fw
