package org.baoku.index.lucene.smartcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.baoku.index.normalization.NormalizedText;
import org.junit.jupiter.api.Test;

class WordSegmenterTest {
    private static List<String> words(String text) {
        WordSegmenter segmenter = new WordSegmenter();
        int count = segmenter.segment(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(text.substring(segmenter.start(i), segmenter.end(i)));
        }
        return words;
    }

    @Test
    void segmentsWordsInsteadOfAdjacentCharacters() {
        assertThat(words("政府负责协调和服务。")).containsExactly("政府", "负责", "协调", "和", "服务");
        assertThat(words("投入381.6亿元，建成20gw光伏")).contains("投入", "381", "6", "建成", "20", "gw");
        assertThat(words("")).isEmpty();
        assertThat(words("，。！ \n")).isEmpty();
    }

    /// White space is removed, because the two handle it differently.
    @Test
    void segmentsLikeSmartcn() throws IOException {
        long both = 0;
        long segmented = 0;
        long reference = 0;
        try (Stream<Path> files = Files.list(Path.of("seeds"));
                HMMChineseTokenizer smartcn = new HMMChineseTokenizer()) {
            for (Path file : files.sorted().toList()) {
                String text = NormalizedText.fold(Files.readString(file)).replaceAll("\\s+", "");
                Set<String> words = spans(text);
                Set<String> expected = smartcn(smartcn, text);
                segmented += words.size();
                reference += expected.size();
                words.retainAll(expected);
                both += words.size();
            }
        }

        assertThat((double) both / segmented).isGreaterThan(0.99);
        assertThat((double) both / reference).isGreaterThan(0.99);
    }

    private static Set<String> spans(String text) {
        WordSegmenter segmenter = new WordSegmenter();
        int count = segmenter.segment(text);
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            words.add(segmenter.start(i) + "-" + segmenter.end(i));
        }
        return words;
    }

    private static Set<String> smartcn(HMMChineseTokenizer smartcn, String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        smartcn.setReader(new StringReader(text));
        smartcn.reset();
        CharTermAttribute term = smartcn.getAttribute(CharTermAttribute.class);
        OffsetAttribute offset = smartcn.getAttribute(OffsetAttribute.class);
        while (smartcn.incrementToken()) {
            if (!term.toString().equals(",")) {
                words.add(offset.startOffset() + "-" + offset.endOffset());
            }
        }
        smartcn.end();
        smartcn.close();
        return words;
    }

    @Property(tries = 500)
    void wordsAreOrderedAndDisjointInAnyText(@ForAll("texts") String text) {
        WordSegmenter segmenter = new WordSegmenter();
        int count = segmenter.segment(text);
        int last = 0;
        for (int i = 0; i < count; i++) {
            assertThat(segmenter.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(segmenter.end(i)).isGreaterThan(segmenter.start(i));
            last = segmenter.end(i);
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(900);
        Arbitrary<String> chinese = Arbitraries.strings()
                .withCharRange('一', '鿿')
                .withChars(" 　。，\n5aＡ的")
                .ofMaxLength(900);
        return Arbitraries.oneOf(anything, chinese);
    }
}
