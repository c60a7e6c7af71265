package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What the program finds in the marked articles, a little below what it gave when the floors were set. The
/// text of the articles is not in the tree; without the corpus nothing is measured.
class MarkedArticlesTest {
    @Test
    void theArticlesReadDuringDevelopmentStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("development.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.98);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.97);
    }

    @Test
    void theArticlesPutAsideAtFirstStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("heldout.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.97);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.96);
    }

    /// Nobody had read the faults in these articles until 23 November 2026.
    @Test
    void theArticlesUnseenAtFirstStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.96);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.96);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.97);
    }

    @Test
    void theArticlesOfAnotherReaderStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("second-development.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.94);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.97);
    }

    /// Nobody had read the faults in these articles until the evening of 23 November 2026.
    @Test
    void theArticlesOfTheSecondUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("second-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.96);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.97);
    }

    /// Nobody had read the faults in these articles until they were scored once, on 23 November 2026.
    @Test
    void theArticlesOfTheThirdUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("third-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.96);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.97);
    }

    @Test
    void theArticlesOfTheFourthUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("fourth-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.94);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.95);
    }

    /// Scored once, on 23 November 2026; none of the faults in these articles was mended then.
    @Test
    void theArticlesOfTheFifthUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("fifth-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.96);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.95);
    }

    @Test
    void theArticlesOfTheSixthUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("sixth-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.96);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.96);
    }

    @Test
    void theArticlesOfTheSixthDevelopmentSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("sixth-development.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.97);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.96);
    }

    @Test
    void theArticlesOfTheSeventhDevelopmentSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("seventh-development.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.94);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.9);
    }

    /// Scored once, on 23 November 2026; none of the faults in these articles was mended then.
    @Test
    void theArticlesOfTheSeventhUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("seventh-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.95);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.94);
    }

    @Test
    void theArticlesOfTheEighthDevelopmentSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("eighth-development.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.99);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.95);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.95);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.94);
    }

    /// Scored once, on 24 November 2026, before anybody read the faults in these articles.
    @Test
    void theArticlesOfTheEighthUnseenSetStayRight() throws IOException {
        assumeTrue(Files.exists(MarkedArticle.corpus()), "the corpus of web news articles is not here");
        MarkedArticleScore score = score("eighth-unseen.jsonl");
        String faults = String.join("\n", score.faults());
        assertThat(score.officials().precision()).as(faults).isGreaterThan(0.98);
        assertThat(score.officials().recall()).as(faults).isGreaterThan(0.97);
        assertThat(score.officials().exact()).as(faults).isGreaterThan(0.93);
        assertThat(score.appointments().f1()).as(faults).isGreaterThan(0.85);
    }

    private static MarkedArticleScore score(String file) throws IOException {
        MarkedArticleScore score = new MarkedArticleScore();
        MarkedArticle.read(file).forEach(score::add);
        return score;
    }
}
