// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/run_actions.h"

#include <QCoreApplication>

#include "panels/runs_panel.h"
#include "viewmodels/run_text.h"

namespace fw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunActions)
  public:
    static std::span<const RunAction> rows();
};

QString unlessWhole(const RunRow& run) {
    return run.fault.empty() ? QString() : Words::tr("This run is damaged.");
}

QString unlessElsewhere(const RunRow& run) {
    if (isHeldHere(run)) return Words::tr("This run is open already.");
    return unlessWhole(run);
}

QString unlessFree(const RunRow& run) {
    if (isHeldHere(run)) return Words::tr("This run is open here; open or start another one first.");
    return run.holder ? Words::tr("This run is in training; stop it first.") : QString();
}

QString never(const RunRow&) { return {}; }

std::span<const RunAction> Words::rows() {
    static constexpr RunAction kRows[] = {
        RunAction{
            "open", QT_TR_NOOP("&Open"), "Return",
            QT_TR_NOOP("Brings the run back: its curve, its model in every panel, and Train goes on where it stopped.\n"
                       "What is open now is kept as it stands."),
            unlessElsewhere, [](RunsPanel& panel, const RunRow& run) { panel.open(run); }},
        RunAction{"rename", QT_TR_NOOP("&Rename"), "F2",
                  QT_TR_NOOP("Another name for the run.\nName it after the question it answers."), unlessWhole,
                  [](RunsPanel& panel, const RunRow& run) { panel.rename(run); }},
        RunAction{"annotate", QT_TR_NOOP("Write a &note"), "Ctrl+N",
                  QT_TR_NOOP("A line of your own about the run.\nWrite down what you expected before you look."),
                  unlessWhole, [](RunsPanel& panel, const RunRow& run) { panel.annotate(run); }},
        RunAction{"export", QT_TR_NOOP("&Export…"), "",
                  QT_TR_NOOP("Writes a report of the run, its numbers as a table, or its curve as a picture.\nHand in "
                             "the report: it stands alone, with curve, samples and settings."),
                  unlessWhole, [](RunsPanel& panel, const RunRow& run) { panel.exportRun(run); }},
        RunAction{"branch", QT_TR_NOOP("&Branch…"), "",
                  QT_TR_NOOP("A second run that begins with a model of this one, with exactly one thing changed. Opens "
                             "the run first.\n"
                             "Move the bar of steps at the bottom to branch earlier."),
                  unlessWhole, [](RunsPanel& panel, const RunRow& run) { panel.branch(run); }},
        RunAction{"folder", QT_TR_NOOP("Show the &folder"), "",
                  QT_TR_NOOP("Where the run is on disk: models, settings and metrics as plain files.\nOther programs "
                             "can read them."),
                  never, [](RunsPanel& panel, const RunRow& run) { panel.showFolder(run); }},
        RunAction{"trash", QT_TR_NOOP("Move to the &trash"), "Delete",
                  QT_TR_NOOP(
                      "Takes the selected runs out of the library.\nUndo puts them back, and so can any file manager."),
                  unlessFree, [](RunsPanel& panel, const RunRow& run) { panel.moveToTrash(run); }, true},
    };
    return kRows;
}

}  // namespace

std::span<const RunAction> runActions() {
    return Words::rows();
}

QString RunAction::titleText() const {
    return Words::tr(text);
}
QString RunAction::helpText() const {
    return Words::tr(help);
}

}  // namespace fw
