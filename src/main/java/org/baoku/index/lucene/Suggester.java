package org.baoku.index.lucene;

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
import org.baoku.index.FacetCount;
import org.baoku.index.NormalizedText;
import org.baoku.index.Suggestion;
import org.baoku.index.lucene.PinyinMatch.Fit;
import org.baoku.index.lucene.PinyinMatch.Typed;
import org.baoku.text.Pinyin;
import org.jspecify.annotations.Nullable;

/// What can be offered to somebody who is typing: the persons, column labels and frequent headline words of one state
/// of the index.
final class Suggester {
    private static final Comparator<Offer> MOST_ARTICLES_FIRST = Comparator.comparingLong(
                    (Offer offer) -> offer.suggestion().articles())
            .reversed();

    private record Offer(PinyinMatch sounding, Suggestion suggestion) {
        static Offer of(Suggestion suggestion) {
            return new Offer(PinyinMatch.of(suggestion.text()), suggestion);
        }
    }

    private final List<String> headlineWords;
    private final List<Offer> offers;
    private final Map<String, Offer> bySound = new HashMap<>();

    /// By the sound as who does not tell n from ng or z from zh says it.
    private final Map<String, Offer> byRoughSound = new HashMap<>();

    Suggester(
            FacetDictionary officials,
            FacetDictionary reporters,
            FacetDictionary columns,
            List<FacetCount> headlineWords)
            throws IOException {
        this.headlineWords = headlineWords.stream().map(FacetCount::label).toList();
        Map<String, Suggestion> found = new LinkedHashMap<>();
        add(found, officials.all(), Suggestion.Kind.OFFICIAL);
        add(found, reporters.all(), Suggestion.Kind.REPORTER);
        add(found, columns.all(), Suggestion.Kind.COLUMN);
        offers = new ArrayList<>(found.values().stream().map(Offer::of).toList());
        offers.sort(MOST_ARTICLES_FIRST);
        for (FacetCount word : headlineWords) {
            offers.add(Offer.of(new Suggestion(Suggestion.Kind.HEADLINE, word.label(), word.count())));
        }
        for (Offer offer : offers) {
            for (Pinyin.Reading reading : offer.sounding().readings()) {
                bySound.putIfAbsent(reading.joined(), offer);
                byRoughSound.putIfAbsent(rough(reading.joined()), offer);
            }
        }
    }

    /// The words that headlines use most, the most frequent first.
    List<String> headlineWords() {
        return headlineWords;
    }

    /// Persons of one name are one offer: to choose a name means all of them.
    private static void add(Map<String, Suggestion> found, List<FacetCount> values, Suggestion.Kind kind) {
        for (FacetCount value : values) {
            if (value.count() > 0) {
                found.merge(
                        kind + " " + value.label(),
                        new Suggestion(kind, value.label(), value.count()),
                        (one, other) -> new Suggestion(kind, one.text(), one.articles() + other.articles()));
            }
        }
    }

    /// Those that begin with what was typed, then those that contain it, then those that are read so; of these names
    /// before words, and the most frequent first.
    List<Suggestion> suggest(String text, int limit) {
        Typed typed = Typed.of(text);
        if (typed.letters().isEmpty()) {
            return List.of();
        }
        Map<Fit, List<Suggestion>> fitting = new EnumMap<>(Fit.class);
        for (Offer offer : offers) {
            Fit fit = offer.sounding().fit(typed);
            if (fit != Fit.NOT) {
                fitting.computeIfAbsent(fit, _ -> new ArrayList<>()).add(offer.suggestion());
            }
        }
        return fitting.values().stream()
                .flatMap(List::stream)
                .limit(Math.max(0, limit))
                .toList();
    }

    /// The most frequent name or label that is read as this text is, or nearly so, or else a headline's word, if it is
    /// another.
    Optional<String> soundingLike(String text) {
        Set<Pinyin.Reading> readings = Pinyin.readings(text);
        return likeliest(text, readings.stream().map(reading -> bySound.get(reading.joined())))
                .or(() -> likeliest(text, readings.stream().map(reading -> byRoughSound.get(rough(reading.joined())))));
    }

    private static Optional<String> likeliest(String text, Stream<@Nullable Offer> offers) {
        NormalizedText letters = NormalizedText.of(text);
        return offers.filter(Objects::nonNull)
                .filter(offer -> !offer.sounding().letters().equals(letters))
                .max(Comparator.comparingLong(offer -> offer.suggestion().articles()))
                .map(offer -> offer.suggestion().text());
    }

    private static String rough(String sound) {
        return sound.replace("ng", "n").replace("zh", "z").replace("ch", "c").replace("sh", "s");
    }
}
