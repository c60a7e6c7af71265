package org.baoku.index.query;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognizes the tokens of the query language at a position of the search text and moves past them.
///
/// The parser decides which token may come next, because the same character means different things in a field's value,
/// in a quoted text and in free text. Chinese and ASCII forms of operators, brackets and quotes are equivalent.
final class QueryScanner {
    private static final String QUOTES = "\"“”„＂";

    /// A number below zero: `-5℃`, `-3.5%`.
    private static final Pattern BELOW_ZERO = Pattern.compile("[-－−][0-9０-９]+(?:[.．][0-9０-９]+)?(?:℃|°|度|%|％|摄氏)");

    /// A larger proximity than this matches as if it were this large.
    private static final int MAX_SLOP = 50;

    private final String text;
    private int position;

    QueryScanner(String text) {
        this.text = text;
    }

    /// A quoted text.
    ///
    /// @param isClosed whether there was a closing quote; otherwise the text extends to the end of the search text
    record QuotedText(String text, boolean isClosed) {}

    int position() {
        return position;
    }

    void advance(int characters) {
        position += characters;
    }

    boolean isAtEnd() {
        return position >= text.length();
    }

    boolean isAtSpace() {
        return !isAtEnd() && isSpace(position);
    }

    boolean isAtOpeningBracket() {
        return isAt('(') || isAt('（');
    }

    boolean isAtClosingBracket() {
        return isAt(')') || isAt('）');
    }

    boolean isAtQuote() {
        return !isAtEnd() && QUOTES.indexOf(text.charAt(position)) >= 0;
    }

    /// Whether a negated clause begins here: a minus sign or `NOT`, with a clause after it. The minus sign of `-5℃` is
    /// part of the number.
    boolean isAtNegation() {
        return negationLength() > 0 && !isBelowZero();
    }

    /// The length of the negation that begins here, with the spaces after it; 0 where there is none.
    int negationLength() {
        boolean minus = isAt('-') || isAt('－') || isAt('−');
        int end = minus ? position + 1 : isWord("NOT") ? position + "NOT".length() : position;
        if (end == position) {
            return 0;
        }
        while (end < text.length() && isSpace(end)) {
            end++;
        }
        return end < text.length() ? end - position : 0;
    }

    /// Whether a number below zero begins here.
    boolean isBelowZero() {
        return BELOW_ZERO.matcher(text).region(position, text.length()).lookingAt();
    }

    /// The length of the AND operator that begins here; 0 where there is none.
    int andOperatorLength() {
        return isWord("AND") ? "AND".length() : isAt('&') && isAt(position + 1, '&') ? 2 : 0;
    }

    /// Whether an operator in capitals stands here, alone between spaces, brackets or quotes.
    private boolean isWord(String operator) {
        if (!text.startsWith(operator, position)
                || (position > 0 && !isSpace(position - 1) && !endsClause(text.charAt(position - 1)))) {
            return false;
        }
        int after = position + operator.length();
        return after >= text.length() || isSpace(after) || beginsClause(text.charAt(after));
    }

    private static boolean beginsClause(char c) {
        return c == '(' || c == '（' || QUOTES.indexOf(c) >= 0;
    }

    /// Whether a Chinese quotation begins here that is part of free text because text follows its closing quote:
    /// `“两个确立”的意义`.
    boolean isAtQuotationInFreeText() {
        if (text.charAt(position) != '“') {
            return false;
        }
        int end = text.indexOf('”', position);
        return end > 0 && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    /// The length of the OR operator that begins here (`|`, `OR`, `或`); 0 where there is none. `OR` and `或` must stand
    /// alone between spaces, brackets or quotes.
    int orOperatorLength() {
        if (isAt('|') || isAt('｜')) {
            return isAt(position + 1, '|') ? 2 : 1;
        }
        return isWord("OR") ? 2 : isWord("或") ? 1 : 0;
    }

    private static boolean endsClause(char c) {
        return c == ')' || c == '）' || c == '|' || c == '｜' || QUOTES.indexOf(c) >= 0;
    }

    void skipSpace() {
        while (isAtSpace()) {
            position++;
        }
    }

    /// Moves past a field's name and colon, with spaces around the colon; null, without moving, where no field begins
    /// here.
    @Nullable
    QueryField nextField() {
        int end = position;
        while (end < text.length() && end - position < QueryField.MAX_NAME_LENGTH && isLetter(text.charAt(end))) {
            end++;
        }
        QueryField field = QueryField.ofName(text.substring(position, end)).orElse(null);
        int colon = end;
        while (colon < text.length() && isSpace(colon)) {
            colon++;
        }
        if (field == null || !(isAt(colon, ':') || isAt(colon, '：') || isAt(colon, '∶'))) {
            return null;
        }
        position = colon + 1;
        if (colon > end) {
            skipSpace();
        }
        return field;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    /// Moves past a field's value: a quoted text without its quotes, otherwise everything up to a space, a bracket or
    /// an OR operator.
    String nextFieldValue() {
        if (isAtQuote()) {
            return nextQuotedText().text().strip();
        }
        int start = position;
        while (!isAtEnd() && !isAtSpace() && !isAtOpeningBracket() && !isAtClosingBracket() && !isAtBar()) {
            position++;
        }
        return text.substring(start, position);
    }

    private boolean isAtBar() {
        return isAt('|') || isAt('｜');
    }

    /// Moves past a quoted text and its quotes.
    QuotedText nextQuotedText() {
        char openingQuote = text.charAt(position++);
        int start = position;
        int end = closingQuote(openingQuote);
        position = end < 0 ? text.length() : end + 1;
        return new QuotedText(text.substring(start, end < 0 ? text.length() : end), end >= 0);
    }

    /// The next closing quote that fits the opening one, otherwise the next quote of any kind, or -1.
    private int closingQuote(char openingQuote) {
        String fitting = switch (openingQuote) {
            case '“' -> "”";
            case '"', '＂' -> "\"＂";
            default -> "“”";
        };
        int closing = indexOfAny(fitting);
        return closing >= 0 ? closing : indexOfAny(QUOTES);
    }

    private int indexOfAny(String characters) {
        for (int i = position; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the proximity operator `~` stands here.
    boolean isAtProximity() {
        return isAt('~') || isAt('～');
    }

    /// Moves past the proximity operator and its number; [QueryNode.Proximity#PARAGRAPH] for 段 in its place, and -1
    /// where neither follows.
    int nextSlop() {
        position++;
        if (isAt('段') || isAt('p') || isAt('P')) {
            position++;
            return QueryNode.Proximity.PARAGRAPH;
        }
        int slop = 0;
        int start = position;
        while (!isAtEnd() && Character.digit(text.charAt(position), 10) >= 0) {
            slop = Math.min(MAX_SLOP, slop * 10 + Character.digit(text.charAt(position), 10));
            position++;
        }
        return position == start ? -1 : slop;
    }

    /// Moves past free text: everything up to a space, a bracket, `|` or a straight quote. Chinese quotes in the middle
    /// belong to the text.
    String nextFreeText() {
        int start = position;
        while (!isAtEnd()
                && !isAtSpace()
                && !isAtOpeningBracket()
                && !isAtClosingBracket()
                && !isAtBar()
                && !isAt('"')
                && !isAt('＂')) {
            position++;
        }
        return text.substring(start, position);
    }

    /// The part of the search text between two positions.
    String textBetween(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    private boolean isAt(char c) {
        return isAt(position, c);
    }

    private boolean isAt(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private boolean isSpace(int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
