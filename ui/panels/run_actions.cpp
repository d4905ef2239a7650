// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/run_actions.h"

#include <QCoreApplication>
#include <array>

#include "panels/runs_panel.h"
#include "viewmodels/run_text.h"

namespace fw {

namespace {

QString words(const char* text) { return QCoreApplication::translate("RunActions", text); }

QString unlessWhole(const RunRow& run) { return run.fault.empty() ? QString() : words(QT_TRANSLATE_NOOP("RunActions", "This run is damaged.")); }

QString unlessElsewhere(const RunRow& run) {
    if (isHeldHere(run)) return words(QT_TRANSLATE_NOOP("RunActions", "This run is open already."));
    return unlessWhole(run);
}

QString unlessFree(const RunRow& run) {
    if (isHeldHere(run)) return words(QT_TRANSLATE_NOOP("RunActions", "This run is open here; open or start another one first."));
    return run.holder ? words(QT_TRANSLATE_NOOP("RunActions", "This run is in training; stop it first.")) : QString();
}

QString never(const RunRow&) { return {}; }

constexpr std::array kRows{
    RunAction{"open", QT_TRANSLATE_NOOP("RunActions", "&Open"), "Return",
              QT_TRANSLATE_NOOP("RunActions", "Brings the run back: its curve, its model in every panel, and Train goes on where it stopped.\n"
                 "What is open now is kept as it stands."),
              unlessElsewhere, [](RunsPanel& panel, const RunRow& run) { panel.open(run); }},
    RunAction{"rename", QT_TRANSLATE_NOOP("RunActions", "&Rename"), "F2", QT_TRANSLATE_NOOP("RunActions", "Another name for the run.\nName it after the question it answers."), unlessWhole,
              [](RunsPanel& panel, const RunRow& run) { panel.rename(run); }},
    RunAction{"annotate", QT_TRANSLATE_NOOP("RunActions", "Write a &note"), "Ctrl+N", QT_TRANSLATE_NOOP("RunActions", "A line of your own about the run.\nWrite down what you expected before you look."), unlessWhole,
              [](RunsPanel& panel, const RunRow& run) { panel.annotate(run); }},
    RunAction{"export", QT_TRANSLATE_NOOP("RunActions", "&Export…"), "",
              QT_TRANSLATE_NOOP("RunActions", "Writes a report of the run, its numbers as a table, or its curve as a picture.\nHand in the report: it stands alone, with curve, samples and settings."),
              unlessWhole, [](RunsPanel& panel, const RunRow& run) { panel.exportRun(run); }},
    RunAction{"branch", QT_TRANSLATE_NOOP("RunActions", "&Branch…"), "",
              QT_TRANSLATE_NOOP("RunActions", "A second run that begins with a model of this one, with exactly one thing changed. Opens the run first.\n"
                 "Move the bar of steps at the bottom to branch earlier."),
              unlessWhole, [](RunsPanel& panel, const RunRow& run) { panel.branch(run); }},
    RunAction{"folder", QT_TRANSLATE_NOOP("RunActions", "Show the &folder"), "", QT_TRANSLATE_NOOP("RunActions", "Where the run is on disk: models, settings and metrics as plain files.\nOther programs can read them."), never,
              [](RunsPanel& panel, const RunRow& run) { panel.showFolder(run); }},
    RunAction{"trash", QT_TRANSLATE_NOOP("RunActions", "Move to the &trash"), "Delete", QT_TRANSLATE_NOOP("RunActions", "Takes the selected runs out of the library.\nUndo puts them back, and so can any file manager."), unlessFree,
              [](RunsPanel& panel, const RunRow& run) { panel.moveToTrash(run); }, true},
};

}  // namespace

std::span<const RunAction> runActions() { return kRows; }

QString RunAction::titleText() const { return words(text); }
QString RunAction::helpText() const { return words(help); }

}  // namespace fw
