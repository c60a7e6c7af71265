package org.baoku.index.query;

import org.jspecify.annotations.Nullable;

/// Recognizes the tokens of the query language at a position of the search text and moves past them.
///
/// The parser decides which token may come next, because the same character means different things in a field's value,
/// in a quoted text and in free text. Chinese and ASCII forms of operators, brackets and quotes are equivalent.
final class QueryScanner {
    private static final String QUOTES = "\"“”„＂";

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

    /// Whether a negated clause begins here: a minus sign that is directly followed by something.
    boolean isAtNegation() {
        boolean minus = isAt('-') || isAt('－') || isAt('−');
        return minus && position + 1 < text.length() && !isSpace(position + 1);
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
            return 1;
        }
        if (position > 0 && !isSpace(position - 1) && !endsClause(text.charAt(position - 1))) {
            return 0;
        }
        int length = text.startsWith("OR", position) ? 2 : isAt('或') ? 1 : 0;
        int after = position + length;
        boolean standsAlone = after >= text.length() || isSpace(after) || text.charAt(after) == '(';
        return standsAlone ? length : 0;
    }

    private static boolean endsClause(char c) {
        return c == ')' || QUOTES.indexOf(c) >= 0;
    }

    void skipSpace() {
        while (isAtSpace()) {
            position++;
        }
    }

    /// Moves past a field's name and colon; null, without moving, where no field begins here.
    @Nullable
    QueryField nextField() {
        for (int end = position; end < text.length() && end - position <= QueryField.MAX_NAME_LENGTH; end++) {
            char c = text.charAt(end);
            if (c == ':' || c == '：') {
                QueryField field =
                        QueryField.ofName(text.substring(position, end)).orElse(null);
                position = field == null ? position : end + 1;
                return field;
            }
            if (!Character.isLetter(c)) {
                return null;
            }
        }
        return null;
    }

    /// Moves past a field's value: a quoted text without its quotes, otherwise everything up to a space or bracket.
    String nextFieldValue() {
        if (isAtQuote()) {
            return nextQuotedText().text().strip();
        }
        int start = position;
        while (!isAtEnd() && !isAtSpace() && !isAtOpeningBracket() && !isAtClosingBracket()) {
            position++;
        }
        return text.substring(start, position);
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

    /// Moves past the proximity operator and its number; -1 where no number follows.
    int nextSlop() {
        position++;
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
                && !isAt('|')
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
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean isSpace(int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
