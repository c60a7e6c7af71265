package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sketches of the seed pages: what stays the same when a text changes a little, and how far different pages
/// are apart.
class TextSketchTest {
    @Test
    void spacesLineEndsPunctuationAndWidthMakeNoDifference() throws IOException {
        String page = pages().getFirst();
        String other = page.replace("\n", "\r\n\r\n ").replace("，", ", ").replace('2', '２');
        assertThat(TextSketch.bands(other)).isEqualTo(TextSketch.bands(page)).hasSize(12);
        assertThat(TextSketch.similarity(page, other)).isEqualTo(1);
    }

    @Test
    void aPageWithSomeLettersChangedIsSimilarAndSharesABand() throws IOException {
        Random random = new Random(20230722);
        for (String page : pages()) {
            StringBuilder changed = new StringBuilder(page);
            for (int i = 0; i < page.length() / 50; i++) {
                changed.setCharAt(random.nextInt(page.length()), '某');
            }
            assertThat(TextSketch.similarity(page, changed.toString())).isGreaterThan(0.8);
            assertThat(TextSketch.bands(changed.toString())).containsAnyElementsOf(TextSketch.bands(page));
        }
    }

    @Test
    void differentPagesAreNotSimilar() throws IOException {
        List<String> pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            for (int k = i + 1; k < pages.size(); k++) {
                assertThat(TextSketch.similarity(pages.get(i), pages.get(k))).isLessThan(0.1);
                assertThat(TextSketch.bands(pages.get(i))).doesNotContainAnyElementsOf(TextSketch.bands(pages.get(k)));
            }
        }
    }

    @Test
    void aShortTextIsNotRecognised() {
        String text = "广告热线".repeat(100);
        assertThat(TextSketch.bands(text)).isEmpty();
        assertThat(TextSketch.similarity(text, text)).isZero();
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (var files = Files.list(Path.of("seeds"))) {
            for (Path file : files.sorted().toList()) {
                pages.add(Files.readString(file));
            }
        }
        return pages;
    }
}
