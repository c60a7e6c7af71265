package org.baoku.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Splits a text of the query language into the clauses that must all match, without interpreting them.
public final class QueryClauses {
    private static final String OPENING = "(（\"“「『";
    private static final String CLOSING = ")）\"”」』";

    /// Words that join the clauses beside them, and signs that belong to a neighbour.
    private static final Pattern OPERATOR = Pattern.compile("(?i)OR|AND|NOT|或|与|非|[|｜&+~-]+|[:：].*|.*[:：]");

    /// An operator that needs no space beside quotation marks and brackets.
    private static final Pattern OPERATOR_BESIDE_MARK =
            Pattern.compile("(?i)[\"”」』)）](?:OR|AND|NOT|或|与|非|[-－])|(?:OR|AND|NOT|或|与|非)[\"“「『(（]");

    private QueryClauses() {}

    /// The clauses in order; empty for a text that cannot be split, because an operator stands between its clauses or a
    /// bracket has no partner.
    public static Optional<List<String>> of(String text) {
        List<String> clauses = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || isSpace(text.charAt(i));
            if (space && (expected.isEmpty() || i == text.length())) {
                if (start >= 0) {
                    clauses.add(text.substring(start, i));
                }
                start = -1;
            } else if (!space) {
                start = start < 0 ? i : start;
                match(expected, text.charAt(i));
            }
        }
        boolean whole = !expected.isEmpty() || clauses.stream().anyMatch(QueryClauses::joinsOthers);
        return whole ? Optional.empty() : Optional.of(clauses);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Keeps the closing marks that are still to come.
    private static void match(StringBuilder expected, char c) {
        boolean quoted = !expected.isEmpty() && "\"”」』".indexOf(expected.charAt(expected.length() - 1)) >= 0;
        if (!expected.isEmpty() && c == expected.charAt(expected.length() - 1)) {
            expected.setLength(expected.length() - 1);
        } else if (!quoted && OPENING.indexOf(c) >= 0) {
            expected.append(CLOSING.charAt(OPENING.indexOf(c)));
        }
    }

    private static boolean joinsOthers(String clause) {
        return OPERATOR.matcher(clause).matches()
                || OPERATOR_BESIDE_MARK.matcher(clause).find()
                || outsideQuotes(clause).matches("(?s).*[|｜()（）\"“”「」『』].*");
    }

    private static String outsideQuotes(String clause) {
        return clause.replaceAll("(?s)\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|[(（].*[)）]", "");
    }
}
