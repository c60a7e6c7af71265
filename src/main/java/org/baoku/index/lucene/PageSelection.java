package org.baoku.index.lucene;

import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.ArticleIndex;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.baoku.index.lucene.generation.IndexGeneration;
import org.baoku.index.lucene.query.DocumentSetQuery;
import org.baoku.index.lucene.search.ArticleSearcher;
import org.baoku.index.lucene.search.SearchBudget;
import org.baoku.index.lucene.search.SearchExecution;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;

/// The articles of some pages, in one snapshot. Their documents are looked up once, for all searches.
final class PageSelection implements ArticleIndex.Selection {
    private final ArticleSearcher searcher;
    private final Query selected;
    private final QueryWords words;
    private final Duration timeLimit;
    private final Function<Throwable, RuntimeException> failure;

    private PageSelection(
            ArticleSearcher searcher,
            Query selected,
            QueryWords words,
            Duration timeLimit,
            Function<Throwable, RuntimeException> failure) {
        this.searcher = searcher;
        this.selected = selected;
        this.words = words;
        this.timeLimit = timeLimit;
        this.failure = failure;
    }

    /// @param searcher its reader is released when the selection is closed
    /// @param timeLimit a search that takes longer is aborted
    /// @param failure what to throw where a read failed
    static PageSelection of(
            ArticleSearcher searcher,
            Collection<Long> pages,
            QueryWords words,
            Duration timeLimit,
            Function<Throwable, RuntimeException> failure)
            throws IOException {
        List<BytesRef> ids =
                pages.stream().map(id -> new BytesRef(Long.toString(id))).toList();
        MatchingDocuments documents = MatchingDocuments.of(searcher, new TermInSetQuery(ArticleFields.PAGE_ID, ids));
        return new PageSelection(searcher, new DocumentSetQuery(documents), words, timeLimit, failure);
    }

    @Override
    public long revision() {
        return run(() -> IndexGeneration.revision((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public long largestId() {
        return run(() -> {
            byte[] largest = PointValues.getMaxPackedValue(searcher.getIndexReader(), ArticleFields.ID);
            return largest == null ? 0L : LongPoint.decodeDimension(largest, 0);
        });
    }

    @Override
    public long[] matching(SearchQuery query) {
        return run(() -> new SearchExecution(searcher, query, words).idsAmong(selected));
    }

    @Override
    public List<Hit> hits(SearchQuery query, Collection<Long> articles, int limit) {
        Query asked = new BooleanQuery.Builder()
                .add(selected, Occur.FILTER)
                .add(LongPoint.newSetQuery(ArticleFields.ID, articles), Occur.FILTER)
                .build();
        return run(() -> new SearchExecution(searcher, query, words).hitsAmong(asked, limit));
    }

    private <T> T run(CallableOp<T, IOException> task) {
        try {
            // The selected articles are few, and lead every search: none costs too much.
            return SearchBudget.within(new SearchBudget.Limits(timeLimit, Long.MAX_VALUE), task);
        } catch (IOException | RuntimeException | InternalError e) {
            throw failure.apply(e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searcher.getIndexReader()::decRef);
    }
}
