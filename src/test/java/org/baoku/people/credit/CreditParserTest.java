package org.baoku.people.credit;

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
import org.baoku.people.name.NameLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Printed credits of many newspapers, annotated by hand: `credit TAB role=name,name|role=name`.
public class CreditParserTest {
    private static final CreditParser PARSER = new CreditParser(new NameLexicon());

    static Stream<String> annotated() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CreditParserTest.class.getResourceAsStream("/org/baoku/people/credits.tsv")),
                StandardCharsets.UTF_8))) {
            return table.lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void findsAllPersonsWithTheirRoles(String row) {
        String[] cells = row.split("\t", -1);
        assertThat(PARSER.parse(cells[0])).containsExactlyInAnyOrderElementsOf(expected(cells[1]));
    }

    public static List<Byline> expected(String annotations) {
        List<Byline> expected = new ArrayList<>();
        for (String group : annotations.isEmpty() ? new String[0] : annotations.split("\\|", -1)) {
            String[] parts = group.split("=", -1);
            for (String name : parts[1].split(",", -1)) {
                int medium = parts[0].indexOf('~');
                String role = parts[0].substring(medium + 1);
                expected.add(new Byline(
                        name, role.isEmpty() ? null : role, medium < 0 ? null : parts[0].substring(0, medium)));
            }
        }
        return expected;
    }

    @Property
    void namesAreDistinctAndTakenFromTheText(@ForAll @StringLength(max = 200) String credit) {
        String text = withoutSpaces(credit);
        assertThat(PARSER.parse(credit))
                .doesNotHaveDuplicates()
                .allSatisfy(byline -> assertThat(text).contains(byline.name()));
    }

    @Property
    void namesBesideAnyTextAreTakenFromIt(
            @ForAll @StringLength(max = 20) String before, @ForAll @StringLength(max = 20) String after) {
        String credit = before + "记者 李明 摄影 " + after;
        assertThat(PARSER.parse(credit))
                .allSatisfy(byline -> assertThat(withoutSpaces(credit)).contains(byline.name()));
    }

    /// The credit as the tokenizer sees it: full-width ASCII in half width, without the spaces that may stand inside a
    /// name.
    private static String withoutSpaces(String credit) {
        StringBuilder text = new StringBuilder();
        for (char c : credit.replaceAll("[\\s\u00A0\u3000]", "").toCharArray()) {
            text.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
        }
        return text.toString();
    }
}
