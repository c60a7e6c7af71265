package org.baoku.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.ReasonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(ImportProblem problem) {
        Reason reason = problem.reason("一", "二");

        assertThat(ReasonText.of(reason, Locale.CHINESE))
                .doesNotContain(reason.code())
                .matches(".*\\p{IsHan}.*。");
        assertThat(ReasonText.of(reason, Locale.ENGLISH))
                .doesNotContain(reason.code())
                .matches("[^。]*[a-z].*\\.");
    }
}
