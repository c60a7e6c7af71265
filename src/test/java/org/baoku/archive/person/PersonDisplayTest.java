package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.baoku.archive.ResultRows;
import org.baoku.archive.TestArchive;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrection.HoldsOffice;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialCorrection.Rename;
import org.baoku.archive.person.OfficialCorrection.Split;
import org.baoku.archive.person.PersonDisplay.Columns;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random corrections: computing the display of the connected persons gives the same as computing that of
/// all persons, and every page whose index entry changes gets one revision.
class PersonDisplayTest {
    private static final int OFFICIALS = 9;
    private static final int STEPS = 60;
    private static final List<String> NAMES = List.of("秦海川", "何山青", "秦海州", "林一舟");

    private final TestArchive archive = new TestArchive();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void connectedPersonsAreDisplayedAsAfterAFullReplay(long seed) {
        Random random = new Random(seed);
        List<Long> pages = new ArrayList<>();
        for (int i = 0; i < OFFICIALS; i++) {
            pages.add(store(i, NAMES.get(i % 2), "第" + i + "县县长"));
        }
        List<Long> made = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Map<Long, Set<IndexedName>> before = indexed(pages);
            long revision = archive.revisions.current();

            if (!made.isEmpty() && random.nextInt(3) == 0) {
                archive.officialCorrections.undo(made.remove(random.nextInt(made.size())), "周敏");
            } else {
                made.add(archive.officialCorrections.add(correction(random), "周敏", ""));
            }

            assertThat(columns()).as("step %d of seed %d", step, seed).isEqualTo(fullReplay());
            Map<Long, Set<IndexedName>> after = indexed(pages);
            List<Long> changed = pages.stream()
                    .filter(page -> !after.getOrDefault(page, Set.of()).equals(before.getOrDefault(page, Set.of())))
                    .toList();
            RevisionLog.Changes revisions = archive.revisions.after(revision, 1000);
            assertThat(revisions.pages()).containsAll(changed);
            assertThat(revisions.revision() - revision)
                    .as("revisions")
                    .isEqualTo(revisions.pages().size());
        }
        assertThat(columns().values()).as("something was displayed otherwise").isNotEmpty();
    }

    @Test
    void aMergeOfTwoPersonsOfOneNameChangesOnlyThePagesOfTheMergedOne() {
        long first = store(0, "秦海川", "第一县县长");
        long second = store(1, "秦海川", "第二县县长");
        long other = store(2, "何山青", "第三县县长");
        long revision = archive.revisions.current();

        archive.officialCorrections.add(new Merge(official(second), official(first)), "周敏", "");
        assertThat(archive.revisions.after(revision, 10).pages()).containsExactly(second);

        long merged = archive.revisions.current();
        archive.officialCorrections.add(new Merge(official(other), official(first)), "周敏", "");
        assertThat(archive.revisions.after(merged, 10).pages())
                .as("the others can now be found by his name")
                .containsExactlyInAnyOrder(first, second, other);
    }

    private OfficialCorrection correction(Random random) {
        List<Long> ids = ResultRows.of(
                archive.jdbc.sql("select id from official order by id").query(Long.class));
        long person = ids.get(random.nextInt(ids.size()));
        long other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(8)) {
            case 0 -> new NoOfficial(person);
            case 1, 2 -> new Rename(person, NAMES.get(random.nextInt(NAMES.size())));
            case 3 -> ids.size() < 2 * OFFICIALS ? split(person) : new Rename(person, "许远");
            case 4 -> new HoldsOffice(person, "县委书记", null, null);
            default -> person == other ? new Rename(person, "许远") : new Merge(person, other);
        };
    }

    private OfficialCorrection split(long person) {
        List<Long> articles = ResultRows.of(archive.jdbc
                .sql("select article_id from appearance where official_id = :id")
                .param("id", person)
                .query(Long.class));
        return articles.isEmpty() ? new NoOfficial(person) : new Split(person, articles);
    }

    private Map<Long, Columns> columns() {
        Map<Long, Columns> columns = new TreeMap<>();
        archive.jdbc
                .sql("select id, shown_as, shown_name, hidden from official"
                        + " where shown_as is not null or shown_name is not null or hidden")
                .query((row, _) -> columns.put(
                        row.getLong("id"),
                        new Columns(
                                row.getObject("shown_as", Long.class),
                                row.getString("shown_name"),
                                row.getBoolean("hidden"))))
                .list();
        return columns;
    }

    /// The display of all officials, computed by statements that apply all corrections in force one after
    /// another.
    private Map<Long, Columns> fullReplay() {
        record Row(String kind, long officialId, long otherId, String name) {}
        Map<Long, Long> shownAs = new HashMap<>();
        Map<Long, String> shownNames = new HashMap<>();
        Map<Long, Boolean> hidden = new HashMap<>();
        List<Row> corrections = ResultRows.of(archive.jdbc.sql("""
                        select kind, official_id, coalesce(other_id, 0) as other_id, coalesce(name, '') as name
                        from official_correction_in_force order by id
                        """).query(Row.class));
        for (Row row : corrections) {
            long person = shownAs.getOrDefault(row.officialId(), row.officialId());
            switch (row.kind()) {
                case "MERGE" -> {
                    long into = shownAs.getOrDefault(row.otherId(), row.otherId());
                    if (into != person) {
                        shownAs.replaceAll((_, root) -> root == person ? into : root);
                        shownAs.put(person, into);
                    }
                }
                case "RENAME" -> shownNames.put(person, row.name());
                case "NO_OFFICIAL" -> hidden.put(person, true);
                default -> {
                    // no display columns
                }
            }
        }
        Map<Long, Columns> columns = new TreeMap<>();
        for (long id : ResultRows.of(archive.jdbc.sql("select id from official").query(Long.class))) {
            Columns of = new Columns(shownAs.get(id), shownNames.get(id), hidden.getOrDefault(id, false));
            if (!of.equals(Columns.NONE)) {
                columns.put(id, of);
            }
        }
        return columns;
    }

    private record IndexedName(long official, String name, Set<String> otherNames) {}

    /// What the index entries of the pages say about officials.
    private Map<Long, Set<IndexedName>> indexed(List<Long> pages) {
        Map<Long, Set<String>> otherNames = archive.officialCorrections.otherNames();
        Map<Long, Set<IndexedName>> indexed = new HashMap<>();
        for (ArchivedPage page : archive.pages.pages(pages)) {
            page.articles()
                    .forEach(article -> article.appearances()
                            .forEach(appearance -> indexed.computeIfAbsent(
                                            page.ref().id(), _ -> new HashSet<>())
                                    .add(new IndexedName(
                                            appearance.officialId(),
                                            appearance.official().name(),
                                            otherNames.getOrDefault(appearance.officialId(), Set.of())))));
        }
        return indexed;
    }

    private long official(long page) {
        return archive.pages
                .pages(List.of(page))
                .getFirst()
                .articles()
                .getFirst()
                .appearances()
                .getFirst()
                .officialId();
    }

    private long store(int number, String name, String office) {
        LocalDate day = LocalDate.of(2024, 3, 5).plusDays(number);
        PageOrigin origin =
                new PageOrigin(archive.newspapers.first(), number + ".txt", null, "A01", LocalDate.of(2025, 1, 1));
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), List.of("标题" + number), List.of()),
                null,
                null,
                List.of(new Block.Paragraph("正文" + number + "。")),
                LineNumbers.of(List.of(1)),
                LineNumbers.NONE,
                LineNumbers.NONE,
                1,
                List.of());
        Article article = new Article(
                print, List.of(), Dateline.NONE, List.of(new NamedOfficial(name, office, List.of(office), List.of())));
        Page page = new Page(new IssueDay(day, List.of()), List.of(article), List.of());
        return archive.store
                .store(origin, ("page " + number).getBytes(StandardCharsets.UTF_8), "UTF-8", page)
                .pageId();
    }
}
