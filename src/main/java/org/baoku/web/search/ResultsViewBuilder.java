package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.search.ResultsView.HitList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Searches and assembles the result page from its parts, each of which builds itself.
@Component
final class ResultsViewBuilder {
    private final ArticleIndex index;
    private final NewspaperRepository newspapers;
    private final IssueRepository issues;
    private final FilterLabels labels;
    private final FoldedHits folded;

    /// The days of the archive's first and last issue, asked for once for each state of the index.
    private volatile @Nullable HeldDays heldDays;

    private record HeldDays(
            long revision,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest) {}

    ResultsViewBuilder(
            ArticleIndex index,
            NewspaperRepository newspapers,
            IssueRepository issues,
            FilterLabels labels,
            FoldedHits folded) {
        this.index = index;
        this.newspapers = newspapers;
        this.issues = issues;
        this.labels = labels;
        this.folded = folded;
    }

    ResultsView build(SearchQuery query) {
        long start = System.nanoTime();
        SearchResult result = index.search(query);
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        List<ActiveFilter> filters = labels.of(query);
        HeldDays days = heldDays();
        List<HitView> hits = folded.of(HitView.list(result.hits(), query), query);
        return new ResultsView(
                SearchForm.of(query),
                filters,
                SiteUrls.search(query.withoutFilters()),
                ResultSummary.of(query, result, tookMs),
                OfferLink.list(query, result.offers()),
                IssueLink.list(result.read(), issues),
                new HitList(
                        hits,
                        query.start() + 1L,
                        FoldedHits.switchUrl(hits, query),
                        newspapers.all().size() > 1,
                        Pager.of(query, result.total())),
                PartialList.of(query, result),
                TimeNavigation.of(query, result, days.oldest(), days.newest()),
                FacetSection.list(query, result.facets(), filters),
                result.total() > 0
                        ? null
                        : EmptyResult.of(
                                query, filters, other -> index.search(other).total()));
    }

    private HeldDays heldDays() {
        long revision = index.revision();
        HeldDays known = heldDays;
        if (known == null || known.revision() != revision) {
            known = new HeldDays(
                    revision,
                    issues.oldestDay().orElse(null),
                    issues.newestDay().orElse(null));
            heldDays = known;
        }
        return known;
    }
}
