// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/data_table.h"

#include "base/error.h"
#include "world/data_file.h"

namespace fw {

std::vector<TableRow> readDataTable(const std::filesystem::path& folder, std::string_view name) {
    std::vector<std::string> files;
    std::vector<TableRow> rows;
    for (const merrow::Section& section : merrow::readSections(folder, files)) {
        if (section.kind != "table" || section.name != name) continue;
        const std::vector<std::string> columns = merrow::split(merrow::split(section.rest, ';').front(), '|');
        for (const merrow::Line& line : section.lines) {
            const std::vector<std::string> cells = merrow::split(line.text, '|');
            check(cells.size() == columns.size(), ErrorKind::BadData, "{}:{}: table \"{}\" has {} columns but this row has {}.",
                  files[static_cast<size_t>(line.place.file)], line.place.line, name, columns.size(), cells.size());
            TableRow& row = rows.emplace_back();
            for (size_t i = 0; i < columns.size(); ++i) row[columns[i].substr(0, columns[i].find('@'))] = cells[i];
        }
    }
    return rows;
}

}  // namespace fw
