// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// Three figures that matter, never more.
QString threeFigures(double value) {
    const double size = std::abs(value);
    return QLocale().toString(value, 'f', size >= 100 || value == std::floor(value) ? 0 : size >= 10 ? 1 : 2);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct RungWords {
    const char* id;
    const char* name;
    const char* meaning;
};

constexpr std::array kRungs{
    RungWords{"uniform", QT_TRANSLATE_NOOP("Words", "uniform"), QT_TRANSLATE_NOOP("Words", "knows nothing")},
    RungWords{"unigram", QT_TRANSLATE_NOOP("Words", "unigram"), QT_TRANSLATE_NOOP("Words", "how often tokens occur")},
    RungWords{"bigram", QT_TRANSLATE_NOOP("Words", "bigram"), QT_TRANSLATE_NOOP("Words", "which follows which")},
    RungWords{"trigram", QT_TRANSLATE_NOOP("Words", "trigram"), QT_TRANSLATE_NOOP("Words", "which follows which two")},
    RungWords{"floor", QT_TRANSLATE_NOOP("Words", "floor"),
              QT_TRANSLATE_NOOP("Words", "the best possible on this text")},
};

const RungWords* rungWords(const std::string& id) {
    for (const RungWords& row : kRungs)
        if (id == row.id) return &row;
    return nullptr;
}

}  // namespace

QString compactNumber(double value) {
    constexpr std::array units{"", " k", " M", " G", " T", " P"};
    size_t unit = 0;
    while (std::abs(value) >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return threeFigures(value) + QString::fromLatin1(units[unit]);
}

QString wholeNumber(int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString clockText(double seconds) {
    const auto all = static_cast<int64_t>(std::max(0.0, seconds));
    const auto two = [](int64_t n) { return QString::number(n).rightJustified(2, u'0'); };
    if (all < 3600) return QString::number(all / 60) + u':' + two(all % 60);
    return QString::number(all / 3600) + u':' + two(all / 60 % 60) + u':' + two(all % 60);
}

QString secondsText(double seconds) {
    return QLocale().toString(seconds, 'f', seconds < 9.95 ? 1 : 0) + u" s"_s;
}

QString percentText(double probability) {
    const double percent = 100 * probability;
    if (percent > 0 && percent < 0.01) return u"< "_s + QLocale().toString(0.01, 'f', 2) + u" %"_s;
    return QLocale().toString(percent, 'f', percent >= 9.95 ? 0 : percent >= 0.995 ? 1 : 2) + u" %"_s;
}

QString byteText(double bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat); }

QString numberAsRead(const QString& written) {
    bool number = false;
    QLocale::c().toDouble(written, &number);
    return number ? QString(written).replace(u'.', QLocale().decimalPoint()) : written;
}

QString numberAsWritten(const QString& typed) {
    bool number = false;
    const QString written = QString(typed).replace(QLocale().decimalPoint(), u"."_s);
    QLocale::c().toDouble(written, &number);
    return number ? written : typed;
}

QString lossText(double nats) { return std::isfinite(nats) ? QLocale().toString(nats, 'f', 3) : u"–"_s; }

QString choicesText(double nats) {
    const double choices = std::exp(nats);
    if (choices < 10) return QLocale().toString(choices, 'f', 1);
    const double unit = choices < 10000 ? 1 : std::pow(10.0, std::floor(std::log10(choices)) - 2);
    return wholeNumber(std::llround(std::round(choices / unit) * unit));
}

QString rateText(double learningRate) { return QLocale().toString(learningRate, 'g', 2); }

QString ageTitle(const Age& age) {
    const QString step = Words::tr("step %1").arg(wholeNumber(age.step));
    if (age.role == AgeRole::Visited) return Words::tr("viewing %1").arg(step);
    return age.role == AgeRole::Now ? Words::tr("now, %1").arg(step) : step;
}

QString ageExplanation(const Age& age) {
    switch (age.role) {
        case AgeRole::Start: return Words::tr("before training: random weights");
        case AgeRole::Pin: return Words::tr("pinned");
        case AgeRole::Visited: return Words::tr("at the step cursor");
        case AgeRole::Now: break;
    }
    return age.step == 0 ? Words::tr("not trained yet") : Words::tr("the model as it is");
}

QString rungName(const std::string& id) {
    const RungWords* row = rungWords(id);
    return row ? Words::tr(row->name) : QString::fromStdString(id);
}

QString rungMeaning(const std::string& id) {
    const RungWords* row = rungWords(id);
    return row ? Words::tr(row->meaning) : QString();
}

}  // namespace fw
