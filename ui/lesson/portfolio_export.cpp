// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/portfolio_export.h"

#include <QFileDialog>

#include "base/error.h"
#include "lesson/lesson_desk.h"

using namespace Qt::StringLiterals;

namespace fw {

PortfolioExport::PortfolioExport(LessonDesk& desk, QWidget* owner) : QObject(owner), m_desk(desk), m_owner(owner) {}

void PortfolioExport::ask() {
    auto* dialog = new QFileDialog(m_owner, tr("Export the portfolio"), {}, tr("Page for the browser (*.html);;Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.contains(u"*.md"_s) ? u"md"_s : u"html"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &PortfolioExport::write);
    connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
    dialog->open();
}

void PortfolioExport::write(const QString& file) {
    emit written(file);
}

}  // namespace fw
