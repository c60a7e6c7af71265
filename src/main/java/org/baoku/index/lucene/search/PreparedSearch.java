package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.baoku.index.FolderSource;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.query.Facet;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.ParsedQuery;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryParser;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.jspecify.annotations.Nullable;

/// A search parsed, expanded and translated into Lucene queries for one searcher.
final class PreparedSearch {
    private static final RankingWeights.Recency RECENCY = RankingWeights.SHIPPED.recency();

    private final ArticleSearcher searcher;
    private final FolderSource folders;
    private final SearchQuery search;
    private final ParsedQuery parsed;
    private final QueryNode expanded;
    private final Query textQuery;
    private final Map<Facet, Query> facetFilters = new EnumMap<>(Facet.class);
    private final @Nullable Query dateFilter;
    private final @Nullable Query folderFilter;
    private @Nullable HighlightTerms highlightTerms;

    PreparedSearch(ArticleSearcher searcher, SearchQuery search, QueryWords synonyms, FolderSource folders) {
        this.searcher = searcher;
        this.folders = folders;
        this.search = search;
        String text = search.text();
        this.parsed = QueryParser.parse(text.substring(0, Math.min(text.length(), SearchQuery.MAX_TEXT_LENGTH)));
        rejectBadDates(parsed.warnings());
        this.expanded = synonyms.expand(parsed.root(), search.match(), searcher::isName);
        this.textQuery = LuceneQueryBuilder.build(expanded, searcher);
        search.filters()
                .forEach((facet, filters) ->
                        facetFilters.put(facet, FilterQueries.facet(facet, filters, search.isTogether(facet))));
        this.dateFilter =
                search.from() == null && search.to() == null ? null : FilterQueries.dates(search.from(), search.to());
        this.folderFilter = search.folder() == null ? null : folder(search.folder(), folders);
    }

    private static Query folder(long folder, FolderSource folders) {
        return FilterQueries.articles(folders.articles(folder)
                .orElseThrow(() -> new InvalidQueryException("query.bad.folder", "folder", Long.toString(folder))));
    }

    /// Another search of the same kind on the same searcher.
    PreparedSearch variant(SearchQuery other, QueryWords synonyms) {
        return new PreparedSearch(searcher, other, synonyms, folders);
    }

    /// A date filter that cannot be read must not find the whole archive.
    private static void rejectBadDates(List<QueryWarning> mistakes) {
        for (QueryWarning mistake : mistakes) {
            if (mistake.messageKey().startsWith("query.bad.")) {
                throw new InvalidQueryException(mistake.messageKey(), "q", mistake.part());
            }
        }
    }

    SearchQuery search() {
        return search;
    }

    List<QueryWarning> warnings() {
        return parsed.warnings();
    }

    /// The query as typed.
    QueryNode typedNode() {
        return parsed.root();
    }

    /// The query with its unquoted texts as words.
    QueryNode node() {
        return expanded;
    }

    /// The articles that pass the filters and match another query.
    Query filtered(Query query) {
        return filtered(query, null, true);
    }

    /// What is marked in the hits.
    HighlightTerms highlightTerms() throws IOException {
        HighlightTerms terms = highlightTerms;
        if (terms == null) {
            terms = new HighlightTerms(searcher, expanded);
            highlightTerms = terms;
        }
        return terms;
    }

    /// Whether the search has neither text nor filters.
    boolean matchesAll() {
        return expanded.equals(QueryNode.matchAll())
                && facetFilters.isEmpty()
                && dateFilter == null
                && folderFilter == null;
    }

    /// Whether the search is for a single term; see [LuceneQueryBuilder#isSingleTerm].
    boolean isSingleTerm() {
        return LuceneQueryBuilder.isSingleTerm(expanded);
    }

    boolean isFilteredBy(Facet facet) {
        return facetFilters.containsKey(facet);
    }

    boolean isFilteredByDate() {
        return dateFilter != null;
    }

    /// The matching articles.
    Query matching() {
        return filtered(textQuery, null, true);
    }

    /// The articles that match regardless of one facet's filters.
    Query matchingWithoutFilter(Facet facet) {
        return filtered(textQuery, facet, true);
    }

    /// The articles that match regardless of the date range.
    Query matchingAllDates() {
        return filtered(textQuery, null, false);
    }

    /// Every query that the search runs to find and count its articles.
    Query[] queries() {
        List<Query> queries = new ArrayList<>(List.of(scored(), matching()));
        if (isFilteredByDate()) {
            queries.add(matchingAllDates());
        }
        facetFilters.keySet().forEach(facet -> queries.add(matchingWithoutFilter(facet)));
        return queries.toArray(Query[]::new);
    }

    /// The matching articles, scored in the search's order.
    Query scored() {
        if (search.sort() != SortOrder.RELEVANCE || searcher.newestDay() == 0) {
            return matching();
        }
        Query scored = isSingleTerm()
                ? LuceneQueryBuilder.buildSingleTerm(expanded, searcher, recency())
                : new BooleanQuery.Builder()
                        .add(textQuery, Occur.MUST)
                        .add(recency(), Occur.SHOULD)
                        .build();
        return filtered(scored, null, true);
    }

    private Query recency() {
        return new BoostQuery(new RecencyQuery(searcher, searcher.newestDay(), RECENCY.pivotDays()), RECENCY.boost());
    }

    /// The matching articles, scored by other queries, which need not match them.
    Query scoredBy(List<Query> scoring) {
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        scored.add(textQuery, Occur.FILTER);
        scoring.forEach(query -> scored.add(query, Occur.SHOULD));
        if (searcher.newestDay() != 0) {
            scored.add(recency(), Occur.SHOULD);
        }
        return filtered(scored.build(), null, true);
    }

    private Query filtered(Query query, @Nullable Facet ignoredFacet, boolean withDates) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder();
        filtered.add(query, Occur.MUST);
        facetFilters.forEach((facet, filter) -> {
            if (facet != ignoredFacet) {
                filtered.add(filter, Occur.FILTER);
            }
        });
        if (dateFilter != null && withDates) {
            filtered.add(dateFilter, Occur.FILTER);
        }
        if (folderFilter != null) {
            filtered.add(folderFilter, Occur.FILTER);
        }
        return filtered.build();
    }
}
