// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel_registry.h"

#include <QCoreApplication>
#include <array>

#include "panels/compare_panel.h"
#include "panels/completions_panel.h"
#include "panels/corpus_panel.h"
#include "panels/loss_panel.h"
#include "panels/next_token_panel.h"
#include "panels/runs_panel.h"

namespace fw {

namespace {

template <class P>
Panel* make(PanelContext& context) {
    return new P(context);
}

constexpr std::array kRows{
    PanelRow{"loss", QT_TRANSLATE_NOOP("Panels", "Loss"),
             QT_TRANSLATE_NOOP("Panels", "how far the guesses are from the text; lower is better"),
             Qt::TopDockWidgetArea, "Ctrl+1", make<LossPanel>},
    PanelRow{"next_token", QT_TRANSLATE_NOOP("Panels", "Next token"),
             QT_TRANSLATE_NOOP("Panels", "what each model expects after your prompt"), Qt::TopDockWidgetArea, "Ctrl+2",
             make<NextTokenPanel>},
    PanelRow{"completions", QT_TRANSLATE_NOOP("Panels", "Completions"),
             QT_TRANSLATE_NOOP("Panels", "the same prompt continued by models of several ages, with the same noise"),
             Qt::BottomDockWidgetArea, "Ctrl+3", make<CompletionsPanel>},
    PanelRow{"corpus", QT_TRANSLATE_NOOP("Panels", "Training text"),
             QT_TRANSLATE_NOOP("Panels", "what the models read: how often, where, and where their words come from"),
             Qt::RightDockWidgetArea, "Ctrl+4", make<CorpusPanel>},
    PanelRow{"runs", QT_TRANSLATE_NOOP("Panels", "Runs"),
             QT_TRANSLATE_NOOP("Panels", "all your runs: open, go on, compare"),
             Qt::RightDockWidgetArea, "Ctrl+5", make<RunsPanel>},
    PanelRow{"compare", QT_TRANSLATE_NOOP("Panels", "Compare"),
             QT_TRANSLATE_NOOP("Panels", "several runs on one chart, and what differs between them"),
             Qt::RightDockWidgetArea, "Ctrl+6", make<ComparePanel>, 48},
};

}  // namespace

std::span<const PanelRow> panelRegistry() { return kRows; }

QString PanelRow::titleText() const { return QCoreApplication::translate("Panels", title); }
QString PanelRow::helpText() const { return QCoreApplication::translate("Panels", help); }

}  // namespace fw
