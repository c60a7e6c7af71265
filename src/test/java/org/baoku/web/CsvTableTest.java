package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CsvTableTest {
    private final StringBuilder file = new StringBuilder();

    @Test
    void aTableBeginsWithTheMarkOfUtf8AndTheNamesOfItsColumns() throws IOException {
        CsvTable table = new CsvTable(file, "term,articles");
        table.add(Stream.of("王卫东", "12"));
        assertThat(file).hasToString("\uFEFFterm,articles\r\n\"王卫东\",\"12\"\r\n");
    }

    @Test
    void quotationMarksAndLineBreaksStayInTheirCell() throws IOException {
        new CsvTable(file).add(Stream.of("他说\"好\"", "一\n二", ""));
        assertThat(file).hasToString("\uFEFF\"他说\"\"好\"\"\",\"一\n二\",\"\"\r\n");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        new CsvTable(file).add(Stream.of("=1+1", "+86", "-3", "@名", "\t=1", "1=1"));
        assertThat(file).hasToString("\uFEFF\"'=1+1\",\"'+86\",\"'-3\",\"'@名\",\"'\t=1\",\"1=1\"\r\n");
    }
}
