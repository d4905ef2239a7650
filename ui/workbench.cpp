// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "session/event_words.h"

namespace fw {

Workbench::Workbench(Mailbox& mailbox, SessionBridge::Post post, std::vector<PresetChoice> presets, Settings& store,
                     std::filesystem::path resources, std::filesystem::path cache, std::filesystem::path root, SessionFactory secondSession)
    : settings(store),
      bridge(mailbox, std::move(post)),
      completions(bridge, sampling),
      nextToken(bridge, sampling),
      corpus(bridge, resources, cache),
      attention(bridge, nextToken),
      lens(bridge, nextToken),
      embeddings(bridge),
      weights(bridge),
      nudge(bridge),
      console(bridge),
      writer(bridge),
      tokens(bridge, corpus),
      surprise(bridge),
      guess(bridge),
      status(bridge, store),
      cursor(bridge),
      meters(bridge, cursor),
      setup(bridge, std::move(presets)),
      kept(bridge, loss),
      library(bridge, kept, store, root),
      second(secondSession, bridge, loss),
      branch(bridge, cursor, kept, second),
      rehearsals(std::move(secondSession), std::move(resources), std::move(cache), std::move(root)),
      lessons(*this) {
    connectLoss();
    connect(&setup, &RunSetup::configured, this, &Workbench::askAll);
    connect(&library, &RunLibraryModel::opened, this, &Workbench::askAll);
    connect(&branch, &BranchModel::started, this, [this] {
        askAll();
        status.startWhenReady();
    });
    connect(&kept, &KeptRun::branched, this, [this](const ForkOrigin& fork) {
        if (!second.takeOver(fork.folder)) kept.showParent(fork.folder);
    });

    sampling.setConfig(setup.config().sampling);
    nextToken.setTyped(settings.value(Setting::ProbePrompt).toString());
    completions.setTyped(settings.value(Setting::SamplePrompt).toString());
}

void Workbench::connectLoss() {
    connect(&bridge, &SessionBridge::modelReady, &loss, [this](const SessionBridge::Info& info) {
        loss.begin(*info);
        kept.begin();  // may put a branch on it
    });
    connect(&bridge, &SessionBridge::restarted, &loss, &LossCurve::restart);
    connect(&bridge, &SessionBridge::stepsDone, &loss, &LossCurve::append);
    connect(&bridge, &SessionBridge::evaluated, &loss, &LossCurve::addEvaluation);
    connect(&bridge, &SessionBridge::rungsReady, &loss, &LossCurve::setRungs);
    connect(&bridge, &SessionBridge::rungPassed, &loss, &LossCurve::addPassed);
    connect(&bridge, &SessionBridge::troubleCaused, &loss,
            [this](const event::TroubleCaused& e) { loss.addMark({CurveMark::Trouble, e.step, QString::fromStdString(eventWords(e))}); });
    connect(&bridge, &SessionBridge::recovered, &loss,
            [this](const event::Recovered& e) { loss.addMark({CurveMark::Recovery, e.step, QString::fromStdString(eventWords(e))}); });
    connect(&bridge, &SessionBridge::storageChanged, &loss, [this](const event::Storage& e) {
        if (!e.ok) loss.addMark({CurveMark::Storage, e.step, QString::fromStdString(eventWords(e))});
    });
}

void Workbench::open() {
    setup.configure();
    library.lookForUnfinished();
}

void Workbench::branchFrom(const std::filesystem::path& run) {
    if (run != kept.folder()) library.open(run);
    branch.beginWith(run);
}

void Workbench::askAll() {
    completions.forgetBranch();
    nextToken.ask();
    completions.ask();
}

}  // namespace fw
