// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/rehearsal_run.h"

#include <QDateTime>
#include <QLocale>

#include "base/error.h"
#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr double kWorthTelling = 5;  // seconds that a step took
}

RehearsalRun::RehearsalRun(SessionFactory session, std::filesystem::path resources, std::filesystem::path cache,
                           std::filesystem::path library, QObject* parent)
    : QObject(parent) {
    m_options.session = std::move(session);
    m_options.resources = std::move(resources);
    m_options.cache = std::move(cache);
    m_options.library = std::move(library);
}

RehearsalRun::~RehearsalRun() = default;  // the thread is asked to stop, and waited for

void RehearsalRun::setFolder(std::filesystem::path folder) {
    m_folder = std::move(folder);
    m_known.clear();
    emit changed();
}

const Rehearsal* RehearsalRun::of(const std::string& lesson) {
    auto known = m_known.find(lesson);
    if (known == m_known.end()) {
        known = m_known.emplace(lesson, std::nullopt).first;
        try {
            known->second = readRehearsal(m_folder, lesson);
        } catch (const Error& error) {
            m_trouble = QString::fromStdString(error.what());
        }
    }
    return known->second ? &*known->second : nullptr;
}

void RehearsalRun::start(std::shared_ptr<const Lesson> lesson, std::vector<std::shared_ptr<const Lesson>> course,
                         LessonPath path) {
    if (isRunning() || !isPossible()) return;
    m_lesson = lesson->name();
    m_title = QString::fromStdString(lesson->title);
    m_trouble.clear();
    m_played = 0;
    m_steps = static_cast<int>(stepsOf(*lesson, path).size());
    m_thread = std::jthread([this, lesson, course, path, options = m_options](std::stop_token stop) mutable {
        options.stop = stop;
        const auto back = [this](auto what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
        const auto told = [this, back](const RehearsedStep&) {
            back([this] {
                ++m_played;
                emit changed();
            });
        };
        try {
            auto result = std::make_shared<Rehearsal>(rehearse(lesson, course, path, options, told));
            back([this, result] { take(std::move(*result), {}); });
        } catch (const std::exception& error) {
            const QString why = stop.stop_requested() ? QString() : QString::fromUtf8(error.what());
            back([this, why] { take(std::nullopt, why); });
        }
    });
    emit changed();
}

void RehearsalRun::stop() {
    m_thread.request_stop();
}

void RehearsalRun::take(std::optional<Rehearsal> result, const QString& trouble) {
    m_trouble = trouble;
    if (result) {
        try {
            if (!m_folder.empty()) writeRehearsal(m_folder, *result);
        } catch (const Error& error) {
            m_trouble = QString::fromStdString(error.what());
        }
        m_known[m_lesson] = std::move(result);
    }
    m_lesson.clear();
    emit changed();
}

QString RehearsalRun::progressText() const {
    if (!isRunning()) return {};
    if (m_thread.get_stop_token().stop_requested()) return tr("Stopping the rehearsal …");
    return tr("Rehearsing %1: step %2 of %3 …").arg(m_title).arg(std::min(m_played + 1, m_steps)).arg(m_steps);
}

QStringList rehearsedLines(const RehearsedStep& step) {
    QStringList lines;
    if (!step.error.empty()) lines.append(RehearsalRun::tr("It failed: %1").arg(QString::fromStdString(step.error)));
    if (step.trained && step.loss >= 0)
        lines.append(RehearsalRun::tr("loss %1 at %2 of training, %3 tokens")
                         .arg(QLocale().toString(step.loss, 'f', 2), secondsText(step.runSeconds),
                              compactNumber(static_cast<double>(step.provenance.tokens))));
    for (const RehearsedRung& rung : step.passed)
        lines.append(RehearsalRun::tr("below %1 at %2").arg(rungName(rung.id), secondsText(rung.seconds)));
    if (!step.completion.empty())
        lines.append(RehearsalRun::tr("“%1”").arg(QString::fromStdString(step.prompt + step.completion).simplified()));
    if (!step.truth.empty())
        lines.append(RehearsalRun::tr("to be written down: %1").arg(QString::fromStdString(step.truth)));
    if (step.outcome != Outcome::None && step.outcome != Outcome::Seen)
        lines.append(RehearsalRun::tr("its checkpoint was not seen"));
    if (step.seconds >= kWorthTelling)
        lines.append(RehearsalRun::tr("the step took %1").arg(secondsText(step.seconds)));
    return lines;
}

QString rehearsedWhen(const Rehearsal& rehearsal) {
    const QDateTime when = QDateTime::fromString(QString::fromStdString(rehearsal.when), Qt::ISODate).toLocalTime();
    return RehearsalRun::tr("%1, %2, %3 in all")
        .arg(QLocale().toString(when, QLocale::ShortFormat), QString::fromStdString(rehearsal.device),
             clockText(rehearsal.seconds));
}

}  // namespace fw
