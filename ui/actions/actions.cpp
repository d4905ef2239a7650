// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <array>

namespace fw {

namespace {

constexpr std::array kRows{
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "open_files", QT_TRANSLATE_NOOP("Actions", "&Open text files…"), "Ctrl+O",
              QT_TRANSLATE_NOOP("Actions", "Trains on text files of your own.\nA book or a year of notes is a good size.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "open_folder", QT_TRANSLATE_NOOP("Actions", "Open text &folder…"), "",
              QT_TRANSLATE_NOOP("Actions", "Trains on every text file in a folder.\nFiles that are no text are skipped and named.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "paste_text", QT_TRANSLATE_NOOP("Actions", "&Paste text…"), "Ctrl+Shift+V",
              QT_TRANSLATE_NOOP("Actions", "Trains on text that you paste.\nTry a poem many times over and watch it being memorised.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "use_world", QT_TRANSLATE_NOOP("Actions", "Use &Merrow, the built-in world"), "",
              QT_TRANSLATE_NOOP("Actions", "Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.\n"
                 "Its facts are known, so what the model learned can be checked.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "save_model", QT_TRANSLATE_NOOP("Actions", "&Save model…"), "Ctrl+S",
              QT_TRANSLATE_NOOP("Actions", "Writes config.json, model.safetensors and tokenizer.json into a folder.\n"
                 "Other programs that read Hugging Face models can open it.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "export_run", QT_TRANSLATE_NOOP("Actions", "&Export run…"), "Ctrl+E",
              QT_TRANSLATE_NOOP("Actions", "Writes a report of the run, its numbers as a table, or the loss chart as a picture.\n"
                 "Hand in the report: it stands alone, with curve, samples and settings.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&File"), "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", QT_TRANSLATE_NOOP("Actions", "Ends the program.\nTraining stops after its current step.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "train", QT_TRANSLATE_NOOP("Actions", "&Train or pause"), "Space; Ctrl+T",
              QT_TRANSLATE_NOOP("Actions", "Starts training, or pauses it between two steps.\nNothing is lost by pausing.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "step", QT_TRANSLATE_NOOP("Actions", "&One step"), "S",
              QT_TRANSLATE_NOOP("Actions", "Exactly one update of all weights, then pause.\nWatch which bars one step moves.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "reset", QT_TRANSLATE_NOOP("Actions", "Same &start"), "R",
              QT_TRANSLATE_NOOP("Actions", "Back to the same random weights; the old curve stays for comparison.\n"
                 "Change the learning rate and train again.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "pin", QT_TRANSLATE_NOOP("Actions", "&Pin this step"), "P",
              QT_TRANSLATE_NOOP("Actions", "Keeps the model that is shown, now or at the step cursor, as a column.\nPin when the text changes its character.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "branch", QT_TRANSLATE_NOOP("Actions", "Branc&h here…"), "Ctrl+B",
              QT_TRANSLATE_NOOP("Actions", "A second run that begins with the model of this step, with exactly one thing changed.\n"
                 "Branch with a learning rate ten times larger and compare the curves.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "stop_second", QT_TRANSLATE_NOOP("Actions", "Stop the s&econd run"), "",
              QT_TRANSLATE_NOOP("Actions", "The run that trains in the background is kept where it is and stops.\nThe one in the window gets on faster then.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "trouble_batch", QT_TRANSLATE_NOOP("Actions", "Ca&use trouble: a broken batch"), "",
              QT_TRANSLATE_NOOP("Actions", "The next batch turns the loss into something that is no number.\nSee that the update is skipped, and where it stands on the curve.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "trouble_rate", QT_TRANSLATE_NOOP("Actions", "Cause trouble: an e&xploding rate"), "",
              QT_TRANSLATE_NOOP("Actions", "One update with a learning rate beyond all measure destroys the weights.\n"
                 "See the run go back to the last good weights, with half the rate.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "cursor_back", QT_TRANSLATE_NOOP("Actions", "Step cursor &back"), "Left",
              QT_TRANSLATE_NOOP("Actions", "Every panel shows the kept model before this one.\nGo back until the words fall apart.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "cursor_on", QT_TRANSLATE_NOOP("Actions", "Step cursor &forward"), "Right",
              QT_TRANSLATE_NOOP("Actions", "Every panel shows the next kept model.\nBeyond the last one is now.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "cursor_start", QT_TRANSLATE_NOOP("Actions", "Step cursor to the &random model"), "Home",
              QT_TRANSLATE_NOOP("Actions", "Every panel shows the model before training.\nIts guesses are all alike.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "cursor_now", QT_TRANSLATE_NOOP("Actions", "Step cursor to no&w"), "End",
              QT_TRANSLATE_NOOP("Actions", "Every panel shows the model in training again.\nTraining went on meanwhile.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "play", QT_TRANSLATE_NOOP("Actions", "P&lay the run's time"), "Ctrl+Space",
              QT_TRANSLATE_NOOP("Actions", "Goes through the kept models by itself, from the random one to now.\nWatch bars and text while the run is told again."), true},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "sample", QT_TRANSLATE_NOOP("Actions", "Sample &again"), "Ctrl+Return; Ctrl+Enter",
              QT_TRANSLATE_NOOP("Actions", "Completes the prompt again with every model.\nWhile training runs, now is renewed by itself.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Run"), "noise", QT_TRANSLATE_NOOP("Actions", "New &noise"), "Ctrl+Shift+N",
              QT_TRANSLATE_NOOP("Actions", "Other dice for every column.\nSee what was the model and what was chance.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&View"), "reduced_motion", QT_TRANSLATE_NOOP("Actions", "&Reduced motion"), "",
              QT_TRANSLATE_NOOP("Actions", "Bars and text change at once instead of moving.\nEasier on the eyes and on slow machines."), true},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&View"), "projector", QT_TRANSLATE_NOOP("Actions", "&Projector"), "F11",
              QT_TRANSLATE_NOOP("Actions", "One panel at a time in large type, with big counters; 1 to 9 choose the panel.\n"
                 "B blanks the wall, the full stop freezes it to draw on, Page Down goes on in a lesson. F11 ends it."), true},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&View"), "reset_layout", QT_TRANSLATE_NOOP("Actions", "Reset &layout"), "",
              QT_TRANSLATE_NOOP("Actions", "Puts every panel back to its place.\nPanels can be dragged by their heads.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Help"), "whats_this", QT_TRANSLATE_NOOP("Actions", "&What is this?"), "F1",
              QT_TRANSLATE_NOOP("Actions", "Then click anything in the window to read what it is.\nOr rest the pointer on it.")},
    ActionRow{QT_TRANSLATE_NOOP("Actions", "&Help"), "about", QT_TRANSLATE_NOOP("Actions", "&About First Words"), "", QT_TRANSLATE_NOOP("Actions", "What this program is.\n")},
};

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
