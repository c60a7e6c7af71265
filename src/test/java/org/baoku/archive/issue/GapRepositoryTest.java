package org.baoku.archive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.baoku.archive.NewspaperSettings;
import org.baoku.archive.NewspaperSettings.DayOff;
import org.baoku.archive.NewspaperSettingsRepository.Outcome;
import org.baoku.archive.TestArchive;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapRepositoryTest {
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

    private final TestArchive archive = new TestArchive();
    private final Newspaper newspaper = archive.newspapers.first();

    @Test
    void theVersionFollowsTheSettingsOfNewspapers() {
        archive.newspapers.first();
        String before = archive.gaps.version();

        archive.jdbc.sql("update newspaper set publication_days = '{1,2}'").update();

        assertThat(archive.gaps.version()).isNotEqualTo(before).isEqualTo(archive.gaps.version());
    }

    @Test
    void usualDaysAndPagesThatAreAbsentAreMissing() {
        for (int i = 0; i < 28; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY && i != 9) {
                for (String label : List.of("A01", "A02", "A03", "A04")) {
                    if (!(i == 3 && label.equals("A02")) && !(i == 4 && label.equals("A04"))) {
                        store(day, label, 4, 0.9);
                    }
                }
            }
        }

        assertThat(archive.gaps.missingDays(10))
                .as("no Sunday, because the newspaper never appears on Sundays")
                .containsExactly(new GapRepository.MissingDay("海城日报", FIRST.plusDays(9)));
        assertThat(archive.gaps.missingPages(10))
                .containsExactly(
                        new GapRepository.MissingPages("海城日报", FIRST.plusDays(4), List.of("A04")),
                        new GapRepository.MissingPages("海城日报", FIRST.plusDays(3), List.of("A02")));
        assertThat(archive.gaps.oddCounts(10)).isEmpty();
    }

    @Test
    void publicationDaysAndDaysOffThatAreSetSayWhichDaysAreMissing() {
        for (int i : List.of(0, 2, 4, 9, 14)) {
            store(FIRST.plusDays(i), "A01", 4, 0.9);
        }
        assertThat(archive.gaps.missingDays(20))
                .extracting(GapRepository.MissingDay::date)
                .as("without settings, Wednesdays and Mondays are usual")
                .contains(FIRST.plusDays(7));
        NewspaperSettings known = archive.newspaperSettings.all().getFirst();

        archive.newspaperSettings.save(new NewspaperSettings(
                known.id(),
                known.newspaper(),
                new TreeSet<>(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                List.of(new DayOff(FIRST.plusDays(10), FIRST.plusDays(11), "校庆")),
                new TreeMap<>(Map.of("A01", "要闻"))));

        assertThat(archive.gaps.missingDays(20))
                .containsExactly(new GapRepository.MissingDay("海城日报", FIRST.plusDays(7)));
        NewspaperSettings saved = archive.newspaperSettings.find(known.id()).orElseThrow();
        assertThat(saved.isExpected(FIRST.plusDays(7), false)).isTrue();
        assertThat(saved.isExpected(FIRST.plusDays(8), true)).isFalse();
        assertThat(saved.isExpected(FIRST.plusDays(11), true)).isFalse();
        assertThat(archive.newspaperSettings.pageNames("海城日报")).containsExactly(Map.entry("A01", "要闻"));
    }

    @Test
    void aRenamedNewspaperIsFoundByItsFormerNameUntilItHasItAgain() {
        NewspaperSettings known = archive.newspaperSettings.all().getFirst();

        assertThat(archive.newspaperSettings.save(renamed(known, "海城新报"))).isEqualTo(Outcome.RENAMED);
        assertThat(archive.newspaperSettings.currentName("海城日报")).isEqualTo("海城新报");
        assertThat(archive.newspapers.add(newspaper).name()).isEqualTo("海城新报");
        assertThat(archive.newspapers.all()).hasSize(1);
        long other = archive.newspapers.idOf(archive.newspapers.add(new Newspaper("海城晚报", "")));
        assertThat(archive.newspaperSettings.save(
                        renamed(archive.newspaperSettings.find(other).orElseThrow(), "海城日报")))
                .isEqualTo(Outcome.NAME_TAKEN);
        assertThat(archive.newspaperSettings.save(known)).isEqualTo(Outcome.RENAMED);
        assertThat(archive.newspaperSettings.save(known)).isEqualTo(Outcome.SAVED);
        assertThat(archive.newspaperSettings.currentName("海城新报")).isEqualTo("海城日报");
    }

    private static NewspaperSettings renamed(NewspaperSettings settings, String name) {
        return new NewspaperSettings(
                settings.id(),
                new Newspaper(name, settings.newspaper().homePlace()),
                settings.publicationDays(),
                settings.daysOff(),
                settings.pageNames());
    }

    @Test
    void pagesWithUnusualCountsLowConfidenceOrNoDayAreListed() {
        for (int i = 0; i < 6; i++) {
            store(FIRST.plusDays(i), "A01", 4, 0.9);
        }
        long few = store(FIRST.plusDays(7), "A01", 1, 0.3);
        long none = store(FIRST.plusDays(8), "A01", 0, 0.9);
        long many = store(FIRST.plusDays(9), "A01", 20, 0.9);
        long undated = store(null, null, 3, 0.9);

        assertThat(archive.gaps.oddCounts(10))
                .extracting(GapRepository.OddPage::page)
                .containsExactly(none, many, few);
        assertThat(archive.gaps.undated(10))
                .extracting(GapRepository.OddPage::page)
                .containsExactly(undated);
        assertThat(archive.gaps.doubtfulPages(0.6, 10))
                .extracting(GapRepository.OddPage::page)
                .containsExactly(few);
        assertThat(archive.gaps.doubtfulDays(0.6, 10)).isEmpty();
    }

    private long store(@Nullable LocalDate day, @Nullable String label, int articles, double confidence) {
        PageOrigin origin = new PageOrigin(newspaper, day + "/" + label, null, label, LocalDate.of(2021, 12, 31));
        Page page = new Page(
                new IssueDay(day, List.of("印着")),
                IntStream.range(0, articles)
                        .mapToObj(i -> new Article(
                                new SegmentedArticle(
                                        Titles.NONE,
                                        null,
                                        null,
                                        List.of(new Block.Paragraph("第" + i + "篇")),
                                        LineNumbers.of(List.of(i + 1)),
                                        LineNumbers.NONE,
                                        LineNumbers.NONE,
                                        confidence,
                                        List.of()),
                                List.of(),
                                Dateline.NONE,
                                List.of()))
                        .toList(),
                List.of());
        return archive.store
                .store(origin, (day + "/" + label).getBytes(StandardCharsets.UTF_8), "UTF-8", page)
                .pageId();
    }
}
