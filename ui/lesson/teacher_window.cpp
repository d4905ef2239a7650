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
#include "lesson/rehearsal_bar.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {

/// In black on white whatever the window's colours are.
void printOn(QPrinter& printer, const QString& markdown) {
    QTextDocument page;
    page.setDefaultFont(QFont(page.defaultFont().family(), 10));
    setProse(page, markdown);
    page.print(&printer);
}

}  // namespace

void TeacherWindow::open(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* owner) {
    const QString name = u"notes_"_s + QString::fromStdString(lesson->name());
    auto* window = owner->findChild<TeacherWindow*>(name, Qt::FindDirectChildrenOnly);
    if (!window) {
        window = new TeacherWindow(context, std::move(lesson), owner);
        window->setObjectName(name);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

TeacherWindow::TeacherWindow(const LessonContext& context, std::shared_ptr<const Lesson> lesson, QWidget* owner)
    : QWidget(owner, Qt::Window),
      m_context(context),
      m_lesson(std::move(lesson)),
      m_title(tr("Teacher notes: %1").arg(QString::fromStdString(m_lesson->title))) {
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
    column->addWidget(new RehearsalBar(context, m_lesson, this));
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(m_title);
    auto* page = new QWidget(area);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(16, 12, 16, 12);
    m_prose = new ProseView(m_lesson->folder, context.panels.theme, page);
    m_prose->showMarkdown(markdown(), nullptr);
    inside->addWidget(m_prose);
    connect(&context.panels.bench.rehearsals, &RehearsalRun::changed, this,
            [this] { m_prose->showMarkdown(markdown(), nullptr); });
    inside->addStretch(1);
    area->setWidget(page);
    column->addWidget(area, 1);
    resize(620, 720);
    connect(print, &QPushButton::clicked, this, &TeacherWindow::print);
    connect(pdf, &QPushButton::clicked, this, &TeacherWindow::askForFile);
}

QString TeacherWindow::markdown() const {
    const Rehearsal* rehearsal = m_context.panels.bench.rehearsals.of(m_lesson->name());
    return QString::fromStdString(m_lesson->teacherNotes) + rehearsalMarkdown(*m_lesson, rehearsal);
}

bool TeacherWindow::writePdf(const QString& file) const {
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    printer.setDocName(m_title);
    printOn(printer, markdown());
    return printer.printerState() != QPrinter::Error && QFileInfo(file).size() > 0;
}

void TeacherWindow::print() {
    auto* printer = new QPrinter;
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer, markdown()); });
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
