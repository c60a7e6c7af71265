package org.baoku.ingest.file;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values: cells may stand in quotation marks, and then hold commas, line breaks and, doubled,
/// quotation marks. Where the first line has tabs and no comma, tabs separate.
final class Csv {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        String header = text.lines().findFirst().orElse("");
        separator = header.indexOf('\t') >= 0 && header.indexOf(',') < 0 ? '\t' : ',';
    }

    /// A row that is not blank.
    ///
    /// @param line the number of the line on which it begins, from 1
    record Row(int line, List<String> cells) {
        /// The cell at that place; empty where the row has fewer.
        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    static List<Row> rows(String text) {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            Row row = row();
            if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell().strip());
        } while (next(separator));
        pass('\r');
        pass('\n');
        line++;
        return new Row(begins, cells);
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = next('"');
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    at++;
                    cell.append(c);
                } else {
                    quoted = false;
                }
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                return cell.toString();
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        return cell.toString();
    }

    /// Passes this sign where it is next.
    ///
    /// @return whether it was
    private boolean next(char sign) {
        int before = at;
        pass(sign);
        return at > before;
    }

    private void pass(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
        }
    }
}
