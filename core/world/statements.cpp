// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/statements.h"

#include <algorithm>

namespace fw::merrow {
namespace {

struct Seen {
    CellKey cell;
    bool myth;
    int line;
};

/// The mentions with the number of the line they stand in. They are in the order of the text.
std::vector<Seen> withLines(const Writer& writer) {
    const std::string_view text = writer.raw();
    std::vector<Seen> seen;
    size_t at = 0;
    int line = 0;
    for (const Mention& mention : writer.mentions()) {
        for (; at < mention.at; ++at) line += text[at] == '\n';
        seen.push_back({mention.cell, mention.myth, line});
    }
    return seen;
}

/// How often fact (relation, row) is told, truly or as a myth.
int timesTold(const std::vector<Seen>& seen, const Relation& relation, int row, bool myth) {
    std::vector<int> subjects, objects;
    for (const Seen& s : seen) {
        if (s.cell.table != relation.table || s.cell.row != row) continue;
        if (s.cell.column == relation.subject) subjects.push_back(s.line);
        if (s.cell.column == relation.object && s.myth == myth) objects.push_back(s.line);
    }
    if (subjects.empty() || objects.empty()) return 0;
    int lines = 0;
    for (size_t i = 0; i < objects.size(); ++i) {
        const bool first = i == 0 || objects[i] != objects[i - 1];
        lines += first && std::find(subjects.begin(), subjects.end(), objects[i]) != subjects.end();
    }
    return std::max(lines, 1);
}

}  // namespace

std::vector<int32_t> factsTold(const Grammar& grammar, const Writer& writer) {
    const std::vector<Seen> seen = withLines(writer);
    std::vector<int32_t> told;
    const auto add = [&](const Relation& relation, int row, bool myth, int first) {
        const int times = timesTold(seen, relation, row, myth);
        told.insert(told.end(), static_cast<size_t>(times), first + row);
    };
    for (const Relation& relation : grammar.relations) {
        std::vector<int> rows;
        for (const Seen& s : seen)
            if (s.cell.table == relation.table && s.cell.column == relation.object) rows.push_back(s.cell.row);
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        for (int row : rows) {
            add(relation, row, false, relation.firstFact);
            if (relation.firstMyth >= 0) add(relation, row, true, relation.firstMyth);
        }
    }
    std::sort(told.begin(), told.end());
    return told;
}

std::vector<int32_t> factsAsked(const Grammar& grammar, const Writer& writer) {
    std::vector<int32_t> asked;
    for (const CellKey& key : writer.asked())
        for (const Relation& relation : grammar.relations)
            if (relation.table == key.table && (key.column < 0 || key.column == relation.object)) {
                asked.push_back(relation.firstFact + key.row);
                break;
            }
    return asked;
}

}  // namespace fw::merrow
