package org.baoku.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.erratum.Erratum;
import org.baoku.erratum.ErratumReader;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.Hit;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.baoku.paper.Block;
import org.springframework.stereotype.Component;

/// Finds which article a notice (更正) corrects, and which notice corrects an article.
///
/// Nothing is stored: a notice is read when it or the article is shown. So the links follow every page that
/// comes or changes. A newspaper prints few notices, and they name the day, so a look-up reads a few articles.
@Component
public final class Errata {
    private static final String NOTICES = "标题:更正 OR 标题:勘误 OR 标题:致歉";

    /// How long after an article a notice may come.
    private static final int DAYS_AFTER = 60;

    private static final int MAX_NOTICES = 20;

    private final ArticleIndex index;
    private final PageRepository pages;

    Errata(ArticleIndex index, PageRepository pages) {
        this.index = index;
        this.pages = pages;
    }

    /// An erratum and the article that it corrects; empty where the archive has none that fits.
    public record Resolved(Erratum erratum, Optional<ArchivedArticle> corrected) {}

    /// A notice that corrects an article.
    public record Notice(ArchivedArticle article, Erratum erratum) {}

    /// What a notice corrects; empty for an article that is no notice.
    public List<Resolved> correctedBy(ArchivedArticle notice) {
        return errata(notice).stream()
                .map(erratum -> new Resolved(erratum, corrected(erratum, notice)))
                .toList();
    }

    /// The notices that correct an article.
    public List<Notice> noticesFor(ArchivedArticle article) {
        LocalDate date = article.page().date();
        if (date == null) {
            return List.of();
        }
        SearchQuery query = SearchQuery.of(NOTICES)
                .withDates(date, date.plusDays(DAYS_AFTER))
                .withFilter(Facet.NEWSPAPER, new FacetFilter(article.page().newspaper(), false))
                .withSize(MAX_NOTICES);
        List<Notice> notices = new ArrayList<>();
        for (ArchivedArticle notice : articles(query)) {
            errata(notice).stream()
                    .filter(erratum -> date.equals(erratum.date()) && fit(erratum, article) > 0)
                    .filter(erratum -> corrected(erratum, notice)
                            .filter(found -> found.id() == article.id())
                            .isPresent())
                    .findFirst()
                    .ifPresent(erratum -> notices.add(new Notice(notice, erratum)));
        }
        return notices;
    }

    /// The latest notices of which the archive has not all articles.
    public List<Notice> unresolved() {
        List<Notice> unresolved = new ArrayList<>();
        for (ArchivedArticle notice :
                articles(SearchQuery.of(NOTICES).withSort(SortOrder.NEWEST).withSize(MAX_NOTICES))) {
            correctedBy(notice).stream()
                    .filter(resolved -> resolved.corrected().isEmpty())
                    .findFirst()
                    .ifPresent(resolved -> unresolved.add(new Notice(notice, resolved.erratum())));
        }
        return unresolved;
    }

    private List<ArchivedArticle> articles(SearchQuery query) {
        return index.search(query).hits().stream()
                .map(Hit::id)
                .map(pages::article)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Erratum> errata(ArchivedArticle notice) {
        return ErratumReader.read(
                notice.print().titles().headlineText(),
                notice.print().blocks().stream().map(Block::text).toList(),
                notice.page().date());
    }

    private Optional<ArchivedArticle> corrected(Erratum erratum, ArchivedArticle notice) {
        LocalDate date = erratum.date();
        if (date == null) {
            return Optional.empty();
        }
        return pages.pagesOf(notice.page().newspaper(), date).stream()
                .flatMap(page -> page.articles().stream())
                .filter(article -> article.id() != notice.id() && fit(erratum, article) > 0)
                .max(Comparator.comparingInt((ArchivedArticle article) -> fit(erratum, article))
                        .thenComparing(
                                Comparator.comparingLong(ArchivedArticle::id).reversed()));
    }

    private static int fit(Erratum erratum, ArchivedArticle article) {
        return erratum.fit(
                article.page().address(),
                article.print().titles().headlineText(),
                String.join(
                        "\n", article.print().blocks().stream().map(Block::text).toList()));
    }
}
