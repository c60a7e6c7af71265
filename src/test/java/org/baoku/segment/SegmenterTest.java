package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.junit.jupiter.api.Test;

/// The basic cases: a lead-in opens an article, its headline stands after the body.
class SegmenterTest {
    private final Segmenter segmenter = new Segmenter();

    @Test
    void aLeadInOpensAnArticleAndTheHeadlineStandsAfterItsBody() {
        SegmentedPage page = segmenter.segment("""
                本报讯（记者 林小河）6月3日，柳湾县图书馆
                新馆开馆，当天有两千多名读者走进阅览
                室。

                馆长介绍，新馆藏书三十万册。

                柳湾县图书馆新馆开馆

                新华社南京6月3日电 长江下游各站水位平稳，
                防汛部门提醒沿江居民注意安全。

                长江下游水位平稳
                """);

        assertThat(page.articles()).hasSize(2);
        SegmentedArticle library = page.articles().getFirst();
        assertThat(library.lead()).isEqualTo("本报讯（记者 林小河）");
        assertThat(library.titles().headline()).containsExactly("柳湾县图书馆新馆开馆");
        assertThat(library.blocks())
                .extracting(block -> block.text())
                .containsExactly("6月3日，柳湾县图书馆新馆开馆，当天有两千多名读者走进阅览室。", "馆长介绍，新馆藏书三十万册。");
        SegmentedArticle river = page.articles().getLast();
        assertThat(river.lead()).isEqualTo("新华社南京6月3日电");
        assertThat(river.titles().headline()).containsExactly("长江下游水位平稳");
        assertThat(page.furniture()).isEmpty();
    }

    @Test
    void anEmptyPageHasNoArticles() {
        assertThat(segmenter.segment("")).isEqualTo(new SegmentedPage(List.of(), List.of()));
        assertThat(segmenter.segment(" \n\r\n\u3000\n").articles()).isEmpty();
    }
}
