package org.baoku.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.time.Duration;
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

    @Test
    void aTableThatNobodyReadsHoldsUpNoOther() throws IOException, InterruptedException {
        try (PipedReader reader = new PipedReader();
                PipedWriter unread = new PipedWriter(reader)) {
            Thread writer = Thread.ofPlatform().daemon().start(() -> fill(unread));
            while (writer.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new CsvTable(file).add(Stream.of("王卫东")));
        }
    }

    private static void fill(PipedWriter unread) {
        try {
            new CsvTable(unread).add(Stream.of("海城港".repeat(1_000)));
        } catch (IOException closed) {
            // the test has ended
        }
    }
}
