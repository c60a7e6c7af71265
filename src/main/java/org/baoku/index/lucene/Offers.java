package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.index.FacetCount;
import org.baoku.index.Literal;
import org.baoku.index.Suggestion;

/// What can be offered to somebody who is typing: the persons and column labels of one state of the index.
final class Offers {
    private record Offer(Literal letters, Suggestion suggestion) {}

    private final List<Offer> offers = new ArrayList<>();

    Offers(FacetValues officials, FacetValues reporters, FacetValues columns) throws IOException {
        add(officials, Suggestion.Kind.OFFICIAL);
        add(reporters, Suggestion.Kind.REPORTER);
        add(columns, Suggestion.Kind.COLUMN);
        offers.sort(Comparator.comparingLong((Offer offer) -> offer.suggestion().articles())
                .reversed());
    }

    private void add(FacetValues values, Suggestion.Kind kind) throws IOException {
        for (FacetCount value : values.all()) {
            if (value.count() > 0) {
                offers.add(new Offer(Literal.of(value.label()), new Suggestion(kind, value.label(), value.count())));
            }
        }
    }

    /// The most frequent ones that begin with what was typed, then those that contain it.
    List<Suggestion> suggest(String typed, int limit) {
        Literal letters = Literal.of(typed);
        if (letters.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        offers.stream().filter(offer -> offer.letters().indexOf(letters, 0) == 0),
                        offers.stream().filter(offer -> offer.letters().indexOf(letters, 0) > 0))
                .map(Offer::suggestion)
                .limit(Math.max(0, limit))
                .toList();
    }
}
