// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"

#include <QCoreApplication>
#include <QMenu>

namespace fw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Actions)
  public:
    static std::span<const ActionRow> rows();
};

std::span<const ActionRow> Words::rows() {
    static constexpr ActionRow kRows[] = {
        ActionRow{QT_TR_NOOP("&File"), "open_files", QT_TR_NOOP("&Open text files…"), "Ctrl+O",
                  QT_TR_NOOP("Trains on text files of your own.\nA book or a year of notes is a good size.")},
        ActionRow{QT_TR_NOOP("&File"), "open_folder", QT_TR_NOOP("Open text &folder…"), "",
                  QT_TR_NOOP("Trains on every text file in a folder.\nFiles that are no text are skipped and named.")},
        ActionRow{
            QT_TR_NOOP("&File"), "paste_text", QT_TR_NOOP("&Paste text…"), "Ctrl+Shift+V",
            QT_TR_NOOP("Trains on text that you paste.\nTry a poem many times over and watch it being memorised.")},
        ActionRow{
            QT_TR_NOOP("&File"), "use_world", QT_TR_NOOP("Use &Merrow, the built-in world"), "",
            QT_TR_NOOP("Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.\n"
                       "Its facts are known, so what the model learned can be checked.")},
        ActionRow{QT_TR_NOOP("&File"), "save_model", QT_TR_NOOP("&Save model…"), "Ctrl+S",
                  QT_TR_NOOP("Writes config.json, model.safetensors and tokenizer.json into a folder.\n"
                             "Other programs that read Hugging Face models can open it.")},
        ActionRow{QT_TR_NOOP("&File"), "export_run", QT_TR_NOOP("&Export run…"), "Ctrl+E",
                  QT_TR_NOOP("Writes a report of the run, its numbers as a table, or the loss chart as a picture.\n"
                             "Hand in the report: it stands alone, with curve, samples and settings.")},
        ActionRow{QT_TR_NOOP("&File"), "quit", QT_TR_NOOP("&Quit"), "Ctrl+Q",
                  QT_TR_NOOP("Ends the program.\nTraining stops after its current step.")},
        ActionRow{QT_TR_NOOP("&Run"), "train", QT_TR_NOOP("&Train or pause"), "Space; Ctrl+T",
                  QT_TR_NOOP("Starts training, or pauses it between two steps.\nNothing is lost by pausing.")},
        ActionRow{QT_TR_NOOP("&Run"), "step", QT_TR_NOOP("&One step"), "S",
                  QT_TR_NOOP("Exactly one update of all weights, then pause.\nWatch which bars one step moves.")},
        ActionRow{QT_TR_NOOP("&Run"), "reset", QT_TR_NOOP("Same &start"), "R",
                  QT_TR_NOOP("Back to the same random weights; the old curve stays for comparison.\n"
                             "Change the learning rate and train again.")},
        ActionRow{QT_TR_NOOP("&Run"), "take_up", QT_TR_NOOP("Ta&ke up the kept run"), "K",
                  QT_TR_NOOP("Opens the run again at its last checkpoint; after a same start, the run before it.\n"
                             "Press it when something went wrong before a class: training goes on from there.")},
        ActionRow{QT_TR_NOOP("&Run"), "pin", QT_TR_NOOP("&Pin this step"), "P",
                  QT_TR_NOOP("Keeps the model that is shown, now or at the step cursor, as a column.\nPin when the "
                             "text changes its character.")},
        ActionRow{QT_TR_NOOP("&Run"), "branch", QT_TR_NOOP("Branc&h here…"), "Ctrl+B",
                  QT_TR_NOOP("A second run that begins with the model of this step, with exactly one thing changed.\n"
                             "Branch with a learning rate ten times larger and compare the curves.")},
        ActionRow{QT_TR_NOOP("&Run"), "stop_second", QT_TR_NOOP("Stop the s&econd run"), "",
                  QT_TR_NOOP("The run that trains in the background is kept where it is and stops.\nThe one in the "
                             "window gets on faster then.")},
        ActionRow{QT_TR_NOOP("&Run"), "trouble_batch", QT_TR_NOOP("Ca&use trouble: a broken batch"), "",
                  QT_TR_NOOP("The next batch turns the loss into something that is no number.\nSee that the update is "
                             "skipped, and where it stands on the curve.")},
        ActionRow{QT_TR_NOOP("&Run"), "trouble_rate", QT_TR_NOOP("Cause trouble: an e&xploding rate"), "",
                  QT_TR_NOOP("One update with a learning rate beyond all measure destroys the weights.\n"
                             "See the run go back to the last good weights, with half the rate.")},
        ActionRow{QT_TR_NOOP("&Run"), "cursor_back", QT_TR_NOOP("Step cursor &back"), "Left",
                  QT_TR_NOOP("Every panel shows the kept model before this one.\nGo back until the words fall apart.")},
        ActionRow{QT_TR_NOOP("&Run"), "cursor_on", QT_TR_NOOP("Step cursor &forward"), "Right",
                  QT_TR_NOOP("Every panel shows the next kept model.\nBeyond the last one is now.")},
        ActionRow{QT_TR_NOOP("&Run"), "cursor_start", QT_TR_NOOP("Step cursor to the &random model"), "Home",
                  QT_TR_NOOP("Every panel shows the model before training.\nIts guesses are all alike.")},
        ActionRow{QT_TR_NOOP("&Run"), "cursor_now", QT_TR_NOOP("Step cursor to no&w"), "End",
                  QT_TR_NOOP("Every panel shows the model in training again.\nTraining went on meanwhile.")},
        ActionRow{QT_TR_NOOP("&Run"), "play", QT_TR_NOOP("P&lay the run's time"), "Ctrl+Space",
                  QT_TR_NOOP("Goes through the kept models by itself, from the random one to now.\nWatch bars and text "
                             "while the run is told again."),
                  true},
        ActionRow{
            QT_TR_NOOP("&Run"), "sample", QT_TR_NOOP("Sample &again"), "Ctrl+Return; Ctrl+Enter",
            QT_TR_NOOP("Completes the prompt again with every model.\nWhile training runs, now is renewed by itself.")},
        ActionRow{QT_TR_NOOP("&Run"), "noise", QT_TR_NOOP("New &noise"), "Ctrl+Shift+N",
                  QT_TR_NOOP("Other dice for every column.\nSee what was the model and what was chance.")},
        ActionRow{
            QT_TR_NOOP("&View"), "reduced_motion", QT_TR_NOOP("&Reduced motion"), "",
            QT_TR_NOOP("Bars and text change at once instead of moving.\nEasier on the eyes and on slow machines."),
            true},
        ActionRow{
            QT_TR_NOOP("&View"), "projector", QT_TR_NOOP("&Projector"), "F11",
            QT_TR_NOOP(
                "One panel at a time in large type, with big counters; 1 to 9 choose the panel.\n"
                "B blanks the wall, the full stop freezes it to draw on, Page Down and Page Up turn the beats of a lesson. "
                "F11 ends it."),
            true},
        ActionRow{
            QT_TR_NOOP("&View"), "presenter", QT_TR_NOOP("Pr&esenter's window"), "Shift+F11",
            QT_TR_NOOP(
                "With a lesson on the projector: notes, time, hands, and what came in the rehearsal, for you alone.\n"
                "It opens by itself where there is a second screen; with one screen it lies over the wall.")},
        ActionRow{QT_TR_NOOP("&View"), "reset_layout", QT_TR_NOOP("Reset &layout"), "",
                  QT_TR_NOOP("Puts every panel back to its place.\nPanels can be dragged by their heads.")},
        ActionRow{QT_TR_NOOP("&Help"), "whats_this", QT_TR_NOOP("&What is this?"), "F1",
                  QT_TR_NOOP("Then click anything in the window to read what it is.\nOr rest the pointer on it.")},
        ActionRow{QT_TR_NOOP("&Help"), "about", QT_TR_NOOP("&About First Words"), "",
                  QT_TR_NOOP("What this program is.\n")},
    };
    return kRows;
}

}  // namespace

std::span<const ActionRow> actionTable() {
    return Words::rows();
}

Actions::Actions(QWidget* owner) {
    for (const ActionRow& row : Words::rows()) {
        auto* action = new QAction(Words::tr(row.text), owner);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.shortcut)));
        action->setToolTip(Words::tr(row.help).trimmed());
        action->setWhatsThis(Words::tr(row.help).trimmed());
        action->setStatusTip(Words::tr(row.help).section(QLatin1Char('\n'), 0, 0));
        action->setCheckable(row.checkable);
        owner->addAction(action);
        m_actions[action->objectName()] = action;
    }
}

QAction* Actions::operator[](const char* id) const { return m_actions.at(QString::fromLatin1(id)); }

void Actions::fill(QMenuBar* bar, const std::function<void(QMenu*, const QString&)>& extend) const {
    QMenu* menu = nullptr;
    QString title;
    for (const ActionRow& row : Words::rows()) {
        if (title != QString::fromLatin1(row.menu)) {
            if (menu) extend(menu, title);
            title = QString::fromLatin1(row.menu);
            menu = bar->addMenu(Words::tr(row.menu));
        }
        menu->addAction((*this)[row.id]);
    }
    if (menu) extend(menu, title);
}

}  // namespace fw
