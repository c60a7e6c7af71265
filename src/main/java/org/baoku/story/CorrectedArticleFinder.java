package org.baoku.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.erratum.Erratum;
import org.baoku.erratum.ErratumReader;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.baoku.paper.Block;
import org.springframework.stereotype.Component;

/// Finds the article that a notice corrects by what the notice says: its day, its page, a headline, quoted words.
@Component
final class CorrectedArticleFinder {
    /// How long before a notice the article may have been printed.
    static final int MAX_DAYS_BEFORE = 60;

    /// How many articles are read to find the one that a notice without a day means.
    private static final int MAX_READ = 20;

    private static final int MAX_CANDIDATES = 5;

    private final ArticleIndex index;
    private final PageRepository pages;

    CorrectedArticleFinder(ArticleIndex index, PageRepository pages) {
        this.index = index;
        this.pages = pages;
    }

    /// The articles that a search finds.
    List<ArchivedArticle> articles(SearchQuery query) {
        return articles(index.search(query));
    }

    /// The articles of a result.
    List<ArchivedArticle> articles(SearchResult result) {
        return result.hits().stream()
                .map(Hit::id)
                .map(pages::article)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What a notice says; nothing for an article that is no notice.
    static List<Erratum> errata(ArchivedArticle notice) {
        return ErratumReader.read(
                notice.print().titles().headlineText(),
                notice.print().blocks().stream().map(Block::text).toList(),
                notice.page().date());
    }

    /// Whether a statement of a notice fits an article, though another may fit better.
    static boolean mayCorrect(ArchivedArticle notice, ArchivedArticle article) {
        return errata(notice).stream()
                .anyMatch(erratum -> (erratum.date() == null
                                || erratum.date().equals(article.page().date()))
                        && fit(erratum, article) > 0);
    }

    /// The article that a statement of a notice corrects; empty where the archive has none that fits.
    Optional<ArchivedArticle> find(Erratum erratum, ArchivedArticle notice) {
        LocalDate date = erratum.date();
        if (date == null) {
            return likeliest(erratum, notice);
        }
        return pages.pagesOf(notice.page().newspaper(), date).stream()
                .flatMap(page -> page.articles().stream())
                .filter(article -> article.id() != notice.id() && fit(erratum, article) > 0)
                .max(Comparator.comparingInt((ArchivedArticle article) -> fit(erratum, article))
                        .thenComparing(
                                Comparator.comparingLong(ArchivedArticle::id).reversed()));
    }

    /// The article that a notice without a day means: of those before it, the only one that fits best, by its
    /// headline or by words that no other has.
    private Optional<ArchivedArticle> likeliest(Erratum erratum, ArchivedArticle notice) {
        List<ArchivedArticle> fitting = fitting(erratum, notice);
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        int best = fit(erratum, fitting.getFirst());
        long equal = fitting.stream()
                .filter(article -> fit(erratum, article) == best)
                .count();
        boolean only = equal == 1 && (Erratum.isCertain(best) || fitting.size() == 1);
        return only ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /// The articles before a notice that fit, the best first.
    private List<ArchivedArticle> fitting(Erratum erratum, ArchivedArticle notice) {
        Comparator<ArchivedArticle> best = Comparator.comparingInt(article -> -fit(erratum, article));
        return Stream.concat(erratum.headlines().stream(), erratum.phrases().stream())
                .flatMap(words -> before(notice, quoted(words)).stream())
                .filter(article -> article.id() != notice.id() && fit(erratum, article) > 0)
                .collect(LinkedHashMap<Long, ArchivedArticle>::new, (map, one) -> map.put(one.id(), one), Map::putAll)
                .values()
                .stream()
                .sorted(best.thenComparing(
                        Comparator.comparingLong(ArchivedArticle::id).reversed()))
                .toList();
    }

    /// The articles that a notice may mean: those that fit without regard to the day, then those that have some
    /// of the words.
    List<ArchivedArticle> candidates(Erratum erratum, ArchivedArticle notice) {
        String named = String.join(
                " ",
                Stream.concat(erratum.headlines().stream(), erratum.phrases().stream())
                        .toList());
        Map<Long, ArchivedArticle> candidates = new LinkedHashMap<>();
        fitting(erratum, notice).forEach(article -> candidates.putIfAbsent(article.id(), article));
        if (candidates.size() < MAX_CANDIDATES) {
            SearchQuery similar = window(notice, SearchQuery.of(ErratumWords.anyOf(named)));
            articles(similar).stream()
                    .filter(article ->
                            article.id() != notice.id() && errata(article).isEmpty())
                    .forEach(article -> candidates.putIfAbsent(article.id(), article));
        }
        return candidates.values().stream().limit(MAX_CANDIDATES).toList();
    }

    private List<ArchivedArticle> before(ArchivedArticle notice, String query) {
        return articles(window(notice, SearchQuery.of(query)));
    }

    /// A search among the articles that its newspaper printed before a notice.
    private static SearchQuery window(ArchivedArticle notice, SearchQuery query) {
        LocalDate printed = notice.page().date();
        SearchQuery ofPaper = query.withFilter(
                        Facet.NEWSPAPER, new FacetFilter(notice.page().newspaper(), false))
                .withSize(MAX_READ);
        return printed == null ? ofPaper : ofPaper.withDates(printed.minusDays(MAX_DAYS_BEFORE), printed);
    }

    private static String quoted(String words) {
        return '"' + words.replace('"', ' ') + '"';
    }

    /// How well an article fits a statement; 0 where it does not.
    private static int fit(Erratum erratum, ArchivedArticle article) {
        return erratum.fit(
                article.page().address(),
                article.print().titles().headlineText(),
                String.join(
                        "\n", article.print().blocks().stream().map(Block::text).toList()));
    }
}
