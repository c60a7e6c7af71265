package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.baoku.archive.GeneratedArchive;
import org.baoku.archive.TestArchive;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialCorrection.Rename;
import org.baoku.archive.person.OfficialCorrection.Split;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The counts that the database keeps up are what the tables say, whatever is written.
class SummariesTest {
    private final TestArchive archive = new TestArchive();

    @BeforeEach
    void fill() throws SQLException {
        GeneratedArchive.fill(archive.database, 600);
    }

    @Test
    void ofAFilledArchiveAreRight() {
        assertThat(wrong()).isEmpty();
        assertThat(archive.holdings.count().articles())
                .isEqualTo(archive.jdbc
                        .sql("select count(*) from article")
                        .query(Long.class)
                        .single());
        assertThat(archive.officials.list("", 0, 1).people().getFirst().articles())
                .isGreaterThan(20);
    }

    @Test
    void followPagesAndArticles() {
        for (String change : List.of(
                "delete from article where id % 7 = 0",
                "update article set confidence = 0.4, column_label = array['一线', '见闻'] where id % 11 = 0",
                "update article set column_label = array['时评'] where id % 22 = 0",
                """
                update page set issue_id = first.id, number = page.id + 100, label = null
                from (select id, newspaper_id from issue order by id limit 1) first
                where page.newspaper_id = first.newspaper_id and page.id % 4 = 0
                """,
                "update page set issue_id = null, number = null where id % 10 = 0",
                "delete from byline where article_id % 5 = 0",
                "delete from held_office where article_id % 5 = 2",
                """
                insert into held_office (article_id, official_id, position, office)
                select article_id, official_id, 1, repeat('海城市', 2000) || '市长' from appearance where article_id % 5 = 3
                """,
                "delete from appearance where article_id % 6 = 1")) {
            assertThat(archive.jdbc.sql(change).update()).isPositive();
            assertThat(wrong()).as(change).isEmpty();
        }
    }

    @Test
    void followCorrectionsOfOfficials() {
        List<Long> ids = archive.officials.list("", 0, 6).people().stream()
                .map(person -> person.id())
                .toList();
        List<Long> articles = archive.officials.articles(ids.get(2), 5).stream()
                .map(article -> article.article())
                .toList();
        for (OfficialCorrection correction : List.of(
                new Merge(ids.get(0), ids.get(1)),
                new Split(ids.get(2), articles),
                new Merge(ids.get(2), ids.get(3)),
                new NoOfficial(ids.get(4)),
                new Rename(ids.get(5), "新名字"))) {
            long id = archive.officialCorrections.add(correction, "周敏", "");
            assertThat(wrong()).as("%s", correction).isEmpty();
            if (correction instanceof Split || correction instanceof NoOfficial) {
                archive.officialCorrections.undo(id, "周敏");
                assertThat(wrong()).as("undone %s", correction).isEmpty();
            }
        }
    }

    @Test
    void followCorrectionsOfReporters() {
        ReporterCorrectionRepository corrections = new ReporterCorrectionRepository(
                archive.jdbc, new TransactionTemplate(new JdbcTransactionManager(archive.database)));
        List<Long> ids = archive.reporters.list("", 0, 3).people().stream()
                .map(person -> person.id())
                .toList();
        long merge = corrections.add(new ReporterCorrection.Merge(ids.get(0), ids.get(1)), "周敏", "");
        assertThat(wrong()).isEmpty();
        corrections.add(new ReporterCorrection.Rename(ids.get(2), "新名字"), "周敏", "");
        corrections.undo(merge, "周敏");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void severalMergesOfReportersAreAllMadeOrNone() {
        ReporterCorrectionRepository corrections = new ReporterCorrectionRepository(
                archive.jdbc, new TransactionTemplate(new JdbcTransactionManager(archive.database)));
        List<Long> ids = archive.reporters.list("", 0, 4).people().stream()
                .map(PersonSummary::id)
                .toList();
        long earlier = corrections.add(new ReporterCorrection.Merge(ids.get(2), ids.get(3)), "周敏", "");
        List<ReporterCorrection.Merge> merges = List.of(
                new ReporterCorrection.Merge(ids.get(0), ids.get(1)),
                new ReporterCorrection.Merge(ids.get(2), ids.get(1)));

        assertThatThrownBy(() -> corrections.addAll(merges, "吴芳", "")).isInstanceOf(PersonChangedException.class);
        assertThat(archive.reporters.find(ids.get(0))).map(PersonSummary::id).contains(ids.get(0));

        corrections.undo(earlier, "周敏");
        corrections.addAll(merges, "吴芳", "");
        assertThat(wrong()).isEmpty();
        for (int merged : List.of(0, 2)) {
            assertThat(archive.reporters.find(ids.get(merged)))
                    .map(PersonSummary::id)
                    .contains(ids.get(1));
            corrections.undo(corrections.history(ids.get(merged)).getLast().id(), "吴芳");
        }
    }

    @Test
    void listNamesByTheirFirstLetter() {
        List<PersonSummary> all = archive.officials.all();
        assertThat(archive.officials.firstLetters())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(person -> person.name().substring(0, 1))
                        .distinct()
                        .toList());

        String letter = all.getFirst().name().substring(0, 1);
        List<Long> beginning = all.stream()
                .filter(person -> person.name().startsWith(letter))
                .map(PersonSummary::id)
                .toList();
        PersonList first = archive.officials.beginning(List.of(letter), 0, 1);
        assertThat(first.total()).isEqualTo(beginning.size());
        assertThat(first.people()).extracting(PersonSummary::id).containsExactly(beginning.getFirst());
        assertThat(archive.officials.beginning(List.of(letter, "无"), 0, 10_000).people())
                .extracting(PersonSummary::id)
                .containsExactlyElementsOf(beginning);
        assertThat(archive.reporters.beginning(List.of(), 0, 10).people()).isEmpty();
    }

    @Test
    void aWrongCountIsNoticedAndCountedAnew() {
        archive.jdbc.sql("update issue_summary set articles = articles + 1").update();
        archive.jdbc
                .sql("delete from official_article where article_id % 3 = 0")
                .update();

        assertThat(wrong()).contains("issue_summary", "official_article");

        archive.jdbc
                .sql("select 1 from (select rebuild_summaries()) rebuilt")
                .query(Integer.class)
                .single();
        assertThat(wrong()).isEmpty();
    }

    private List<@Nullable String> wrong() {
        return archive.jdbc
                .sql("select summary from wrong_summary where rows > 0")
                .query(String.class)
                .list();
    }
}
