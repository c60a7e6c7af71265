package org.baoku.archive.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;

/// Matches the articles of a new reading of a page with those of the old one, and finds the successor of an
/// article that is gone. Texts are compared by the character bigrams that they have in common.
public final class ArticleMatcher {
    /// The number of characters at the beginning of a body that identify it. Shorter bodies may be alike by
    /// chance.
    private static final int BEGINNING = 40;

    /// The minimum similarity of two bodies that belong to the same article.
    private static final double MIN_SIMILARITY = 0.6;

    /// The minimum part of an article's text that its successor contains.
    private static final double MIN_SUCCESSOR_SHARE = 0.3;

    /// The texts by which an article is identified, most reliable first: the whole body, the headline, the
    /// beginning of the body. An empty text identifies nothing.
    private static final List<Function<SegmentedArticle, String>> KEYS = List.of(
            ArticleMatcher::body, article -> String.join("", article.titles().headline()), ArticleMatcher::beginning);

    private ArticleMatcher() {}

    /// An article as it once was.
    public record FormerArticle(long id, SegmentedArticle print) {
        static FormerArticle of(ArchivedArticle article) {
            return new FormerArticle(article.id(), article.print());
        }
    }

    /// The ids that the articles of a new reading take over from the old one.
    ///
    /// @return the old id by the article's position in `after`; an article without an entry is new
    public static Map<Integer, Long> match(List<ArchivedArticle> before, List<Article> after) {
        return match(before, List.of(), after);
    }

    /// The ids that the articles of a new reading take over from the old one, or from articles that were on
    /// the page before: what a correction removed has its id again when the correction is undone.
    ///
    /// @param gone articles that were on the page earlier, as they last were
    /// @return the old id by the article's position in `after`; an article without an entry is new
    static Map<Integer, Long> match(List<ArchivedArticle> before, List<FormerArticle> gone, List<Article> after) {
        List<FormerArticle> present = before.stream().map(FormerArticle::of).toList();
        Map<Integer, Long> ids = new HashMap<>();
        Set<Long> matched = new HashSet<>();
        // The very article that is gone, before one that only resembles what is there: a merged article may
        // have the headline of one part and the id of the other.
        matchByKey(ArticleMatcher::titlesAndBody, present, after, ids, matched);
        matchByKey(ArticleMatcher::titlesAndBody, gone, after, ids, matched);
        for (List<FormerArticle> old : List.of(present, gone)) {
            KEYS.forEach(key -> matchByKey(key, old, after, ids, matched));
            matchSimilar(old, after, ids, matched);
        }
        return ids;
    }

    private static void matchByKey(
            Function<SegmentedArticle, String> key,
            List<FormerArticle> before,
            List<Article> after,
            Map<Integer, Long> ids,
            Set<Long> matched) {
        Map<String, Long> idsByKey = new HashMap<>();
        before.stream()
                .filter(old ->
                        !matched.contains(old.id()) && !key.apply(old.print()).isEmpty())
                .forEach(old -> idsByKey.putIfAbsent(key.apply(old.print()), old.id()));
        for (int i = 0; i < after.size(); i++) {
            Long id = idsByKey.get(key.apply(after.get(i).print()));
            if (id != null && !ids.containsKey(i) && matched.add(id)) {
                ids.put(i, id);
            }
        }
    }

    private record Pair(int after, long id, double similarity) {}

    /// Matches the remaining articles whose bodies are similar, most similar first.
    private static void matchSimilar(
            List<FormerArticle> before, List<Article> after, Map<Integer, Long> ids, Set<Long> matched) {
        List<Pair> pairs = new ArrayList<>();
        for (FormerArticle old : before) {
            for (int i = 0; i < after.size() && !matched.contains(old.id()); i++) {
                if (!ids.containsKey(i)
                        && isLong(old.print())
                        && isLong(after.get(i).print())) {
                    String oldText = body(old.print());
                    String newText = body(after.get(i).print());
                    double similarity = Math.min(share(oldText, newText), share(newText, oldText));
                    pairs.add(new Pair(i, old.id(), similarity));
                }
            }
        }
        pairs.stream()
                .filter(pair -> pair.similarity() >= MIN_SIMILARITY)
                .sorted(Comparator.comparingDouble(Pair::similarity).reversed())
                .forEach(pair -> {
                    if (!ids.containsKey(pair.after()) && matched.add(pair.id())) {
                        ids.put(pair.after(), pair.id());
                    }
                });
    }

    /// The article that contains the largest part of the text of an article that is gone; empty if none
    /// contains enough of it.
    static Optional<ArchivedArticle> successor(ArchivedArticle gone, List<ArchivedArticle> now) {
        String text = body(gone.print());
        return now.stream()
                .max(Comparator.comparingDouble(article -> share(text, body(article.print()))))
                .filter(article -> share(text, body(article.print())) >= MIN_SUCCESSOR_SHARE);
    }

    /// The share of a text's distinct character bigrams that another text contains too, 0 to 1; 0 for a text
    /// without bigrams.
    public static double share(String text, String other) {
        Set<String> bigrams = bigrams(text);
        if (bigrams.isEmpty()) {
            return 0;
        }
        Set<String> otherBigrams = bigrams(other);
        return (double) bigrams.stream().filter(otherBigrams::contains).count() / bigrams.size();
    }

    private static Set<String> bigrams(String text) {
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            bigrams.add(text.substring(i, i + 2));
        }
        return bigrams;
    }

    /// The text of the body, one line for each paragraph and crosshead.
    public static String body(SegmentedArticle article) {
        return article.blocks().stream().map(Block::text).collect(joining("\n"));
    }

    /// Empty for an article without a body: a headline alone is not certain to be the same article.
    private static String titlesAndBody(SegmentedArticle article) {
        String body = body(article);
        return body.isEmpty() ? "" : article.titles().headlineText() + "\n" + body;
    }

    private static boolean isLong(SegmentedArticle article) {
        return body(article).length() >= BEGINNING;
    }

    private static String beginning(SegmentedArticle article) {
        String body = body(article);
        return body.length() >= BEGINNING ? body.substring(0, BEGINNING) : "";
    }
}
