// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/branch_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "viewmodels/number_text.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
QString words(const char* text) { return QCoreApplication::translate("BranchModel", text); }
}  // namespace

BranchSheet::BranchSheet(Workbench& bench, Theme& theme, QWidget* parent)
    : QFrame(parent), m_model(bench.branch), m_theme(theme), m_place(new QLabel(this)), m_change(new QComboBox(this)), m_before(new QLabel(this)),
      m_number(new QLineEdit(this)), m_choice(new QComboBox(this)), m_both(new QCheckBox(tr("&Train both"), this)),
      m_start(new QPushButton(tr("Start the branch"), this)), m_words(new QLabel(this)) {
    setObjectName(u"branch_sheet"_s);
    setAutoFillBackground(true);
    build();
    connect(&m_model, &BranchModel::changed, this, &BranchSheet::renew);
    connect(m_change, &QComboBox::activated, &m_model, &BranchModel::setChange);
    connect(m_number, &QLineEdit::textEdited, &m_model, [this](const QString& typed) { m_model.setValue(numberAsWritten(typed)); });
    connect(m_number, &QLineEdit::returnPressed, this, &BranchSheet::start);
    connect(m_choice, &QComboBox::textActivated, &m_model, &BranchModel::setValue);
    connect(m_start, &QPushButton::clicked, this, &BranchSheet::start);
    connect(&theme, &Theme::changed, this, &BranchSheet::dress);
    dress();
    hide();
}

void BranchSheet::build() {
    for (const BranchChange& change : BranchModel::changes()) m_change->addItem(words(change.title));
    setHelp(m_change, tr("What is changed"), tr("Exactly one thing, or nobody knows what made the difference."), tr("Begin with the learning rate."));
    setHelp(m_number, tr("New value"), tr("The value that the branch trains with from this step on."), tr("Change it enough to see something."));
    setHelp(m_choice, tr("New value"), tr("The value that the branch trains with from this step on."), tr("Read the summary of each."));
    setHelp(m_both, tr("Train both"), tr("The run it comes from goes on training in the background, on the same chart."), tr("Watch the curves part."));
    m_number->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, &m_model, &BranchModel::cancel);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_place, m_change, m_before, m_number, m_choice, m_both}) row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_start);
    row->addWidget(cancel);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_words);
}

void BranchSheet::renew() {
    const bool opened = m_model.isOpen() && !std::exchange(m_shownBefore, m_model.isOpen());
    if (!m_model.isOpen()) m_shownBefore = false;
    setVisible(m_model.isOpen());
    if (!m_model.isOpen()) return;
    const bool possible = m_model.step() >= 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_change, m_before, m_both, m_start}) widget->setVisible(possible);
    m_place->setText(possible ? tr("<b>Branch at step %1</b> and change").arg(wholeNumber(m_model.step())) : tr("<b>Branch</b>"));
    m_before->setText(tr("from %1 to").arg(numberAsRead(m_model.before())));
    renewEditor();
    const QString obstacle = m_model.whyNotBoth();
    m_both->setEnabled(obstacle.isEmpty());
    if (!obstacle.isEmpty()) m_both->setChecked(false);
    m_start->setEnabled(m_model.error().isEmpty());
    const QString hint = words(BranchModel::changes()[static_cast<size_t>(m_model.change())].help) + u' ' +
                         (obstacle.isEmpty() ? tr("With both in training, each has half of the processor's threads and is about half as fast.")
                                             : tr("Train both: %1").arg(obstacle));
    m_words->setText(m_model.error().isEmpty() ? hint : m_model.error());
    if (opened) (possible ? static_cast<QWidget*>(m_change) : m_place)->setFocus(Qt::ShortcutFocusReason);
}

void BranchSheet::renewEditor() {
    const QStringList choices = m_model.choices();
    const bool possible = m_model.step() >= 0;
    m_number->setVisible(possible && choices.isEmpty());
    m_choice->setVisible(possible && !choices.isEmpty());
    m_change->setCurrentIndex(m_model.change());
    auto* rows = qobject_cast<QStandardItemModel*>(m_change->model());
    for (int i = 0; i < m_change->count(); ++i) rows->item(i)->setEnabled(m_model.isOffered(i));
    if (numberAsWritten(m_number->text()).trimmed() != m_model.value()) m_number->setText(numberAsRead(m_model.value()));
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItems(choices);
    m_choice->setCurrentText(m_model.value());
}

void BranchSheet::start() {
    if (m_model.error().isEmpty()) m_model.start(m_both->isChecked());
}

void BranchSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return m_model.cancel();
    QFrame::keyPressEvent(event);
}

void BranchSheet::dress() {
    QPalette colors = palette();
    colors.setColor(QPalette::Window, m_theme.roles().panel);
    setPalette(colors);
}

}  // namespace fw
