package org.baoku.web.article;

import java.util.List;
import java.util.Objects;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.erratum.Erratum;
import org.baoku.index.IndexUnavailableException;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds the notices that correct an article, and what a notice corrects, for the article's page.
@Component
final class ErratumLinkFinder {
    private static final Logger log = LoggerFactory.getLogger(ErratumLinkFinder.class);

    private final Errata errata;

    ErratumLinkFinder(Errata errata) {
        this.errata = errata;
    }

    /// The links of an article.
    ///
    /// @param notices the notices that correct it
    /// @param corrected what it corrects
    record ErratumLinks(List<ErratumLink> notices, List<ErratumLink> corrected) {
        static final ErratumLinks NONE = new ErratumLinks(List.of(), List.of());

        ErratumLinks {
            notices = List.copyOf(notices);
            corrected = List.copyOf(corrected);
        }
    }

    /// The links; none while the index is unavailable, because the article's page can be shown without them.
    ErratumLinks find(ArchivedArticle article) {
        try {
            return new ErratumLinks(
                    errata.noticesFor(article).stream()
                            .map(notice -> link(
                                    notice.article(),
                                    notice.erratum(),
                                    undoUrl(notice.article(), notice.statement(), notice.chosen())))
                            .toList(),
                    errata.correctedBy(article).stream()
                            .map(resolved -> corrected(article, resolved))
                            .toList());
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without notices", article.id(), e);
            return ErratumLinks.NONE;
        }
    }

    private static ErratumLink corrected(ArchivedArticle notice, Errata.Resolved resolved) {
        @Nullable String undoUrl = undoUrl(notice, resolved.statement(), resolved.chosen());
        return resolved.corrected()
                .map(corrected -> link(corrected, resolved.erratum(), undoUrl))
                .orElseGet(() -> missing(resolved.erratum(), undoUrl));
    }

    private static @Nullable String undoUrl(ArchivedArticle notice, int statement, boolean chosen) {
        return chosen ? SiteUrls.undoNotice(notice.id(), statement) : null;
    }

    private static ErratumLink link(ArchivedArticle article, Erratum erratum, @Nullable String undoUrl) {
        return new ErratumLink(
                new Link(ArticleTitle.of(article), SiteUrls.article(article.id())),
                article.page().date(),
                Objects.requireNonNullElse(article.page().label(), ""),
                erratum.sentence(),
                undoUrl);
    }

    private static ErratumLink missing(Erratum erratum, @Nullable String undoUrl) {
        return new ErratumLink(
                null, erratum.date(), Objects.requireNonNullElse(erratum.page(), ""), erratum.sentence(), undoUrl);
    }
}
