// SPDX-License-Identifier: GPL-3.0-or-later
// The World of the compiled data files: documents by genre and index with all that is known about them, and the
// held-out rules (asked facts that stay open; documents that are never trained on).
#include <tbb/parallel_for.h>

#include <cmath>
#include <mutex>

#include "base/error.h"
#include "world/compiler.h"
#include "world/data_file.h"
#include "world/lexicon.h"
#include "world/library.h"
#include "world/polish.h"
#include "world/split.h"
#include "world/statements.h"
#include "world/world.h"
#include "world/writer.h"

namespace fw {
namespace {

using namespace merrow;

constexpr int kProbeDocuments = 64;  ///< per genre, to learn how long its documents are
constexpr int kMaxAttempts = 50;
constexpr double kLibraryBitsPerByte = 0.97;  ///< nobody can say what a hand-written page holds; 2.5 nats a token

bool containsWord(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]))) return true;
    }
    return false;
}

class Merrow final : public World {
  public:
    Merrow(Grammar grammar, uint64_t contentHash) : m_grammar(std::move(grammar)), m_contentHash(contentHash) {
        int shares = 0;
        for (const Genre& genre : m_grammar.genres) {
            m_genres.push_back({genre.id, genre.title, genre.summary, genre.share});
            m_genreSeeds.push_back(hashText(genre.id));
            shares += genre.share;
        }
        check(shares > 0, ErrorKind::BadData, "The built-in world's genres have no shares.");
        collectFacts();
    }

    const std::vector<GenreInfo>& genres() const override { return m_genres; }
    const std::vector<Fact>& facts() const override { return m_facts; }
    bool knowsWord(std::string_view word) const override { return m_grammar.words.contains(normalWord(word)); }
    uint64_t contentHash() const override { return m_contentHash; }

    Document generate(uint64_t seed, std::string_view genre, uint64_t index, int mythPercent) const override {
        return document(seed, genreNumber(genre), index, mythPercent);
    }

    int64_t meanBytes(size_t genre) const override {
        std::call_once(m_probed, [&] { probe(); });
        return m_meanBytes[genre];
    }

    std::string fragment(std::string_view name, uint64_t seed) const override {
        const int rule = m_grammar.findRule(name);
        if (rule < 0) return {};
        Writer writer(m_grammar, seed, 0);
        writer.run(rule);
        return polish(writer.raw());
    }

    std::vector<LineShare> lineShares(uint64_t seed, std::string_view genre, uint64_t documents) const override {
        Ledger ledger;
        const size_t number = genreNumber(genre);
        const int rule = m_grammar.genres[number].rule;
        for (uint64_t i = 0; i < documents && rule >= 0; ++i) {
            Writer writer(m_grammar, hashBits(hashBits(seed, m_genreSeeds[number]), i, uint64_t{0}), kMythPercent);
            writer.keepBooks(ledger);
            writer.run(rule);
        }
        std::vector<LineShare> shares;
        for (auto& [place, share] : ledger) {
            share.line = m_grammar.where({place.first, place.second});
            shares.push_back(std::move(share));
        }
        return shares;
    }

  private:
    size_t genreNumber(std::string_view genre) const {
        for (size_t i = 0; i < m_genres.size(); ++i)
            if (m_genres[i].id == genre) return i;
        std::string known;
        for (const GenreInfo& g : m_genres) known += (known.empty() ? "" : ", ") + g.id;
        fail(ErrorKind::Usage, "The built-in world has no genre \"{}\"; it has {}.", genre, known);
    }

    Document document(uint64_t seed, size_t genre, uint64_t index, int mythPercent) const {
        Document document;
        uint64_t identity = index;
        if (m_grammar.genres[genre].rule < 0) {
            identity = pieceAt(seed, index, m_grammar.library.size());
            const Piece& piece = m_grammar.library[identity];
            document.text = piece.title + "\n" + piece.text;
            document.freeBits = kLibraryBitsPerByte * static_cast<double>(document.text.size());
        } else {
            document = written(seed, genre, index, mythPercent);
        }
        document.genre = m_genres[genre].id;
        document.index = index;
        document.split = heldOutSplit(m_genreSeeds[genre], identity);
        return document;
    }

    // A document that tells what it asks is thrown away and written anew from the next stream.
    Document written(uint64_t seed, size_t genre, uint64_t index, int mythPercent) const {
        for (uint64_t attempt = 0; attempt < kMaxAttempts; ++attempt) {
            Writer writer(m_grammar, hashBits(hashBits(seed, m_genreSeeds[genre]), index, attempt), mythPercent);
            writer.run(m_grammar.genres[genre].rule);
            Document document;
            document.text = polish(writer.raw());
            if (leaks(writer, document.text)) continue;
            document.freeBits = writer.bits();
            document.year = writer.year();
            document.stated = factsTold(m_grammar, writer);
            document.asked = factsAsked(m_grammar, writer);
            return document;
        }
        fail(ErrorKind::BadData,
             "The genre \"{}\" always tells the fact that it asks; document {} could not be written.",
             m_genres[genre].id, index);
    }

    bool leaks(const Writer& writer, std::string_view text) const {
        for (const CellKey& asked : writer.asked())
            for (const Relation& relation : m_grammar.relations) {
                if (relation.table != asked.table || relation.held < 0) continue;
                const Table& facts = m_grammar.tables[asked.table];
                if (facts.cell(asked.row, relation.held).options.front() != "yes") continue;
                if (containsWord(text, facts.cell(asked.row, relation.object).options.front())) return true;
            }
        return false;
    }

    void collectFacts() {
        for (const Relation& relation : m_grammar.relations) {
            addFacts(relation, relation.object, false);
            if (relation.myth >= 0) addFacts(relation, relation.myth, true);
        }
    }

    void addFacts(const Relation& relation, int object, bool myth) {
        const Table& table = m_grammar.tables[relation.table];
        for (int row = 0; row < table.rows(); ++row) {
            const auto text = [&](int column) {
                return column < 0 ? std::string() : table.cell(row, column).options.front();
            };
            m_facts.push_back({relation.name, text(relation.subject), text(object), text(relation.tier),
                               text(relation.held) == "yes", myth, relation.real && !myth});
        }
    }

    void probe() const {
        m_meanBytes.resize(m_genres.size());
        tbb::parallel_for(size_t{0}, m_genres.size(), [&](size_t genre) {
            int64_t bytes = 0;
            for (uint64_t i = 0; i < kProbeDocuments; ++i)
                bytes += static_cast<int64_t>(document(0, genre, i, kMythPercent).text.size());
            m_meanBytes[genre] = bytes / kProbeDocuments + 1;
        });
    }

    Grammar m_grammar;
    uint64_t m_contentHash;
    std::vector<GenreInfo> m_genres;
    std::vector<uint64_t> m_genreSeeds;
    std::vector<Fact> m_facts;
    mutable std::once_flag m_probed;
    mutable std::vector<int64_t> m_meanBytes;
};

}  // namespace

std::shared_ptr<const World> World::load(const std::filesystem::path& folder) {
    return std::make_shared<const Merrow>(compileWorld(folder), hashFiles(folder));
}

}  // namespace fw
