package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.baoku.paper.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts of up to two million characters in shapes for which a careless segmenter takes quadratic time.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LongTextTest {
    private static final int LENGTH = 2_000_000;

    private final Segmenter segmenter = new Segmenter();

    @Test
    void oneVeryLongLine() {
        SegmentedPage page = segmenter.segment("柳湾新馆开馆，读者走进阅览室。".repeat(LENGTH / 15));

        assertThat(page.articles()).hasSize(1);
    }

    @Test
    void bracketsThatNeverClose() {
        assertThat(segmenter.segment("（记者".repeat(LENGTH / 6)).articles().size()
                        + segmenter
                                .segment("本报讯（\n".repeat(LENGTH / 50))
                                .articles()
                                .size())
                .isPositive();
    }

    @Test
    void oneHeadlineOfCredits() {
        SegmentedPage page = segmenter.segment("新馆开馆 " + "本报记者 何青 ".repeat(LENGTH / 40));

        assertThat(page.articles().size() + page.furniture().size()).isPositive();
    }

    @Test
    void manyBylines() {
        SegmentedPage page = segmenter.segment("本报记者 林小河\n".repeat(LENGTH / 40));

        assertThat(page.articles().size() + page.furniture().size()).isPositive();
    }

    @Test
    void manyHeadlines() {
        SegmentedPage page = segmenter.segment("柳湾新馆开馆\n\n".repeat(LENGTH / 80));

        assertThat(page.articles().size() + page.furniture().size()).isPositive();
    }

    @Test
    void manyArticles() {
        String article = """
                新馆开馆第一天迎来读者

                本报讯（记者 林小河）6月3日，柳湾县图书馆
                新馆开馆，当天有两千多名读者走进阅览
                室。

                """;

        SegmentedPage page = segmenter.segment(article.repeat(LENGTH / 5 / article.length()));

        assertThat(page.articles()).hasSize(LENGTH / 5 / article.length());
    }

    @Test
    void oneCharacterALine() {
        assertThat(segmenter.segment("馆\n".repeat(LENGTH / 20)).furniture()).isNotEmpty();
    }
}
