// SPDX-License-Identifier: GPL-3.0-or-later
// `devices`: the rows of the device registry, with the reason of those that cannot be used.
#include <ostream>

#include "backends.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/support.h"

namespace fw::cli {

namespace {

void printDevices(const BackendRegistry& registry, std::ostream& out) {
    for (const BackendRow& row : registry.rows())
        out << fmt::format("{:10} {:4} {}: {}\n", row.id, row.available ? "yes" : "no", row.title, row.reason);
}

Json devicesJson(const BackendRegistry& registry) {
    Json devices = Json::array();
    for (const BackendRow& row : registry.rows())
        devices.push_back({{"id", row.id}, {"title", row.title}, {"available", row.available}, {"reason", row.reason}});
    return {{"devices", devices}, {"auto", registry.pick("auto").id}};
}

}  // namespace

Execute prepareDevices(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    app.add_flag("--json", *json, "Print one JSON document");
    return [json](Streams& streams) {
        const BackendRegistry registry = makeBackendRegistry();
        if (*json) printJson(streams.out, devicesJson(registry));
        else printDevices(registry, streams.out);
        return 0;
    };
}

}  // namespace fw::cli
