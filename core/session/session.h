// SPDX-License-Identifier: GPL-3.0-or-later
// One training run on a thread of its own. The only owner of tensors: clients post commands and read events.
#pragma once

#include <filesystem>
#include <memory>

#include "backend/registry.h"
#include "session/commands.h"
#include "session/mailbox.h"

namespace fw {

class Session {
  public:
    /// `resources` is the folder that holds world/ and presets/. Backends come from `registry`, which must outlive this.
    /// `cache` is where the text of the world is kept from one run to the next; empty: nowhere.
    Session(const BackendRegistry& registry, std::filesystem::path resources, std::filesystem::path cache = {});
    /// Stops after the current step and joins.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void post(Command command);
    Mailbox& mailbox();

  private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace fw
