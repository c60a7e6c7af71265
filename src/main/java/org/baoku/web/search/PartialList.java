package org.baoku.web.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;

/// The articles that hold only some words of the query, best first. They come after the hits and are never counted as
/// such.
///
/// @param total the number of such articles
/// @param atLeast whether there may be more than that
/// @param missing what all of these lack; empty if they lack different words
record PartialList(List<Part> hits, long total, boolean atLeast, List<String> missing) {
    /// One of these articles.
    ///
    /// @param missing the words that it lacks
    record Part(HitView hit, List<String> missing) {}

    /// Null if no article matches in part only.
    static @Nullable PartialList of(SearchQuery query, SearchResult result) {
        if (result.partial().isEmpty()) {
            return null;
        }
        Set<List<String>> missing =
                result.partial().stream().map(PartialHit::missing).collect(Collectors.toSet());
        return new PartialList(
                result.partial().stream()
                        .map(partial -> new Part(HitView.partial(partial.hit(), query), partial.missing()))
                        .toList(),
                Math.max(result.partialTotal(), result.partial().size()),
                result.partialTotal() >= SearchResult.MAX_PARTIAL_TOTAL,
                missing.size() == 1 ? missing.iterator().next() : List.of());
    }
}
