// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "report/report_format.h"
#include "runs/run_paths.h"
#include "session/event_json.h"

namespace fw {

std::string jsonlReport(const RunStory& story) {
    using Json = nlohmann::ordered_json;
    Json head{{"event", "run"}, {"id", story.run.id}, {"name", story.run.name()}, {"note", story.run.label.note}};
    head["record"] = fieldsToJson(story.run.record);
    if (story.run.record.fork) head["fork"] = fieldsToJson(*story.run.record.fork);
    head["settings"] = fieldsToJson(story.settings);
    head["settings"]["data.paths"] = story.settings.data.paths;
    std::string out = jsonLine(head) + "\n";
    std::ifstream file(run_paths::metrics(story.run.folder));
    for (std::string line; std::getline(file, line);) {
        const Json event = Json::parse(line, nullptr, false);  // a torn last line is left out
        if (event.is_object()) out += jsonLine(event) + "\n";
    }
    return out;
}

}  // namespace fw
