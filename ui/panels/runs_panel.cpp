// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/runs_panel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "language/engine_text.h"
#include "viewmodels/number_text.h"
#include "viewmodels/run_text.h"
#include "widgets/message_bar.h"
#include "widgets/run_delegate.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr qsizetype kMostNamed = 3;  // in a message about several runs
}

RunsPanel::RunsPanel(PanelContext& context) : Panel(context), m_library(context.bench.library) {
    m_filter.setSourceModel(&m_library.list);
    buildList();
    buildDetails();
    buildActions();
    connectModel();
    setFocusProxy(m_list);
    showCurrent();
    showTotal();
}

void RunsPanel::buildList() {
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find a run"));
    m_search->setClearButtonEnabled(true);
    setHelp(m_search, tr("Find a run"), tr("Keeps the runs that hold every word you type: name, note, model, text, state, what differs."),
            tr("Try \"seed\" or \"interrupted\"."));
    m_list = new QListView(this);
    m_list->setModel(&m_filter);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    setHelp(m_list, tr("Runs, the newest first"), tr("Every run you have made. Enter opens one, Space checks it for the comparison."),
            tr("Check two and press Compare."));
    m_list->setToolTip({});
    m_delegate = new RunDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_empty = new QLabel(this);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    content()->addWidget(m_search);
    content()->addWidget(m_empty);
    content()->addWidget(m_list, 1);
}

void RunsPanel::buildDetails() {
    m_details = new QLabel(this);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setAccessibleName(tr("The current run"));
    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(tr("A note of your own"));
    setHelp(m_note, tr("Note on the run"), tr("A line of your own about the run; it is kept when you leave the line."),
            tr("Write down what you expected before you look."));
    content()->addWidget(m_details);
    content()->addWidget(m_note);
    m_open = new QPushButton(tr("Open"), this);
    m_compare = new QPushButton(tr("Compare"), this);
    m_more = new QToolButton(this);
    m_more->setProperty("flat", true);
    m_more->setText(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    setHelp(m_more, tr("More to do with the run"), tr("Rename, note, export, branch, folder, trash."), tr("A right click on a run opens the same menu."));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_open);
    row->addWidget(m_compare);
    row->addStretch(1);
    row->addWidget(m_more);
    content()->addLayout(row);
    m_total = new QLabel(this);
    m_total->setForegroundRole(QPalette::PlaceholderText);
    m_total->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    content()->addWidget(m_total);
}

void RunsPanel::buildActions() {
    auto* menu = new QMenu(m_more);
    for (const RunAction& row : runActions()) {
        auto* action = new QAction(row.titleText(), this);
        action->setObjectName(u"run_"_s + QString::fromLatin1(row.id));
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        menu->addAction(action);
        m_actions.push_back(action);
        connect(action, &QAction::triggered, this, [this, &row] { act(row); });
    }
    menu->setToolTipsVisible(true);
    m_more->setMenu(menu);
    connect(m_list, &QListView::customContextMenuRequested, this, [this, menu](const QPoint& at) { menu->popup(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list, &QListView::activated, m_actions.front(), &QAction::trigger);  // not by a double click on the check box
    connect(m_open, &QPushButton::clicked, m_actions.front(), &QAction::trigger);
    connect(m_compare, &QPushButton::clicked, this, &RunsPanel::compare);
}

void RunsPanel::connectModel() {
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setWords(text);
        if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_filter.index(0, 0));
        showTotal();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPanel::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunsPanel::showCurrent);
    connect(&m_library.list, &RunListModel::checkedChanged, this, &RunsPanel::showCurrent);
    connect(m_note, &QLineEdit::editingFinished, this, &RunsPanel::saveNote);
    connect(&m_library, &RunLibraryModel::changed, this, [this] {
        if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_filter.index(0, 0));
        showCurrent();
        showTotal();
    });
    connect(&m_library, &RunLibraryModel::failed, this, [this](const QString& message) { messages().showMessage(MessageBar::Kind::Error, message); });
    connect(&m_library, &RunLibraryModel::trashed, this, [this](const QString& name, const QString& place) {
        m_gone.append(name);
        m_gonePlaces.emplace_back(place.toStdString());
        tellTrashed();
    });
}

void RunsPanel::dress() {
    m_delegate->setColors(roles());
    m_list->viewport()->update();
    m_list->doItemsLayout();
}

void RunsPanel::wake() {
    m_library.setAwake(true);
    showCurrent();
    showTotal();
}

void RunsPanel::sleep() {
    saveNote();
    m_library.setAwake(false);
}

const RunRow* RunsPanel::current() const {
    const QModelIndex index = m_filter.mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_library.list.rows()[static_cast<size_t>(index.row())] : nullptr;
}

std::vector<RunRow> RunsPanel::selected() const {
    std::vector<RunRow> runs;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        runs.push_back(m_library.list.rows()[static_cast<size_t>(m_filter.mapToSource(index).row())]);
    return runs;
}

void RunsPanel::act(const RunAction& action) {
    std::vector<RunRow> runs;
    if (action.forEach) runs = selected();
    else if (const RunRow* run = current()) runs.push_back(*run);
    QStringList refused;
    m_gone.clear();
    m_gonePlaces.clear();
    for (const RunRow& run : runs) {
        const QString obstacle = action.obstacle(run);
        if (obstacle.isEmpty()) action.go(*this, run);
        else refused.append(runName(run) + u": "_s + obstacle);
    }
    if (!refused.isEmpty()) messages().showMessage(MessageBar::Kind::Attention, refused.join(u'\n'));
}

void RunsPanel::open(const RunRow& run) { m_library.open(run.folder); }

void RunsPanel::rename(const RunRow& run) {
    const QModelIndex index = m_filter.mapFromSource(m_library.list.index(m_library.list.find(run.folder)));
    m_list->scrollTo(index);
    m_list->edit(index);
}

void RunsPanel::annotate(const RunRow&) {
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->selectAll();
}

void RunsPanel::exportRun(const RunRow& run) { emit m_library.exportWanted(run.folder); }

void RunsPanel::branch(const RunRow& run) { m_context.bench.branchFrom(run.folder); }

void RunsPanel::showFolder(const RunRow& run) {
    const QString path = QString::fromStdString(run.folder.string());
    messages().showMessage(MessageBar::Kind::Hint, path, {{tr("Copy"), [path] { QGuiApplication::clipboard()->setText(path); }}});
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void RunsPanel::moveToTrash(const RunRow& run) { m_library.moveToTrash(run.folder); }

void RunsPanel::tellTrashed() {
    QString names = m_gone.first(std::min<qsizetype>(m_gone.size(), kMostNamed)).join(u", "_s);
    if (m_gone.size() > kMostNamed) names = tr("%1 and %2 more").arg(names).arg(m_gone.size() - kMostNamed);
    const QString text = m_gone.size() == 1 ? tr("%1 was moved to the trash.") : tr("%1 were moved to the trash.");
    messages().showMessage(MessageBar::Kind::Hint, text.arg(names), {{tr("Undo"), [this, places = m_gonePlaces] { m_library.restore(places); }}});
}

/// The checked runs; without two of them, the selected ones.
void RunsPanel::compare() {
    std::vector<std::filesystem::path> runs = m_library.list.checked();
    if (runs.size() < 2) {
        runs.clear();
        for (const RunRow& run : selected())
            if (run.fault.empty()) runs.push_back(run.folder);
    }
    m_context.bench.comparison.compare(std::move(runs));
}

QString RunsPanel::detailsText(const RunRow& run) const {
    if (!run.fault.empty()) return engineText(run.fault);
    const RunRecord& r = run.record;
    QStringList lines;
    lines.append(tr("%1 · %2 tokens in %3").arg(runDate(run), compactNumber(static_cast<double>(r.tokens)), clockText(r.seconds)));
    lines.append(tr("%1 parameters · %2 · %3 on disk").arg(compactNumber(static_cast<double>(r.parameters)), engineText(r.device),
                                                           byteText(static_cast<double>(r.bytes))));
    if (r.validationLoss >= 0 && r.validationStep >= 0) lines.append(tr("validation loss %1").arg(validationText(r.validationLoss, r.validationStep, r.step)));
    if (run.holder && !isHeldHere(run)) lines.append(tr("In training by %1; here it opens to be looked at.").arg(QString::fromStdString(*run.holder)));
    return lines.join(u'\n');
}

void RunsPanel::showCurrent() {
    const RunRow* run = current();
    m_details->setVisible(run);
    m_note->setVisible(run && run->fault.empty());
    if (run) m_details->setText(detailsText(*run));
    if (!m_note->hasFocus() || !run || run->folder != m_noted) {
        saveNote();
        m_noted = run ? run->folder : std::filesystem::path();
        m_note->setText(run ? QString::fromStdString(run->label.note) : QString());
        m_note->setModified(false);
    }
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const RunAction& row = runActions()[i];
        const QString obstacle = run ? row.obstacle(*run) : tr("No run is chosen.");
        m_actions[i]->setToolTip(obstacle.isEmpty() ? row.helpText() : obstacle);
        m_actions[i]->setEnabled(obstacle.isEmpty() || row.forEach);
        if (i == 0) setHelp(m_open, tr("Open"), m_actions[i]->toolTip().section(u'\n', 0, 0), m_actions[i]->toolTip().section(u'\n', 1));
    }
    m_open->setEnabled(m_actions.front()->isEnabled());
    m_more->setEnabled(run);
    const size_t checked = m_library.list.checked().size(), chosen = checked >= 2 ? checked : static_cast<size_t>(m_list->selectionModel()->selectedIndexes().size());
    m_compare->setText(chosen >= 2 ? tr("Compare %1").arg(std::min(chosen, RunComparison::kMost)) : tr("Compare"));
    m_compare->setEnabled(chosen >= 2);
    setHelp(m_compare, tr("Compare runs"), tr("The checked runs, up to eight, on one chart, and the settings in which they differ."),
            chosen >= 2 ? tr("Change one thing between two runs, then compare them.") : tr("Check two runs first (Space)."));
}

void RunsPanel::saveNote() {
    if (!m_note->isModified() || m_noted.empty()) return;
    m_note->setModified(false);
    m_library.annotate(m_noted, m_note->text());
}

void RunsPanel::showTotal() {
    const auto all = static_cast<int64_t>(m_library.list.rows().size());
    const int64_t shown = m_filter.rowCount();
    m_empty->setVisible(shown == 0);
    m_empty->setText(!m_library.isListed() && !m_library.root().empty() ? tr("Reading the library.")
                     : all > 0                                        ? tr("No run holds all these words.")
                                                                      : tr("No runs yet. Press Train: every run is kept here by itself."));
    const QString runs = all == 1 ? tr("1 run") : tr("%1 runs").arg(wholeNumber(all));
    m_total->setText(tr("%1, %2 on disk").arg(shown < all ? tr("%1 of %2").arg(wholeNumber(shown), runs) : runs, byteText(static_cast<double>(m_library.totalBytes()))));
    m_total->setToolTip(tr("The library is the folder %1.\nDelete runs you no longer need to make room.").arg(QString::fromStdString(m_library.root().string())));
}

}  // namespace fw
