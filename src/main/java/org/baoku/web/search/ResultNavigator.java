package org.baoku.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.ReadNode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.TextSpan;
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

    /// The search that an article was opened from.
    ///
    /// @param terms the texts to mark in the article: the words as the search understood them, with other forms
    /// @param position the article's position in the result; null if it is not at this rank
    public record Opened(List<String> terms, @Nullable ResultPosition position) {}

    /// The search as it is now. Without the index the article is shown with the words as typed and without its
    /// position.
    ///
    /// @param number the article's rank when it was opened, from 1; 0 for an article without one
    public Opened open(SearchQuery query, int number, long id) {
        boolean ranked = number >= 1 && number <= SearchQuery.MAX_START;
        if (!ranked && query.text().isEmpty()) {
            return new Opened(List.of(), null);
        }
        int start = ranked ? Math.max(0, number - 2) : 0;
        try {
            SearchResult result = index.search(query.withSize(ranked ? 3 : 1).withStart(start));
            return new Opened(
                    terms(result.read()).distinct().toList(), ranked ? locate(query, result, start, id) : null);
        } catch (InvalidQueryException e) {
            if (query.folder() == null) {
                throw e;
            }
            // a link from somebody's folder, which this reader may not see
            return open(query.withFolder(null), 0, id);
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without links to the result", id, e);
            return new Opened(TextSpan.termsToMark(query.text()), null);
        }
    }

    private static @Nullable ResultPosition locate(SearchQuery query, SearchResult result, int start, long id) {
        List<Hit> hits = result.hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).id() == id) {
                return position(query, result, start, i);
            }
        }
        return null;
    }

    private static Stream<String> terms(ReadNode node) {
        return switch (node.kind()) {
            case WORD, PHRASE ->
                Stream.concat(Stream.of(node.text()), node.forms().stream()).filter(text -> !text.isBlank());
            case NOT, LABEL, DATE -> Stream.empty();
            case ALL, ANY, NEAR, PARAGRAPH, HEADLINE, BODY ->
                node.parts().stream().flatMap(ResultNavigator::terms);
        };
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
