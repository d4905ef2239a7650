// SPDX-License-Identifier: GPL-3.0-or-later
// `tokenize`: text to ids, ids to text, and learning a vocabulary from files.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>

#include "base/atomic_file.h"
#include "cli/command.h"
#include "cli/support.h"
#include "data/corpus.h"
#include "io/model_folder.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"

namespace fw::cli {

namespace {

struct Options {
    std::string tokenizer;
    std::string text;
    std::vector<std::string> files;
    std::string decode;
    bool train = false;
    int vocabSize = 1024;
    std::string out;
    bool json = false;
    bool hasText = false, hasFile = false, hasDecode = false;
};

/// A tokenizer.json, a folder that holds one, or a model.
std::shared_ptr<const Tokenizer> openTokenizer(const std::string& name) {
    const std::filesystem::path path(name);
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return readTokenizer(path);
    if (std::filesystem::exists(path / "tokenizer.json", ignored)) return readTokenizer(path / "tokenizer.json");
    return readTokenizer(findModelFolder(path) / "tokenizer.json");
}

/// "12 7 300" or "12,7,300" or "[12, 7, 300]".
std::vector<TokenId> parseIds(std::string_view text, int vocabSize) {
    std::vector<TokenId> ids;
    constexpr std::string_view separators = " ,[]\t\n";
    for (size_t at = text.find_first_not_of(separators); at != text.npos; at = text.find_first_not_of(separators, at)) {
        const std::string_view word = text.substr(at, text.find_first_of(separators, at) - at);
        TokenId id = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
        check(error == std::errc() && end == word.data() + word.size(), ErrorKind::Usage, "--decode: '{}' is no token id.", word);
        check(id >= 0 && id < vocabSize, ErrorKind::BadData, "--decode: {} is no id of this tokenizer; it has 0 to {}.", id,
              vocabSize - 1);
        ids.push_back(id);
        at += word.size();
    }
    return ids;
}

/// Seconds that work() takes.
template <class Work>
double timed(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string speedText(int64_t bytes, double seconds) {
    return fmt::format("{:.3g} s, {:.1f} MB/s", seconds, static_cast<double>(bytes) / 1e6 / std::max(seconds, 1e-9));
}

Json encodeJson(const Tokenizer& tokenizer, std::string_view text, const std::vector<TokenId>& ids, double seconds) {
    Json tokens = Json::array();
    for (const TokenId id : ids) {
        const std::string& bytes = tokenizer.bytes(id);
        tokens.push_back({{"id", id}, {"text", bytes}, {"hex", hexadecimal(bytes)}, {"special", tokenizer.isSpecial(id)}});
    }
    return {{"ids", ids},
            {"tokens", tokens},
            {"count", ids.size()},
            {"bytes", text.size()},
            {"seconds", seconds},
            {"bytes_per_token", ids.empty() ? 0.0 : static_cast<double>(text.size()) / static_cast<double>(ids.size())}};
}

/// The first tokens as a person reads them.
std::string shownTokens(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    constexpr size_t kShown = 200;
    std::string text;
    for (size_t i = 0; i < std::min(ids.size(), kShown); ++i) text += tokenText(tokenizer.bytes(ids[i])) + ' ';
    return ids.size() > kShown ? text + "..." : text;
}

int encode(const Options& options, Streams& streams) {
    const auto tokenizer = openTokenizer(options.tokenizer);
    std::string text = options.text;
    for (const std::string& file : options.files) text += readFile(file);
    std::vector<TokenId> ids;
    const double seconds = timed([&] { ids = tokenizer->encode(text); });
    if (options.json) {
        printJson(streams.out, encodeJson(*tokenizer, text, ids, seconds));
        return 0;
    }
    for (size_t i = 0; i < ids.size(); ++i) streams.out << (i ? " " : "") << ids[i];
    streams.out << '\n';
    streams.err << fmt::format("{}\n{} tokens, {} bytes; {}\n", shownTokens(*tokenizer, ids), grouped(static_cast<int64_t>(ids.size())),
                               grouped(static_cast<int64_t>(text.size())), speedText(static_cast<int64_t>(text.size()), seconds));
    return 0;
}

int decode(const Options& options, Streams& streams) {
    const auto tokenizer = openTokenizer(options.tokenizer);
    const std::string text = tokenizer->decode(parseIds(options.decode, tokenizer->vocabSize()));
    if (options.json) printJson(streams.out, {{"text", text}, {"hex", hexadecimal(text)}});
    else streams.out << text;
    return 0;
}

/// Reports every hundredth merge (every one in JSON lines would be noise) on the terminal.
BpeObserver mergeReporter(Streams& streams) {
    return [&streams](const BpeMerge& merge, int index, int planned) {
        if ((index + 1) % 100 == 0 || index + 1 == planned)
            streams.err << fmt::format("merge {} of {}: {} + {} -> {}, seen {} times\n", index + 1, planned, merge.left, merge.right,
                                       merge.merged, grouped(merge.count));
        return true;
    };
}

std::shared_ptr<const Tokenizer> learn(const Options& options, const Corpus& corpus, Streams& streams) {
    if (options.tokenizer == "char") {
        std::string text;
        for (const Document& document : corpus.documents) text += document.text;
        return trainCharTokenizer(text);
    }
    std::vector<std::string_view> texts;
    for (const Document& document : corpus.documents) texts.push_back(document.text);
    return trainBpe(texts, options.vocabSize, defaultSpecialTokens(), mergeReporter(streams));
}

int train(const Options& options, Streams& streams) {
    const Corpus corpus = loadTextCorpus({options.files.begin(), options.files.end()});
    std::shared_ptr<const Tokenizer> tokenizer;
    const double seconds = timed([&] { tokenizer = learn(options, corpus, streams); });
    writeTokenizer(*tokenizer, options.out);
    if (options.json)
        printJson(streams.out, {{"path", options.out}, {"kind", tokenizer->kind()}, {"vocab_size", tokenizer->vocabSize()},
                                {"text_bytes", corpus.bytes()}, {"seconds", seconds}});
    else
        streams.out << fmt::format("{}: {} tokens learned from {}; {}\n", options.out, grouped(tokenizer->vocabSize()),
                                   bytesText(static_cast<double>(corpus.bytes())), speedText(corpus.bytes(), seconds));
    return 0;
}

int tokenize(const Options& o, Streams& streams) {
    if (o.train) {
        check(o.hasFile && !o.out.empty() && !o.hasText && !o.hasDecode, ErrorKind::Usage,
              "--train needs --file F and --out FILE, and neither --text nor --decode.");
        check(o.tokenizer.empty() || o.tokenizer == "char" || o.tokenizer == "bpe", ErrorKind::Usage,
              "--train --tokenizer knows 'bpe' and 'char', not '{}'.", o.tokenizer);
        return train(o, streams);
    }
    check(!o.tokenizer.empty(), ErrorKind::Usage, "--tokenizer FILE|MODEL is needed (or --train).");
    check(o.hasText + o.hasFile + o.hasDecode == 1, ErrorKind::Usage, "Exactly one of --text, --file and --decode is needed.");
    check(o.out.empty(), ErrorKind::Usage, "--out goes with --train.");
    return o.hasDecode ? decode(o, streams) : encode(o, streams);
}

}  // namespace

Execute prepareTokenize(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("--tokenizer", options->tokenizer, "tokenizer.json or model folder; with --train: bpe or char");
    app.add_option("--text", options->text, "Text to cut into tokens");
    app.add_option("--file", options->files, "File to cut into tokens, or to learn from (--train: files and folders)");
    app.add_option("--decode", options->decode, "Ids to put back together, e.g. \"12 7 300\"");
    app.add_flag("--train", options->train, "Learn a vocabulary from --file and write it to --out");
    app.add_option("--vocab", options->vocabSize, "Size of the vocabulary to learn")->capture_default_str();
    app.add_option("--out", options->out, "tokenizer.json to write");
    app.add_flag("--json", options->json, "Print one JSON document");
    return [options, &app](Streams& streams) {
        options->hasText = app.count("--text") > 0;
        options->hasFile = app.count("--file") > 0;
        options->hasDecode = app.count("--decode") > 0;
        return tokenize(*options, streams);
    };
}

}  // namespace fw::cli
