// SPDX-License-Identifier: GPL-3.0-or-later
// `runs`: the library of kept runs.
#include "cli/runs_command.h"

#include <ostream>

#include "report/report_format.h"
#include "runs/run_paths.h"

namespace fw::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> runs;
    std::string text, format, out;
    int points = 200;
    bool json = false;
};

std::string lossText(const RunRecord& record) {
    if (record.isValidated()) return fmt::format("{:.4f}", record.validationLoss);
    return record.loss > 0 ? fmt::format("train {:.4f}", record.loss) : "-";
}

void list(const Options& o, Streams& streams) {
    const RunLibrary library;
    const std::vector<RunRow> rows = library.list();
    if (o.json) {
        Json list = Json::array();
        for (const RunRow& row : rows) list.push_back(runJson(row));
        return printJson(streams.out, {{"library", library.root().string()}, {"runs", list}});
    }
    if (rows.empty()) streams.err << "No runs are kept in " << library.root().string() << "; train --keep keeps one.\n";
    int64_t bytes = 0;
    for (const RunRow& row : rows) {
        bytes += row.record.bytes;
        streams.out << fmt::format("{:30} {:16} {:11} {:>9} steps  loss {:>12}  {:>9}  {}\n", printable(row.id), printable(row.name()), row.state(),
                                   grouped(row.record.step), lossText(row.record), bytesText(static_cast<double>(row.record.bytes)),
                                   printable(row.fault.empty() ? fmt::format("{}", fmt::join(row.record.differs, ", ")) : row.fault));
    }
    if (!rows.empty()) streams.err << fmt::format("{} runs, {}\n", grouped(static_cast<int64_t>(rows.size())), bytesText(static_cast<double>(bytes)));
}

Json showJson(const RunRow& row) {
    Json json = runJson(row);
    json["bytes"] = folderBytes(row.folder);
    json["snapshots"] = run_paths::snapshotSteps(row.folder);
    json["settings"] = fieldsToJson(readRunSettings(row.folder));
    return json;
}

void show(const Options& o, Streams& streams) {
    const RunRow row = readRun(RunLibrary().find(o.runs.at(0)));
    check(row.fault.empty(), ErrorKind::BadData, "{}", row.fault);
    const Json json = showJson(row);
    if (o.json) return printJson(streams.out, json);
    for (const auto& [key, value] : json.items()) {
        if (key != "settings") streams.out << fmt::format("{:20} {}\n", key, printable(value.is_string() ? value.get<std::string>() : value.dump()));
    }
    for (const auto& [key, value] : json["settings"].items()) streams.out << fmt::format("  {:24} {}\n", key, value.dump());
}

void remove(const Options& o, Streams& streams) {
    Json list = Json::array();
    for (const std::string& text : o.runs) {
        const fs::path run = RunLibrary().find(text), place = trashRun(run);
        list.push_back({{"run", run.string()}, {"trash", place.string()}});
        if (!o.json) streams.err << fmt::format("{} is in the trash: {}\n", run.string(), place.string());
    }
    if (o.json) printJson(streams.out, {{"deleted", list}});
}

void restore(const Options& o, Streams& streams) {
    std::vector<std::string> wanted = o.runs;
    if (wanted.empty()) wanted.emplace_back();  // the last one
    Json list = Json::array();
    for (const std::string& text : wanted) {
        const fs::path run = restoreFromTrash(RunLibrary().findDeleted(text).place);
        list.push_back({{"run", run.string()}});
        if (!o.json) streams.err << fmt::format("{} is back.\n", run.string());
    }
    if (o.json) printJson(streams.out, {{"restored", list}});
}

/// Changes name or note.
void label(const Options& o, Streams& streams, std::string RunLabel::* member) {
    const fs::path run = RunLibrary().find(o.runs.at(0));
    RunLabel label = readRunLabel(run);
    label.*member = o.text;
    writeRunLabel(run, label);
    if (o.json) printJson(streams.out, runJson(readRun(run)));
}

void compare(const Options& o, Streams& streams) {
    std::vector<fs::path> runs;
    for (const std::string& text : o.runs) runs.push_back(RunLibrary().find(text));
    compareRuns(runs, o.points, o.json, streams);
}

void exportOne(const Options& o, Streams& streams) {
    const fs::path run = RunLibrary().find(o.runs.at(0));
    const ReportFormat& format = *reportFormat(o.format);
    if (o.out == "-") streams.out << format.write(readRunStory(run));
    else exportRun(run, format, o.out);
    if (o.json && o.out != "-") printJson(streams.out, {{"run", run.string()}, {"as", format.id}, {"file", o.out}});
}

std::vector<std::string> formatIds() {
    std::vector<std::string> ids;
    for (const ReportFormat& format : reportFormats()) ids.emplace_back(format.id);
    return ids;
}

}  // namespace

Json runJson(const RunRow& row) {
    Json json{{"id", row.id}, {"folder", row.folder.string()}, {"name", row.name()}, {"note", row.label.note}, {"state", row.state()}};
    if (row.holder) json["holder"] = *row.holder;
    if (!row.fault.empty()) json["fault"] = row.fault;
    const RunRecord& r = row.record;
    json.update(Json{{"created", r.created}, {"preset", r.preset}, {"source", r.source}, {"device", r.device}, {"parameters", r.parameters},
                     {"step", r.step}, {"planned", r.planned}, {"tokens", r.tokens}, {"seconds", r.seconds}, {"loss", r.loss}});
    json["val_loss"] = r.validationLoss >= 0 ? Json(r.validationLoss) : Json();
    json["val_step"] = r.validationStep >= 0 ? Json(r.validationStep) : Json();
    json["bytes"] = r.bytes;
    json["differs_from"] = r.differsFrom;
    json["differs"] = r.differs;
    if (r.fork) json["fork"] = fieldsToJson(*r.fork);
    return json;
}

std::string validationText(const RunRecord& record) {
    if (record.validationLoss < 0) return "-";
    const std::string loss = fmt::format("{:.4f}", record.validationLoss);
    return record.isValidated() || record.validationStep < 0 ? loss : fmt::format("{} at {}", loss, grouped(record.validationStep));
}

Execute prepareRuns(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.require_subcommand(1);
    const auto subcommand = [&](const char* name, const char* summary) {
        CLI::App* sub = app.add_subcommand(name, summary);
        sub->add_flag("--json", o->json, "Print one JSON document");
        return sub;
    };
    const auto takesRuns = [&](CLI::App* sub, int atLeast, int atMost) {
        sub->add_option("RUN", o->runs, "Folder, id or name (its beginning is enough)")->required()->expected(atLeast, atMost);
        return sub;
    };
    const CLI::App* lists = subcommand("list", "All runs of the library, the newest first");
    const CLI::App* shows = takesRuns(subcommand("show", "One run: how far it came, its snapshots, its settings"), 1, 1);
    const CLI::App* removes = takesRuns(subcommand("delete", "Move runs to the trash"), 1, 10000);
    CLI::App* restores = subcommand("restore", "Put deleted runs back from the trash");
    restores->add_option("RUN", o->runs, "Id, name, or the folder it had; without: the last one deleted")->expected(0, 10000);
    CLI::App* compares = takesRuns(subcommand("compare", "Several runs beside each other"), 2, 8);
    compares->add_option("--points", o->points, "Points per curve at most (JSON)")->check(CLI::Range(2, 1000000))->capture_default_str();
    CLI::App* renames = takesRuns(subcommand("rename", "Give a run another name"), 1, 1);
    renames->add_option("--name", o->text, "The new name")->required();
    CLI::App* notes = takesRuns(subcommand("note", "Write a note on a run"), 1, 1);
    notes->add_option("--text", o->text, "The note")->required();
    CLI::App* exports = takesRuns(subcommand("export", "Write a run out for other programs, or as a page to read"), 1, 1);
    exports->add_option("--as", o->format, "Format")->required()->check(CLI::IsMember(formatIds()));
    exports->add_option("--out", o->out, "File to write; - is standard output")->required();
    return [=](Streams& streams) {
        if (lists->parsed()) list(*o, streams);
        if (shows->parsed()) show(*o, streams);
        if (removes->parsed()) remove(*o, streams);
        if (restores->parsed()) restore(*o, streams);
        if (exports->parsed()) exportOne(*o, streams);
        if (compares->parsed()) compare(*o, streams);
        if (renames->parsed()) label(*o, streams, &RunLabel::name);
        if (notes->parsed()) label(*o, streams, &RunLabel::note);
        return 0;
    };
}

}  // namespace fw::cli
