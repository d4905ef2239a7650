// SPDX-License-Identifier: GPL-3.0-or-later
// The World of the compiled data files: documents by genre and index, the held-out rule, the mixture by bytes.
#include <cmath>

#include "base/error.h"
#include "world/compiler.h"
#include "world/lexicon.h"
#include "world/polish.h"
#include "world/world.h"
#include "world/writer.h"

namespace fw {
namespace {

using namespace merrow;

constexpr int kProbeDocuments = 64;  ///< per genre, to learn how long its documents are
constexpr int kMaxAttempts = 50;

uint64_t hashText(std::string_view text) {
    uint64_t hash = 0xcbf29ce484222325ull;  // FNV-1a
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return hash;
}

bool containsWord(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]))) return true;
    }
    return false;
}

class Merrow final : public World {
  public:
    explicit Merrow(Grammar grammar) : m_grammar(std::move(grammar)) {
        for (const Genre& genre : m_grammar.genres) {
            m_genres.push_back({genre.id, genre.title, genre.summary, genre.share});
            m_genreSeeds.push_back(hashText(genre.id));
        }
        collectFacts();
        for (size_t i = 0; i < m_genres.size(); ++i) m_mixture.add(documentWeight(i));
        check(m_mixture.total() > 0, ErrorKind::BadData, "The built-in world's genres have no shares.");
    }

    const std::vector<GenreInfo>& genres() const override { return m_genres; }
    const std::vector<Fact>& facts() const override { return m_facts; }
    bool knowsWord(std::string_view word) const override { return m_grammar.words.contains(normalWord(word)); }

    Document generate(uint64_t seed, std::string_view genre, uint64_t index) const override {
        for (size_t i = 0; i < m_genres.size(); ++i)
            if (m_genres[i].id == genre) return write(seed, i, index);
        fail(ErrorKind::Usage, "The built-in world has no genre \"{}\".", genre);
    }

    Document generateMixed(uint64_t seed, uint64_t index) const override {
        Rng rng(hashBits(seed, hashText("mixture"), index));
        const size_t genre = m_mixture.pick(rng);
        Document document = write(seed, genre, index);
        document.freeBits +=
            std::log2(static_cast<double>(m_mixture.total())) - std::log2(static_cast<double>(m_mixture.at(genre)));
        return document;
    }

  private:
    // A document that tells what it asks is thrown away and written anew from the next stream.
    Document write(uint64_t seed, size_t genre, uint64_t index) const {
        for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
            Writer writer(m_grammar,
                          hashBits(hashBits(seed, m_genreSeeds[genre]), index, static_cast<uint64_t>(attempt)));
            writer.run(m_grammar.genres[genre].rule);
            Document document{polish(writer.raw()), m_genres[genre].id, writer.bits()};
            if (!leaks(writer, document.text)) return document;
        }
        fail(ErrorKind::BadData,
             "The genre \"{}\" always tells the fact that it asks; document {} could not be written.",
             m_genres[genre].id, index);
    }

    bool leaks(const Writer& writer, std::string_view text) const {
        for (const auto& [table, row] : writer.asked())
            for (const Relation& relation : m_grammar.relations) {
                if (relation.table != table || relation.held < 0) continue;
                const Table& facts = m_grammar.tables[table];
                if (facts.cell(row, relation.held).options.front() != "yes") continue;
                if (containsWord(text, facts.cell(row, relation.object).options.front())) return true;
            }
        return false;
    }

    void collectFacts() {
        for (const Relation& relation : m_grammar.relations) {
            const Table& table = m_grammar.tables[relation.table];
            for (int row = 0; row < table.rows(); ++row) {
                const auto text = [&](int column) {
                    return column < 0 ? std::string() : table.cell(row, column).options.front();
                };
                m_facts.push_back({relation.name, text(relation.subject), text(relation.object), text(relation.tier)});
            }
        }
    }

    // Shares are of bytes; documents differ in length, so the mixture draws short genres more often.
    uint64_t documentWeight(size_t genre) const {
        uint64_t bytes = 0;
        for (int i = 0; i < kProbeDocuments; ++i) bytes += write(0, genre, static_cast<uint64_t>(i)).text.size();
        return static_cast<uint64_t>(m_genres[genre].share) * 1000000000ull / (bytes + 1);
    }

    Grammar m_grammar;
    std::vector<GenreInfo> m_genres;
    std::vector<uint64_t> m_genreSeeds;
    std::vector<Fact> m_facts;
    Weights m_mixture;
};

}  // namespace

std::shared_ptr<const World> World::load(const std::filesystem::path& folder) {
    return std::make_shared<const Merrow>(compileWorld(folder));
}

}  // namespace fw
