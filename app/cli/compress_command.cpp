// SPDX-License-Identifier: GPL-3.0-or-later
// `compress`: a text squeezed with a model's predictions, and back. Only the same model can read it, on the same kind of device.
#include <ostream>

#include "base/atomic_file.h"
#include "base/checksum.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/loaded_model.h"
#include "cli/support.h"
#include "inspect/surprise.h"

namespace fw::cli {

namespace {

constexpr int64_t kMostBytes = 1 << 20;  // of a text: it is read token by token
constexpr size_t kChecked = 8;           // digits of a checksum stand before the squeezed text

struct Options {
    std::string model, file, out;
    std::optional<int64_t> atStep;
    bool decompress = false;
};

std::string checksumOf(const std::string& text) { return checksum(text).substr(0, kChecked); }

std::string compressed(const InspectedModel& model, const Tokenizer& tokenizer, const std::string& text) {
    const std::vector<uint8_t> bytes = squeeze(model, tokenizer, tokenizer.encodeOrdinary(text));
    return checksumOf(text) + std::string(bytes.begin(), bytes.end());
}

std::string decompressed(const InspectedModel& model, const Tokenizer& tokenizer, const std::string& file, const std::string& name) {
    check(file.size() > kChecked, ErrorKind::BadData, "{} is too short to be a compressed text.", name);
    const std::vector<uint8_t> bytes(file.begin() + kChecked, file.end());
    const std::string text = tokenizer.decode(unsqueeze(model, tokenizer, bytes));
    check(checksumOf(text) == file.substr(0, kChecked), ErrorKind::BadData,
          "{} does not come back with this model. Only the model that compressed it can read it: the same step, on the same kind of device.", name);
    return text;
}

int run(const Options& o, Streams& streams) {
    const LoadedModel loaded(o.model, false, streams.err, o.atStep);
    const InspectedModel model{loaded.backend(), loaded.gpt(), loaded.weights(), loaded.tokenizer().vocabSize()};
    const std::string in = readFile(o.file, kMostBytes);
    const std::string out = o.decompress ? decompressed(model, loaded.tokenizer(), in, o.file) : compressed(model, loaded.tokenizer(), in);
    writeFileAtomically(o.out, out);
    const auto size = [](const std::string& bytes) { return grouped(static_cast<int64_t>(bytes.size())); };
    streams.out << fmt::format("{}: {} bytes -> {}: {} bytes", o.file, size(in), o.out, size(out));
    if (!o.decompress) streams.out << fmt::format(" (zlib: {}; the model's weights are not counted: {})", grouped(zlibBytes(in)), bytesText(4.0 * static_cast<double>(loaded.gpt().layout().flatSize())));
    streams.out << '\n';
    return 0;
}

}  // namespace

Execute prepareCompress(CLI::App& app) {
    auto o = std::make_shared<Options>();
    app.add_option("MODEL", o->model, "Run folder or model folder")->required();
    app.add_option("FILE", o->file, "The text (or, with --decompress, the compressed file); at most 1 MiB")->required();
    app.add_option("--out", o->out, "File to write")->required();
    app.add_flag("--decompress", o->decompress, "The other way");
    addAtStep(app, o->atStep);
    return [o](Streams& streams) { return run(*o, streams); };
}

}  // namespace fw::cli
