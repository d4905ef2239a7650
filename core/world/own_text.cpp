// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/own_text.h"

#include <algorithm>

#include "base/error.h"
#include "base/permutation.h"
#include "world/split.h"

namespace fw {
namespace {

constexpr size_t kPageBytes = 2000;  ///< pages end at the first line end behind this, or hard at twice of it
constexpr uint64_t kPages = 0x0a6e5;

/// A byte inside of a UTF-8 character.
bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

void addPages(std::vector<Document>& pages, const std::string& text) {
    for (size_t at = 0; at < text.size();) {
        size_t end = text.size();
        if (end - at > kPageBytes) {
            const size_t line = text.find('\n', at + kPageBytes);
            end = std::min({line == std::string::npos ? text.size() : line + 1, at + 2 * kPageBytes, text.size()});
        }
        for (int back = 0; back < 3 && end < text.size() && isContinuation(text[end]); ++back) --end;
        Document& page = pages.emplace_back();
        page.text = text.substr(at, end - at);
        page.index = pages.size() - 1;
        page.split = heldOutSplit(kPages, page.index);
        at = end;
    }
}

}  // namespace

void mixOwnText(Corpus& corpus, const Corpus& own, int64_t bytes, uint64_t seed) {
    std::vector<Document> pages;
    for (const Document& document : own.documents) addPages(pages, document.text);
    check(!pages.empty(), ErrorKind::BadData, "There is no text in {} to mix in.", own.title);
    std::vector<Document> all = std::move(corpus.documents);
    int64_t added = 0;
    for (uint64_t i = 0; added < bytes; ++i) {
        all.push_back(pages[i % pages.size()]);
        added += static_cast<int64_t>(all.back().text.size());
    }
    corpus.report.bytes += added;
    corpus.report.files += own.report.files;
    corpus.report.invalidUtf8Bytes += own.report.invalidUtf8Bytes;
    corpus.documents.resize(all.size());
    for (size_t i = 0; i < all.size(); ++i)
        corpus.documents[permuted(i, all.size(), hashBits(seed, kPages))] = std::move(all[i]);
    corpus.title += " and " + own.title;
}

}  // namespace fw
