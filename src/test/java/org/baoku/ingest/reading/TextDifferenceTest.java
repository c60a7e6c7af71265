package org.baoku.ingest.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.baoku.ingest.reading.TextDifference.Piece;
import org.baoku.ingest.reading.TextDifference.Piece.Kind;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void onlyChangedCharactersAreMarked() {
        assertThat(TextDifference.between("总投资十八亿元，昨日开工", "总投资九亿元，昨日正式开工"))
                .containsExactly(
                        new Piece(Kind.SAME, "总投资"),
                        new Piece(Kind.GONE, "十八"),
                        new Piece(Kind.ADDED, "九"),
                        new Piece(Kind.SAME, "亿元，昨日"),
                        new Piece(Kind.ADDED, "正式"),
                        new Piece(Kind.SAME, "开工"));
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    @Test
    void longTextsWithNothingInCommonAreShownWhole() {
        String before = "甲".repeat(3000);
        String after = "乙".repeat(3000);

        assertThat(TextDifference.between(before, after))
                .containsExactly(new Piece(Kind.GONE, before), new Piece(Kind.ADDED, after));
    }

    @Property
    void thePiecesReconstructBothTexts(
            @ForAll @CharRange(from = 'a', to = 'd') String before,
            @ForAll @CharRange(from = 'a', to = 'd') String after) {
        List<Piece> pieces = TextDifference.between(before, after);

        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.GONE, pieces)).isEqualTo(after);
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }

    private static String without(Kind excluded, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != excluded)
                .map(Piece::text)
                .collect(joining());
    }
}
