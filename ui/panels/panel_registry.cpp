// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel_registry.h"

#include <QCoreApplication>
#include <array>

#include "lesson/lesson_panel.h"
#include "panels/attention_panel.h"
#include "panels/compare_panel.h"
#include "panels/completions_panel.h"
#include "panels/console_panel.h"
#include "panels/corpus_panel.h"
#include "panels/embeddings_panel.h"
#include "panels/guess_panel.h"
#include "panels/lens_panel.h"
#include "panels/loss_panel.h"
#include "panels/meters_panel.h"
#include "panels/next_token_panel.h"
#include "panels/nudge_panel.h"
#include "panels/runs_panel.h"
#include "panels/surprise_panel.h"
#include "panels/tokens_panel.h"
#include "panels/weights_panel.h"
#include "panels/writer_panel.h"

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
    PanelRow{"attention", QT_TRANSLATE_NOOP("Panels", "Attention"),
             QT_TRANSLATE_NOOP("Panels", "where every head looks while it reads your prompt"), Qt::RightDockWidgetArea, "Ctrl+5",
             make<AttentionPanel>},
    PanelRow{"lens", QT_TRANSLATE_NOOP("Panels", "Logit lens"),
             QT_TRANSLATE_NOOP("Panels", "what the model would say if it stopped after each block"), Qt::RightDockWidgetArea,
             "Ctrl+6", make<LensPanel>},
    PanelRow{"embeddings", QT_TRANSLATE_NOOP("Panels", "Embeddings"),
             QT_TRANSLATE_NOOP("Panels", "which tokens the model takes for alike"), Qt::RightDockWidgetArea, "Ctrl+7",
             make<EmbeddingsPanel>},
    PanelRow{"weights", QT_TRANSLATE_NOOP("Panels", "Weights"),
             QT_TRANSLATE_NOOP("Panels", "how large weights, gradients and updates are, layer by layer"), Qt::RightDockWidgetArea,
             "Ctrl+8", make<WeightsPanel>},
    PanelRow{"nudge", QT_TRANSLATE_NOOP("Panels", "One nudge"),
             QT_TRANSLATE_NOOP("Panels", "what one sentence does to the weights, and what that changes"), Qt::RightDockWidgetArea,
             "Ctrl+9", make<NudgePanel>},
    PanelRow{"writer", QT_TRANSLATE_NOOP("Panels", "Writer"),
             QT_TRANSLATE_NOOP("Panels", "one token at a time: the bars, the dice, the clock"), Qt::RightDockWidgetArea,
             "Ctrl+Shift+4", make<WriterPanel>},
    PanelRow{"console", QT_TRANSLATE_NOOP("Panels", "Console"),
             QT_TRANSLATE_NOOP("Panels", "one prompt, many answers, sorted and counted"), Qt::RightDockWidgetArea, "Ctrl+Shift+5",
             make<ConsolePanel>},
    PanelRow{"meters", QT_TRANSLATE_NOOP("Panels", "Meters"),
             QT_TRANSLATE_NOOP("Panels", "what is learned in which order"), Qt::RightDockWidgetArea, "Ctrl+Shift+6",
             make<MetersPanel>},
    PanelRow{"runs", QT_TRANSLATE_NOOP("Panels", "Runs"),
             QT_TRANSLATE_NOOP("Panels", "all your runs: open, go on, compare"),
             Qt::RightDockWidgetArea, "Ctrl+0", make<RunsPanel>},
    PanelRow{"compare", QT_TRANSLATE_NOOP("Panels", "Compare"),
             QT_TRANSLATE_NOOP("Panels", "several runs on one chart, and what differs between them"),
             Qt::RightDockWidgetArea, "Ctrl+Shift+0", make<ComparePanel>, 48},
    PanelRow{"lesson", QT_TRANSLATE_NOOP("Panels", "Lessons"),
             QT_TRANSLATE_NOOP("Panels", "step by step: predict, run, look, explain"), Qt::LeftDockWidgetArea, "Ctrl+L", make<LessonPanel>, 33},
    PanelRow{"tokens", QT_TRANSLATE_NOOP("Panels", "Tokens"),
             QT_TRANSLATE_NOOP("Panels", "how a text is cut into pieces, and how the cutting was learned"), Qt::RightDockWidgetArea,
             "Ctrl+Shift+1", make<TokensPanel>},
    PanelRow{"surprise", QT_TRANSLATE_NOOP("Panels", "Surprise"),
             QT_TRANSLATE_NOOP("Panels", "a page painted by its loss, and what its predictions are worth as a file"),
             Qt::RightDockWidgetArea, "Ctrl+Shift+2", make<SurprisePanel>},
    PanelRow{"guess", QT_TRANSLATE_NOOP("Panels", "Guessing game"),
             QT_TRANSLATE_NOOP("Panels", "you and the model guess what comes next in a text that neither has seen"),
             Qt::RightDockWidgetArea, "Ctrl+Shift+3", make<GuessPanel>},
};

}  // namespace

std::span<const PanelRow> panelRegistry() { return kRows; }

QString PanelRow::titleText() const { return QCoreApplication::translate("Panels", title); }
QString PanelRow::helpText() const { return QCoreApplication::translate("Panels", help); }

}  // namespace fw
