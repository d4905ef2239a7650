// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/text_source_picker.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

TextSourcePicker::TextSourcePicker(RunSetup& setup, Settings& settings, QWidget* window)
    : QObject(window), m_setup(setup), m_settings(settings), m_window(window) {}

void TextSourcePicker::show(QFileDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(m_settings.value(Setting::LastFolder).toString());
    connect(dialog, &QFileDialog::filesSelected, this, &TextSourcePicker::take);
    dialog->setModal(false);
    dialog->show();
}

void TextSourcePicker::openFiles() {
    auto* dialog = new QFileDialog(m_window, tr("Open text files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Text (*.txt *.md *.text)"), tr("All files (*)")});
    show(dialog);
}

void TextSourcePicker::openFolder() {
    auto* dialog = new QFileDialog(m_window, tr("Open a folder of text"));
    dialog->setFileMode(QFileDialog::Directory);
    show(dialog);
}

void TextSourcePicker::take(const QStringList& paths) {
    if (paths.isEmpty()) return;
    m_settings.setValue(Setting::LastFolder, QFileInfo(paths.first()).absolutePath());
    m_setup.setSource({paths, {}});
}

void TextSourcePicker::pasteText() {
    auto* dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Paste text"));
    auto* edit = new QPlainTextEdit(dialog);
    edit->setAccessibleName(tr("Text to train on"));
    edit->setPlaceholderText(tr("Paste or type here. <|doc|> alone on a line separates documents."));
    auto* size = new QLabel(dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* use = buttons->addButton(tr("Train on this text"), QDialogButtonBox::AcceptRole);
    const auto count = [edit, size, use] {
        size->setText(tr("%1 characters; a few thousand are the least that training needs.")
                          .arg(wholeNumber(edit->document()->characterCount() - 1)));
        use->setEnabled(!edit->document()->isEmpty());
    };
    connect(edit, &QPlainTextEdit::textChanged, size, count);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, edit] {
        m_setup.setSource({{}, edit->toPlainText()});
        dialog->accept();
    });
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(edit, 1);
    layout->addWidget(size);
    layout->addWidget(buttons);
    count();
    dialog->resize(640, 400);
    dialog->show();
}

bool TextSourcePicker::accepts(const QMimeData& data) {
    if (!data.hasUrls()) return data.hasText();
    for (const QUrl& url : data.urls())
        if (!url.isLocalFile()) return false;
    return true;
}

void TextSourcePicker::drop(const QMimeData& data) {
    if (!data.hasUrls()) return m_setup.setSource({{}, data.text()});
    QStringList paths;
    for (const QUrl& url : data.urls()) paths.append(url.toLocalFile());
    take(paths);
}

}  // namespace fw
