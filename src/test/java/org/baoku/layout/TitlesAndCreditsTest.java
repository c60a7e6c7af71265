package org.baoku.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.junit.jupiter.api.Test;

/// Labels, kickers and credits near headlines. The texts are invented.
class TitlesAndCreditsTest {
    private static final String[] BODY = {"　河上新桥昨日通车，两岸", "居民从此不再绕行，早晚高峰", "的车流也少了一半。"};

    @Test
    void aClauseOfBodySizeAboveAHeadlineIsItsKicker() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 86, 10, "两岸不再绕远路了")
                .line(30, 100, 20, "河上新桥通车")
                .column(30, 130, BODY));

        assertThat(page.kickers()).containsExactly("两岸不再绕远路了");
        assertThat(page.labels()).containsExactly("");
    }

    @Test
    void aMarkedNameAboveAHeadlineIsItsLabel() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 84, 12, "■山城看变化")
                .line(30, 100, 20, "河上新桥通车")
                .column(30, 130, BODY));

        assertThat(page.labels()).containsExactly("■山城看变化");
        assertThat(page.kickers()).containsExactly("");
    }

    @Test
    void aLabelAboveARuleBelongsToTheHeadlineBelowIt() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 80, 10, "文化周末")
                .rule(30, 93, 140)
                .line(30, 100, 20, "河上新桥通车")
                .column(30, 130, BODY));

        assertThat(page.labels()).containsExactly("文化周末");
    }

    @Test
    void aLabelSetLikeTheColumnsIsNoColumn() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 60, 20, "山里茶园丰收")
                .column(30, 90, "　山里茶园今年丰收，新茶", "卖到了外省，农户的收入", "多了三成。")
                .line(30, 160, 10, "山城故事")
                .line(30, 176, 20, "河上新桥通车")
                .column(30, 206, BODY));

        assertThat(page.labels()).containsExactly("", "山城故事");
    }

    @Test
    void anAuthorAfterAMarkBelowTheHeadlineIsACredit() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥通车")
                .line(30, 126, 10, "■ 甲乙丙")
                .column(30, 141, BODY));

        assertThat(page.articles().getFirst().body().getFirst().kind()).isEqualTo(LaidOutBlock.Kind.CREDIT);
    }

    @Test
    void aCommentatorWithoutNameIsACreditAndNoText() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥通车")
                .line(30, 126, 10, "本报评论员")
                .column(30, 142, BODY));

        assertThat(page.articles().getFirst().body().getFirst().kind()).isEqualTo(LaidOutBlock.Kind.CREDIT);
        assertThat(page.bodies().getFirst()).startsWith("本报评论员|河上新桥");
    }

    @Test
    void aSmallerHeadlineBesideAnotherIsNotItsSubheadline() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 14, "山里茶园丰收了")
                .column(30, 126, "　山里茶园今年丰收", "，合作社把新茶卖到了", "外省，收入多了三成。")
                .line(140, 100, 20, "河上新桥通车")
                .column(140, 126, "　河上新桥昨日通车", "，两岸居民从此不再绕", "行，车流也少了一半。"));

        assertThat(page.headlines()).containsExactly("山里茶园丰收了", "河上新桥通车");
    }

    @Test
    void aMarkedLabelNearlyAsLargeAsTheHeadlineIsNoPartOfIt() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 80, 13, "■山城看变化")
                .line(30, 97, 14, "河上新桥昨日通车")
                .column(30, 130, BODY));

        assertThat(page.labels()).containsExactly("■山城看变化");
        assertThat(page.headlines()).containsExactly("河上新桥昨日通车");
    }

    @Test
    void aLabelAboveARuleMayBeLargerThanTheKickerBelowIt() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 60, 13, "文化周末")
                .rule(30, 76, 140)
                .line(30, 82, 12, "两岸居民不再绕远路了")
                .line(30, 98, 20, "河上新桥通车")
                .column(30, 130, BODY));

        assertThat(page.labels()).containsExactly("文化周末");
        assertThat(page.kickers()).containsExactly("两岸居民不再绕远路了");
    }

    @Test
    void anUprightHeadlineStandsRightBesideBodyLines() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .upright(46, 100, 12, "河上新桥通车")
                .upright(30, 100, 12, "居民不再绕路")
                .column(67, 100, BODY));

        assertThat(page.headlines()).containsExactly("河上新桥通车|居民不再绕路");
    }
}
