// SPDX-License-Identifier: GPL-3.0-or-later
// `resume`: goes on with a kept run exactly where its last state was. The run itself is in train_run.
#include "cli/command.h"
#include "cli/train_run.h"
#include "runs/run_library.h"

namespace fw::cli {

namespace {

struct Options {
    std::string run, device, prompt;
    int64_t steps = 0;
    int threads = 0;
    bool jsonl = false;
};

}  // namespace

Execute prepareResume(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("RUN", o->run, "Folder of the run, or its name in the library")->required();
    app.add_option("--steps", o->steps, "Updates in all, counted from the beginning of the run; without it, the plan it had")->check(CLI::PositiveNumber);
    app.add_option("--device", o->device, "cpu, cuda, reference or auto; without it, as before");
    app.add_option("--threads", o->threads, "Without it, as before")->check(CLI::NonNegativeNumber);
    app.add_option("--prompt", o->prompt, "Text that the samples go on from; without it, the beginning of a document");
    app.add_flag("--jsonl", o->jsonl, "Print every event as one JSON object per line");
    return [o](Streams& streams) {
        TrainRequest request;
        command::Open open{RunLibrary().find(o->run), {}, false, false, o->device, o->threads};
        if (o->steps > 0) open.steps = o->steps;
        request.config = readRunSettings(open.folder);
        request.open = open;
        request.prompt = o->prompt;
        request.jsonl = o->jsonl;
        return train(request, streams);
    };
}

}  // namespace fw::cli
