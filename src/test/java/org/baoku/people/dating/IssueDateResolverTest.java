package org.baoku.people.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.baoku.paper.Tenure;
import org.baoku.paper.Titles;
import org.baoku.people.PageAnnotator;
import org.baoku.people.dating.DatedFacts.DatedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueDateResolverTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final DatedFacts FACTS = new DatedFacts(
            List.of(
                    new DatedEvent(
                            List.of("第{n}届江洽会"), DatedEvent.Kind.YEARLY, 1999, DateBounds.EARLIEST, DateBounds.LATEST),
                    new DatedEvent(
                            List.of("第三届江城书市"),
                            DatedEvent.Kind.OPENED,
                            0,
                            LocalDate.of(2021, 5, 7),
                            LocalDate.of(2021, 5, 9)),
                    new DatedEvent(
                            List.of("江城精神"), DatedEvent.Kind.AFTER, 0, LocalDate.of(2022, 3, 1), DateBounds.LATEST)),
            List.of(
                    new Tenure("郑怀山", "江原省江城市委书记", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31)),
                    new Tenure("郑怀山", "江城市委书记", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31))));
    private static final PageAnnotator ANNOTATOR = new PageAnnotator(FACTS);

    @Test
    void aGivenDateWinsOverAllEvidence() {
        IssueDay day = ANNOTATOR
                .annotate(
                        page("本报讯（记者李明）", "5月7日，第24届江洽会开幕。"),
                        new PageOrigin(paper(), "2020-01-01.txt", LocalDate.of(2019, 2, 3), null, RECEIVED))
                .issueDay();
        assertThat(day.date()).isEqualTo(LocalDate.of(2019, 2, 3));
        assertThat(day.evidence()).containsExactly("入库时给定的日期：2019年2月3日。");
    }

    @Test
    void theFileNameWinsOverTheText() {
        assertThat(dated("2023年5月9日第3版.txt", "本报讯", "5月7日，第12届江洽会开幕。").date()).isEqualTo(LocalDate.of(2023, 5, 9));
    }

    @Test
    void theDateIsTheDayAfterTheLatestDatelineInTheYearOfANumberedEvent() {
        IssueDay day = dated("a.txt", "本报讯", "5月7日，第24届江洽会开幕。");
        assertThat(day.date()).isEqualTo(LocalDate.of(2023, 5, 8));
        assertThat(day.evidence()).anyMatch(reason -> reason.contains("第24届江洽会"));
    }

    @Test
    void anEventReportedOnItsDaysGivesTheYear() {
        assertThat(dated("a.txt", "本报讯", "5月7日，第三届江城书市开幕。").date()).isEqualTo(LocalDate.of(2021, 5, 8));
    }

    @Test
    void aTenureAndATermThatContradictEachOtherLeaveNoYear() {
        IssueDay day = dated("a.txt", "本报讯", "5月7日，市委书记郑怀山宣讲江城精神。");
        assertThat(day.date()).isNull();
        assertThat(day.evidence()).last().asString().contains("互相矛盾");
    }

    @Test
    void aTenureOfTwoYearsLeavesTheYearUnknownAndSaysSo() {
        IssueDay day = dated("a.txt", "本报讯", "5月7日，市委书记郑怀山调研。");
        assertThat(day.date()).isNull();
        assertThat(day.evidence()).last().isEqualTo("年份不能确定，可能是2020年、2021年。");
    }

    @Test
    void withoutFactsTheYearStaysUnknown() {
        PageAnnotator withoutFacts = new PageAnnotator(DatedFacts.NONE);
        IssueDay day = withoutFacts
                .annotate(page("本报讯", "5月7日，第24届江洽会开幕。"), origin("a.txt"))
                .issueDay();
        assertThat(day.date()).isNull();
        assertThat(day.evidence()).last().isEqualTo("年份没有印出，不能确定。");
    }

    @Test
    void aYearPrintedAsTheCurrentOneIsTheYear() {
        assertThat(dated("a.txt", "本报讯", "5月7日，大会举行。2019年伊始，全市开局良好。").date()).isEqualTo(LocalDate.of(2019, 5, 8));
    }

    @Test
    void noIssueIsDatedAfterItsFileArrived() {
        assertThat(dated("a.txt", "新华社北京12月30日电", "第27届江洽会筹备。").date()).isNull();
        assertThat(dated("2027-01-01.txt", "新华社北京12月30日电", "第26届江洽会回顾。").date()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void januaryIsLaterThanDecemberAtTheTurnOfTheYear() {
        SegmentedPage page = new SegmentedPage(
                List.of(article("新华社北京12月31日电", "第26届江洽会回顾。"), article("新华社北京1月1日电", "新年好。")), List.of());
        assertThat(ANNOTATOR
                        .annotate(page, origin("a.txt"))
                        .issueDay()
                        .evidence()
                        .getFirst())
                .contains("1月1日");
    }

    @Test
    void aPrintedDateLineGivesTheDate() {
        assertThat(printed("2026年 5月", "27", "星期三", "丙午年四月十一").date()).isEqualTo(LocalDate.of(2026, 5, 27));
        assertThat(printed("二〇一五年七月一日  星期三").date()).isEqualTo(LocalDate.of(2015, 7, 1));
    }

    @Test
    void aDateLineMayHaveRadicalsInsteadOfCharacters() {
        assertThat(printed("江城晚报", "2015年9⽉9⽇ 星期三").date()).isEqualTo(LocalDate.of(2015, 9, 9));
    }

    @Test
    void weekdayAndLunarYearGiveTheYearOfADateLineWithoutYear() {
        IssueDay day = printed("7月22日 星期六", "农历癸卯年六月初五");
        assertThat(day.date()).isEqualTo(LocalDate.of(2023, 7, 22));
        assertThat(day.evidence()).contains("版面印有7月22日、星期六、癸卯年、农历六月初五。");
    }

    @Test
    void aPageWithoutAnyDateStaysUndated() {
        IssueDay day = dated("a.txt", "本报讯", "日前，书市开幕。");
        assertThat(day.date()).isNull();
        assertThat(day.evidence()).isNotEmpty();
    }

    private static IssueDay dated(String path, String lead, String text) {
        return ANNOTATOR.annotate(page(lead, text), origin(path)).issueDay();
    }

    private static IssueDay printed(String... lines) {
        List<Furniture> furniture = new ArrayList<>();
        for (String line : lines) {
            furniture.add(new Furniture(furniture.size() + 1, line, Furniture.Kind.DATE_LINE));
        }
        return ANNOTATOR
                .annotate(new SegmentedPage(List.of(article("本报讯", "日前，书市开幕。")), furniture), origin("a.txt"))
                .issueDay();
    }

    private static Newspaper paper() {
        return new Newspaper("江城晚报", "江原省江城市");
    }

    private static PageOrigin origin(String path) {
        return new PageOrigin(paper(), path, null, null, RECEIVED);
    }

    private static SegmentedPage page(String lead, String text) {
        return new SegmentedPage(List.of(article(lead, text)), List.of());
    }

    private static SegmentedArticle article(@Nullable String lead, String text) {
        return new SegmentedArticle(
                Titles.NONE,
                lead,
                null,
                List.of(new Block.Paragraph(text)),
                LineNumbers.NONE,
                LineNumbers.NONE,
                LineNumbers.NONE,
                1,
                List.of());
    }
}
