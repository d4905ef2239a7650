// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <array>

namespace fw {

namespace {

#define TR(text) QT_TRANSLATE_NOOP("Actions", text)
constexpr std::array kRows{
    ActionRow{TR("&File"), "open_files", TR("&Open text files…"), "Ctrl+O",
              TR("Trains on text files of your own.\nA book or a year of notes is a good size.")},
    ActionRow{TR("&File"), "open_folder", TR("Open text &folder…"), "",
              TR("Trains on every text file in a folder.\nFiles that are no text are skipped and named.")},
    ActionRow{TR("&File"), "paste_text", TR("&Paste text…"), "Ctrl+Shift+V",
              TR("Trains on text that you paste.\nTry a poem many times over and watch it being memorised.")},
    ActionRow{TR("&File"), "use_world", TR("Use &Merrow, the built-in world"), "",
              TR("Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.\n"
                 "Its facts are known, so what the model learned can be checked.")},
    ActionRow{TR("&File"), "save_model", TR("&Save model…"), "Ctrl+S",
              TR("Writes config.json, model.safetensors and tokenizer.json into a folder.\n"
                 "Other programs that read Hugging Face models can open it.")},
    ActionRow{TR("&File"), "export_run", TR("&Export run…"), "Ctrl+E",
              TR("Writes a report of the run, its numbers as a table, or the loss chart as a picture.\n"
                 "Hand in the report: it stands alone, with curve, samples and settings.")},
    ActionRow{TR("&File"), "quit", TR("&Quit"), "Ctrl+Q", TR("Ends the program.\nTraining stops after its current step.")},
    ActionRow{TR("&Run"), "train", TR("&Train or pause"), "Space; Ctrl+T",
              TR("Starts training, or pauses it between two steps.\nNothing is lost by pausing.")},
    ActionRow{TR("&Run"), "step", TR("&One step"), "S",
              TR("Exactly one update of all weights, then pause.\nWatch which bars one step moves.")},
    ActionRow{TR("&Run"), "reset", TR("Same &start"), "R",
              TR("Back to the same random weights; the old curve stays for comparison.\n"
                 "Change the learning rate and train again.")},
    ActionRow{TR("&Run"), "take_up", TR("Ta&ke up the kept run"), "K",
              TR("Opens the run again at its last checkpoint; after a same start, the run before it.\n"
                 "Press it when something went wrong before a class: training goes on from there.")},
    ActionRow{TR("&Run"), "pin", TR("&Pin this step"), "P",
              TR("Keeps the model that is shown, now or at the step cursor, as a column.\nPin when the text changes its character.")},
    ActionRow{TR("&Run"), "branch", TR("Branc&h here…"), "Ctrl+B",
              TR("A second run that begins with the model of this step, with exactly one thing changed.\n"
                 "Branch with a learning rate ten times larger and compare the curves.")},
    ActionRow{TR("&Run"), "stop_second", TR("Stop the s&econd run"), "",
              TR("The run that trains in the background is kept where it is and stops.\nThe one in the window gets on faster then.")},
    ActionRow{TR("&Run"), "trouble_batch", TR("Ca&use trouble: a broken batch"), "",
              TR("The next batch turns the loss into something that is no number.\nSee that the update is skipped, and where it stands on the curve.")},
    ActionRow{TR("&Run"), "trouble_rate", TR("Cause trouble: an e&xploding rate"), "",
              TR("One update with a learning rate beyond all measure destroys the weights.\n"
                 "See the run go back to the last good weights, with half the rate.")},
    ActionRow{TR("&Run"), "cursor_back", TR("Step cursor &back"), "Left",
              TR("Every panel shows the kept model before this one.\nGo back until the words fall apart.")},
    ActionRow{TR("&Run"), "cursor_on", TR("Step cursor &forward"), "Right",
              TR("Every panel shows the next kept model.\nBeyond the last one is now.")},
    ActionRow{TR("&Run"), "cursor_start", TR("Step cursor to the &random model"), "Home",
              TR("Every panel shows the model before training.\nIts guesses are all alike.")},
    ActionRow{TR("&Run"), "cursor_now", TR("Step cursor to no&w"), "End",
              TR("Every panel shows the model in training again.\nTraining went on meanwhile.")},
    ActionRow{TR("&Run"), "play", TR("P&lay the run's time"), "Ctrl+Space",
              TR("Goes through the kept models by itself, from the random one to now.\nWatch bars and text while the run is told again."), true},
    ActionRow{TR("&Run"), "sample", TR("Sample &again"), "Ctrl+Return; Ctrl+Enter",
              TR("Completes the prompt again with every model.\nWhile training runs, now is renewed by itself.")},
    ActionRow{TR("&Run"), "noise", TR("New &noise"), "Ctrl+Shift+N",
              TR("Other dice for every column.\nSee what was the model and what was chance.")},
    ActionRow{TR("&View"), "reduced_motion", TR("&Reduced motion"), "",
              TR("Bars and text change at once instead of moving.\nEasier on the eyes and on slow machines."), true},
    ActionRow{TR("&View"), "projector", TR("&Projector"), "F11",
              TR("One panel at a time in large type, with big counters; 1 to 9 choose the panel.\n"
                 "B blanks the wall, the full stop freezes it to draw on, Page Down and Page Up turn the beats of a lesson. F11 ends it."), true},
    ActionRow{TR("&View"), "presenter", TR("Pr&esenter's window"), "Shift+F11",
              TR("With a lesson on the projector: notes, time, hands, and what came in the rehearsal, for you alone.\n"
                 "It opens by itself where there is a second screen; with one screen it lies over the wall.")},
    ActionRow{TR("&View"), "reset_layout", TR("Reset &layout"), "",
              TR("Puts every panel back to its place.\nPanels can be dragged by their heads.")},
    ActionRow{TR("&Help"), "whats_this", TR("&What is this?"), "F1",
              TR("Then click anything in the window to read what it is.\nOr rest the pointer on it.")},
    ActionRow{TR("&Help"), "about", TR("&About First Words"), "", TR("What this program is.\n")},
};
#undef TR

QString words(const char* text) { return QCoreApplication::translate("Actions", text); }

}  // namespace

std::span<const ActionRow> actionTable() { return kRows; }

Actions::Actions(QWidget* owner) {
    for (const ActionRow& row : kRows) {
        auto* action = new QAction(words(row.text), owner);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.shortcut)));
        action->setToolTip(words(row.help).trimmed());
        action->setWhatsThis(words(row.help).trimmed());
        action->setStatusTip(words(row.help).section(QLatin1Char('\n'), 0, 0));
        action->setCheckable(row.checkable);
        owner->addAction(action);
        m_actions[action->objectName()] = action;
    }
}

QAction* Actions::operator[](const char* id) const { return m_actions.at(QString::fromLatin1(id)); }

void Actions::fill(QMenuBar* bar, const std::function<void(QMenu*, const QString&)>& extend) const {
    QMenu* menu = nullptr;
    QString title;
    for (const ActionRow& row : kRows) {
        if (title != QString::fromLatin1(row.menu)) {
            if (menu) extend(menu, title);
            title = QString::fromLatin1(row.menu);
            menu = bar->addMenu(words(row.menu));
        }
        menu->addAction((*this)[row.id]);
    }
    if (menu) extend(menu, title);
}

}  // namespace fw
