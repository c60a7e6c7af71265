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

/// What a new reading of a page changes.
///
/// @param same how many articles stay as they are
/// @param added articles that are new
/// @param gone articles that are no more
/// @param changed articles that can be recognised and read otherwise now
/// @param fitting how many of people's corrections fit the new reading
/// @param unfit how many do not, and would wait in the review queue
public record PageDifference(
        int same,
        List<ArticleSummary> added,
        List<ArticleSummary> gone,
        List<Changed> changed,
        int fitting,
        int unfit) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public PageDifference {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /// An article in short.
    ///
    /// @param id its number; 0 where it has none yet
    /// @param headline its headline, or how its body begins
    /// @param text how its body begins
    public record ArticleSummary(long id, String headline, String text) {}

    /// An article that reads otherwise.
    ///
    /// @param parts the parts that differ; none where only lines or the confidence do
    public record Changed(long id, String headline, List<Part> parts) {
        public Changed {
            parts = List.copyOf(parts);
        }
    }

    /// A part of an article that differs.
    ///
    /// @param name `titles`, `people`, `dateline` or `body`
    public record Part(String name, List<Piece> pieces) {
        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /// What changes where this reading comes in the place of those articles.
    ///
    /// @param before as the machine read them
    public static PageDifference between(List<ArchivedArticle> before, CorrectedReading read) {
        PageDifference articles = between(before, read.page().articles());
        return new PageDifference(
                articles.same,
                articles.added,
                articles.gone,
                articles.changed,
                read.fitting().size(),
                read.conflicts().size());
    }

    /// What changes where these articles come in the place of those.
    ///
    /// @param before as the machine read them
    public static PageDifference between(List<ArchivedArticle> before, List<Article> after) {
        Map<Integer, Long> kept = ArticleMatcher.match(before, after);
        Map<Long, Article> old = new HashMap<>();
        before.forEach(article -> old.put(article.id(), article.article()));
        int same = 0;
        List<ArticleSummary> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Article now = after.get(i);
            Long id = kept.get(i);
            if (id == null) {
                added.add(told(0, now.print()));
                continue;
            }
            Article was = Objects.requireNonNull(old.get(id));
            if (alike(was, now)) {
                same++;
            } else {
                changed.add(new Changed(id, told(id, now.print()).headline(), parts(was, now)));
            }
        }
        List<ArticleSummary> gone = before.stream()
                .filter(article -> !kept.containsValue(article.id()))
                .map(article -> told(article.id(), article.print()))
                .toList();
        return new PageDifference(same, added, gone, changed, 0, 0);
    }

    /// Whether nothing changes.
    public boolean noChanges() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    private static boolean alike(Article was, Article now) {
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

    private static ArticleSummary told(long id, SegmentedArticle article) {
        String text = article.blocks().stream().findFirst().map(Block::text).orElse("");
        String beginning =
                text.substring(0, text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length()))));
        String headline = article.titles().headlineText();
        return new ArticleSummary(id, headline.isBlank() ? beginning : headline, beginning);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// What an intake kept.
    public static PageDifference fromJson(String json) {
        return JSON.readValue(json, PageDifference.class);
    }
}
