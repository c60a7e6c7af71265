package org.baoku.archive.clipping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRef;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;

/// What an article showed when it was kept.
///
/// @param headline empty where the page prints none
/// @param byline the names credited, without duplicates
/// @param day the day of the issue; null where it was unknown
/// @param page the page's label; empty where it was unknown, or the day was
/// @param body the text with lead-in and sign-off, one paragraph or crosshead per line
public record KeptArticle(
        String headline,
        List<String> byline,
        String newspaper,
        @Nullable LocalDate day,
        String page,
        String body) {
    private static final int MAX_BODY = 200_000;
    private static final int TITLE_LENGTH = 24;

    public KeptArticle {
        byline = List.copyOf(byline);
    }

    /// What an article shows now.
    public static KeptArticle of(ArchivedArticle article) {
        String body = body(article.print());
        return new KeptArticle(
                article.print().titles().headlineText(),
                article.credits().stream()
                        .map(credit -> credit.byline().name())
                        .distinct()
                        .toList(),
                article.page().newspaper(),
                article.page().date(),
                page(article.page()),
                body.substring(0, Math.min(body.length(), MAX_BODY)));
    }

    private static String page(PageRef page) {
        return page.date() == null || page.label() == null ? "" : page.label();
    }

    private static String body(SegmentedArticle print) {
        List<String> lines = new ArrayList<>(print.blocks().stream()
                .map(Block::text)
                .map(text -> text.replace('\n', ' '))
                .toList());
        @Nullable String lead = print.lead();
        if (lead != null) {
            lines.addFirst(lines.isEmpty() ? lead : lead + " " + lines.removeFirst());
        }
        @Nullable String signoff = print.signoff();
        if (signoff != null) {
            lines.add(signoff);
        }
        return String.join("\n", lines);
    }

    /// The paragraphs of the body.
    public List<String> paragraphs() {
        return body.lines().toList();
    }

    /// The headline, or the beginning of the body in its place.
    public String title() {
        if (!headline.isBlank()) {
            return headline;
        }
        String beginning = body.lines().findFirst().orElse("");
        int points = beginning.codePointCount(0, beginning.length());
        return points <= TITLE_LENGTH
                ? beginning
                : beginning.substring(0, beginning.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
