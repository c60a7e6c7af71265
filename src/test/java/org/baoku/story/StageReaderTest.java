package org.baoku.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StageReaderTest {
    @ParameterizedTest
    @CsvFileSource(resources = "stages.tsv", delimiter = '\t', emptyValue = "")
    void verbsAndTenseWordsSayWhatIsReported(String stage, String headline, String text) {
        String read = StageReader.read(headline == null ? "" : headline, List.of(text == null ? "" : text))
                .map(found -> found.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("-");
        assertThat(read).as(headline + "。" + text).isEqualTo(stage);
    }
}
