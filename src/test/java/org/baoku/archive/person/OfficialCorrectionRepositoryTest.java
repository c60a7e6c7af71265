package org.baoku.archive.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoku.archive.TestArchive;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.person.HeldOffice.Limit;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.archive.person.OfficialCorrection.Distinct;
import org.baoku.archive.person.OfficialCorrection.HoldsOffice;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialCorrection.Rename;
import org.baoku.archive.person.OfficialCorrection.Split;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.PartialDate;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Tenure;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;

/// One page with three articles: 秦海川 is the city's 书记 in all of them; 何山青 is a village's head in the
/// second one and a vice-governor in the third, so these are two officials.
class OfficialCorrectionRepositoryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    private final TestArchive archive = new TestArchive();
    private final long page = store("first");

    @Test
    void officialsOfOneNameAreDistinguishedByOffice() {
        assertThat(archive.officials.all())
                .extracting(PersonSummary::name, PersonSummary::articles)
                .containsExactlyInAnyOrder(tuple("秦海川", 3L), tuple("何山青", 1L), tuple("何山青", 1L));
    }

    @Test
    void theListIsReadInSectionsAndFilteredByName() {
        assertThat(archive.officials.list("海", 0, 10).people())
                .extracting(PersonSummary::name, PersonSummary::articles, PersonSummary::last)
                .containsExactly(tuple("秦海川", 3L, DAY));
        assertThat(archive.officials.list("", 1, 1).people())
                .extracting(PersonSummary::name)
                .containsExactly("何山青");
        assertThat(archive.officials.list("", 1, 1).total()).isEqualTo(3);
        assertThat(archive.officials.list("%", 0, 10).people()).isEmpty();
    }

    @Test
    void aMergeSurvivesANewReadingOfThePage() {
        List<Long> both = idsOf("何山青");

        archive.officialCorrections.add(new Merge(both.get(0), both.get(1)), "周敏", "同一人");
        store("second");

        assertThat(idsOf("何山青")).containsExactly(both.get(1));
        assertThat(archive.officials.find(both.get(0)))
                .as("the old id leads to the merged official")
                .isEqualTo(archive.officials.find(both.get(1)));
        assertThat(archive.officials.find(both.get(1)).orElseThrow().articles()).isEqualTo(2);
        assertThat(appearances("何山青")).containsExactly(1, 2);
    }

    @Test
    void undoingACorrectionAddsAnEntryToTheHistory() {
        List<Long> both = idsOf("何山青");
        long merge = archive.officialCorrections.add(new Merge(both.get(0), both.get(1)), "周敏", "同一人");

        archive.officialCorrections.undo(merge, "林达");

        assertThat(idsOf("何山青")).containsExactlyElementsOf(both);
        assertThat(archive.officialCorrections.history(both.get(0)))
                .extracting(
                        OfficialCorrectionEntry::kind, OfficialCorrectionEntry::madeBy, OfficialCorrectionEntry::undone)
                .containsExactly(tuple("MERGE", "周敏", true), tuple("UNDO", "林达", false));
        assertThatThrownBy(() -> archive.officialCorrections.undo(merge, "林达"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mergesAreTransitiveAndCanBeUndoneOneByOne() {
        List<Long> both = idsOf("何山青");
        long secretary = idsOf("秦海川").getFirst();
        long first = archive.officialCorrections.add(new Merge(both.get(0), both.get(1)), "周敏", "");
        archive.officialCorrections.add(new Merge(both.get(1), secretary), "周敏", "");
        assertThat(idsOf("何山青")).isEmpty();

        archive.officialCorrections.undo(first, "周敏");

        assertThat(idsOf("何山青")).containsExactly(both.get(0));
        assertThatThrownBy(() -> archive.officialCorrections.add(new Merge(secretary, secretary), "周敏", ""))
                .as("an official cannot be merged into itself")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        archive.officialCorrections.add(new Merge(secretary, both.get(1)), "周敏", "cycle");
        assertThat(archive.officials.all()).extracting(PersonSummary::name).contains("秦海川");
    }

    @Test
    void aDistinctPairIsListedUntilItIsUndoneOrMerged() {
        List<Long> both = idsOf("何山青");

        long before = archive.revisions.current();
        long apart = archive.officialCorrections.add(new Distinct(both.get(1), both.get(0)), "周敏", "两县各有一位");
        assertThat(archive.revisions.current()).as("no page gets a revision").isEqualTo(before);
        assertThat(archive.officialCorrections.distinctPairs()).containsExactly(Set.copyOf(both));
        assertThat(idsOf("何山青")).as("the display does not change").isEqualTo(both);

        long merged = archive.officialCorrections.add(new Merge(both.get(0), both.get(1)), "周敏", "");
        assertThat(archive.officialCorrections.distinctPairs()).isEmpty();
        archive.officialCorrections.undo(merged, "周敏");
        assertThat(archive.officialCorrections.distinctPairs()).containsExactly(Set.copyOf(both));
        archive.officialCorrections.undo(apart, "周敏");
        assertThat(archive.officialCorrections.distinctPairs()).isEmpty();
    }

    @Test
    void aSplitMovesArticlesToANewOfficialOfTheSameName() {
        long secretary = idsOf("秦海川").getFirst();
        long third = articles().get(2).id();

        long split = archive.officialCorrections.add(new Split(secretary, List.of(third)), "周敏", "重名");
        store("second");

        List<Long> apart = idsOf("秦海川");
        assertThat(apart).hasSize(2).contains(secretary);
        assertThat(archive.officials.find(secretary).orElseThrow().articles()).isEqualTo(2);
        archive.officialCorrections.undo(split, "周敏");
        assertThat(idsOf("秦海川")).containsExactly(secretary);
    }

    @Test
    void officialsAreRenamedAndHidden() {
        long secretary = idsOf("秦海川").getFirst();

        archive.officialCorrections.add(new Rename(secretary, "秦海州"), "周敏", "校对");
        assertThat(idsOf("秦海州")).containsExactly(secretary);
        assertThat(articles().getFirst().appearances())
                .extracting(a -> a.official().name())
                .contains("秦海州");

        long gone = archive.officialCorrections.add(new NoOfficial(secretary), "周敏", "地名");
        store("second");
        assertThat(archive.officials.find(secretary)).isEmpty();
        assertThat(articles())
                .allSatisfy(article -> assertThat(article.appearances())
                        .extracting(ArchivedArticle.Appearance::officialId)
                        .doesNotContain(secretary));

        archive.officialCorrections.undo(gone, "周敏");
        assertThat(idsOf("秦海州")).containsExactly(secretary);
    }

    @Test
    void heldOfficesComeFromArticlesTenuresAndCorrections() {
        long secretary = idsOf("秦海川").getFirst();
        LocalDate elected = LocalDate.of(2022, 1, 8);
        archive.tenures.add(List.of(new Tenure("秦海川", "海城市委书记", elected, null)), "档案");
        archive.tenures.add(List.of(new Tenure("秦海川", "海城市委书记", elected, null)), "档案");
        archive.officialCorrections.add(new HoldsOffice(secretary, "海城市市长", null, elected), "周敏", "任免公告");

        assertThat(archive.officials.heldOffices(secretary))
                .containsExactlyInAnyOrder(
                        new HeldOffice(
                                "海城市委书记",
                                new Limit(PartialDate.of(DAY), true),
                                new Limit(PartialDate.of(DAY), true),
                                Source.COVERAGE,
                                "",
                                3),
                        new HeldOffice(
                                "海城市委书记", new Limit(PartialDate.of(elected), false), null, Source.AUTHORITY, "档案", 0),
                        new HeldOffice(
                                "海城市市长",
                                null,
                                new Limit(PartialDate.of(elected), false),
                                Source.CORRECTION,
                                "任免公告",
                                0));
        assertThat(archive.tenures.all()).extracting(Tenure::name).containsOnlyOnce("秦海川");
    }

    @Test
    void aCorrectionAddsARevisionToTheAffectedPages() {
        long before = archive.revisions.current();

        archive.officialCorrections.add(new Rename(idsOf("秦海川").getFirst(), "秦海州"), "周敏", "");

        assertThat(archive.revisions.after(before, 10).pages()).containsExactly(page);
    }

    @Test
    void aCorrectionOfAPersonWhomSomebodyElseHasMergedIsRefused() {
        long secretary = idsOf("秦海川").getFirst();
        List<Long> both = idsOf("何山青");
        long third = articles().get(2).id();
        archive.officialCorrections.add(new Merge(both.get(0), both.get(1)), "周敏", "");

        for (OfficialCorrection late : List.of(
                new Rename(both.get(0), "何青山"),
                new Merge(secretary, both.get(0)),
                new NoOfficial(both.get(0)),
                new Distinct(secretary, both.get(0)))) {
            assertThatThrownBy(() -> archive.officialCorrections.addToDisplayed(late, "林达", ""))
                    .isInstanceOf(PersonChangedException.class);
        }
        archive.officialCorrections.addToDisplayed(new Split(secretary, List.of(third)), "周敏", "");
        assertThatThrownBy(() ->
                        archive.officialCorrections.addToDisplayed(new Split(secretary, List.of(third)), "林达", ""))
                .isInstanceOf(PersonChangedException.class);

        assertThat(idsOf("何山青")).as("nothing else was changed").containsExactly(both.get(1));
    }

    @Test
    void ofTwoMergesInOppositeDirectionsAtOnceOneIsRefused() throws Exception {
        List<Long> both = idsOf("何山青");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> merges = threads.invokeAll(
                    List.of(() -> isMerged(both.get(0), both.get(1)), () -> isMerged(both.get(1), both.get(0))));

            assertThat(merges).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(idsOf("何山青")).hasSize(1);
    }

    private boolean isMerged(long official, long into) {
        try {
            archive.officialCorrections.addToDisplayed(new Merge(official, into), "周敏", "");
            return true;
        } catch (PersonChangedException e) {
            return false;
        }
    }

    private List<Long> idsOf(String name) {
        return archive.officials.all().stream()
                .filter(person -> person.name().equals(name))
                .map(PersonSummary::id)
                .sorted()
                .toList();
    }

    private List<Integer> appearances(String name) {
        return articles().stream()
                .filter(article -> article.appearances().stream()
                        .anyMatch(a -> a.official().name().equals(name)))
                .map(ArchivedArticle::position)
                .toList();
    }

    private List<ArchivedArticle> articles() {
        return archive.pages.pages(List.of(page)).getFirst().articles();
    }

    private long store(String bytes) {
        PageOrigin origin = new PageOrigin(archive.newspapers.first(), "A01.txt", null, "A01", DAY.plusDays(300));
        Page read = new Page(
                new IssueDay(DAY, List.of()),
                List.of(
                        article("港口扩建", secretary()),
                        article("修桥", secretary(), named("何山青", "石坳村村长")),
                        article("招商", secretary(), named("何山青", "东海省副省长"))),
                List.of());
        return archive.store
                .store(origin, bytes.getBytes(StandardCharsets.UTF_8), "UTF-8", read)
                .pageId();
    }

    private static NamedOfficial secretary() {
        return named("秦海川", "海城市委书记");
    }

    private static NamedOfficial named(String name, String office) {
        return new NamedOfficial(name, office, List.of(office), List.of());
    }

    private static Article article(String headline, NamedOfficial... officials) {
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), List.of(headline), List.of()),
                null,
                null,
                List.of(new Block.Paragraph(headline + "。")),
                LineNumbers.of(List.of(1)),
                LineNumbers.NONE,
                LineNumbers.NONE,
                1,
                List.of());
        return new Article(print, List.of(), Dateline.NONE, List.of(officials));
    }
}
