package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(FileProblem problem) {
        Reason reason = problem.reason("一", "二");

        assertThat(ReasonText.of(reason, Locale.CHINESE)).matches(".*\\p{IsHan}.*[。：一]");
        assertThat(ReasonText.of(reason, Locale.ENGLISH)).matches("[^。]*[a-z].*[.一]");
    }

    @Test
    void aSentenceHasItsValuesAndIsInTheLanguageOfTheReader() {
        Reason reason = FileProblem.ZIP_UNPACKS_TOO_LARGE.reason(200, 1000);

        assertThat(ReasonText.of(reason, Locale.CHINESE)).isEqualTo("zip 解开后超过 200 MB 或 1000 个文件，请分几次入库。");
        assertThat(ReasonText.of(reason, Locale.GERMAN))
                .isEqualTo("The zip unpacks to more than 200 MB or 1000 files; ingest it in several parts.");
    }

    @Test
    void anEarlierSentenceIsShownAsItIs() {
        Reason reason = new Reason(Reason.SENTENCE, List.of("The disk {0} isn't there."));

        assertThat(ReasonText.of(reason, Locale.CHINESE)).isEqualTo("The disk {0} isn't there.");
    }

    @Test
    void aReasonOfALaterVersionIsShownByItsCode() {
        assertThat(ReasonText.of(new Reason("moon-too-near", List.of("3")), Locale.CHINESE))
                .isEqualTo("moon-too-near 3");
    }
}
