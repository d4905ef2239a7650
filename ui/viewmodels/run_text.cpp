// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/run_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "runs/run_lock.h"
#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

QString said(const std::string& text) { return QString::fromStdString(text); }

constexpr qsizetype kLongest = 28;  // of a value: pasted text is a value too

QString brief(const QString& value) { return value.size() > kLongest ? value.first(kLongest - 1) + u'…' : value; }

QString change(const std::string& key, const QString& from, const QString& to) {
    return u"%1 %2 → %3"_s.arg(settingName(key), brief(from), brief(to));
}

/// "train.seed 1 -> 2"
QString differenceText(const QString& told) {
    const qsizetype space = told.indexOf(u' '), arrow = told.indexOf(u" -> "_s);
    if (space < 0 || arrow < space) return told;
    return change(told.first(space).toStdString(), told.sliced(space + 1, arrow - space - 1), told.sliced(arrow + 4));
}

}  // namespace

QString runName(const RunRow& row) { return said(row.name().empty() ? row.id : row.name()); }

QString runDate(const RunRow& row, bool brief) {
    const QDateTime when = QDateTime::fromString(said(row.record.created), Qt::ISODate).toLocalTime();
    if (!when.isValid()) return {};
    return QLocale().toString(when, brief ? u"d MMM"_s : u"d MMM yyyy, HH:mm"_s);
}

QString runWhat(const RunRow& row) {
    QString preset = said(row.record.preset);
    if (!preset.isEmpty()) preset[0] = preset[0].toUpper();
    return row.record.source.empty() ? preset : Words::tr("%1 on %2").arg(preset, said(row.record.source));
}

bool isHeldHere(const RunRow& row) { return row.holder == RunLock::ownName(); }

QString runState(const RunRow& row) {
    const std::string state = row.state();
    if (state == "damaged") return Words::tr("damaged");
    if (state == "running") return isHeldHere(row) ? Words::tr("open here") : Words::tr("running");
    if (state == "finished") return Words::tr("finished");
    if (state == "paused") return Words::tr("paused");
    return Words::tr("interrupted");
}

QString runProgress(const RunRow& row) {
    const RunRecord& r = row.record;
    return r.planned > 0 ? Words::tr("step %1 of %2").arg(wholeNumber(r.step), wholeNumber(r.planned)) : Words::tr("step %1").arg(wholeNumber(r.step));
}

QString runLoss(const RunRow& row) {
    if (row.record.isValidated()) return lossText(row.record.validationLoss);
    return row.record.loss > 0 ? Words::tr("train %1").arg(lossText(row.record.loss)) : u"–"_s;
}

QString validationText(double loss, int64_t step, int64_t lastStep) {
    return step == lastStep ? lossText(loss) : Words::tr("%1 at step %2").arg(lossText(loss), wholeNumber(step));
}

QString settingName(const std::string& key) {
    const size_t dot = key.find('.');
    return said(dot == key.npos ? key : key.substr(dot + 1)).replace(u'_', u' ');
}

QStringList runDiffers(const RunRow& row) {
    QStringList list;
    for (const std::string& told : row.record.differs) list.append(differenceText(said(told)));
    return list;
}

QString runBranch(const RunRow& row, const QString& originName) {
    if (!row.record.fork) return {};
    const ForkOrigin& fork = *row.record.fork;
    if (fork.key.empty()) return Words::tr("branch from step %1 of %2").arg(wholeNumber(fork.step), originName);
    return Words::tr("%1 from step %2 of %3").arg(change(fork.key, said(fork.from), said(fork.to)), wholeNumber(fork.step), originName);
}

bool isUnfinished(const RunRow& row) {
    const std::string state = row.state();
    return (state == "interrupted" || state == "paused") && row.record.step > 0 && row.record.step < row.record.planned;
}

}  // namespace fw
