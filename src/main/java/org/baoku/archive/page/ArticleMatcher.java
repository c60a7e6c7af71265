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

/// Tells which article of a new reading of a page is which of the old one, and what has come of one that is gone.
public final class ArticleMatcher {
    private static final int BEGINNING = 40;

    /// Of two texts that share less than this, nobody would say that they are the same article.
    private static final double SAME = 0.6;

    /// What holds less than this of a text has not replaced it.
    private static final double SUCCEEDS = 0.3;

    /// What an article is recognised by, surest first: its whole body, its headline, the beginning of its body.
    private static final List<Function<SegmentedArticle, String>> MARKS = List.of(
            ArticleMatcher::body, article -> String.join("", article.titles().headline()), ArticleMatcher::beginning);

    private ArticleMatcher() {}

    /// The ids that articles of a new reading keep.
    ///
    /// @return by the article's place in `after`
    public static Map<Integer, Long> kept(List<ArchivedArticle> before, List<Article> after) {
        Map<Integer, Long> ids = new HashMap<>();
        Set<Long> given = new HashSet<>();
        for (Function<SegmentedArticle, String> mark : MARKS) {
            Map<String, Long> known = new HashMap<>();
            before.stream()
                    .filter(old -> !given.contains(old.id())
                            && !mark.apply(old.print()).isEmpty())
                    .forEach(old -> known.putIfAbsent(mark.apply(old.print()), old.id()));
            for (int i = 0; i < after.size(); i++) {
                Long id = known.get(mark.apply(after.get(i).print()));
                if (id != null && !ids.containsKey(i) && given.add(id)) {
                    ids.put(i, id);
                }
            }
        }
        alike(before, after, ids, given);
        return ids;
    }

    private record Pair(int after, long id, double alike) {}

    /// What no mark tells: most of the text is the same.
    private static void alike(
            List<ArchivedArticle> before, List<Article> after, Map<Integer, Long> ids, Set<Long> given) {
        List<Pair> pairs = new ArrayList<>();
        for (ArchivedArticle old : before) {
            for (int i = 0; i < after.size() && !given.contains(old.id()); i++) {
                if (!ids.containsKey(i)
                        && isLong(old.print())
                        && isLong(after.get(i).print())) {
                    String oldText = body(old.print());
                    String newText = body(after.get(i).print());
                    double alike = Math.min(share(oldText, newText), share(newText, oldText));
                    pairs.add(new Pair(i, old.id(), alike));
                }
            }
        }
        pairs.stream()
                .filter(pair -> pair.alike() >= SAME)
                .sorted(Comparator.comparingDouble(Pair::alike).reversed())
                .forEach(pair -> {
                    if (!ids.containsKey(pair.after()) && given.add(pair.id())) {
                        ids.put(pair.after(), pair.id());
                    }
                });
    }

    /// The article that has most of the text of one that is gone; empty where none has a fair part of it.
    static Optional<ArchivedArticle> successor(ArchivedArticle gone, List<ArchivedArticle> now) {
        String text = body(gone.print());
        return now.stream()
                .max(Comparator.comparingDouble(article -> share(text, body(article.print()))))
                .filter(article -> share(text, body(article.print())) >= SUCCEEDS);
    }

    /// How much of a text stands in another one too, by pairs of neighbouring characters: 0 to 1.
    public static double share(String text, String other) {
        Set<String> pairs = pairs(text);
        if (pairs.isEmpty()) {
            return 0;
        }
        Set<String> others = pairs(other);
        return (double) pairs.stream().filter(others::contains).count() / pairs.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /// The body's text, a line for each paragraph and crosshead.
    public static String body(SegmentedArticle article) {
        return article.blocks().stream().map(Block::text).collect(joining("\n"));
    }

    /// A few words say the same by chance.
    private static boolean isLong(SegmentedArticle article) {
        return body(article).length() >= BEGINNING;
    }

    private static String beginning(SegmentedArticle article) {
        String body = body(article);
        return body.length() >= BEGINNING ? body.substring(0, BEGINNING) : "";
    }
}
