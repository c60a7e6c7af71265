package org.baoku.web.article;

import java.util.List;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.result.SimilarArticle;
import org.baoku.site.SiteUrls;
import org.baoku.story.SimilarCoverage;
import org.baoku.web.Link;
import org.baoku.web.search.HitTitle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds articles on the same subject, for the article's page.
@Component
final class RelatedCoverageFinder {
    private static final Logger log = LoggerFactory.getLogger(RelatedCoverageFinder.class);
    private static final int MAX_RELATED = 6;
    private static final int MAX_SHARED = 6;

    private final SimilarCoverage coverage;

    RelatedCoverageFinder(SimilarCoverage coverage) {
        this.coverage = coverage;
    }

    /// The related articles; none while the index is unavailable, because the article's page can be shown
    /// without them.
    List<RelatedArticle> find(long article) {
        try {
            return coverage.find(article, MAX_RELATED).stream()
                    .map(RelatedCoverageFinder::related)
                    .toList();
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without related articles", article, e);
            return List.of();
        }
    }

    private static RelatedArticle related(SimilarArticle similar) {
        return new RelatedArticle(
                new Link(
                        HitTitle.of(similar.hit()),
                        SiteUrls.article(similar.hit().id())),
                similar.hit().date(),
                similar.hit().newspaper(),
                similar.shared().stream().limit(MAX_SHARED).toList());
    }
}
