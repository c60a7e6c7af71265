package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baoku.index.FacetCount;
import org.baoku.index.Literal;
import org.baoku.index.Suggestion;
import org.baoku.text.Pinyin;

/// What can be offered to somebody who is typing: the persons and column labels of one state of the index, by their
/// letters, their sound (wangweidong) and their initials (wwd).
final class Offers {
    private static final Comparator<Offer> MOST_ARTICLES_FIRST = Comparator.comparingLong(
                    (Offer offer) -> offer.suggestion().articles())
            .reversed();

    /// Readings outlive the states of the index: working them out is slow, and the names stay the same.
    private static final Map<String, Set<Pinyin.Reading>> READINGS = new ConcurrentHashMap<>();

    /// How well an offer fits what was typed, best first.
    private enum Fit {
        BEGINS,
        CONTAINS,
        INITIALS,
        SOUNDS,
        NOT
    }

    private record Offer(Literal letters, Set<Pinyin.Reading> readings, Suggestion suggestion) {
        static Offer of(Suggestion suggestion) {
            return new Offer(
                    Literal.of(suggestion.text()),
                    READINGS.computeIfAbsent(suggestion.text(), Pinyin::readings),
                    suggestion);
        }

        Fit fit(Literal typed, String latin) {
            int place = letters.indexOf(typed, 0);
            if (place >= 0) {
                return place == 0 ? Fit.BEGINS : Fit.CONTAINS;
            }
            if (latin.isEmpty()) {
                return Fit.NOT;
            }
            if (readings.stream().anyMatch(reading -> reading.initials().startsWith(latin))) {
                return Fit.INITIALS;
            }
            return readings.stream().anyMatch(reading -> reading.joined().startsWith(latin)) ? Fit.SOUNDS : Fit.NOT;
        }
    }

    private final List<Offer> offers;
    private final Map<String, Offer> bySound = new HashMap<>();

    Offers(FacetValues officials, FacetValues reporters, FacetValues columns) throws IOException {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        add(found, officials, Suggestion.Kind.OFFICIAL);
        add(found, reporters, Suggestion.Kind.REPORTER);
        add(found, columns, Suggestion.Kind.COLUMN);
        offers = new ArrayList<>(found.values().stream().map(Offer::of).toList());
        offers.sort(MOST_ARTICLES_FIRST);
        for (Offer offer : offers) {
            offer.readings().forEach(reading -> bySound.putIfAbsent(reading.joined(), offer));
        }
    }

    /// Persons of one name are one offer: to choose a name means all of them.
    private static void add(Map<String, Suggestion> found, FacetValues values, Suggestion.Kind kind)
            throws IOException {
        for (FacetCount value : values.all()) {
            if (value.count() > 0) {
                found.merge(
                        kind + " " + value.label(),
                        new Suggestion(kind, value.label(), value.count()),
                        (one, other) -> new Suggestion(kind, one.text(), one.articles() + other.articles()));
            }
        }
    }

    /// Those that begin with what was typed, then those that contain it, then those that are read so; of these the most
    /// frequent first.
    List<Suggestion> suggest(String typed, int limit) {
        Literal letters = Literal.of(typed);
        if (letters.isEmpty()) {
            return List.of();
        }
        String latin = latin(letters.text());
        Map<Fit, List<Suggestion>> fitting = new HashMap<>();
        for (Offer offer : offers) {
            fitting.computeIfAbsent(offer.fit(letters, latin), _ -> new ArrayList<>())
                    .add(offer.suggestion());
        }
        List<Suggestion> best = new ArrayList<>();
        for (Fit fit : Fit.values()) {
            if (fit != Fit.NOT) {
                best.addAll(fitting.getOrDefault(fit, List.of()));
            }
        }
        return List.copyOf(best.subList(0, Math.max(0, Math.min(limit, best.size()))));
    }

    /// What was typed, where it may be pinyin: Latin letters, without the marks that part syllables. Empty otherwise.
    private static String latin(String typed) {
        String latin = typed.replace("'", "").toLowerCase(Locale.ROOT);
        return latin.chars().allMatch(c -> c >= 'a' && c <= 'z') ? latin : "";
    }

    /// The most frequent name or label that is read as this text is, if it is another.
    Optional<String> soundingLike(String text) {
        Literal letters = Literal.of(text);
        return Pinyin.readings(text).stream()
                .map(reading -> bySound.get(reading.joined()))
                .filter(offer -> offer != null && !offer.letters().equals(letters))
                .max(Comparator.comparingLong(offer -> offer.suggestion().articles()))
                .map(offer -> offer.suggestion().text());
    }
}
