package org.baoku.index.result;

import java.util.List;

/// An article that holds only some words of the query. It is shown after the result and never counted in it.
///
/// @param missing the words that the article lacks, as typed, in the query's order
public record PartialHit(Hit hit, List<String> missing) {
    public PartialHit {
        missing = List.copyOf(missing);
    }
}
