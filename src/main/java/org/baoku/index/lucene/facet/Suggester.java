package org.baoku.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.index.lucene.facet.PinyinMatch.Fit;
import org.baoku.index.lucene.facet.PinyinMatch.TypedText;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.Facet;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Suggestion;
import org.baoku.text.Pinyin;
import org.jspecify.annotations.Nullable;

/// Suggests the persons, column labels and frequent headline words of one snapshot of the index.
public final class Suggester {
    private static final Comparator<Entry> MOST_ARTICLES_FIRST = Comparator.comparingLong(
                    (Entry entry) -> entry.suggestion().articles())
            .reversed();

    private static final int MAX_BY_PINYIN = 2;

    private record Entry(PinyinMatch match, Suggestion suggestion) {
        static Entry of(Suggestion suggestion) {
            return new Entry(PinyinMatch.of(suggestion.text()), suggestion);
        }
    }

    /// Names and labels, most articles first; then headline words, most headlines first.
    private final List<Entry> entries;

    private final Map<String, Entry> byPinyin = new HashMap<>();

    /// By pinyin in which sounds that many speakers do not distinguish are the same ([#simplified]).
    private final Map<String, Entry> bySimplifiedPinyin = new HashMap<>();

    public Suggester(
            FacetDictionary officials,
            FacetDictionary reporters,
            FacetDictionary columns,
            List<FacetCount> headlineWords)
            throws IOException {
        Map<String, Suggestion> names = new LinkedHashMap<>();
        addNames(names, officials.all(), Suggestion.Kind.OFFICIAL);
        addNames(names, reporters.all(), Suggestion.Kind.REPORTER);
        addNames(names, columns.all(), Suggestion.Kind.COLUMN);
        entries = new ArrayList<>(names.values().stream().map(Entry::of).toList());
        entries.sort(MOST_ARTICLES_FIRST);
        for (FacetCount word : headlineWords) {
            entries.add(Entry.of(new Suggestion(Suggestion.Kind.HEADLINE, word.label(), word.count())));
        }
        for (Entry entry : entries) {
            for (Pinyin.Reading reading : entry.match().readings()) {
                byPinyin.putIfAbsent(reading.joined(), entry);
                bySimplifiedPinyin.putIfAbsent(simplified(reading.joined()), entry);
            }
        }
    }

    /// Persons of the same name become one suggestion, because filtering by a name means all of them.
    private static void addNames(Map<String, Suggestion> names, List<FacetCount> values, Suggestion.Kind kind) {
        for (FacetCount value : values) {
            if (value.count() > 0) {
                names.merge(
                        kind + " " + value.label(),
                        new Suggestion(kind, value.label(), value.count()),
                        (one, other) -> new Suggestion(kind, one.text(), one.articles() + other.articles()));
            }
        }
    }

    /// The suggestions for what the user typed: best fit first, then names before words, then most frequent first.
    public List<Suggestion> suggest(String text, int limit) {
        TypedText typed = TypedText.of(text);
        if (typed.text().isEmpty()) {
            return List.of();
        }
        Map<Fit, List<Suggestion>> suggestionsByFit = new EnumMap<>(Fit.class);
        for (Entry entry : entries) {
            Fit fit = entry.match().fit(typed);
            if (fit != Fit.NONE) {
                suggestionsByFit.computeIfAbsent(fit, _ -> new ArrayList<>()).add(entry.suggestion());
            }
        }
        return suggestionsByFit.values().stream()
                .flatMap(List::stream)
                .limit(Math.max(0, limit))
                .toList();
    }

    /// The two most frequent names, labels and words of which typed Latin letters are the whole pinyin or the initials.
    public List<String> byPinyin(String letters) {
        return entries.stream()
                .filter(entry -> entry.match().readings().stream()
                        .anyMatch(reading -> reading.joined().equals(letters)
                                || reading.initials().equals(letters)))
                .sorted(Comparator.comparing((Entry entry) -> entry.match().readings().stream()
                                .noneMatch(reading -> reading.joined().equals(letters)))
                        .thenComparing(MOST_ARTICLES_FIRST))
                .map(entry -> entry.suggestion().text())
                .distinct()
                .limit(MAX_BY_PINYIN)
                .toList();
    }

    /// The persons of a facet whose name sounds like another or differs from it in one character.
    public List<FacetCount> similarNames(Facet facet, String name) {
        Suggestion.Kind kind = facet == Facet.OFFICIAL ? Suggestion.Kind.OFFICIAL : Suggestion.Kind.REPORTER;
        PinyinMatch typed = PinyinMatch.of(name);
        return entries.stream()
                .filter(entry -> entry.suggestion().kind() == kind && isSimilar(typed, entry.match()))
                .map(Entry::suggestion)
                .map(found -> new FacetCount(found.text(), found.text(), found.articles()))
                .toList();
    }

    private static boolean isSimilar(PinyinMatch one, PinyinMatch other) {
        boolean sounds = one.readings().stream()
                .map(reading -> simplified(reading.joined()))
                .anyMatch(sound -> other.readings().stream()
                        .anyMatch(reading -> simplified(reading.joined()).equals(sound)));
        return sounds || differences(one.text(), other.text()) == 1;
    }

    private static int differences(NormalizedText one, NormalizedText other) {
        if (one.length() != other.length() || one.length() < 3) {
            return Integer.MAX_VALUE;
        }
        int differences = 0;
        for (int i = 0; i < one.length(); i++) {
            differences += one.codePointAt(i) == other.codePointAt(i) ? 0 : 1;
        }
        return differences;
    }

    /// The most frequent name, label or headline word with the same pinyin, or else with similar pinyin; empty where
    /// only the text itself has it.
    public Optional<String> homophone(String text) {
        Set<Pinyin.Reading> readings = Pinyin.readings(text);
        return mostFrequentOther(text, readings.stream().map(reading -> byPinyin.get(reading.joined())))
                .or(() -> mostFrequentOther(
                        text, readings.stream().map(reading -> bySimplifiedPinyin.get(simplified(reading.joined())))));
    }

    private static Optional<String> mostFrequentOther(String text, Stream<@Nullable Entry> entries) {
        NormalizedText normalized = NormalizedText.of(text);
        return entries.filter(Objects::nonNull)
                .filter(entry -> !entry.match().text().equals(normalized))
                .max(Comparator.comparingLong(entry -> entry.suggestion().articles()))
                .map(entry -> entry.suggestion().text());
    }

    private static String simplified(String pinyin) {
        return pinyin.replace("ng", "n").replace("zh", "z").replace("ch", "c").replace("sh", "s");
    }
}
