package org.baoku.index.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The position of one hit in an ordered result. Paging continues after it, independent of later writes.
///
/// @param order the order of the result
/// @param sortValue the hit's sort value: the bits of its score, or its date in days since 1970
/// @param id the article's id, which breaks ties
public record SearchCursor(SortOrder order, long sortValue, long id) {
    private static final Pattern FORMAT = Pattern.compile("([a-z]+)_(-?[0-9]{1,19})_([0-9]{1,18})");

    /// The cursor as a URL parameter.
    public String parameter() {
        return order.parameter() + "_" + sortValue + "_" + id;
    }

    /// Parses a URL parameter; empty where it is not a cursor.
    public static Optional<SearchCursor> ofParameter(String parameter) {
        Matcher matcher = FORMAT.matcher(parameter);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            for (SortOrder order : SortOrder.values()) {
                if (order.parameter().equals(matcher.group(1))) {
                    long sortValue = Long.parseLong(matcher.group(2));
                    return Optional.of(new SearchCursor(order, sortValue, Long.parseLong(matcher.group(3))));
                }
            }
        } catch (NumberFormatException outOfRange) {
            // not a cursor
        }
        return Optional.empty();
    }
}
