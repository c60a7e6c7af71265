package org.baoku.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
    @Test
    void similarSentencesAreCloserThanOthers() throws IOException {
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            List<List<String>> pairs = List.of(
                    List.of("我县锂盐产量创历史新高", "盐湖提锂企业的产出又破了纪录"),
                    List.of("中小学生运动会在体育场开幕", "孩子们在田径场上比赛"),
                    List.of("图书馆新馆对读者开放", "市民走进新建的阅览室借书"),
                    List.of("暴雨引发山洪，多个村庄被淹", "强降雨造成洪涝灾害"));
            for (List<String> pair : pairs) {
                byte[] first = encoder.encode(pair.getFirst());
                float own = VectorUtil.cosine(first, encoder.encode(pair.getLast()));

                assertThat(first).hasSize(SentenceEncoder.DIMENSIONS);
                assertThat(pairs)
                        .filteredOn(other -> !other.equals(pair))
                        .allSatisfy(other -> assertThat(VectorUtil.cosine(first, encoder.encode(other.getLast())))
                                .isLessThan(own));
            }
            assertThat(encoder.encode("图书馆")).isEqualTo(encoder.encode("图书馆"));
            assertThat(encoder.encode("")).hasSize(SentenceEncoder.DIMENSIONS);
            assertThat(encoder.encode("长".repeat(10_000))).hasSize(SentenceEncoder.DIMENSIONS);
        }
    }

    @Test
    void aClosedEncoderSaysSo() throws IOException {
        SentenceEncoder encoder = SentenceEncoder.load();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode("图书馆")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVectorBelongsToHeadlineAndLead() {
        ArticleOpening opening = ArticleOpening.of("新桥通车", List.of("昨日通车。", "又一段。"));

        assertThat(opening.text()).isEqualTo("新桥通车\n昨日通车。\n又一段。");
        assertThat(ArticleOpening.of("新桥通车", List.of("昨日通车。", "又一段。"))).isEqualTo(opening);
        assertThat(ArticleOpening.of("新桥建成", List.of("昨日通车。", "又一段。")).hash()).isNotEqualTo(opening.hash());
        List<String> first = List.of("字".repeat(300), "甲");
        assertThat(ArticleOpening.of("题", first).hash())
                .as("what is not encoded does not count")
                .isEqualTo(ArticleOpening.of("题", List.of("字".repeat(300), "乙")).hash());
        assertThat(ArticleOpening.of("\uD840\uDC0B".repeat(150), List.of()).text())
                .isEqualTo("\uD840\uDC0B".repeat(100));
        assertThat(ArticleOpening.of("", List.of()).text()).isEmpty();
    }
}
