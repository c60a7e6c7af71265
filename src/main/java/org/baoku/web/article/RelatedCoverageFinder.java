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
import org.baoku.web.search.ResultNavigator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks for what else was printed on an article's matter and its people, a month before and after it.
///
/// Two headlines are on one matter when they share enough pairs of neighbouring letters: Chinese parts no words, and a
/// pair is nearly one.
@Component
final class RelatedCoverageFinder {
    private static final Logger log = LoggerFactory.getLogger(RelatedCoverageFinder.class);
    private static final int DAYS_AROUND = 30;
    private static final int MOST_PAIRS = 24;
    private static final int FEWEST_SHARED_PAIRS = 4;
    private static final double LEAST_SHARE = 0.35;
    private static final int MOST_OFFICIALS = 20;
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;

    private final ArticleIndex index;

    RelatedCoverageFinder(ArticleIndex index) {
        this.index = index;
    }

    /// What is related to the article; nothing while the index is away, since an article can be read without.
    RelatedArticles to(ArchivedArticle article) {
        try {
            List<Hit> event = sameEvent(article);
            Set<Long> told = event.stream().map(Hit::id).collect(Collectors.toSet());
            List<Hit> people = samePeople(article, told);
            Set<Long> named = officials(article);
            return new RelatedArticles(lines(event, named), lines(people, named));
        } catch (IndexUnavailableException away) {
            log.warn("An article is shown without what is related to it", away);
            return RelatedArticles.NOTHING;
        }
    }

    private List<Hit> sameEvent(ArchivedArticle article) {
        Set<String> pairs = pairs(article.print().titles().headlineText());
        if (pairs.size() < FEWEST_SHARED_PAIRS) {
            return List.of();
        }
        String words =
                pairs.stream().limit(MOST_PAIRS).map(pair -> '"' + pair + '"').collect(Collectors.joining(" OR "));
        return around(article, SearchQuery.of(words)).stream()
                .filter(hit -> hit.id() != article.id())
                .filter(hit -> alike(pairs, hit) >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble((Hit hit) -> alike(pairs, hit))
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<Hit> samePeople(ArchivedArticle article, Set<Long> told) {
        SearchQuery query = SearchQuery.ALL;
        Set<Long> named = officials(article);
        for (long official : named) {
            query = query.withFilter(Facet.OFFICIAL, new FacetFilter(Long.toString(official), false));
        }
        if (named.isEmpty()) {
            return List.of();
        }
        List<Hit> others = around(article, query).stream()
                .filter(hit -> hit.id() != article.id() && !told.contains(hit.id()))
                .toList();
        Map<Long, Long> frequency = others.stream()
                .flatMap(hit -> hit.officials().stream())
                .map(IndexedPerson::id)
                .collect(groupingBy(identity(), counting()));
        return others.stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> -weight(hit, named, frequency)))
                .limit(SHOWN)
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
        return index.search(
                        new SearchQuery(near.text(), near.from(), near.to(), near.filters(), near.sort(), 0, LOOKED_AT))
                .hits();
    }

    private static Set<Long> officials(ArchivedArticle article) {
        return article.appearances().stream()
                .map(Appearance::officialId)
                .limit(MOST_OFFICIALS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<RelatedArticle> lines(List<Hit> hits, Set<Long> named) {
        return hits.stream()
                .map(hit -> new RelatedArticle(
                        new Link(ResultNavigator.title(hit), SiteUrls.article(hit.id())),
                        hit.date(),
                        hit.newspaper(),
                        hit.officials().stream()
                                .filter(official -> named.contains(official.id()))
                                .map(IndexedPerson::name)
                                .toList()))
                .toList();
    }

    /// Which part of the shorter headline's pairs stands in the other one too; 0 where that is too few to tell.
    private static double alike(Set<String> pairs, Hit hit) {
        Set<String> others = pairs(TextFragment.join(hit.headline()));
        long shared = others.stream().filter(pairs::contains).count();
        return shared < FEWEST_SHARED_PAIRS ? 0 : (double) shared / Math.min(pairs.size(), others.size());
    }

    /// The pairs of neighbouring letters of a headline, those of Chinese letters only.
    static Set<String> pairs(String headline) {
        Set<String> pairs = new LinkedHashSet<>();
        int[] letters = headline.codePoints().toArray();
        for (int i = 1; i < letters.length; i++) {
            if (Character.isIdeographic(letters[i - 1]) && Character.isIdeographic(letters[i])) {
                pairs.add(Character.toString(letters[i - 1]) + Character.toString(letters[i]));
            }
        }
        return pairs;
    }
}
