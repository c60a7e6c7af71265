package org.baoku.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in an ordered result: after which article it goes on, whatever is written or taken out meanwhile.
///
/// @param order the result's order
/// @param rank what the article is ordered by: its weight's bits, or its day counted from 1970
/// @param id the article's id
public record SearchCursor(SortOrder order, long rank, long id) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z]+)_(-?[0-9]{1,19})_([0-9]{1,18})");

    /// The place as a URL says it.
    public String parameter() {
        return order.parameter() + "_" + rank + "_" + id;
    }

    /// The place that a URL's parameter means; empty where it means none.
    public static Optional<SearchCursor> ofParameter(String parameter) {
        Matcher written = WRITTEN.matcher(parameter);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            for (SortOrder order : SortOrder.values()) {
                if (order.parameter().equals(written.group(1))) {
                    long rank = Long.parseLong(written.group(2));
                    return Optional.of(new SearchCursor(order, rank, Long.parseLong(written.group(3))));
                }
            }
        } catch (NumberFormatException beyondBounds) {
            // no place, like any other text
        }
        return Optional.empty();
    }
}
