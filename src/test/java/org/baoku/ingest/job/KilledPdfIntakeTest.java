package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.baoku.ingest.PrintedPdf;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program is killed several times while it takes in the pages of one PDF, and restarted each time:
/// every page of the file is stored once, and so are its bytes.
@Order(1)
@Tag("campaign")
class KilledPdfIntakeTest {
    private static final int PAGES = 40;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void everyPageOfAFileIsStoredOnce() throws Exception {
        PrintedPdf pdf = new PrintedPdf();
        for (int number = 1; number <= PAGES; number++) {
            pdf.page(
                    String.format(Locale.ROOT, "湖东日报 2019年3月5日 星期二 第%d版", number),
                    new PrintedPdf.Story("第" + number + "座大桥开工", body(number)));
        }
        Files.write(Files.createDirectory(folder.resolve("pages")).resolve("issue.pdf"), pdf.bytes());
        TestDatabase database = TestDatabase.create();
        List<String> settings = new ArrayList<>(database.arguments());
        settings.addAll(List.of("--baoku.home=home", "--baoku.ingest.seeds=pages", "--server.port=0"));
        String[] arguments = settings.toArray(String[]::new);

        for (int done : new int[] {1, 12, 25}) {
            try (ProgramProcess killed = ProgramProcess.start(folder, arguments)) {
                killed.awaitLine(line -> line.contains(" " + done + "/" + PAGES + " "));
                killed.kill();
                assertThat(killed.output()).doesNotContain("Seed intake ended:");
            }
        }
        try (ProgramProcess last = ProgramProcess.start(folder, arguments)) {
            last.awaitAddress();
            assertComplete(database.jdbc());
        }
    }

    private static void assertComplete(JdbcClient database) {
        assertThat(numbers(database, "select file_page from page order by 1"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PAGES).boxed().toList());
        assertThat(numbers(database, "select file_page from intake_file where state = 'TAKEN_IN' order by 1"))
                .as("each result was stored in the transaction of its page")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PAGES).boxed().toList());
        assertThat(numbers(database, "select count(*) from page_layout")).containsExactly(PAGES);
        assertThat(numbers(database, "select count(*) from page_version")).containsExactly(0);
        assertThat(numbers(database, "select count(*) from large_file")).containsExactly(1);
        assertThat(numbers(database, """
                        select count(*) from large_file
                        where size <> (select sum(octet_length(bytes)) from large_file_piece where file_id = large_file.id)
                        """)).containsExactly(0);
    }

    private static List<Integer> numbers(JdbcClient database, String query) {
        return database.sql(query).query((row, _) -> row.getInt(1)).list();
    }

    private static String body(int number) {
        return ("本报讯（记者 林小舟）3月4日，第" + number + "座大桥正式开工建设，大桥全长三千" + number + "米，双向六车道，计划两年建成通车。").repeat(3);
    }
}
