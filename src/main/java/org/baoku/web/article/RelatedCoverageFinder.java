package org.baoku.web.article;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.Hit;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.IndexedPerson;
import org.baoku.index.SearchQuery;
import org.baoku.index.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.article.RelatedArticles.RelatedArticle;
import org.baoku.web.search.HitTitle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds articles on the same event and on the same officials, a month before and after an article.
///
/// Headlines are on the same event if they share enough character bigrams: Chinese text has no word boundaries, and a
/// bigram is close to a word.
@Component
final class RelatedCoverageFinder {
    private static final Logger log = LoggerFactory.getLogger(RelatedCoverageFinder.class);
    private static final int DAYS_AROUND = 30;
    private static final int MAX_BIGRAMS = 24;
    private static final int MIN_SHARED_BIGRAMS = 4;
    private static final double MIN_SIMILARITY = 0.35;
    private static final int MAX_OFFICIALS = 20;
    private static final int CANDIDATES = 50;
    private static final int MAX_RELATED = 5;

    private final ArticleIndex index;

    RelatedCoverageFinder(ArticleIndex index) {
        this.index = index;
    }

    /// The related articles; none while the index is unavailable, because the article's page can be shown without them.
    RelatedArticles find(ArchivedArticle article) {
        try {
            List<Hit> event = sameEvent(article);
            Set<Long> found = event.stream().map(Hit::id).collect(Collectors.toSet());
            List<Hit> people = samePeople(article, found);
            Set<Long> named = officials(article);
            return new RelatedArticles(related(event, named), related(people, named));
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: article {} is shown without related articles", article.id(), e);
            return RelatedArticles.NONE;
        }
    }

    private List<Hit> sameEvent(ArchivedArticle article) {
        Set<String> bigrams = bigrams(article.print().titles().headlineText());
        if (bigrams.size() < MIN_SHARED_BIGRAMS) {
            return List.of();
        }
        String text = bigrams.stream()
                .limit(MAX_BIGRAMS)
                .map(pair -> '"' + pair + '"')
                .collect(Collectors.joining(" OR "));
        return around(article, SearchQuery.of(text)).stream()
                .filter(hit -> hit.id() != article.id())
                .filter(hit -> similarity(bigrams, hit) >= MIN_SIMILARITY)
                .sorted(Comparator.comparingDouble((Hit hit) -> similarity(bigrams, hit))
                        .reversed())
                .limit(MAX_RELATED)
                .toList();
    }

    private List<Hit> samePeople(ArchivedArticle article, Set<Long> found) {
        SearchQuery query = SearchQuery.ALL;
        Set<Long> named = officials(article);
        for (long official : named) {
            query = query.withFilter(Facet.OFFICIAL, new FacetFilter(Long.toString(official), false));
        }
        if (named.isEmpty()) {
            return List.of();
        }
        List<Hit> others = around(article, query).stream()
                .filter(hit -> hit.id() != article.id() && !found.contains(hit.id()))
                .toList();
        Map<Long, Long> frequency = others.stream()
                .flatMap(hit -> hit.officials().stream())
                .map(IndexedPerson::id)
                .collect(groupingBy(identity(), counting()));
        return others.stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> -weight(hit, named, frequency)))
                .limit(MAX_RELATED)
                .toList();
    }

    private static double weight(Hit hit, Set<Long> named, Map<Long, Long> frequency) {
        return hit.officials().stream()
                .filter(official -> named.contains(official.id()))
                .mapToDouble(official -> 1.0 / frequency.getOrDefault(official.id(), 1L))
                .sum();
    }

    private List<Hit> around(ArchivedArticle article, SearchQuery query) {
        LocalDate day = article.page().date();
        SearchQuery near = day == null ? query : query.withDates(day.minusDays(DAYS_AROUND), day.plusDays(DAYS_AROUND));
        return index.search(near.withSize(CANDIDATES)).hits();
    }

    private static Set<Long> officials(ArchivedArticle article) {
        return article.appearances().stream()
                .map(Appearance::officialId)
                .limit(MAX_OFFICIALS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<RelatedArticle> related(List<Hit> hits, Set<Long> named) {
        return hits.stream()
                .map(hit -> new RelatedArticle(
                        new Link(HitTitle.of(hit), SiteUrls.article(hit.id())),
                        hit.date(),
                        hit.newspaper(),
                        hit.officials().stream()
                                .filter(official -> named.contains(official.id()))
                                .map(IndexedPerson::name)
                                .toList()))
                .toList();
    }

    /// The fraction of the shorter headline's bigrams that the other headline has; 0 if they share too few bigrams.
    private static double similarity(Set<String> bigrams, Hit hit) {
        Set<String> others = bigrams(TextFragment.join(hit.headline()));
        long shared = others.stream().filter(bigrams::contains).count();
        return shared < MIN_SHARED_BIGRAMS ? 0 : (double) shared / Math.min(bigrams.size(), others.size());
    }

    /// The bigrams of Chinese characters of a headline.
    static Set<String> bigrams(String headline) {
        Set<String> bigrams = new LinkedHashSet<>();
        int[] characters = headline.codePoints().toArray();
        for (int i = 1; i < characters.length; i++) {
            if (Character.isIdeographic(characters[i - 1]) && Character.isIdeographic(characters[i])) {
                bigrams.add(Character.toString(characters[i - 1]) + Character.toString(characters[i]));
            }
        }
        return bigrams;
    }
}
