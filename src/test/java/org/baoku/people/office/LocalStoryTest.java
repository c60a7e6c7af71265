package org.baoku.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;

class LocalStoryTest {
    private static final String HOME = "青海省西宁市";

    @Test
    void theNewspapersOwnReportFromHomeIsLocal() {
        assertThat(LocalStory.isLocal(article("省委书记林知远到西宁调研，四川考察团同行。"), "本报", null, HOME))
                .isTrue();
        assertThat(LocalStory.isLocal(article("省委书记林知远主持会议。"), null, null, HOME))
                .isTrue();
    }

    @Test
    void aReportFromAnotherProvinceOrSourceIsNot() {
        assertThat(LocalStory.isLocal(article("省委书记林知远到黑龙江齐齐哈尔调研。"), "本报", null, HOME))
                .as("the text names another province and not the home")
                .isFalse();
        assertThat(LocalStory.isLocal(article("省委书记林知远主持会议。"), "新华社", null, HOME))
                .isFalse();
        assertThat(LocalStory.isLocal(article("省委书记林知远主持会议。"), "本报", "江苏", HOME))
                .isFalse();
    }

    private static SegmentedArticle article(String text) {
        return new SegmentedArticle(
                Titles.NONE,
                null,
                null,
                List.of(new Block.Paragraph(text)),
                LineNumbers.NONE,
                LineNumbers.NONE,
                LineNumbers.NONE,
                1,
                List.of());
    }
}
