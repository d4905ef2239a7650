// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/run_exporter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QThreadPool>
#include <array>

#include "base/error.h"
#include "language/engine_text.h"
#include "report/report_format.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// Pictures of the chart as it stands in the window; the other formats are in core/report.
struct PictureFormat {
    const char* suffix;
    const char* title;  ///< translatable, context "RunExporter"
};
constexpr std::array kPictures{PictureFormat{"png", QT_TRANSLATE_NOOP("RunExporter", "Picture of the loss chart")},
                               PictureFormat{"pdf", QT_TRANSLATE_NOOP("RunExporter", "Loss chart for printing")}};

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QString words(const char* said) { return QCoreApplication::translate("RunExporter", said); }

QString filterOf(const QString& title, const QString& suffix) { return u"%1 (*.%2)"_s.arg(title, suffix); }

/// For the file dialog: "Report of the run (*.html)" ...
QStringList filters(bool withPictures) {
    QStringList all;
    for (const ReportFormat& format : reportFormats()) all.append(filterOf(engineText(format.title), text(format.id)));
    if (!withPictures) return all;
    for (const PictureFormat& format : kPictures) all.append(filterOf(words(format.title), QString::fromLatin1(format.suffix)));
    return all;
}

}  // namespace

RunExporter::RunExporter(Workbench& bench, SaveChart saveChart, QWidget* window)
    : QObject(window), m_bench(bench), m_saveChart(std::move(saveChart)), m_window(window) {}

void RunExporter::ask(const std::filesystem::path& run) {
    auto* dialog = new QFileDialog(m_window, tr("Export the run"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(false);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters(isOpen(run)));
    dialog->setDirectory(m_bench.settings.value(Setting::LastFolder).toString());
    const std::string name = run.filename().string();
    dialog->selectFile(name.empty() ? u"run"_s : QString::fromStdString(name));
    const auto suffix = [dialog] {
        static const QRegularExpression pattern(u"\\*\\.(\\w+)"_s);
        dialog->setDefaultSuffix(pattern.match(dialog->selectedNameFilter()).captured(1));
    };
    suffix();
    connect(dialog, &QFileDialog::filterSelected, dialog, suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, run](const QString& file) { write(run, file); });
    dialog->show();
}

void RunExporter::write(const std::filesystem::path& run, QString file) {
    if (QFileInfo(file).suffix().isEmpty()) file += u".html"_s;
    m_bench.settings.setValue(Setting::LastFolder, QFileInfo(file).absolutePath());
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const PictureFormat& format : kPictures) {
        if (suffix != QLatin1String(format.suffix)) continue;
        if (!isOpen(run)) emit failed(tr("The chart as .%1 is that of the run in the window. Open this run first, or choose .svg.").arg(suffix));
        else if (m_saveChart(file)) emit written(file);
        else emit failed(tr("%1 could not be written. Is the folder writable, and is there space?").arg(QDir::toNativeSeparators(file)));
        return;
    }
    writeReport(run, file, suffix);
}

void RunExporter::writeReport(const std::filesystem::path& run, const QString& file, const QString& suffix) {
    const ReportFormat* format = reportFormat(suffix.toStdString());
    if (!format) {
        QStringList known;
        for (const ReportFormat& each : reportFormats()) known.append(u"."_s + text(each.id));
        for (const PictureFormat& each : kPictures) known.append(u"."_s + QLatin1String(each.suffix));
        return emit failed(tr("“.%1” is no format a run can be written in; the name of the file may end in %2.").arg(suffix, known.join(u", "_s)));
    }
    if (run.empty()) return emit failed(tr("There is nothing to report yet: the run is kept from its first step on. Train first."));
    QThreadPool::globalInstance()->start([self = QPointer<RunExporter>(this), run, format, file] {
        QString failure;
        try {
            exportRun(run, *format, file.toStdString());
        } catch (const std::exception& error) {
            failure = engineText(error.what());
        }
        QMetaObject::invokeMethod(
            qApp, [self, file, failure] {
                if (!self) return;
                if (failure.isEmpty()) emit self->written(file);
                else emit self->failed(failure);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace fw
