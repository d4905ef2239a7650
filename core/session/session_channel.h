// SPDX-License-Identifier: GPL-3.0-or-later
// A training session as its clients see it: orders in, events out. Who needs one of its own is given a factory, and knows
// nothing of devices.
#pragma once

#include <functional>
#include <memory>

#include "session/commands.h"
#include "session/mailbox.h"

namespace fw {

/// Closing it keeps the run; it may take a moment.
class SessionChannel {
  public:
    virtual ~SessionChannel() = default;
    virtual Mailbox& mailbox() = 0;
    virtual void post(Command command) = 0;
};
using SessionFactory = std::function<std::unique_ptr<SessionChannel>()>;

}  // namespace fw
