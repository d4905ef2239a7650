// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_comparison.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/error.h"
#include "language/engine_text.h"
#include "model/describe.h"
#include "runs/run_paths.h"
#include "viewmodels/run_text.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace fw {

namespace fs = std::filesystem;

namespace {

constexpr auto kPeriod = 2s;

LossAxis plainAxis(RunAxis axis) {
    switch (axis) {
        case RunAxis::Steps: return LossAxis::Steps;
        case RunAxis::Seconds: return LossAxis::Seconds;
        case RunAxis::Tokens:
        case RunAxis::Flops: break;
    }
    return LossAxis::Tokens;
}

/// From the plain axis to the one wanted.
double scaleOf(const ComparedRun& run, RunAxis axis) { return axis == RunAxis::Flops ? run.flopsPerToken : 1; }

void append(LossCurve& curve, const RunHistory& history) {
    if (!history.steps.empty()) curve.append(history.steps);
    for (const event::Evaluated& e : history.evaluations) curve.addEvaluation(e);
}

}  // namespace

struct RunComparison::Loaded {
    RunRow row;
    RunConfig config;
    RunHistory history;
    int64_t readTo = 0;
    QString failure;
};

RunComparison::RunComparison(QObject* parent) : QObject(parent) {
    m_reader.setMaxThreadCount(1);
    m_tick.setInterval(kPeriod);
    connect(&m_tick, &QTimer::timeout, this, &RunComparison::follow);
}

RunComparison::~RunComparison() { m_reader.waitForDone(); }

RunComparison::Loaded RunComparison::load(const fs::path& run) {
    Loaded loaded;
    try {
        loaded.row = readRun(run);
        check(loaded.row.fault.empty(), ErrorKind::BadData, "{}", loaded.row.fault);
        loaded.config = readRunSettings(run);
        loaded.readTo = readRunHistory(run, 0, loaded.history);
    } catch (const Error& error) {
        loaded.failure = engineText(error.what());
    }
    return loaded;
}

void RunComparison::compare(std::vector<fs::path> runs) {
    runs.resize(std::min(runs.size(), kMost));
    emit wanted();
    m_reader.start([this, job = ++m_job, runs] {
        auto loaded = std::make_shared<std::vector<Loaded>>();
        for (const fs::path& run : runs) loaded->push_back(load(run));
        QMetaObject::invokeMethod(this, [this, job, loaded] {
            if (job == m_job) take(std::move(*loaded));
        });
    });
}

void RunComparison::take(std::vector<Loaded> loaded) {
    m_runs.clear();
    QStringList failures;
    for (Loaded& l : loaded) {
        if (!l.failure.isEmpty()) {
            failures.append(l.failure);
            continue;
        }
        ComparedRun run;
        run.row = std::move(l.row);
        run.config = std::move(l.config);
        run.readTo = l.readTo;
        RunInfo info;
        if (run.config.model.vocabSize > 0) {
            run.flopsPerToken = describeModel(run.config.model).trainFlopsPerToken;
            info.uniformLoss = std::log(static_cast<double>(run.config.model.vocabSize));
        }
        run.curve->begin(info);
        append(*run.curve, l.history);
        m_runs.push_back(std::move(run));
    }
    settle();
    if (!failures.isEmpty()) emit failed(failures.join(u' '));
}

void RunComparison::settle() {
    std::vector<RunConfig> configs;
    for (const ComparedRun& run : m_runs) configs.push_back(run.config);
    m_disagreements = fw::disagreements(configs);
    emit changed();
}

void RunComparison::remove(size_t run) {
    if (run >= m_runs.size()) return;
    ++m_job;
    m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run));
    settle();
}

void RunComparison::clear() {
    ++m_job;
    m_runs.clear();
    settle();
}

void RunComparison::setAwake(bool awake) {
    if (!awake) return m_tick.stop();
    m_tick.start();
    follow();
}

/// Reads what those in training have written since.
void RunComparison::follow() {
    std::vector<std::pair<fs::path, int64_t>> held;
    for (const ComparedRun& run : m_runs)
        if (run.row.holder) held.emplace_back(run.row.folder, run.readTo);
    if (held.empty() || std::exchange(m_following, true)) return;
    m_reader.start([this, held, job = m_job] {
        for (const auto& [run, from] : held) {
            std::error_code error;
            auto row = std::make_shared<RunRow>();
            auto more = std::make_shared<RunHistory>();
            int64_t begin = from, readTo = from;
            try {
                *row = readRun(run);
                if (fs::file_size(run_paths::metrics(run), error) < static_cast<uint64_t>(from)) begin = 0;  // it went back
                readTo = readRunHistory(run, begin, *more);
            } catch (const Error&) {
                continue;  // moved away meanwhile
            }
            QMetaObject::invokeMethod(this, [this, job, run, row, more, begin, readTo] {
                if (job == m_job) takeMore(run, *row, *more, begin, readTo);
            });
        }
        QMetaObject::invokeMethod(this, [this] { m_following = false; });
    });
}

void RunComparison::takeMore(const fs::path& folder, const RunRow& row, const RunHistory& more, int64_t from, int64_t readTo) {
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const ComparedRun& r) { return r.row.folder == folder; });
    if (run == m_runs.end()) return;
    run->row = row;
    const auto& steps = run->curve->steps();
    const bool goesOn = more.steps.empty() || steps.empty() || more.steps.front().step > steps.back().step;
    if (from == 0 || !goesOn) {  // steps were made again: from the beginning, now or next time
        RunInfo info;
        info.uniformLoss = run->curve->uniformLoss();
        run->curve->begin(info);
        run->readTo = 0;
    }
    if (from == run->readTo) {
        append(*run->curve, more);
        run->readTo = readTo;
    }
    emit grown();
}

QString RunComparison::nameOf(size_t run) const {
    const QString name = runName(m_runs[run].row);
    const auto same = std::count_if(m_runs.begin(), m_runs.end(), [&](const ComparedRun& other) { return runName(other.row) == name; });
    return same > 1 ? name + u", "_s + runDate(m_runs[run].row) : name;
}

QString RunComparison::caution() const {
    bool tokens = false, text = false;
    for (const Disagreement& d : m_disagreements) {
        tokens = tokens || d.key == "data.tokenizer";
        text = text || (d.key.starts_with("data.") && d.key != "data.tokenizer");
    }
    for (const ComparedRun& run : m_runs) tokens = tokens || run.config.model.vocabSize != m_runs.front().config.model.vocabSize;
    if (tokens) return tr("These runs cut text into different tokens, so a loss per token means something else in each.");
    if (text) return tr("These runs read different texts, and each validation loss is measured on a text of its own.");
    return {};
}

QVector<QPointF> RunComparison::points(size_t run, LossCurve::Series series, RunAxis axis, double from, double to, int buckets) const {
    const ComparedRun& r = m_runs[run];
    const double scale = scaleOf(r, axis);
    if (scale <= 0) return {};
    QVector<QPointF> points = r.curve->points(series, plainAxis(axis), from / scale, to / scale, buckets);
    for (QPointF& point : points) point.setX(point.x() * scale);
    return points;
}

std::optional<LossReading> RunComparison::readingAt(size_t run, RunAxis axis, double x) const {
    const ComparedRun& r = m_runs[run];
    const double scale = scaleOf(r, axis);
    if (scale <= 0 || r.curve->steps().empty() || x / scale > r.curve->lastPlace(plainAxis(axis)) * 1.02) return std::nullopt;
    return r.curve->readingAt(plainAxis(axis), x / scale);
}

std::optional<QPointF> RunComparison::branchPoint(size_t run, RunAxis axis) const {
    const ComparedRun& r = m_runs[run];
    if (!r.row.record.fork) return std::nullopt;
    const ForkOrigin& fork = *r.row.record.fork;
    const bool shared = std::any_of(m_runs.begin(), m_runs.end(), [&](const ComparedRun& other) {
        return &other != &r && (other.row.id == fork.run || (other.row.record.fork && other.row.record.fork->run == fork.run));
    });
    const auto place = r.curve->placeOf(fork.step, plainAxis(axis));
    if (!shared || !place) return std::nullopt;
    const auto reading = r.curve->readingAt(plainAxis(axis), *place);
    return reading ? std::optional(QPointF(*place * scaleOf(r, axis), reading->point.smooth)) : std::nullopt;
}

double RunComparison::lastPlace(RunAxis axis) const {
    double last = 0;
    for (const ComparedRun& run : m_runs) last = std::max(last, run.curve->lastPlace(plainAxis(axis)) * scaleOf(run, axis));
    return last;
}

std::pair<double, double> RunComparison::lossRange() const {
    double low = 1e9, high = 0;
    for (const ComparedRun& run : m_runs) {
        const auto [least, greatest] = run.curve->lossRange();
        if (greatest <= 0) continue;
        low = std::min(low, least);
        high = std::max(high, greatest);
    }
    return {std::min(low, high), high};
}

}  // namespace fw
