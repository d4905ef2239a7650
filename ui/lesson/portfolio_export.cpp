// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/portfolio_export.h"

#include <QFileDialog>

#include "base/atomic_file.h"
#include "base/error.h"
#include "language/engine_text.h"
#include "lesson/lesson_desk.h"
#include "lesson/portfolio.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }
}  // namespace

PortfolioExport::PortfolioExport(LessonDesk& desk, QWidget* owner) : QObject(owner), m_desk(desk), m_owner(owner) {}

void PortfolioExport::ask() {
    QStringList filters;
    for (const PortfolioFormat& format : portfolioFormats()) filters.append(u"%1 (*.%2)"_s.arg(text(format.title), text(format.id)));
    auto* dialog = new QFileDialog(m_owner, tr("Export the portfolio"), {}, filters.join(u";;"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(text(portfolioFormats().front().id));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const PortfolioFormat& format : portfolioFormats())
            if (filter.contains(u"*."_s + text(format.id))) dialog->setDefaultSuffix(text(format.id));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &PortfolioExport::write);
    connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
    dialog->open();
}

void PortfolioExport::write(const QString& file) {
    const PortfolioFormat* format = portfolioFormat(QFileInfo(file).suffix().toLower().toStdString());
    if (!format) return emit failed(tr("%1: the name must end in .html or .md.").arg(file));
    try {
        writeFileAtomically(file.toStdString(), format->write(m_desk.learner(), m_desk.course()));
    } catch (const Error& error) {
        return emit failed(engineText(error.what()));
    }
    emit written(file);
}

}  // namespace fw
