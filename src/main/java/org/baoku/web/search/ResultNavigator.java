package org.baoku.web.search;

import java.util.List;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Hit;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds an article again in the result that led to it, so that a reader can go on to its neighbours.
@Component
public final class ResultNavigator {
    private static final Logger log = LoggerFactory.getLogger(ResultNavigator.class);

    private final ArticleIndex index;

    ResultNavigator(ArticleIndex index) {
        this.index = index;
    }

    /// Where the article stands; null where the result has changed since, or while the index is away: an article can
    /// be read without.
    ///
    /// @param number where it stood when the reader left the result, from 1
    @Nullable
    public ResultPosition of(SearchQuery query, int number, long id) {
        if (number < 1 || number > SearchQuery.MAX_START) {
            return null;
        }
        int start = Math.max(0, number - 2);
        try {
            SearchResult result = index.search(
                    new SearchQuery(query.text(), query.from(), query.to(), query.filters(), query.sort(), start, 3));
            List<Hit> hits = result.hits();
            for (int i = 0; i < hits.size(); i++) {
                if (hits.get(i).id() == id) {
                    return at(query, result, start, i);
                }
            }
            return null;
        } catch (IndexUnavailableException away) {
            log.warn("An article is shown without its result", away);
            return null;
        }
    }

    private static ResultPosition at(SearchQuery query, SearchResult result, int start, int i) {
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
        return new Link(title(hit), SiteUrls.article(hit.id(), query, number));
    }

    /// What a found article is called: its headline, or the first words of its snippet.
    public static String title(Hit hit) {
        String headline = TextFragment.join(hit.headline());
        return headline.isBlank() ? TextFragment.join(ResultsViewBuilder.firstWords(hit)) : headline;
    }
}
