package org.baoku.archive.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baoku.archive.TestArchive;
import org.baoku.archive.operation.DatabaseChecks;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The lines that were imported for a page come back byte for byte, whatever becomes of the page.
class ImportedLinesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final OfficialLinker LINKER = (_, _, _) -> Optional.empty();
    private static final String BODY = text(1, 700);

    private final TestArchive archive = new TestArchive();
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(archive.database));
    private final BulkPageStore bulk = new BulkPageStore(
            archive.jdbc,
            transactions,
            new ImportedPageLookup(archive.jdbc),
            archive.store,
            archive.newspapers,
            LINKER);

    @Test
    void aBodyIsStoredOnce() {
        long page = importPage(line(BODY), BODY);

        assertThat(lines(page)).isEqualTo(line(BODY));
        assertThat(archive.jdbc
                        .sql("select octet_length(packed) from source_file where packed_with_articles")
                        .query(Integer.class)
                        .single())
                .isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesComeBackWhateverTheArticlesAre(long seed) {
        Random random = new Random(seed);
        List<String> bodies = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String body = random.nextInt(4) == 0
                    ? ""
                    : text(random.nextLong(), random.nextInt(3_000)) + "\"\\\n\t\u0001\0𠮷\uD800/";
            bodies.add(body);
            lines.add(
                    random.nextBoolean()
                            ? line(body)
                            : line(body.replace("\"", "\\\"").replace("/", "\\/")));
        }
        String imported = new String(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        long page = importPage(imported, bodies.toArray(String[]::new));

        assertThat(lines(page)).isEqualTo(imported);
        assertThat(DatabaseChecks.damagedFiles(archive.jdbc)).isEmpty();
        replaceByReading(page, "别的");
        assertThat(lines(page)).isEqualTo(imported);
        assertThat(DatabaseChecks.damagedFiles(archive.jdbc)).isEmpty();
    }

    @Test
    void linesOfAnEarlierVersionComeBackWithIt() {
        long page = importPage(line(BODY), BODY);
        String changed = line(BODY.replace('的', '地') + "完");
        bulk.store(List.of(new ImportedPage(origin(), changed, page(BODY.replace('的', '地') + "完"), page)));
        assertThat(lines(page)).isEqualTo(changed);

        archive.restorer.restore(
                page, archive.versions.history(page, 0, 9).getLast().id(), "周敏");

        assertThat(lines(page)).isEqualTo(line(BODY));
        assertThat(DatabaseChecks.damagedFiles(archive.jdbc)).isEmpty();
    }

    @Test
    void noStatementTakesTheArticlesAwayFromTheirLines() {
        long page = importPage(line(BODY), BODY);

        for (String statement : List.of(
                "delete from article",
                "update article set blocks = '[]'",
                "update article set position = position + 1")) {
            assertThatThrownBy(() -> archive.jdbc.sql(statement).update())
                    .as(statement)
                    .hasMessageContaining("can be read only with its articles");
        }
        archive.jdbc.sql("update article set headline = '{}'").update();
        assertThat(lines(page)).isEqualTo(line(BODY));
    }

    @Test
    void articlesThatHaveChangedNeverthelessAreReported() {
        importPage(line(BODY), BODY);
        archive.jdbc.sql("alter table article disable trigger user").update();
        archive.jdbc.sql("update article set blocks = '[\"别的\"]'").update();

        assertThat(DatabaseChecks.damagedFiles(archive.jdbc)).containsExactly("articles.jsonl");
    }

    private void replaceByReading(long page, String body) {
        new PageReadingStore(archive.jdbc, transactions, LINKER)
                .replace(page, page(body), new ChangeReason(ChangeReason.Step.AGAIN, ""), () -> {});
    }

    private String lines(long page) {
        return new String(archive.pages.source(page).orElseThrow().bytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    private long importPage(String lines, String... bodies) {
        return bulk.store(List.of(new ImportedPage(origin(), lines, page(bodies), null)))
                .getFirst()
                .pageId();
    }

    private PageOrigin origin() {
        return new PageOrigin(archive.newspapers.first(), "articles.jsonl", DAY, "A01", DAY.plusDays(1));
    }

    private static String line(String body) {
        return "{\"headline\": [\"招商\"], \"paragraphs\": [\"" + body + "\"]}";
    }

    private static String text(long seed, int length) {
        return new Random(seed)
                .ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Page page(String... bodies) {
        return new Page(
                new IssueDay(DAY, List.of()),
                List.of(bodies).stream().map(ImportedLinesTest::article).toList(),
                List.of());
    }

    private static Article article(String body) {
        return new Article(
                new SegmentedArticle(
                        new Titles(List.of(), List.of(), List.of("招商"), List.of()),
                        null,
                        null,
                        List.of(new Block.Crosshead(body.substring(0, body.length() / 3)), new Block.Paragraph(body)),
                        LineNumbers.NONE,
                        LineNumbers.NONE,
                        LineNumbers.NONE,
                        1,
                        List.of()),
                List.of(),
                Dateline.NONE,
                List.of());
    }
}
