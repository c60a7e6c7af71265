package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.baoku.paper.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Long texts in shapes for which a careless segmenter takes quadratic time.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
abstract class LongTextContract {
    private final int length;
    private final Segmenter segmenter = new Segmenter();

    /// @param length of the longest text, in characters
    LongTextContract(int length) {
        this.length = length;
    }

    @Test
    void oneVeryLongLine() {
        SegmentedPage page = segmenter.segment("柳湾新馆开馆，读者走进阅览室。".repeat(length / 15));

        assertThat(page.articles()).hasSize(1);
    }

    @Test
    void bracketsThatNeverClose() {
        assertThat(segmenter.segment("（记者".repeat(length / 6)).articles().size()
                        + segmenter
                                .segment("本报讯（\n".repeat(length / 50))
                                .articles()
                                .size())
                .isPositive();
    }

    @Test
    void oneHeadlineOfCredits() {
        SegmentedPage page = segmenter.segment("新馆开馆 " + "本报记者 何青 ".repeat(length / 40));

        assertThat(page.articles().size() + page.furniture().size()).isPositive();
    }

    @Test
    void manyBylines() {
        SegmentedPage page = segmenter.segment("本报记者 林小河\n".repeat(length / 40));

        assertThat(page.articles().size() + page.furniture().size()).isPositive();
    }

    @Test
    void manyHeadlines() {
        SegmentedPage page = segmenter.segment("柳湾新馆开馆\n\n".repeat(length / 80));

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

        SegmentedPage page = segmenter.segment(article.repeat(length / 5 / article.length()));

        assertThat(page.articles()).hasSize(length / 5 / article.length());
    }

    @Test
    void oneCharacterALine() {
        assertThat(segmenter.segment("馆\n".repeat(length / 20)).furniture()).isNotEmpty();
    }
}
