package org.baoku.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTextTest {
    @ParameterizedTest
    @CsvSource({"―,—", "⸺,——", "⼾,户", "户,户"})
    void whatFontsDrawAlikeIsOneText(String mapped, String text) {
        assertThat(GlyphText.mapped(mapped, true).text()).isEqualTo(text);
    }
}
