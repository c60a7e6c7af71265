package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.baoku.people.dating.DatedFacts;
import org.baoku.segment.Segmenter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The seed pages print no date: their dates follow from the shipped facts. Without the facts the year stays unknown
/// on pages that do not print it.
class SeedIssueDateTest {
    private static final PageAnnotator ANNOTATOR = new PageAnnotator();
    private static final PageAnnotator WITHOUT_FACTS = new PageAnnotator(DatedFacts.NONE);

    @ParameterizedTest
    @CsvSource({
        "000_5a3c390b5288e55a.txt, 2023-07-22",
        "001_cab6fc9a5d5706d6.txt, 2023-07-11",
        "002_f32e70f33cc132e1.txt, 2023-05-08",
        "003_c5a39f68c5f996b4.txt, 2025-05-24",
        "004_bd747f9e484e0bad.txt, 2024-12-20",
    })
    void datesFollowFromTheFacts(String file, LocalDate date) throws IOException {
        IssueDay found = resolve(ANNOTATOR, file);
        assertThat(found.date()).isEqualTo(date);
        assertThat(found.evidence()).hasSizeGreaterThan(2).allMatch(reason -> reason.endsWith("。"));
    }

    @ParameterizedTest
    @CsvSource({"001_cab6fc9a5d5706d6.txt", "003_c5a39f68c5f996b4.txt", "004_bd747f9e484e0bad.txt"})
    void datesStayUnknownWithoutTheFacts(String file) throws IOException {
        IssueDay found = resolve(WITHOUT_FACTS, file);
        assertThat(found.date()).isNull();
        assertThat(found.evidence()).last().asString().contains("不能确定");
    }

    private static IssueDay resolve(PageAnnotator annotator, String file) throws IOException {
        String text = Files.readString(Path.of("seeds", file), StandardCharsets.UTF_8);
        PageOrigin origin = new PageOrigin(new Newspaper("样报", "青海省西宁市"), file, null, null, LocalDate.of(2026, 11, 21));
        return annotator.annotate(new Segmenter().segment(text), origin).issueDay();
    }
}
