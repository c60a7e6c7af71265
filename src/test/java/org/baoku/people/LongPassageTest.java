package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.paper.Block;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Paragraphs of tens of thousands of letters, in shapes for which a careless parser takes quadratic time.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LongPassageTest {
    private static final PageAnnotator ANNOTATOR = new PageAnnotator();

    private static Page annotate(String paragraph) {
        SegmentedArticle article = new SegmentedArticle(
                Titles.NONE,
                null,
                null,
                List.of(new Block.Paragraph(paragraph)),
                LineNumbers.between(1, 1),
                LineNumbers.NONE,
                LineNumbers.NONE,
                1,
                List.of());
        return ANNOTATOR.annotate(
                new SegmentedPage(List.of(article), List.of()),
                new PageOrigin(new Newspaper("样报", "青海省西宁市"), "A01.txt", null, null, LocalDate.of(2023, 7, 22)));
    }

    @Test
    void thousandsOfMayors() {
        String mayors = IntStream.range(0, 8_000)
                .mapToObj(i -> "市长王" + Character.toString(0x4E00 + i % 2_000) + Character.toString(0x5E00 + i / 2_000))
                .collect(Collectors.joining("、"));

        assertThat(annotate(mayors).articles().getFirst().officials())
                .as("there is a bound, as each is looked for everywhere")
                .hasSizeBetween(1, 2_000);
    }

    @Test
    void thousandsOfAppointments() {
        String appointments = IntStream.range(0, 2_000)
                .mapToObj(i -> "任命王" + Character.toString(0x4E00 + i) + "民为市财政局局长；")
                .collect(Collectors.joining());

        assertThat(annotate(appointments).articles().getFirst().appointments()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void bracketsThatNeverCloseAfterNames() {
        assertThat(annotate("市长王卫东（".repeat(10_000)).articles()).hasSize(1);
    }
}
