package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemIsShownInBothLanguages(FileProblem problem) {
        assertThat(FileProblem.of(problem.sentence())).contains(problem);
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(ResourceBundle.getBundle(
                                    "intake",
                                    locale,
                                    ResourceBundle.Control.getNoFallbackControl(
                                            ResourceBundle.Control.FORMAT_PROPERTIES))
                            .getString(problem.key()))
                    .isNotBlank();
        }
    }
}
