package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Correction.MarkFurniture;
import org.baoku.paper.Correction.MergeArticles;
import org.baoku.paper.Correction.MoveTitle;
import org.baoku.paper.Correction.NoArticle;
import org.baoku.paper.Correction.SetByline;
import org.baoku.paper.Correction.SetDateline;
import org.baoku.paper.Correction.SetTitles;
import org.baoku.paper.Correction.SplitAt;
import org.baoku.paper.Correction.TakeIntoBody;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;

/// Corrections are applied, still fit when the file's bytes change, and lose no line.
class CorrectionApplierTest {
    private static final String PAGE = """
            柳湾县图书馆新馆开馆
            市民走进阅览室
            本报讯（记者 林小河）6月3日，柳湾县图书馆新馆开馆，读
            者走进阅览室，翻开第一批上架的新书。新馆有座位八百个。
            馆长说，新馆每天开放十二个小时，周末也不休息，欢迎读
            者前来。
            山城新桥昨日通车
            本报讯（记者 何青）6月4日，山城新桥通车，全长三百米，
            双向四车道。通车以后，两岸居民过江只要五分钟，比过去
            少走六公里。
            桥头的老街也修好了，铺面陆续开张。
            广告热线 12345
            """;

    private final Segmenter segmenter = new Segmenter();
    private final PrintedText printedText = PrintedText.of(PAGE);

    @Test
    void thePageIsSegmentedAsTheTestsAssume() {
        SegmentedPage page = segmenter.segment(PAGE);
        assertThat(page.articles()).hasSize(2);
        assertThat(segmenter.segment(PAGE, List.of()).segmentedPage()).isEqualTo(page);
    }

    @Test
    void aTitleMovesToAnotherArticle() {
        CorrectedPage page = correct(new MoveTitle(List.of(line(2)), article(1)));

        assertThat(headlines(page)).containsExactly(List.of("柳湾县图书馆新馆开馆"), List.of("市民走进阅览室", "山城新桥昨日通车"));
        assertThat(page.segmentedPage().articles().get(1).doubts()).isEmpty();
    }

    @Test
    void linesBecomeTheGivenTitlePart() {
        CorrectedPage page = correct(new SetTitles(List.of(line(2)), Titles.Part.KICKER, article(0)));

        Titles titles = page.segmentedPage().articles().getFirst().titles();
        assertThat(titles.kicker()).containsExactly("市民走进阅览室");
        assertThat(titles.headline()).containsExactly("柳湾县图书馆新馆开馆");
    }

    @Test
    void articlesAreMergedAndSplit() {
        CorrectedPage merged = correct(new MergeArticles(article(0), article(1)));
        assertThat(merged.segmentedPage().articles()).hasSize(1);
        assertThat(merged.segmentedPage().articles().getFirst().blocks())
                .contains(new Block.Crosshead("山城新桥昨日通车"))
                .hasSize(4);

        CorrectedPage splitAgain = correct(new MergeArticles(article(0), article(1)), new SplitAt(line(8)));
        assertThat(headlines(splitAgain)).isEqualTo(headlines(segmenter.segment(PAGE, List.of())));
    }

    @Test
    void anArticleIsSplitAtALine() {
        CorrectedPage page = correct(new SplitAt(line(11)));

        assertThat(page.segmentedPage().articles()).hasSize(3);
        assertThat(page.segmentedPage().articles().getLast().blocks())
                .containsExactly(new Block.Paragraph("桥头的老街也修好了，铺面陆续开张。"));
    }

    @Test
    void linesMoveToTheFurnitureAndBack() {
        CorrectedPage removed = correct(new MarkFurniture(List.of(line(11)), Furniture.Kind.ADVERTISEMENT));
        assertThat(removed.segmentedPage().furniture())
                .contains(new Furniture(11, "桥头的老街也修好了，铺面陆续开张。", Furniture.Kind.ADVERTISEMENT));

        CorrectedPage restored = correct(
                new MarkFurniture(List.of(line(11)), Furniture.Kind.ADVERTISEMENT),
                new TakeIntoBody(List.of(line(11)), false, article(1)));
        assertThat(restored.segmentedPage().articles().getLast().blocks())
                .isEqualTo(segmenter.segment(PAGE).articles().getLast().blocks());
    }

    @Test
    void anArticleMarkedAsNoneBecomesFurniture() {
        CorrectedPage page = correct(new NoArticle(article(1), Furniture.Kind.ADVERTISEMENT));

        assertThat(page.segmentedPage().articles()).hasSize(1);
        assertThat(page.segmentedPage().furniture()).hasSize(6);
    }

    @Test
    void givenBylineAndDatelineAreReported() {
        List<Byline> byline = List.of(new Byline("何清", "记者"));
        Dateline dateline = new Dateline("本报", "山城", LocalDate.of(2024, 6, 4));
        CorrectedPage page = correct(new SetByline(article(1), byline), new SetDateline(article(1), dateline));

        assertThat(page.bylines()).containsOnlyKeys(1).containsValue(byline);
        assertThat(page.datelines()).containsOnlyKeys(1).containsValue(dateline);
    }

    @Test
    void aCorrectionStillFitsWhenTheBytesChange() {
        Correction moved = new MoveTitle(List.of(line(2)), article(1));
        String changed = "第3版\n\n" + PAGE.replace("双向四车道", "双向六车道").replace("八百个", "八百二十个");

        CorrectedPage page = segmenter.segment(changed, List.of(moved));

        assertThat(page.conflicts()).isEmpty();
        assertThat(headlines(page).getLast()).containsExactly("市民走进阅览室", "山城新桥昨日通车");
    }

    @Test
    void aCorrectionThatNoLongerFitsIsAConflictAndChangesNothing() {
        Correction moved = new MoveTitle(List.of(line(2)), article(1));
        String changed = PAGE.replace("市民走进阅览室\n", "");

        CorrectedPage page = segmenter.segment(changed, List.of(moved));

        assertThat(page.conflicts())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, new Conflict(Conflict.Kind.LINE_GONE, "市民走进阅览室"))));
        assertThat(page.segmentedPage()).isEqualTo(segmenter.segment(changed));
    }

    @Property(tries = 300)
    void anyCorrectionsKeepEachLineOnce(@ForAll("corrections") List<Correction> corrections) {
        assertThat(lines(correct(corrections.toArray(Correction[]::new)).segmentedPage()))
                .isEqualTo(lines(segmenter.segment(PAGE)));
    }

    @Property(tries = 100)
    void anyCorrectionsKeepEachLineOnceOnAnyPage(
            @ForAll("corrections") List<Correction> corrections, @ForAll("shuffled") String page) {
        assertThat(lines(segmenter.segment(page, corrections).segmentedPage()))
                .isEqualTo(lines(segmenter.segment(page)));
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(PAGE.lines().toList()).list().ofMaxSize(24).map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<List<Correction>> corrections() {
        Arbitrary<LineAnchor> line = Arbitraries.integers().between(1, 12).map(this::line);
        Arbitrary<List<LineAnchor>> lines = line.list().ofMinSize(1).ofMaxSize(5);
        Arbitrary<ArticleAnchor> article = Combinators.combine(line, line).as(ArticleAnchor::new);
        Arbitrary<Furniture.Kind> kind = Arbitraries.of(Furniture.Kind.class);
        return Arbitraries.<Correction>oneOf(
                        Combinators.combine(article, article).as(MergeArticles::new),
                        line.map(SplitAt::new),
                        Combinators.combine(lines, article).as(MoveTitle::new),
                        Combinators.combine(lines, Arbitraries.of(Titles.Part.class), article)
                                .as(SetTitles::new),
                        Combinators.combine(lines, Arbitraries.of(true, false), article)
                                .as(TakeIntoBody::new),
                        Combinators.combine(lines, kind).as(MarkFurniture::new),
                        Combinators.combine(article, kind).as(NoArticle::new))
                .list()
                .ofMaxSize(8);
    }

    private CorrectedPage correct(Correction... corrections) {
        return segmenter.segment(PAGE, List.of(corrections));
    }

    private LineAnchor line(int number) {
        return printedText.anchor(number);
    }

    private ArticleAnchor article(int place) {
        return printedText.anchor(segmenter.segment(PAGE).articles().get(place));
    }

    private static List<List<String>> headlines(CorrectedPage page) {
        return page.segmentedPage().articles().stream()
                .map(article -> article.titles().headline())
                .toList();
    }

    /// Every line number of a page, as often as it occurs.
    private static List<Integer> lines(SegmentedPage page) {
        List<Integer> lines = new ArrayList<>();
        for (SegmentedArticle article : page.articles()) {
            lines.addAll(article.bodyLines().numbers());
            lines.addAll(article.headlineLines().numbers());
            lines.addAll(article.labelLines().numbers());
        }
        page.furniture().forEach(each -> lines.add(each.line()));
        lines.sort(null);
        return lines;
    }
}
