package org.baoku.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// For any text: nothing but white space is lost or added, text without columns stays as it is, and nothing is thrown.
class ArbitraryColumnTextTest {
    private static final String SIGNS = "报库新华社讯，。“”（）12年月日aB\u0000\u0007\u200b";

    @Property(tries = 300)
    void noCharacterOfAnyTextIsLost(@ForAll("texts") String text) {
        assertNothingLost(text);
    }

    @Property(tries = 300)
    void noCharacterOfAGridIsLost(@ForAll("grids") String text) {
        assertNothingLost(text);
    }

    @Property(tries = 200)
    void textWithoutWideGapsStaysAsItIs(@ForAll("texts") String text) {
        String plain = text.replaceAll("\\s+", "\n").replace("\u3000", "");

        assertThat(ColumnText.unfold(plain)).isEqualTo(plain);
    }

    private static void assertNothingLost(String text) {
        assertThat(signs(ColumnText.unfold(text))).isEqualTo(signs(text));
    }

    private static List<Integer> signs(String text) {
        return text.chars()
                .filter(c -> !GridRow.isBlank((char) c))
                .sorted()
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(SIGNS + "     \t\u3000\n\n\r\f")
                .withChars('\ud83d', '\ude00', '\ud800', '\udfff')
                .withCharRange('一', '龥')
                .ofMaxLength(1500);
    }

    /// Lines of up to six columns that begin at the same cells or beside them.
    @Provide
    Arbitrary<String> grids() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars(SIGNS + "  ")
                .withCharRange('一', '龥')
                .ofMaxLength(20);
        return words.list()
                .ofMaxSize(6)
                .map(line -> {
                    StringBuilder row = new StringBuilder();
                    for (String word : line) {
                        row.append(word).append(" ".repeat(Math.max(0, 22 - word.length())));
                    }
                    return row.toString();
                })
                .list()
                .ofMaxSize(60)
                .map(rows -> String.join("\n", rows));
    }
}
