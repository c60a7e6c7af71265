package org.baoku.ingest.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.ingest.reading.TextDifference.Piece;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;
import tools.jackson.databind.json.JsonMapper;

/// What a new reading of a page changes. Stored as JSON with the results of intakes, so that names of
/// components must not change.
///
/// @param same how many articles do not change
/// @param added new articles
/// @param gone articles that disappear
/// @param changed articles that are matched and change
/// @param fitting how many corrections fit the new reading
/// @param unfit how many corrections do not fit it, and would wait in the review queue
public record PageDifference(
        int same,
        List<ArticleSummary> added,
        List<ArticleSummary> gone,
        List<Changed> changed,
        int fitting,
        int unfit) {
    /// In code points.
    private static final int SUMMARY_LENGTH = 40;

    private static final JsonMapper JSON = JsonMapper.shared();

    public PageDifference {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /// An article that is added or disappears.
    ///
    /// @param id its id; 0 for a new article
    /// @param headline its headline, or the beginning of its body
    /// @param text the beginning of its body
    public record ArticleSummary(long id, String headline, String text) {}

    /// An article that changes.
    ///
    /// @param parts the parts whose text changes; empty if only line numbers or the confidence change
    public record Changed(long id, String headline, List<Part> parts) {
        public Changed {
            parts = List.copyOf(parts);
        }
    }

    /// A part of an article whose text changes.
    ///
    /// @param name `titles`, `people`, `dateline` or `body`
    public record Part(String name, List<Piece> pieces) {
        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /// Compares the articles of a page with a new reading.
    ///
    /// @param before the articles before corrections of officials
    public static PageDifference between(List<ArchivedArticle> before, CorrectedReading reading) {
        PageDifference articles = between(before, reading.page().articles());
        return new PageDifference(
                articles.same,
                articles.added,
                articles.gone,
                articles.changed,
                reading.fitting().size(),
                reading.conflicts().size());
    }

    /// Compares the articles of a page with those of a new reading.
    ///
    /// @param before the articles before corrections of officials
    public static PageDifference between(List<ArchivedArticle> before, List<Article> after) {
        Map<Integer, Long> matches = ArticleMatcher.match(before, after);
        Map<Long, Article> oldById = new HashMap<>();
        before.forEach(article -> oldById.put(article.id(), article.article()));
        int same = 0;
        List<ArticleSummary> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Article now = after.get(i);
            Long id = matches.get(i);
            if (id == null) {
                added.add(summary(0, now.print()));
                continue;
            }
            Article was = Objects.requireNonNull(oldById.get(id));
            if (equal(was, now)) {
                same++;
            } else {
                changed.add(new Changed(id, summary(id, now.print()).headline(), parts(was, now)));
            }
        }
        List<ArticleSummary> gone = before.stream()
                .filter(article -> !matches.containsValue(article.id()))
                .map(article -> summary(article.id(), article.print()))
                .toList();
        return new PageDifference(same, added, gone, changed, 0, 0);
    }

    /// Whether no article changes.
    public boolean noChanges() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    private static boolean equal(Article was, Article now) {
        return was.print().equals(now.print())
                && was.dateline().equals(now.dateline())
                && new LinkedHashSet<>(was.byline()).equals(new LinkedHashSet<>(now.byline()))
                && officials(was).equals(officials(now));
    }

    private static List<Object> officials(Article article) {
        return article.officials().stream()
                .<Object>map(official -> List.of(
                        official.name(),
                        String.valueOf(official.office()),
                        official.offices(),
                        new HashSet<>(official.mentions())))
                .toList();
    }

    private static List<Part> parts(Article was, Article now) {
        return Stream.of(
                        part("titles", titles(was), titles(now)),
                        part("people", people(was), people(now)),
                        part("dateline", dateline(was), dateline(now)),
                        part("body", ArticleMatcher.body(was.print()), ArticleMatcher.body(now.print())))
                .filter(part -> part.pieces().stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME))
                .toList();
    }

    private static Part part(String name, String was, String now) {
        return new Part(name, TextDifference.between(was, now));
    }

    private static String titles(Article article) {
        return article.print().titles().lines().collect(joining("\n"));
    }

    private static String people(Article article) {
        return Stream.concat(
                        article.byline().stream()
                                .map(credit -> credit.name() + (credit.role() == null ? "" : " " + credit.role())),
                        article.officials().stream()
                                .map(named -> named.name() + (named.office() == null ? "" : " " + named.office())))
                .distinct()
                .collect(joining("\n"));
    }

    private static String dateline(Article article) {
        return Stream.of(
                        article.print().lead(),
                        article.print().signoff(),
                        article.dateline().source(),
                        article.dateline().place(),
                        article.dateline().date())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(" "));
    }

    private static ArticleSummary summary(long id, SegmentedArticle article) {
        String text = article.blocks().stream().findFirst().map(Block::text).orElse("");
        int length = Math.min(SUMMARY_LENGTH, text.codePointCount(0, text.length()));
        String beginning = text.substring(0, text.offsetByCodePoints(0, length));
        String headline = article.titles().headlineText();
        return new ArticleSummary(id, headline.isBlank() ? beginning : headline, beginning);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// Parses what [#toJson] wrote.
    public static PageDifference fromJson(String json) {
        return JSON.readValue(json, PageDifference.class);
    }
}
