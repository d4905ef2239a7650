// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWhatsThis>
#include <algorithm>

#include "controls/branch_sheet.h"
#include "controls/run_controls.h"
#include "controls/run_exporter.h"
#include "controls/run_notice.h"
#include "controls/run_status_bar.h"
#include "controls/text_source_picker.h"
#include "controls/time_bar.h"
#include "dock_width.h"
#include "language/language.h"
#include "lesson/lesson_stage.h"
#include "panels/loss_panel.h"
#include "panels/panel_registry.h"
#include "projector/big_counters.h"
#include "projector/presenter.h"
#include "projector/projector_mode.h"
#include "widgets/dock_title.h"

using namespace Qt::StringLiterals;

namespace fw {

namespace {
constexpr int kStateVersion = 4;
constexpr int kMessageMs = 8000;

const PanelRow& rowOf(const QString& panelId) {
    return *std::ranges::find_if(panelRegistry(), [&](const PanelRow& row) { return row.idText() == panelId; });
}
}  // namespace

MainWindow::MainWindow(Workbench& bench, Theme& theme)
    : m_bench(bench), m_theme(theme), m_context{bench, theme}, m_actions(this), m_middle(new QWidget(this)),
      m_picker(new TextSourcePicker(bench.setup, bench.settings, this)) {
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    m_middle->setFixedHeight(0);
    setCentralWidget(m_middle);
    for (const Qt::Corner corner : {Qt::TopRightCorner, Qt::BottomRightCorner}) setCorner(corner, Qt::RightDockWidgetArea);
    for (const Qt::Corner corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner}) setCorner(corner, Qt::LeftDockWidgetArea);
    buildTop();
    buildDocks();
    m_exporter = new RunExporter(m_bench, [this](const QString& file) {
        auto* panel = qobject_cast<LossPanel*>(dock(u"loss"_s)->widget());
        return panel && panel->saveChart(file);
    }, this);
    auto* times = new TimeBar(m_bench, m_theme, m_actions, this);
    addToolBar(Qt::BottomToolBarArea, times);
    setStatusBar(new RunStatusBar(m_bench, this));
    m_besidePanels << times << statusBar();
    m_projector = new ProjectorMode(*this, m_bench, m_theme, m_docks, m_besidePanels, m_counters);
    m_projector->setBeats([this](int by) { return m_stage->goBeat(by); });
    connectActions();
    m_stage = new LessonStage(*this, m_context);
    m_presenter = new Presenter(*this, m_context, *m_projector, {m_actions["train"], m_actions["take_up"], m_actions["projector"], m_actions["presenter"]});
    qApp->installEventFilter(this);
    showTitle();
    restoreLayout();
}

void MainWindow::buildTop() {
    auto* top = new QWidget(this);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QMenuBar(top);
    layout->addWidget(bar);
    auto* controls = new RunControls(m_bench, m_theme, m_actions, top);
    layout->addWidget(controls);
    m_counters = new BigCounters(m_bench, m_theme, top);
    layout->addWidget(m_counters);
    m_besidePanels << bar << controls;
    m_notice = new RunNotice(m_bench, m_theme, top);
    layout->addWidget(m_notice);
    layout->addWidget(new BranchSheet(m_bench, m_theme, top));
    auto* lessons = new QToolButton(bar);
    lessons->setText(tr("Lessons"));
    lessons->setAutoRaise(true);
    setHelp(lessons, tr("Lessons"), tr("The course: predict, run, look, explain, one step at a time (Ctrl+L)."), tr("Begin with the first; it takes half an hour."));
    connect(lessons, &QToolButton::clicked, this, [this] { goToPanel(u"lesson"_s); });
    bar->setCornerWidget(lessons);
    setMenuWidget(top);
    m_actions.fill(bar, [this](QMenu* menu, const QString& title) { extendMenu(menu, title); });
}

void MainWindow::extendMenu(QMenu* menu, const QString& title) {
    if (title != "&View"_L1) return;
    menu->addSeparator();
    buildThemeMenu(menu->addMenu(tr("&Colours")));
    buildLanguageMenu(menu->addMenu(tr("Lan&guage")));
    menu->addSeparator();
    for (const PanelRow& row : panelRegistry()) {
        auto* action = new QAction(row.titleText(), this);
        action->setObjectName(u"panel_"_s + row.idText());
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        action->setStatusTip(row.helpText());
        addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = row.idText()] { goToPanel(id); });
    }
}

void MainWindow::buildThemeMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const std::pair<ThemeMode, QString> choices[] = {{ThemeMode::System, tr("As the &system")},
                                                     {ThemeMode::Light, tr("&Light")},
                                                     {ThemeMode::Dark, tr("&Dark")}};
    for (const auto& [mode, text] : choices) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme.mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            m_theme.setMode(mode);
            m_bench.settings.setValue(Setting::Theme, wordOfThemeMode(mode));
        });
    }
}

void MainWindow::buildLanguageMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& name) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_bench.settings.value(Setting::Language).toString() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_bench.settings.setValue(Setting::Language, code);
            statusBar()->showMessage(tr("The language changes at the next start."), kMessageMs);
        });
    };
    add(QString::fromLatin1(kSystemLanguage), tr("As the &system"));
    for (const LanguageRow& row : languages()) add(QString::fromLatin1(row.code), QString::fromUtf8(row.name));
    menu->addSeparator();
    menu->addAction(tr("From the next start on"))->setEnabled(false);
}

void MainWindow::buildDocks() {
    for (const PanelRow& row : panelRegistry()) {
        auto* panelDock = new QDockWidget(row.titleText(), this);
        panelDock->setObjectName(u"dock_"_s + row.idText());
        Panel* panel = row.make(m_context);
        panel->setObjectName(u"panel_"_s + row.idText());
        panel->setAccessibleName(row.titleText());
        panel->setWhatsThis(row.helpText());
        panelDock->setWidget(panel);
        connect(panelDock, &QDockWidget::visibilityChanged, panel, &Panel::setInFront);
        panelDock->setTitleBarWidget(new DockTitle(row.titleText(), row.helpText(), m_theme, panelDock));
        connect(panelDock->toggleViewAction(), &QAction::toggled, &m_whole, [this] { holdMiddle(); });
        connect(panelDock, &QDockWidget::dockLocationChanged, &m_whole, [this] { holdMiddle(); });
        m_docks[row.idText()] = panelDock;
    }
    resetLayout();
}

void MainWindow::holdMiddle() {
    m_middle->setVisible(std::ranges::any_of(m_docks, [this](const auto& idAndDock) {
        const Qt::DockWidgetArea area = dockWidgetArea(idAndDock.second);
        return (area == Qt::TopDockWidgetArea || area == Qt::BottomDockWidgetArea) && !idAndDock.second->isHidden();
    }));
}

void MainWindow::resetLayout() {
    QList<QDockWidget*> across, down;
    QDockWidget* aside = nullptr;
    for (const PanelRow& row : panelRegistry()) {
        QDockWidget* panelDock = dock(row.idText());
        panelDock->setFloating(false);
        addDockWidget(row.area, panelDock, Qt::Horizontal);
        if (row.isAside()) {
            const bool right = row.area == Qt::RightDockWidgetArea;
            if (right && aside) tabifyDockWidget(aside, panelDock);
            if (right) aside = panelDock;
            panelDock->hide();
            continue;
        }
        panelDock->show();
        if (row.area == Qt::TopDockWidgetArea) across.append(panelDock);
        if (down.isEmpty() || row.area != Qt::TopDockWidgetArea) down.append(panelDock);
    }
    resizeDocks(across, {width() * 52 / 100, width() * 48 / 100}, Qt::Horizontal);
    resizeDocks(down, {height() * 62 / 100, height() * 38 / 100}, Qt::Vertical);
}

QDockWidget* MainWindow::dock(const QString& panelId) const {
    const auto it = m_docks.find(panelId);
    return it == m_docks.end() ? nullptr : it->second;
}

void MainWindow::openPanel(const QString& panelId) {
    if (m_projector->isOn()) return m_projector->show(panelId);
    QDockWidget* panel = dock(panelId);
    if (!panel) return;
    const bool fresh = panel->isHidden() && dockWidgetArea(panel) == rowOf(panelId).area && rowOf(panelId).isAside();
    panel->show();
    panel->raise();
    if (!fresh) return;
    setDockWidth(*this, panel, width() * rowOf(panelId).percent / 100);
}

void MainWindow::goToPanel(const QString& panelId) {
    openPanel(panelId);
    dock(panelId)->widget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showTitle() {
    const RunSetup& setup = m_bench.setup;
    const auto& info = m_bench.bridge.info();
    const QString model = QString::fromStdString(setup.presets()[static_cast<size_t>(setup.preset())].info.title);
    const QString source = info ? QString::fromStdString(info->source) : RunSetup::titleOf(setup.source());
    setWindowTitle(tr("%1 on %2").arg(model, source));
}

void MainWindow::connectActions() {
    const auto on = [this](const char* id, auto&& what) { connect(m_actions[id], &QAction::triggered, this, what); };
    on("open_files", [this] { m_picker->openFiles(); });
    on("open_folder", [this] { m_picker->openFolder(); });
    on("paste_text", [this] { m_picker->pasteText(); });
    on("use_world", [this] { m_picker->useWorld(); });
    on("save_model", [this] { saveModel(); });
    on("export_run", [this] { m_exporter->ask(m_bench.kept.folder()); });
    on("branch", [this] { m_bench.branch.begin(); });
    on("stop_second", [this] { m_bench.second.stop(); });
    on("trouble_batch", [this] { m_bench.bridge.post(command::CauseTrouble{"nan"}); });
    on("trouble_rate", [this] { m_bench.bridge.post(command::CauseTrouble{"explosion"}); });
    on("quit", [this] { close(); });
    on("train", [this] {
        if (!m_projector->goBeat(1)) m_bench.status.toggleTraining();
    });
    on("step", [this] { m_bench.status.stepOnce(); });
    on("reset", [this] { m_bench.status.sameStart(); });
    on("take_up", [this] { takeUp(); });
    on("pin", [this] { m_bench.status.pin(); });
    on("cursor_back", [this] { m_bench.cursor.move(-1); });
    on("cursor_on", [this] { m_bench.cursor.move(1); });
    on("cursor_start", [this] { m_bench.cursor.goToPlace(0); });
    on("cursor_now", [this] { m_bench.cursor.backToNow(); });
    on("play", [this](bool checked) { m_bench.cursor.setPlaying(checked); });
    on("sample", [this] { m_bench.completions.ask(); });
    on("noise", [this] { m_bench.completions.newNoise(); });
    on("projector", [this](bool checked) { m_projector->setOn(checked); });
    on("presenter", [this] { present(); });
    on("reset_layout", [this] { resetLayout(); });
    on("reduced_motion", [this](bool checked) { m_bench.settings.setValue(Setting::ReducedMotion, checked); });
    on("whats_this", [] { QWhatsThis::enterWhatsThisMode(); });
    on("about", [this] { showAbout(); });
    connectRunActions();
    m_actions["reduced_motion"]->setChecked(m_bench.settings.value(Setting::ReducedMotion).toBool());
    connect(&m_bench.lessons, &LessonDesk::wanted, this, [this] { openPanel(u"lesson"_s); });
    connect(&m_bench.corpus, &CorpusModel::wanted, this, [this] { openPanel(u"corpus"_s); });
    connect(&m_bench.library, &RunLibraryModel::wanted, this, [this] { openPanel(u"runs"_s); });
    connect(&m_bench.comparison, &RunComparison::wanted, this, [this] { openPanel(u"compare"_s); });
    connect(&m_bench.status, &RunStatus::stateChanged, this, [this] {
        for (const char* id : {"train", "step", "reset"}) m_actions[id]->setEnabled(!m_bench.status.isReadOnly());
    });
    connect(&m_bench.bridge, &SessionBridge::modelReady, this, &MainWindow::showTitle);
    connect(&m_bench.bridge, &SessionBridge::dataReady, this, &MainWindow::showTitle);
}

/// Export, branches, trouble: what they say, and when they can be used.
void MainWindow::connectRunActions() {
    connect(&m_bench.library, &RunLibraryModel::exportWanted, m_exporter, &RunExporter::ask);
    connect(m_exporter, &RunExporter::failed, m_notice, &RunNotice::showFailure);
    connect(m_exporter, &RunExporter::written, this, [this](const QString& file) { statusBar()->showMessage(tr("Written: %1").arg(file), kMessageMs); });
    connect(&m_bench.second, &SecondRun::failed, m_notice, &RunNotice::showFailure);
    connect(&m_bench.second, &SecondRun::ended, this, [this](const QString& words) { statusBar()->showMessage(words, kMessageMs); });
    const auto renew = [this] {
        m_actions["stop_second"]->setEnabled(m_bench.second.isActive());
        for (const char* id : {"trouble_batch", "trouble_rate"}) m_actions[id]->setEnabled(m_bench.status.isDataReady());
    };
    connect(&m_bench.second, &SecondRun::changed, this, renew);
    connect(&m_bench.status, &RunStatus::stateChanged, this, renew);
    renew();
}

/// What a presenter's window needs comes first: a lesson, and the projector.
void MainWindow::present() {
    if (!m_bench.lessons.runner()) return openPanel(u"lesson"_s);
    if (m_projector->isOn()) return m_presenter->toggle();
    m_actions["projector"]->trigger();
    if (!m_presenter->window()) m_presenter->toggle();
}

void MainWindow::takeUp() {
    if (!m_bench.library.takeUp()) m_notice->showFailure(tr("No run is kept yet: what was trained is kept from its first step on."));
}

void MainWindow::saveModel() {
    auto* dialog = new QFileDialog(this, tr("Save the model into a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_bench.bridge.post(command::Save{folder.toStdString()}); });
    dialog->show();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About First Words"),
                                tr("<b>First Words %1</b><br>A desktop laboratory in which you watch a language model "
                                   "learn to speak. Every number comes from a run on this machine.<br><br>"
                                   "Free software under the GNU General Public License, version 3 or later.")
                                    .arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void MainWindow::restoreLayout() {
    resize(1366, 768);
    const Settings& settings = m_bench.settings;
    restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray());
    if (!restoreState(settings.value(Setting::WindowState).toByteArray(), kStateVersion)) resetLayout();
    else m_shownBefore = true;
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!std::exchange(m_shownBefore, true)) resetLayout();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_actions["projector"]->isChecked()) m_actions["projector"]->trigger();
    m_bench.status.pause();
    m_bench.second.pause();
    m_bench.settings.setValue(Setting::WindowGeometry, saveGeometry());
    m_stage->leave();
    m_bench.settings.setValue(Setting::WindowState, saveState(kStateVersion));
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ThemeChange) m_theme.followSystem();
    QMainWindow::changeEvent(event);
}

void MainWindow::childEvent(QChildEvent* event) {
    // Tabs of docks are made by Qt when they are first needed.
    auto* tabs = event->polished() ? qobject_cast<QTabBar*>(event->child()) : nullptr;
    if (tabs) tabs->setAccessibleName(tr("Panels on the right"));
    QMainWindow::childEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (TextSourcePicker::accepts(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_picker->drop(*event->mimeData());
    event->acceptProposedAction();
}

/// Qt presses a focused button with Space alone outside of dialogs; people expect it of Enter, too.
bool MainWindow::pressesButton(QObject* watched, const QEvent& event) {
    if (event.type() != QEvent::KeyPress) return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!button || !enter || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) || button->window() != this) return false;
    button->click();
    return true;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (pressesButton(watched, *event)) return true;
    // Space and letters belong to a focused button or list before they are shortcuts of the window.
    if (event->type() != QEvent::ShortcutOverride) return QMainWindow::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool button = qobject_cast<QAbstractButton*>(watched) && key->key() == Qt::Key_Space;
    const bool list = qobject_cast<QComboBox*>(watched) || qobject_cast<QAbstractItemView*>(watched);
    const bool plain = key->modifiers() == Qt::NoModifier && !key->text().isEmpty() && key->text().front().isPrint();
    if (plain && (button || list)) event->accept();
    // Arrows belong to whatever has the focus and uses them; on buttons and in the empty window they move the step cursor.
    const bool arrow = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right || key->key() == Qt::Key_Home || key->key() == Qt::Key_End;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool moves = arrow && !(key->modifiers() & (Qt::AltModifier | Qt::MetaModifier));
    if (moves && widget && widget->focusPolicy() & Qt::TabFocus && !qobject_cast<QAbstractButton*>(watched)) event->accept();
    return QMainWindow::eventFilter(watched, event);
}

}  // namespace fw
