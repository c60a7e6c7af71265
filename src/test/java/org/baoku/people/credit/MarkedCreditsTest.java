package org.baoku.people.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baoku.paper.Byline;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.ResourceLists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the program finds in credits that a reader marked: persons with their roles and media. The credits are
/// not in the tree; without them nothing is measured.
class MarkedCreditsTest {
    private static final int DIGEST_LENGTH = 16;

    /// The file of credits, one a line: corpus, credit, text before it.
    private static Path credits() {
        @Nullable String given = System.getenv("BAOKU_CREDITS");
        return Path.of(given == null ? "../shared/gold/bylines.tsv" : given);
    }

    @Test
    void findsThePersonsOfTheMarkedCredits() throws Exception {
        assumeTrue(Files.exists(credits()), "the printed credits are not here");
        CreditParser parser = new CreditParser(new NameLexicon());
        List<String> printed = Files.readAllLines(credits(), StandardCharsets.UTF_8);
        int marked = 0;
        int found = 0;
        int right = 0;
        List<String> faults = new ArrayList<>();
        for (String line : ResourceLists.lines("marked/credits.tsv")) {
            String[] cells = line.split("\t", -1);
            String credit = printed.get(Integer.parseInt(cells[0]) - 1).split("\t", -1)[1];
            assertThat(digest(credit)).as(line).isEqualTo(cells[1]);
            List<Byline> expected = CreditParserTest.expected(cells[2]);
            List<Byline> parsed = parser.parse(credit);
            Set<Byline> same = new HashSet<>(parsed);
            same.retainAll(expected);
            marked += expected.size();
            found += parsed.size();
            right += same.size();
            if (same.size() < expected.size() || same.size() < parsed.size()) {
                faults.add(line + " is " + parsed);
            }
        }
        double f1 = 2.0 * right / (found + marked);
        assertThat(f1)
                .as(String.format(
                        Locale.ROOT,
                        "%d marked, precision %.3f, recall %.3f, F1 %.3f; faults:%n%s",
                        marked,
                        (double) right / found,
                        (double) right / marked,
                        f1,
                        String.join("\n", faults)))
                .isGreaterThan(0.97);
    }

    private static String digest(String credit) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(credit.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
    }
}
