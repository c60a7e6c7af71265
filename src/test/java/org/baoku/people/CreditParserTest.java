package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.baoku.paper.Byline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Printed credits of many papers, marked by hand: `credit TAB role=name,name|role=name`.
class CreditParserTest {
    private static final CreditParser READER = new CreditParser(new NameLexicon());

    static Stream<String> marked() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CreditParserTest.class.getResourceAsStream("credits.tsv")),
                StandardCharsets.UTF_8))) {
            return table.lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("marked")
    void readsEverybodyInTheirRoles(String row) {
        String[] cells = row.split("\t", -1);
        assertThat(READER.read(cells[0])).containsExactlyInAnyOrderElementsOf(expected(cells[1]));
    }

    private static List<Byline> expected(String marks) {
        List<Byline> expected = new ArrayList<>();
        for (String group : marks.isEmpty() ? new String[0] : marks.split("\\|", -1)) {
            String[] parts = group.split("=", -1);
            for (String name : parts[1].split(",", -1)) {
                expected.add(new Byline(name, parts[0].isEmpty() ? null : parts[0]));
            }
        }
        return expected;
    }

    @Property
    void readsAnyTextWhatever(@ForAll @StringLength(max = 200) String credit) {
        assertThat(READER.read(credit))
                .allSatisfy(byline -> assertThat(byline.name()).isNotBlank());
    }
}
