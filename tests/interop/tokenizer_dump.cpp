// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a script use our tokenizers, to hold them against Hugging Face's. Not a tool for people: that is firstwords-cli.
// Strings travel as a 32-bit little-endian length and bytes; ids as decimal numbers, one line per string.
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <sstream>

#include "base/atomic_file.h"
#include "base/error.h"
#include "text/bpe_trainer.h"
#include "text/char_tokenizer.h"
#include "text/pre_tokenizer.h"

namespace {

using namespace fw;

std::vector<std::string> readStrings(std::istream& in) {
    std::vector<std::string> strings;
    unsigned char head[4];
    while (in.read(reinterpret_cast<char*>(head), 4)) {
        std::string text(head[0] | (head[1] << 8) | (head[2] << 16) | (static_cast<size_t>(head[3]) << 24), '\0');
        if (!in.read(text.data(), static_cast<std::streamsize>(text.size())))
            fail(ErrorKind::BadData, "A string is cut short.");
        strings.push_back(std::move(text));
    }
    return strings;
}

template <class Numbers>
void printLine(const Numbers& numbers) {
    for (const auto number : numbers) std::cout << number << ' ';
    std::cout << '\n';
}

void train(const std::string& kind, const std::string& corpus, const std::string& out) {
    const std::string text = readFile(corpus);
    const std::string_view document = text;
    if (kind == "char") return writeTokenizer(*trainCharTokenizer(text, defaultSpecialTokens()), out);
    writeTokenizer(*trainBpe({&document, 1}, std::stoi(kind), defaultSpecialTokens()), out);
}

void printPieceLengths() {
    for (const std::string& text : readStrings(std::cin)) {
        std::vector<size_t> lengths;
        PreTokenizer pieces(text);
        for (std::string_view piece; pieces.next(piece);) lengths.push_back(piece.size());
        printLine(lengths);
    }
}

void printDecoded(const Tokenizer& tokenizer) {
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream numbers(line);
        const std::vector<TokenId> ids{std::istream_iterator<TokenId>(numbers), {}};
        for (const char c : tokenizer.decode(ids)) std::printf("%02x", static_cast<unsigned char>(c));
        std::printf("\n");
    }
}

void run(const std::vector<std::string>& words) {
    const std::string& task = words.at(0);
    if (task == "train") return train(words.at(1), words.at(2), words.at(3));
    if (task == "split") return printPieceLengths();
    const std::shared_ptr<const Tokenizer> tokenizer = readTokenizer(words.at(1));
    if (task == "copy") return writeTokenizer(*tokenizer, words.at(2));
    if (task == "decode") return printDecoded(*tokenizer);
    for (const std::string& text : readStrings(std::cin))
        printLine(task == "ordinary" ? tokenizer->encodeOrdinary(text) : tokenizer->encode(text));
}

}  // namespace

// tokenizer_dump train (char|N) CORPUS OUT | split | (encode|ordinary|decode) TOKENIZER | copy TOKENIZER OUT
int main(int argc, char** argv) {
    try {
        run({argv + 1, argv + argc});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "tokenizer_dump: " << error.what() << '\n';
        return 1;
    }
}
