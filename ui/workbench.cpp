// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

namespace fw {

Workbench::Workbench(Mailbox& mailbox, SessionBridge::Post post, std::vector<PresetChoice> presets, Settings& store,
                     std::filesystem::path resources, std::filesystem::path cache)
    : settings(store),
      bridge(mailbox, std::move(post)),
      completions(bridge, sampling),
      nextToken(bridge, sampling),
      corpus(bridge, std::move(resources), std::move(cache)),
      attention(bridge, nextToken),
      lens(bridge, nextToken),
      embeddings(bridge),
      weights(bridge),
      nudge(bridge),
      status(bridge, store),
      cursor(bridge),
      setup(bridge, std::move(presets)) {
    connect(&bridge, &SessionBridge::modelReady, &loss,
            [this](const SessionBridge::Info& info) { loss.begin(*info); });
    connect(&bridge, &SessionBridge::restarted, &loss, &LossCurve::restart);
    connect(&bridge, &SessionBridge::stepsDone, &loss, &LossCurve::append);
    connect(&bridge, &SessionBridge::evaluated, &loss, &LossCurve::addEvaluation);
    connect(&bridge, &SessionBridge::rungsReady, &loss, &LossCurve::setRungs);
    connect(&bridge, &SessionBridge::rungPassed, &loss, &LossCurve::addPassed);
    connect(&setup, &RunSetup::configured, this, &Workbench::askAll);

    sampling.setConfig(setup.config().sampling);
    nextToken.setTyped(settings.value(Setting::ProbePrompt).toString());
    completions.setTyped(settings.value(Setting::SamplePrompt).toString());
}

void Workbench::askAll() {
    completions.forgetBranch();
    nextToken.ask();
    completions.ask();
}

}  // namespace fw
