package org.baoku.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The ids are those of the vocabulary that most Chinese models of this kind have in common.
class WordPiecesTest {
    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream description =
                Objects.requireNonNull(WordPieces.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json"))) {
            pieces = WordPieces.read(description);
        }
    }

    @Test
    void aChineseCharacterIsAToken() {
        assertThat(pieces.ids("今天天气真好", 64)).containsExactly(101, 791, 1921, 1921, 3698, 4696, 1962, 102);
    }

    @Test
    void spacesDivideAndDoNotCount() {
        assertThat(pieces.ids(" 今 天\u3000天\n气\t真好", 64)).isEqualTo(pieces.ids("今天天气真好", 64));
    }

    @Test
    void lettersAreFoldedAndNumbersDividedIntoPieces() {
        assertThat(pieces.ids("GDP", 64)).containsExactly(101, 8421, 102);
        assertThat(pieces.ids("ＧＤＰ增长5.3%", 64)).endsWith(1872, 7270, 126, 119, 124, 110, 102);
        assertThat(pieces.ids("2023年abc", 64)).containsExactly(101, 9707, 8152, 2399, 8425, 102);
        assertThat(pieces.ids("Café", 64)).isEqualTo(pieces.ids("cafe", 64));
    }

    @Test
    void whatTheVocabularyLacksIsUnknown() {
        assertThat(pieces.ids("\uD840\uDC0B", 64)).containsExactly(101, 100, 102);
        assertThat(pieces.ids("x".repeat(200), 64)).containsExactly(101, 100, 102);
        assertThat(pieces.ids("天\u0000\uFFFD\u200B气", 64)).containsExactly(101, 1921, 3698, 102);
    }

    @Test
    void aLongTextIsCutAndAnEmptyOneHasTheEndsOnly() {
        assertThat(pieces.ids("天".repeat(100), 10))
                .hasSize(10)
                .startsWith(101, 1921)
                .endsWith(1921, 102);
        assertThat(pieces.ids("internationalization ".repeat(9), 10))
                .hasSize(10)
                .endsWith(102);
        assertThat(pieces.ids("", 10)).containsExactly(101, 102);
    }

    @Test
    void anotherFileIsRefused() {
        InputStream other = new ByteArrayInputStream("{\"model\":{\"vocab\":{}}}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> WordPieces.read(other)).isInstanceOf(IOException.class);
    }
}
