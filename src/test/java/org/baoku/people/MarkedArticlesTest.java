package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the program finds in the marked articles, a little below what it gave when the floors were set. The
/// text of the articles is not in the tree; without the corpus nothing is measured.
///
/// Only the ninth unseen set says something about other articles: nobody has read its faults.
/// `src/docs/people-measured.md` has what each set gave when it was new.
class MarkedArticlesTest {
    /// Reading the corpus takes longer than scoring it.
    ///
    /// @param precision of the officials, as `recall` and `exact`; `appointments` is the appointments' F1
    @Tag("campaign")
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            file,                      precision, recall, exact, appointments
            development.jsonl,         .99,       .99,    .99,   .96
            heldout.jsonl,             .99,       .98,    .98,   .96
            unseen.jsonl,              .99,       .97,    .96,   .97
            second-development.jsonl,  .99,       .98,    .94,   .97
            second-unseen.jsonl,       .98,       .97,    .96,   .97
            third-unseen.jsonl,        .99,       .98,    .96,   .96
            fourth-unseen.jsonl,       .99,       .97,    .95,   .97
            fifth-unseen.jsonl,        .99,       .97,    .96,   .96
            sixth-development.jsonl,   .98,       .98,    .97,   .96
            sixth-unseen.jsonl,        .99,       .97,    .96,   .96
            seventh-development.jsonl, .98,       .97,    .94,   .9
            seventh-unseen.jsonl,      .98,       .97,    .95,   .94
            eighth-development.jsonl,  .99,       .95,    .95,   .94
            eighth-unseen.jsonl,       .99,       .97,    .93,   .84
            ninth-development.jsonl,   .97,       .98,    .98,   .92
            ninth-unseen.jsonl,        .97,       .95,    .93,   .84
            tenth-development.jsonl,   .98,       .92,    .87,   .94
            tenth-unseen.jsonl,        .98,       .92,    .83,   .88
            eleventh-unseen.jsonl,     .98,       .97,    .97,   .95
            """)
    void theArticlesStayRight(String file, double precision, double recall, double exact, double appointments)
            throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        assertScore(MarkedArticle.read(file), precision, recall, exact, appointments);
    }

    /// Articles that were written for this test. Those of `written-` come from whom the rules come from: they say
    /// which forms are read, and nothing about other articles. Those of `notices-` and `reports-` come from others,
    /// who saw no output of the program.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            file,                      precision, recall, exact, appointments
            notices-development.jsonl, .98,       .89,    .86,   .92
            notices-unseen.jsonl,      .98,       .9,     .87,   .91
            notices-second-unseen.jsonl, .97,     .91,    .89,   .93
            reports-development.jsonl, .94,       .8,     .71,   .82
            reports-unseen.jsonl,      .96,       .85,    .81,   .87
            written-development.jsonl, .97,       .95,    .95,   .97
            written-unseen.jsonl,      .98,       .92,    .85,   .92
            """)
    void theWrittenNoticesStayRight(String file, double precision, double recall, double exact, double appointments) {
        assertScore(MarkedArticle.readWritten(file), precision, recall, exact, appointments);
    }

    private static void assertScore(
            List<MarkedArticle> articles, double precision, double recall, double exact, double appointments) {
        MarkedArticleScore score = new MarkedArticleScore();
        articles.forEach(score::add);

        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(precision);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(recall);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(exact);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(appointments);
    }
}
