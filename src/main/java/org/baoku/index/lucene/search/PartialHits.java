package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.baoku.index.result.Hit;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;

/// The best articles that hold only some of the words of a search.
///
/// @param total at most [SearchResult#MAX_PARTIAL_TOTAL]
record PartialHits(List<PartialHit> hits, long total) {
    static final PartialHits NONE = new PartialHits(List.of(), 0);

    /// @param meaning puts the best of them in order; null where the search is no question
    /// @param limit the maximum number of hits
    static PartialHits read(PartialSearch search, HitReader reader, @Nullable MeaningRanking meaning, int limit)
            throws IOException {
        Optional<TopDocs> found = search.top(meaning == null ? limit : Math.max(limit, MeaningRanking.WINDOW));
        if (found.isEmpty()) {
            return NONE;
        }
        ScoreDoc[] byWords = found.get().scoreDocs;
        ScoreDoc[] ranked = meaning == null ? byWords : search.rank(byWords, meaning);
        ScoreDoc[] top = Arrays.copyOf(ranked, Math.min(limit, ranked.length));
        List<Hit> hits = reader.read(top);
        List<List<String>> missing =
                search.missing(Arrays.stream(top).mapToInt(hit -> hit.doc).toArray());
        List<PartialHit> partialHits = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            partialHits.add(new PartialHit(hits.get(i), missing.get(i)));
        }
        return new PartialHits(partialHits, Math.min(found.get().totalHits.value(), SearchResult.MAX_PARTIAL_TOTAL));
    }
}
