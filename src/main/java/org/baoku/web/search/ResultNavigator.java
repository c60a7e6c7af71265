package org.baoku.web.search;

import java.util.List;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Hit;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds an article in the result that it was opened from, so that its page can link the neighbouring hits.
@Component
public final class ResultNavigator {
    private static final Logger log = LoggerFactory.getLogger(ResultNavigator.class);

    private final ArticleIndex index;

    ResultNavigator(ArticleIndex index) {
        this.index = index;
    }

    /// The article's position in the result; null if the result has changed since or the index is unavailable, because
    /// the article's page can be shown without it.
    ///
    /// @param number the article's rank when it was opened, from 1
    @Nullable
    public ResultPosition locate(SearchQuery query, int number, long id) {
        if (number < 1 || number > SearchQuery.MAX_START) {
            return null;
        }
        int start = Math.max(0, number - 2);
        try {
            SearchResult result = index.search(query.withSize(3).withStart(start));
            List<Hit> hits = result.hits();
            for (int i = 0; i < hits.size(); i++) {
                if (hits.get(i).id() == id) {
                    return position(query, result, start, i);
                }
            }
            return null;
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without links to the result", id, e);
            return null;
        }
    }

    private static ResultPosition position(SearchQuery query, SearchResult result, int start, int i) {
        List<Hit> hits = result.hits();
        int at = start + i;
        return new ResultPosition(
                at + 1L,
                result.total(),
                SiteUrls.search(query.withStart(at / query.size() * query.size())),
                SiteUrls.explanation(hits.get(i).id(), query, at + 1L),
                i == 0 ? null : link(hits.get(i - 1), query, at),
                i == hits.size() - 1 ? null : link(hits.get(i + 1), query, at + 2L));
    }

    private static Link link(Hit hit, SearchQuery query, long number) {
        return new Link(HitTitle.of(hit), SiteUrls.article(hit.id(), query, number));
    }
}
