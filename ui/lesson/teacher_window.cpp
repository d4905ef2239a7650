// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/teacher_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QVBoxLayout>

#include "lesson/prose_view.h"
#include "lesson/step_view.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// In black on white whatever the window's colours are.
void printOn(QPrinter& printer, const QString& markdown) {
    QTextDocument page;
    page.setDefaultFont(QFont(page.defaultFont().family(), 10));
    page.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    page.print(&printer);
}

}  // namespace

void TeacherWindow::open(const Lesson& lesson, Theme& theme, QWidget* owner) {
    const QString name = u"notes_"_s + QString::fromStdString(lesson.name());
    auto* window = owner->findChild<TeacherWindow*>(name, Qt::FindDirectChildrenOnly);
    if (!window) {
        window = new TeacherWindow(lesson, theme, owner);
        window->setObjectName(name);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

TeacherWindow::TeacherWindow(const Lesson& lesson, Theme& theme, QWidget* owner)
    : QWidget(owner, Qt::Window), m_title(tr("Teacher notes: %1").arg(QString::fromStdString(lesson.title))), m_markdown(QString::fromStdString(lesson.teacherNotes)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_title);
    auto* column = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    auto* print = makeLessonButton(tr("Print…"), false, this);
    auto* pdf = makeLessonButton(tr("Save as PDF…"), false, this);
    m_said = makeWords({}, this);
    row->addWidget(print);
    row->addWidget(pdf);
    row->addWidget(m_said, 1);
    column->addLayout(row);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(m_title);
    auto* page = new QWidget(area);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(16, 12, 16, 12);
    auto* prose = new ProseView(lesson.folder, theme, page);
    prose->showMarkdown(m_markdown, nullptr);
    inside->addWidget(prose);
    inside->addStretch(1);
    area->setWidget(page);
    column->addWidget(area, 1);
    resize(620, 720);
    connect(print, &QPushButton::clicked, this, &TeacherWindow::print);
    connect(pdf, &QPushButton::clicked, this, &TeacherWindow::askForFile);
}

bool TeacherWindow::writePdf(const QString& file) const {
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    printer.setDocName(m_title);
    printOn(printer, m_markdown);
    return printer.printerState() != QPrinter::Error && QFileInfo(file).size() > 0;
}

void TeacherWindow::print() {
    auto* printer = new QPrinter;
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer, m_markdown); });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void TeacherWindow::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Save the notes"), {}, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_said->setText(writePdf(file) ? tr("Written: %1").arg(file) : tr("%1 could not be written.").arg(file));
    });
    dialog->open();
}

}  // namespace fw
