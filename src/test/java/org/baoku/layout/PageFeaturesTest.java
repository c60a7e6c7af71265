package org.baoku.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Drop caps, columns of briefs, guides and boxes among articles. The texts are invented.
class PageFeaturesTest {
    @Test
    void aDropCapIsTheFirstCharacterOfItsArticle() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥通车")
                .line(30, 130, 25, "河")
                .column(58, 130, "上新桥昨日通车，两", "岸的居民从此不再绕")
                .column(30, 160, "行，早晚高峰的车流也少", "了一半。", "　通车当天居民来看桥。"));

        assertThat(page.headlines()).containsExactly("河上新桥通车");
        assertThat(page.bodies()).containsExactly("河上新桥昨日通车，两岸的居民从此不再绕行，早晚高峰的车流也少了一半。|通车当天居民来看桥。");
    }

    @Test
    void aDropCapOpensAnArticleBesideAnother() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥")
                .column(30, 130, "　河上新桥昨日通车，居民", "从此不再绕行，车流也少了", "一半，店铺的生意却")
                .line(170, 100, 20, "山里茶园")
                .line(170, 130, 25, "山")
                .column(198, 130, "里茶园今年丰收，合", "作社把新茶卖到外省")
                .column(170, 160, "，农户的收入比去年多。"));

        assertThat(page.headlines()).containsExactly("河上新桥", "山里茶园");
        assertThat(page.bodies().getLast()).startsWith("山里茶园");
    }

    @Test
    void eachBriefOfAColumnIsAnArticleUnderItsLabel() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(60, 100, 16, "简讯")
                .column(30, 130, "　■河上新桥昨日通车，居", "民从此不再绕行。")
                .column(30, 160, "　■山里茶园今年丰收，新", "茶卖到了外省。"));

        assertThat(page.labels()).containsExactly("简讯", "简讯");
        assertThat(page.headlines()).containsExactly("", "");
        assertThat(page.bodies()).containsExactly("河上新桥昨日通车，居民从此不再绕行。", "山里茶园今年丰收，新茶卖到了外省。");
    }

    @Test
    void aBriefMayHaveAHeadline() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(60, 100, 16, "市县短波")
                .column(30, 130, "●新桥通车", "　河上新桥昨日通车，居民", "从此不再绕行。")
                .column(30, 175, "●茶园丰收", "　山里茶园今年丰收，新茶", "卖到了外省。"));

        assertThat(page.headlines()).containsExactly("新桥通车", "茶园丰收");
        assertThat(page.bodies()).containsExactly("河上新桥昨日通车，居民从此不再绕行。", "山里茶园今年丰收，新茶卖到了外省。");
    }

    @Test
    void aShortBriefAloneUnderItsLabelIsAnArticle() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .fill(30, 100, 90, 18, "#333333")
                .line(40, 102, 14, "一句话新闻")
                .column(30, 130, "　■本报讯 河上新桥昨", "日通车，居民不再绕行。"));

        assertThat(page.labels()).containsExactly("一句话新闻");
        assertThat(page.bodies()).containsExactly("本报讯 河上新桥昨日通车，居民不再绕行。");
    }

    @Test
    void anArticleThatListsPointsIsNoColumnOfBriefs() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 16, "新桥给两岸居民带来这些便利")
                .column(30, 130, "　■居民从此不再绕行，车", "流也少了一半。")
                .column(30, 160, "　■桥头的店铺多了生意，", "晚上也开门。"));

        assertThat(page.articles()).hasSize(1);
    }

    @Test
    void aGuideInAFrameIsFurniture() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥通车")
                .column(30, 130, "　本报讯（记者甲乙）河上", "新桥昨日通车，两岸的居民从", "此不再绕行。")
                .frame(200, 100, 160, 120)
                .line(210, 106, 14, "今日导读")
                .line(210, 130, 10, "山里茶园今年丰收")
                .line(325, 130, 10, "05版")
                .line(210, 146, 10, "书房开到家门口")
                .line(325, 146, 10, "06版")
                .line(210, 162, 10, "老街修缮完工 详见7版"));

        assertThat(page.headlines()).containsExactly("河上新桥通车");
        assertThat(page.furniture()).contains("今日导读 GUIDE", "山里茶园今年丰收 GUIDE", "05版 GUIDE");
    }

    @Test
    void aGuideBetweenTwoRulesIsFurniture() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .rule(200, 100, 160)
                .line(200, 108, 10, "山里茶园今年丰收")
                .line(325, 108, 10, "A05")
                .line(200, 124, 10, "书房开到家门口")
                .line(325, 124, 10, "A06")
                .line(200, 140, 10, "老街修缮完工")
                .line(325, 140, 10, "A07")
                .rule(200, 156, 160)
                .line(200, 170, 20, "河上新桥通车")
                .column(200, 200, "　本报讯（记者甲乙）河上", "新桥昨日通车，两岸的居民从", "此不再绕行。"));

        assertThat(page.headlines()).containsExactly("河上新桥通车");
        assertThat(page.furniture()).contains("老街修缮完工 GUIDE");
    }

    @Test
    void centredHeadlinesOfNeighboursWithoutARuleAreTwo() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(150, 100, 20, "山里茶园")
                .column(140, 130, "　山里茶园今年丰收", "，合作社把新茶卖到了", "外省，收入多了三成。")
                .line(40, 100, 20, "河上新桥")
                .column(30, 130, "　河上新桥昨日通车", "，两岸居民从此不再绕", "行，车流也少了一半。"));

        assertThat(page.headlines()).containsExactly("河上新桥", "山里茶园");
    }

    @Test
    void aColumnBesideAPictureEndsAtItsEdge() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .column(140, 101, "的店铺晚上也开门了。")
                .line(40, 70, 20, "河上新桥")
                .column(30, 100, "　河上新桥昨日通车", "，两岸居民不再绕行，", "车流也少了一半多，桥", "头的老街很热闹，两旁")
                .fill(140, 118, 100, 40, "#8899aa"));

        assertThat(page.page().page().lines()).anyMatch(line -> line.text().equals("的店铺晚上也开门了。"));
    }

    @Test
    void anArticleMayFlowAroundAnother() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(30, 100, 20, "河上新桥通车两岸居民不再绕行")
                .column(30, 130, "　本报讯（记者甲乙）河上", "新桥昨日通车，两岸的居民从", "此不再绕行，早高峰的车流也")
                .column(170, 130, "少了一半。桥头的店铺晚上也", "开门了，来看桥的人很多。")
                .column(170, 160, "　孩子们在桥上放风筝，老", "人们在桥头下棋，河边新修的", "步道也在同一天开放。")
                .column(170, 205, "　县里说，明年还要修第二", "座桥，接通河东开发区，工期", "大约一年半。")
                .line(30, 190, 16, "山里茶园丰收")
                .column(30, 215, "　本报讯（记者丙丁）山里", "茶园今年丰收，茶卖到了外省", "，农户的收入多了三成。"));

        assertThat(page.headlines()).containsExactlyInAnyOrder("河上新桥通车两岸居民不再绕行", "山里茶园丰收");
        assertThat(page.bodies()).anyMatch(body -> body.startsWith("本报讯（记者甲乙）") && body.endsWith("大约一年半。"));
    }

    @Test
    void linesBesideAPictureEndAtTheirColumnThoughACreditCrossesTheAlley() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .line(50, 60, 20, "河上新桥通车了")
                .column(146, 101, "　来看新桥的人很多", "，孩子们在桥上放着风", "筝，老人们在下棋。")
                .column(146, 146, "　桥头的店铺也开门", "了，夜里的灯也亮了。")
                .line(110, 84, 10, "本报记者 甲乙丙")
                .column(30, 101, "　河上新桥昨日通车", "，居民从此不再绕行，")
                .fill(30, 130, 100, 60, "#8899aa"));

        assertThat(page.page().page().lines()).anyMatch(line -> line.text().equals("，居民从此不再绕行，"));
    }

    @Test
    void briefsUnderALabelAreNoColumnOfTheArticleBesideThem() {
        AnalyzedPage page = AnalyzedPage.of(new TypesetPage()
                .upright(30, 100, 18, "河上新桥通车")
                .column(70, 100, "　本报讯（记者甲乙）", "河上新桥昨日通车，两岸", "居民从此不再绕行，早晚", "高峰的车流少了一半。")
                .fill(200, 98, 70, 16, "#333333")
                .line(205, 100, 12, "市县短波")
                .column(200, 122, "　●山里茶园今年丰收", "，新茶卖到了外省。", "　●书房开到家门口，", "居民下楼便有书读。"));

        assertThat(page.headlines()).containsExactly("河上新桥通车", "", "");
        assertThat(page.labels()).containsExactly("", "市县短波", "市县短波");
    }
}
