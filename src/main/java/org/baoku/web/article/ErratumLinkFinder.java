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
                            .map(notice -> link(notice.article(), notice.erratum()))
                            .toList(),
                    errata.correctedBy(article).stream()
                            .map(resolved -> resolved.corrected()
                                    .map(corrected -> link(corrected, resolved.erratum()))
                                    .orElseGet(() -> missing(resolved.erratum())))
                            .toList());
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without notices", article.id(), e);
            return ErratumLinks.NONE;
        }
    }

    private static ErratumLink link(ArchivedArticle article, Erratum erratum) {
        return new ErratumLink(
                new Link(ArticleTitle.of(article), SiteUrls.article(article.id())),
                article.page().date(),
                Objects.requireNonNullElse(article.page().label(), ""),
                erratum.sentence());
    }

    private static ErratumLink missing(Erratum erratum) {
        return new ErratumLink(
                null, erratum.date(), Objects.requireNonNullElse(erratum.page(), ""), erratum.sentence());
    }
}
