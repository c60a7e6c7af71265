package org.baoku.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalToSimplifiedTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            會議決定任命羅啟明為副市長, 会议决定任命罗启明为副市长
            会议决定任命罗启明为副市长, 会议决定任命罗启明为副市长
            乾隆的著名後裔,             乾隆的著名后裔
            """)
    void charactersAreSimplifiedOneByOne(String text, String simplified) {
        assertThat(TraditionalToSimplified.simplifyCharacters(text)).isEqualTo(simplified);
    }

    @Property
    void positionsStay(@ForAll String text) {
        assertThat(TraditionalToSimplified.simplifyCharacters(text)).hasSameSizeAs(text);
    }
}
