// SPDX-License-Identifier: GPL-3.0-or-later
// One training run on a thread of its own. The only owner of tensors: clients post commands and read events.
#pragma once

#include <filesystem>
#include <memory>

#include "backend/registry.h"
#include "session/session_channel.h"

namespace fw {

class Session : public SessionChannel {
  public:
    /// `resources` is the folder that holds world/ and presets/. Backends come from `registry`, which must outlive this.
    /// `cache` is where the text of the world is kept from one run to the next; empty: nowhere.
    Session(const BackendRegistry& registry, std::filesystem::path resources, std::filesystem::path cache = {});
    /// Stops after the current step and joins.
    ~Session() override;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void post(Command command) override;
    Mailbox& mailbox() override;

  private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace fw
