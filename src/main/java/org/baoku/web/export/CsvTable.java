package org.baoku.web.export;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Writes a table as comma-separated values that spreadsheet programs read as meant: as UTF-8, and no cell as a
/// formula.
public final class CsvTable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();

    /// Makes spreadsheet programs read the file as UTF-8.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter rows;

    /// Begins a table whose first row may name its columns.
    public CsvTable(Appendable file) throws IOException {
        // A printer of its own: a format locks itself while it writes, and so a client that reads slowly would
        // hold up everybody's tables.
        rows = new CSVPrinter(file, FORMAT);
        file.append(BYTE_ORDER_MARK);
    }

    /// Begins a table with fixed columns.
    ///
    /// @param columns their names, separated by commas
    public CsvTable(Appendable file, String columns) throws IOException {
        this(file);
        file.append(columns).append("\r\n");
    }

    /// Adds a row.
    public void add(Stream<String> cells) throws IOException {
        rows.printRecord(cells.map(CsvTable::cell).toArray());
    }

    /// A spreadsheet program would evaluate a cell that begins like this as a formula.
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
