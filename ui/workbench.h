// SPDX-License-Identifier: GPL-3.0-or-later
// All that the window knows about the run, without any widget: the bridge and the view models, wired once.
#pragma once

#include <QObject>

#include "bridge/session_bridge.h"
#include "lesson/lesson_desk.h"
#include "lesson/rehearsal_run.h"
#include "settings/settings.h"
#include "viewmodels/attention_model.h"
#include "viewmodels/branch_model.h"
#include "viewmodels/completions_model.h"
#include "viewmodels/console_model.h"
#include "viewmodels/corpus_model.h"
#include "viewmodels/embeddings_model.h"
#include "viewmodels/guess_model.h"
#include "viewmodels/kept_run.h"
#include "viewmodels/lens_model.h"
#include "viewmodels/loss_curve.h"
#include "viewmodels/meters_model.h"
#include "viewmodels/next_token_model.h"
#include "viewmodels/nudge_model.h"
#include "viewmodels/run_comparison.h"
#include "viewmodels/run_library_model.h"
#include "viewmodels/run_setup.h"
#include "viewmodels/run_status.h"
#include "viewmodels/sampling_model.h"
#include "viewmodels/second_run.h"
#include "viewmodels/step_cursor.h"
#include "viewmodels/surprise_model.h"
#include "viewmodels/tokens_model.h"
#include "viewmodels/weights_model.h"
#include "viewmodels/writer_model.h"

namespace fw {

class Workbench : public QObject {
    Q_OBJECT
  public:
    /// `mailbox` and `settings` must outlive this. `resources` is the folder that holds world/; what can be made again
    /// is kept in `cache` (empty: nowhere). `library` is where earlier runs are (empty: there are none). `second` makes
    /// sessions for a second run and for rehearsals; without it there is only one.
    Workbench(Mailbox& mailbox, SessionBridge::Post post, std::vector<PresetChoice> presets, Settings& settings,
              std::filesystem::path resources = {}, std::filesystem::path cache = {}, std::filesystem::path library = {},
              SessionFactory second = {});

    /// Configures the chosen preset and asks for bars and completions of its random model.
    void open();
    /// Opens a kept run, unless it is the one in the window, and begins a branch of it.
    void branchFrom(const std::filesystem::path& run);

    Settings& settings;
    SessionBridge bridge;
    SamplingModel sampling;
    LossCurve loss;
    CompletionsModel completions;  // before nextToken: a probe must see the sampling that was sent before it
    NextTokenModel nextToken;
    CorpusModel corpus;
    AttentionModel attention;
    LensModel lens;
    EmbeddingsModel embeddings;
    WeightsModel weights;
    NudgeModel nudge;
    ConsoleModel console;
    WriterModel writer;
    TokensModel tokens;
    SurpriseModel surprise;
    GuessModel guess;
    RunStatus status;
    StepCursor cursor;
    MetersModel meters;
    RunSetup setup;
    KeptRun kept;
    RunLibraryModel library;
    RunComparison comparison;
    SecondRun second;
    BranchModel branch;
    RehearsalRun rehearsals;
    LessonDesk lessons;  // last: it drives and follows all others

  private:
    void askAll();
    void connectLoss();
};

}  // namespace fw
