package org.baoku.index.query;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.normalization.NormalizedText;
import org.jspecify.annotations.Nullable;

/// A recursive-descent parser of the query language, whose grammar for users is in `src/docs/query.md`.
///
/// A space or `AND` means AND; `OR`, `或` or `|` means OR; a leading `-` or `NOT` means NOT; quotes make a phrase,
/// `"…"~10` and `"…"~段` ask for texts near each other; brackets group; the fields of [QueryField] (`标题:` `记者:`
/// `日期:` …) restrict a clause to one field. Every text can be parsed: what cannot be interpreted becomes a
/// [QueryWarning] and is ignored or taken as free text.
///
/// ```
/// query  = or { ")" or }                             a closing bracket too many is ignored
/// or     = and { ( "|" | "OR" | "或" ) and }
/// and    = clause { [ "AND" ] clause }
/// clause = ( "-" | "NOT" ) clause | "(" or ")" | quoted [ "~" ( number | "段" ) ] | field ":" value | freeText
/// ```
public final class QueryParser {
    private static final int MAX_DEPTH = 30;

    private final String text;
    private final QueryScanner scanner;
    private final List<QueryWarning> warnings = new ArrayList<>();

    private QueryParser(String text) {
        this.text = text;
        this.scanner = new QueryScanner(text);
    }

    /// Parses a search text.
    public static ParsedQuery parse(String text) {
        return new QueryParser(text).query();
    }

    private ParsedQuery query() {
        List<QueryNode> clauses = new ArrayList<>();
        while (!scanner.isAtEnd()) {
            QueryNode clause = or(0);
            if (clause != null) {
                clauses.add(clause);
            }
            if (scanner.isAtClosingBracket()) {
                warn("words.bad.bracket.unopened", scanner.position(), scanner.position() + 1);
                scanner.advance(1);
            }
        }
        return new ParsedQuery(clauses.isEmpty() ? QueryNode.matchAll() : QueryNode.and(clauses), warnings);
    }

    private @Nullable QueryNode or(int depth) {
        List<QueryNode> operands = new ArrayList<>();
        boolean afterOperator = false;
        int operatorPosition = 0;
        while (true) {
            QueryNode operand = and(depth);
            if (operand != null) {
                operands.add(operand);
            } else if (afterOperator) {
                warn("words.bad.or", operatorPosition, scanner.position());
            }
            int operatorLength = scanner.orOperatorLength();
            if (operatorLength == 0) {
                return operands.isEmpty() ? null : QueryNode.or(operands);
            }
            if (operand == null && !afterOperator) {
                warn("words.bad.or", scanner.position(), scanner.position() + operatorLength);
            }
            afterOperator = true;
            operatorPosition = scanner.position();
            scanner.advance(operatorLength);
        }
    }

    private @Nullable QueryNode and(int depth) {
        List<QueryNode> clauses = new ArrayList<>();
        while (true) {
            scanner.skipSpace();
            int operatorLength = scanner.andOperatorLength();
            if (operatorLength > 0) {
                scanner.advance(operatorLength);
                continue;
            }
            if (scanner.isAtEnd() || scanner.isAtClosingBracket() || scanner.orOperatorLength() > 0) {
                return clauses.isEmpty() ? null : QueryNode.and(clauses);
            }
            QueryNode clause = clause(depth);
            if (clause != null) {
                clauses.add(clause);
            }
        }
    }

    private @Nullable QueryNode clause(int depth) {
        if (scanner.isAtNegation()) {
            return negation(depth);
        }
        if (scanner.isBelowZero()) {
            return new QueryNode.Phrase(scanner.nextFreeText());
        }
        if (scanner.isAtOpeningBracket()) {
            return group(depth);
        }
        if (scanner.isAtQuote()) {
            return scanner.isAtQuotationInFreeText() ? freeText() : phrase();
        }
        int start = scanner.position();
        QueryField field = scanner.nextField();
        return field == null ? freeText() : fieldClause(field, start, depth);
    }

    private @Nullable QueryNode negation(int depth) {
        int start = scanner.position();
        scanner.advance(scanner.negationLength());
        boolean isClause = depth < MAX_DEPTH
                && !scanner.isAtClosingBracket()
                && scanner.orOperatorLength() == 0
                && scanner.andOperatorLength() == 0;
        QueryNode clause = isClause ? clause(depth + 1) : null;
        if (clause == null) {
            warn("words.bad.minus", start, scanner.position());
            return null;
        }
        return new QueryNode.Not(clause);
    }

    private @Nullable QueryNode group(int depth) {
        int start = scanner.position();
        scanner.advance(1);
        if (depth >= MAX_DEPTH) {
            warn("words.bad.bracket.deep", start, scanner.position());
            return null;
        }
        QueryNode content = or(depth + 1);
        if (scanner.isAtClosingBracket()) {
            scanner.advance(1);
        } else {
            warn("words.bad.bracket.unclosed", start, start + 1);
        }
        return content;
    }

    private @Nullable QueryNode phrase() {
        int start = scanner.position();
        QueryScanner.QuotedText quoted = scanner.nextQuotedText();
        if (!quoted.isClosed()) {
            warn("words.bad.quote", start, start + 1);
        }
        int slop = slop();
        if (NormalizedText.of(quoted.text()).isEmpty()) {
            return null;
        }
        List<String> texts =
                slop < 0 ? List.of() : List.of(quoted.text().strip().split("[\\s\\u3000]+"));
        return texts.size() < 2 ? new QueryNode.Phrase(quoted.text()) : new QueryNode.Proximity(texts, slop);
    }

    /// The number of a proximity operator, or -1 where there is none.
    private int slop() {
        if (!scanner.isAtProximity()) {
            return -1;
        }
        int start = scanner.position();
        int slop = scanner.nextSlop();
        if (slop < 0) {
            warn("words.bad.near", start, scanner.position());
        }
        return slop;
    }

    /// @param start where the field's name begins
    private @Nullable QueryNode fieldClause(QueryField field, int start, int depth) {
        if (scanner.isAtEnd() || scanner.isAtSpace() || scanner.isAtClosingBracket()) {
            warn("words.bad.label.empty", start, scanner.position());
            return null;
        }
        if (field == QueryField.HEADLINE || field == QueryField.BODY) {
            QueryNode clause = depth < MAX_DEPTH ? clause(depth + 1) : freeText();
            if (clause == null) {
                return null;
            }
            return field == QueryField.BODY ? new QueryNode.InBody(clause) : new QueryNode.InHeadline(clause);
        }
        String value = scanner.nextFieldValue();
        if (value.isEmpty()) {
            warn("words.bad.label.empty", start, scanner.position());
            return null;
        }
        Facet facet = field.facet();
        if (facet != null) {
            return new QueryNode.FacetValue(facet, value);
        }
        QueryNode.DateRange dates = DateVariants.range(value).orElse(null);
        if (dates == null) {
            warn("query.bad.date", start, scanner.position());
            return null;
        }
        if (dates.from() != null && dates.to() != null && dates.from().isAfter(dates.to())) {
            warn("query.bad.backwards", start, scanner.position());
        }
        return dates;
    }

    /// Free text; punctuation is dropped unless it is the whole search text, which is then searched for as a phrase.
    private @Nullable QueryNode freeText() {
        String free = scanner.nextFreeText();
        if (!LetterRuns.of(free).isEmpty()) {
            return new QueryNode.FreeText(free);
        }
        boolean isWholeText = free.length() == text.strip().length();
        return isWholeText && !NormalizedText.of(free).isEmpty() ? new QueryNode.Phrase(free) : null;
    }

    private void warn(String messageKey, int from, int to) {
        warnings.add(new QueryWarning(messageKey, from, scanner.textBetween(from, to)));
    }
}
