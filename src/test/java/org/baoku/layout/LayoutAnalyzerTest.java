package org.baoku.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.baoku.paper.Furniture;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LineNumbers;
import org.junit.jupiter.api.Test;

/// Small pages with one feature of a layout each. The texts are invented.
class LayoutAnalyzerTest {
    private static final String[] FIRST = {"　本报讯（记者甲乙）河上", "新桥昨日通车，两岸的居民从", "此不再绕行，早晚高峰的车流", "也少了一半。"};
    private static final String[] SECOND = {"　本报讯（记者丙丁）山里", "茶园今年丰收，合作社把新茶", "卖到了外省，农户的收入比去", "年多了三成。"};

    private static LaidOutPage analyze(TypesetPage page) {
        return new LayoutAnalyzer().analyze(page.glyphs());
    }

    private static String text(LaidOutPage page, LineNumbers lines) {
        return lines.numbers().stream().map(n -> page.page().line(n).text()).collect(Collectors.joining("|"));
    }

    private static List<String> headlines(LaidOutPage page) {
        return page.articles().stream().map(a -> text(page, a.headline())).toList();
    }

    private static String body(LaidOutPage page, LaidOutArticle article) {
        return article.body().stream()
                .flatMap(block -> block.lines().stream())
                .map(n -> page.page().line(n).text())
                .collect(Collectors.joining());
    }

    @Test
    void twoArticlesSideBySideAreKeptApart() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST)
                .line(190, 100, 20, "山里茶园")
                .column(190, 130, SECOND));

        assertThat(headlines(page)).containsExactly("河上新桥", "山里茶园");
        assertThat(body(page, page.articles().getFirst())).endsWith("也少了一半。");
    }

    @Test
    void aHeadlinePaintedOnOneHeapIsReadInTheOrderOfPainting() {
        LaidOutPage page =
                analyze(new TypesetPage().heap(30, 100, 20, "河上新桥昨日建成通车").column(60, 100, FIRST));

        assertThat(headlines(page)).containsExactly("河上新桥昨日建成通车");
    }

    @Test
    void headlinesBelowTheirBodiesAreFoundByTheirDistance() {
        LaidOutPage page = analyze(new TypesetPage()
                .column(30, 100, FIRST)
                .line(30, 163, 20, "河上新桥")
                .column(30, 210, SECOND)
                .line(30, 273, 20, "山里茶园"));

        assertThat(headlines(page)).containsExactly("河上新桥", "山里茶园");
    }

    @Test
    void anUprightHeadlineStandsBesideItsBody() {
        LaidOutPage page =
                analyze(new TypesetPage().upright(30, 100, 20, "河上新桥通车了").column(70, 100, FIRST));

        assertThat(headlines(page)).containsExactly("河上新桥通车了");
        assertThat(page.page().lines()).anyMatch(line -> line.vertical());
    }

    @Test
    void columnsOfOneArticleAreReadOneAfterTheOther() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(90, 100, 20, "河上新桥昨日通车")
                .column(30, 130, FIRST[0], FIRST[1])
                .column(172, 130, FIRST[2], FIRST[3]));

        assertThat(headlines(page)).containsExactly("河上新桥昨日通车");
        assertThat(body(page, page.articles().getFirst()))
                .isEqualTo(String.join("", FIRST).strip());
    }

    @Test
    void aReversedHeadlineALabelAndACreditAreTold() {
        LaidOutPage page = analyze(new TypesetPage()
                .fill(30, 80, 50, 14, "#555555")
                .line(34, 82, 10, "今日关注")
                .fill(30, 98, 150, 30, "#222222")
                .line(34, 103, 20, "河上新桥")
                .line(30, 132, 10, "记者 甲乙")
                .column(30, 150, FIRST));

        LaidOutArticle article = page.articles().getFirst();
        assertThat(text(page, article.label())).isEqualTo("今日关注");
        assertThat(text(page, article.headline())).isEqualTo("河上新桥");
        assertThat(article.body().getFirst().kind()).isEqualTo(LaidOutPage.LaidOutBlock.Kind.CREDIT);
    }

    @Test
    void aNameOfAColumnAboveAHeadlineIsItsLabelNotAKicker() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 80, 14, "民生直通车")
                .line(30, 100, 22, "河上新桥通车")
                .column(30, 134, FIRST));

        LaidOutArticle article = page.articles().getFirst();
        assertThat(text(page, article.label())).isEqualTo("民生直通车");
        assertThat(text(page, article.kicker())).isEmpty();
        assertThat(text(page, article.headline())).isEqualTo("河上新桥通车");
    }

    @Test
    void anotherLineAboveAHeadlineIsItsKicker() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 80, 14, "全县交通大会召开")
                .line(30, 100, 22, "河上新桥通车")
                .column(30, 134, FIRST));

        LaidOutArticle article = page.articles().getFirst();
        assertThat(text(page, article.label())).isEmpty();
        assertThat(text(page, article.kicker())).isEqualTo("全县交通大会召开");
    }

    @Test
    void theFolioGivesDayLabelAndNewspaper() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 20, 9, "06")
                .line(60, 20, 9, "要闻")
                .line(200, 20, 9, "山城晚报")
                .line(260, 20, 9, "2021年3月4日")
                .rule(20, 34, 560)
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST));

        assertThat(page.masthead()).isEqualTo(new LaidOutPage.Masthead("山城晚报", LocalDate.of(2021, 3, 4), "06", "要闻"));
        assertThat(page.articles()).hasSize(1);
    }

    @Test
    void theFolioGivesTheLabelBeforeThePagesEditors() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 20, 9, "2021.03.04 星期四")
                .line(200, 20, 9, "山城晚报")
                .line(400, 20, 9, "第A06版·要闻 编辑：甲乙")
                .rule(20, 34, 560)
                .line(30, 80, 10, "【一线调查】")
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST));

        assertThat(page.masthead()).isEqualTo(new LaidOutPage.Masthead("山城晚报", LocalDate.of(2021, 3, 4), "A06", "要闻"));
        assertThat(text(page, page.articles().getFirst().label())).isEqualTo("【一线调查】");
    }

    @Test
    void aLabelThatBeginsWithANumeralIsNoPageNumber() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 20, 9, "山城晚报")
                .line(120, 20, 9, "2021年3月4日")
                .fill(30, 48, 50, 14, "#555555")
                .line(34, 50, 10, "一线调查")
                .line(30, 66, 20, "河上新桥")
                .column(30, 96, FIRST));

        assertThat(text(page, page.articles().getFirst().label())).isEqualTo("一线调查");
    }

    @Test
    void aNoticeInAFrameIsFurniture() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST)
                .frame(200, 100, 160, 60)
                .column(205, 110, "招租公告　临街商铺对外招租", "联系电话：1234567"));

        assertThat(headlines(page)).containsExactly("河上新桥");
        assertThat(page.furniture()).containsValue(Furniture.Kind.ADVERTISEMENT);
    }

    @Test
    void aNoticeOfOneLineInAFrameIsFurnitureAndAHeadlineAboutOneIsNot() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST)
                .frame(200, 100, 260, 20)
                .line(205, 104, 9, "遗失声明　甲某某遗失证件一张，声明作废。")
                .fill(30, 300, 240, 30, "#222222")
                .line(34, 305, 20, "工程招标公告下月起上网")
                .column(30, 340, SECOND));

        assertThat(headlines(page)).containsExactly("河上新桥", "工程招标公告下月起上网");
        assertThat(page.furniture()).containsValue(Furniture.Kind.ADVERTISEMENT);
    }

    @Test
    void aPageWithALargeMastheadAndNoNumberIsTheFrontPage() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 20, 40, "山城晚报")
                .line(400, 30, 9, "2021年3月4日")
                .rule(20, 68, 560)
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST));

        assertThat(page.masthead()).isEqualTo(new LaidOutPage.Masthead("山城晚报", LocalDate.of(2021, 3, 4), "01", null));
    }

    @Test
    void whatWasPaintedBetweenHeapsOfAColumnBelongsToThem() {
        LaidOutPage page = analyze(new TypesetPage()
                .heap(30, 120, 20, "河上新桥今")
                .upright(31, 105, 20, "20")
                .heap(30, 150, 20, "日建成通车")
                .column(60, 100, FIRST));

        assertThat(headlines(page)).containsExactly("河上新桥今20日建成通车");
    }

    @Test
    void aCreditOverTheAlleyBetweenTwoColumnsIsOneLine() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(90, 100, 20, "河上新桥昨日通车")
                .line(140, 124, TypesetPage.BODY, "记者　甲乙")
                .column(30, 145, "　河上新桥昨日通车，两岸", "的居民从此不再绕行，早晚高", "峰的车流也少了一半。")
                .column(170, 145, "　通车当天，很多居民来看", "新桥，孩子们在桥上放风筝，", "老人们在桥头下棋。"));

        assertThat(page.page().lines()).anyMatch(line -> line.text().equals("记者 甲乙"));
        assertThat(page.articles().getFirst().body().getFirst().kind()).isEqualTo(LaidOutPage.LaidOutBlock.Kind.CREDIT);
    }

    @Test
    void twoShortPhrasesAboveAHeadlineAreItsKickerNotALabel() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 86, 11, "水清岸绿　人心更齐")
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST));

        LaidOutArticle article = page.articles().getFirst();
        assertThat(text(page, article.kicker())).isEqualTo("水清岸绿 人心更齐");
        assertThat(text(page, article.label())).isEmpty();
    }

    @Test
    void aHeadlineAboveTheLastColumnDoesNotTakeThoseBeforeIt() {
        String[] more = {"　通车当天，很多居民来看新", "桥，孩子们在桥上放风筝，老", "人们在桥头下棋。"};
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(122, 100, FIRST)
                .column(264, 100, more)
                .line(424, 100, 20, "山里茶园")
                .column(418, 130, "　山里茶园今年丰收，合作社", "把新茶卖到了外省，农户的收", "入比去年多了三成。"));

        assertThat(headlines(page)).containsExactly("河上新桥", "山里茶园");
        assertThat(body(page, page.articles().getFirst())).endsWith("老人们在桥头下棋。");
    }

    @Test
    void anIndentBeginsAParagraph() {
        LaidOutPage page = analyze(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, FIRST)
                .column(30, 190, "　通车当天，很多居民来看新", "桥，孩子们在桥上放风筝。"));

        assertThat(page.articles().getFirst().body()).hasSize(2);
    }
}
