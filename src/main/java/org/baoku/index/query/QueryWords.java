package org.baoku.index.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.text.TraditionalToSimplified;
import org.baoku.text.WordCutter;

/// Understands the unquoted text of a query as words, each with the forms that count as the word.
///
/// An article matches when it holds all words. A word is what [WordCutter] says, and besides that a date in any
/// notation, a synonym, and the name of a person of the archive are one word; three Chinese characters or
/// fewer are one word too. Words that every article has or that only ask (的, 什么时候) are left out.
public final class QueryWords {
    /// Chinese text up to this length is one word.
    private static final int MAX_WHOLE_LENGTH = 3;

    private static final int MIN_NAME_LENGTH = 3;
    private static final int MAX_KNOWN_LENGTH = 24;

    private static final String STOP_WORDS = "的了在是和与及将对为于从等也都就而但被把之其并以有我你他她它们这那不个着到说又很更最还让给由吗呢吧啊";

    private static final Pattern QUESTION_WORDS = Pattern.compile(
            "[是由有在为]?(什么时候|什么时间|什么地方|谁|何时|何地|什么|哪些|哪个|哪里|哪儿|哪|多少|几个|几时|如何|怎么样|怎么|怎样|为什么|为何)是?|是否|分别|有哪些|[吗呢]");

    private final SynonymGroups synonyms;

    /// @param groups groups of synonyms, as a `SynonymSource` supplies them;
    /// synonyms of a single character are ignored
    public QueryWords(List<List<String>> groups) {
        synonyms = new SynonymGroups(groups);
    }

    /// The query with [QueryNode.Words] in place of every free text.
    ///
    /// @param isName whether a normalized text is the name of a person of the archive
    public QueryNode expand(QueryNode node, MatchMode mode, Predicate<String> isName) {
        return switch (node) {
            case QueryNode.FreeText free ->
                mode == MatchMode.EXACT ? new QueryNode.Phrase(free.text()) : words(List.of(free.text()), mode, isName);
            case QueryNode.InHeadline headline -> new QueryNode.InHeadline(expand(headline.clause(), mode, isName));
            case QueryNode.InBody body -> new QueryNode.InBody(expand(body.clause(), mode, isName));
            case QueryNode.And and -> and(and, mode, isName);
            case QueryNode.Or or -> new QueryNode.Or(expandAll(or.clauses(), mode, isName));
            // what is excluded is named exactly, however loose the rest is
            case QueryNode.Not not ->
                new QueryNode.Not(expand(not.clause(), mode == MatchMode.ANY ? MatchMode.ALL : mode, isName));
            case QueryNode.Words _,
                    QueryNode.Phrase _,
                    QueryNode.Proximity _,
                    QueryNode.FacetValue _,
                    QueryNode.DateRange _ -> node;
        };
    }

    private List<QueryNode> expandAll(List<QueryNode> nodes, MatchMode mode, Predicate<String> isName) {
        return nodes.stream().map(clause -> expand(clause, mode, isName)).toList();
    }

    /// The free texts of a conjunction become one list of words.
    private QueryNode and(QueryNode.And and, MatchMode mode, Predicate<String> isName) {
        if (mode == MatchMode.EXACT) {
            return new QueryNode.And(expandAll(and.clauses(), mode, isName));
        }
        List<String> texts = new ArrayList<>();
        List<QueryNode> clauses = new ArrayList<>();
        for (QueryNode clause : and.clauses()) {
            if (clause instanceof QueryNode.FreeText free) {
                texts.add(free.text());
            } else {
                clauses.add(expand(clause, mode, isName));
            }
        }
        if (!texts.isEmpty()) {
            clauses.addFirst(words(texts, mode, isName));
        }
        return QueryNode.and(clauses);
    }

    private QueryNode.Words words(List<String> texts, MatchMode mode, Predicate<String> isName) {
        Map<NormalizedText, QueryWord> words = new LinkedHashMap<>();
        for (String text : texts) {
            for (QueryWord word : words(text, isName)) {
                words.putIfAbsent(NormalizedText.of(word.text()), word);
            }
        }
        return new QueryNode.Words(texts, List.copyOf(words.values()), mode == MatchMode.ANY);
    }

    /// The words of a text without spaces, in order; at least one.
    private List<QueryWord> words(String text, Predicate<String> isName) {
        List<QueryWord> all = new ArrayList<>();
        List<QueryWord> deciding = new ArrayList<>();
        for (String run : LetterRuns.of(text)) {
            for (Piece piece : pieces(run, isName)) {
                QueryWord word = word(piece);
                all.add(word);
                if (!isStopWord(word.text())) {
                    deciding.add(word);
                }
            }
        }
        return deciding.isEmpty() ? all : deciding;
    }

    private static boolean isStopWord(String word) {
        String folded = NormalizedText.of(word).toString();
        return (folded.length() == 1 && STOP_WORDS.contains(folded))
                || QUESTION_WORDS.matcher(folded).matches();
    }

    /// A part of a run that is one word.
    ///
    /// @param text as typed
    /// @param simplified with traditional words simplified
    private record Piece(String text, String simplified, boolean isDate) {}

    private List<Piece> pieces(String run, Predicate<String> isName) {
        String simplified = TraditionalToSimplified.simplifyWords(run);
        NormalizedText normalized = NormalizedText.of(simplified);
        String folded = normalized.toString();
        if (folded.codePointCount(0, folded.length()) != folded.length()) {
            return List.of(new Piece(run, simplified, false));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Range range : ranges(folded, isName)) {
            int start = normalized.startOffset(range.start);
            int end = normalized.endOffset(range.end - 1);
            pieces.add(new Piece(run.substring(start, end), simplified.substring(start, end), range.isDate));
        }
        return pieces;
    }

    private record Range(int start, int end, boolean isDate) {}

    /// The words of a folded run as ranges of its characters.
    private List<Range> ranges(String folded, Predicate<String> isName) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        for (DateVariants.Found date : DateVariants.find(folded)) {
            addWords(ranges, folded, at, date.start(), isName);
            ranges.add(new Range(date.start(), date.end(), true));
            at = date.end();
        }
        addWords(ranges, folded, at, folded.length(), isName);
        return ranges;
    }

    private void addWords(List<Range> ranges, String folded, int from, int to, Predicate<String> isName) {
        String part = folded.substring(from, to);
        if (part.isEmpty()) {
            return;
        }
        if (part.length() <= MAX_WHOLE_LENGTH && part.codePoints().allMatch(Character::isIdeographic)) {
            ranges.add(new Range(from, to, false));
            return;
        }
        int at = 0;
        var questions = QUESTION_WORDS.matcher(part);
        while (questions.find()) {
            addCut(ranges, part.substring(at, questions.start()), from + at, isName);
            ranges.add(new Range(from + questions.start(), from + questions.end(), false));
            at = questions.end();
        }
        addCut(ranges, part.substring(at), from + at, isName);
    }

    private void addCut(List<Range> ranges, String part, int offset, Predicate<String> isName) {
        List<Range> cut = new ArrayList<>(WordCutter.cut(part).stream()
                .map(word -> new Range(word.start(), word.end(), false))
                .toList());
        for (Range known : known(part, cut, isName)) {
            Range whole = known;
            List<Range> touched = cut.stream()
                    .filter(range -> range.start < known.end && range.end > known.start)
                    .toList();
            int index = cut.indexOf(touched.getFirst());
            cut.removeAll(touched);
            whole = new Range(
                    Math.min(whole.start, touched.getFirst().start), Math.max(whole.end, touched.getLast().end), false);
            cut.add(index, whole);
        }
        cut.forEach(range -> ranges.add(new Range(range.start + offset, range.end + offset, false)));
    }

    /// The synonyms in a text that are cut into several words, and the names that are whole words together;
    /// the longest first from the left.
    private List<Range> known(String part, List<Range> cut, Predicate<String> isName) {
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        cut.forEach(range -> {
            starts.add(range.start);
            ends.add(range.end);
        });
        List<Range> known = new ArrayList<>();
        int at = 0;
        while (at < part.length()) {
            int next = at + 1;
            for (int end = Math.min(part.length(), at + MAX_KNOWN_LENGTH); end > at + 1; end--) {
                String text = part.substring(at, end);
                boolean isSynonym = synonyms.contains(text)
                        || (at == 0 && end == part.length() && synonyms.containMostly(NormalizedText.of(text)));
                boolean isWholeName =
                        end - at >= MIN_NAME_LENGTH && starts.contains(at) && ends.contains(end) && isName.test(text);
                if (isSynonym || isWholeName) {
                    int from = at;
                    int to = end;
                    if (cut.stream().noneMatch(range -> range.start <= from && range.end >= to)) {
                        known.add(new Range(at, end, false));
                    }
                    next = end;
                    break;
                }
            }
            at = next;
        }
        return known;
    }

    private QueryWord word(Piece piece) {
        Map<NormalizedText, String> forms = new LinkedHashMap<>();
        forms.put(NormalizedText.of(piece.text), piece.text);
        forms.putIfAbsent(NormalizedText.of(piece.simplified), piece.simplified);
        if (piece.isDate) {
            DateVariants.forms(piece.simplified).forEach(form -> forms.putIfAbsent(NormalizedText.of(form), form));
            var days = DateVariants.range(piece.simplified).orElse(null);
            return new QueryWord(
                    piece.text,
                    List.copyOf(forms.values()),
                    days == null ? null : days.from(),
                    days == null ? null : days.to());
        }
        synonyms.addForms(forms);
        return new QueryWord(piece.text, List.copyOf(forms.values()), null, null);
    }
}
