// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/event_words.h"

#include <fmt/format.h>

namespace fw {

std::string eventWords(const event::Recovered& e) {
    using Action = event::Recovered::Action;
    switch (e.action) {
        case Action::Skip: return fmt::format("Step {}: the loss or the gradient was no number, so this batch was skipped.", e.step);
        case Action::RollBack:
            return fmt::format("Step {}: no number several times in a row; back to the weights of step {}, learning rate halved to {:.3g}.", e.step, e.toStep,
                               e.learningRate);
        case Action::Stop: break;
    }
    return fmt::format("Step {}: no number again, and going back had not helped; training stopped.", e.step);
}

std::string eventWords(const event::Storage& e) {
    if (e.ok) return fmt::format("Step {}: the run could be saved again.", e.step);
    return fmt::format("Step {}: the run could not be saved, so training waited. {}", e.step, e.message);
}

std::string eventWords(const event::TroubleCaused& e) {
    if (e.kind == "explosion") return fmt::format("Step {}: one update with an exploding learning rate, caused on purpose.", e.step);
    return fmt::format("Step {}: a broken batch, caused on purpose.", e.step);
}

}  // namespace fw
