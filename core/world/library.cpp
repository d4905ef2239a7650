// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/library.h"

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/permutation.h"
#include "world/data_file.h"

namespace fw::merrow {
namespace {

constexpr int64_t kMaxFileBytes = 16 << 20;

class ShelfReader {
  public:
    ShelfReader(std::string shelf, std::string name, int file, std::vector<Piece>& pieces)
        : m_shelf(std::move(shelf)), m_name(std::move(name)), m_file(file), m_pieces(pieces) {}

    void read(std::string_view text) {
        while (!text.empty()) {
            const size_t end = std::min(text.find('\n'), text.size());
            ++m_line;
            std::string_view line = text.substr(0, end);
            while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
            takeLine(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        checkLast();
    }

  private:
    void takeLine(std::string_view line) {
        for (size_t i = 0; i < line.size(); ++i)
            check(line[i] >= ' ' && line[i] < 127, ErrorKind::BadData,
                  "{}:{}: column {}: only plain ASCII characters are allowed (no accents, curly quotes or tabs).",
                  m_name, m_line, i + 1);
        if (line.starts_with("==")) return startPiece(line.substr(2));
        if (line.starts_with('#') && !m_inside) return;
        if (line.empty()) return;
        check(m_inside, ErrorKind::BadData, "{}:{}: expected a title \"== ...\" before the first line of a text.",
              m_name, m_line);
        m_pieces.back().text.append(line).push_back('\n');
    }

    void startPiece(std::string_view title) {
        checkLast();
        check(title.starts_with(' ') && !trimmed(title).empty(), ErrorKind::BadData, "{}:{}: expected \"== Title\".",
              m_name, m_line);
        m_inside = true;
        m_pieces.push_back({m_shelf, std::string(trimmed(title)), {}, {m_file, m_line}});
    }

    void checkLast() const {
        check(!m_inside || !m_pieces.back().text.empty(), ErrorKind::BadData, "{}:{}: \"{}\" has a title but no text.",
              m_name, m_inside ? m_pieces.back().place.line : 0, m_inside ? m_pieces.back().title : "");
    }

    std::string m_shelf, m_name;
    int m_file;
    int m_line = 0;
    bool m_inside = false;
    std::vector<Piece>& m_pieces;
};

}  // namespace

std::vector<Piece> readLibrary(const std::filesystem::path& folder, std::vector<std::string>& files) {
    std::vector<Piece> pieces;
    if (!std::filesystem::is_directory(folder)) return pieces;
    for (const std::filesystem::path& path : textFiles(folder)) {
        files.push_back(folder.filename().string() + "/" + path.filename().string());
        ShelfReader(path.stem().string(), files.back(), static_cast<int>(files.size()) - 1, pieces)
            .read(readFile(path, kMaxFileBytes));
    }
    return pieces;
}

size_t pieceAt(uint64_t seed, uint64_t index, size_t pieces) {
    return permuted(index % pieces, pieces, hashBits(seed, index / pieces));
}

}  // namespace fw::merrow
